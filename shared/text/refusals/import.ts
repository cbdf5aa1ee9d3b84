// Refusals met while reading DAFO's lists and dossiers, and while packing or opening an aptos package. The place (sheet,
// row, column) stands before the sentence: see `placeText`. Runs in every process.
import { formatBytes, formatSoles } from '../format.ts'
import type { Sentence } from '../sentence.ts'
import { afterWait } from '../waiting.ts'

const fixCell = 'Corrija la celda y vuelva a leer la hoja.'
const soles = (centimos: string | number | undefined) => formatSoles(Number(centimos))
const bytes = (size: string | number | undefined) => formatBytes(Number(size))

const cells = {
  'amount-missing': () => `Falta el monto. ${fixCell}`,
  'amount-unreadable': ({ text }) => `«${text}» no se lee como monto en soles. ${fixCell}`,
  'amount-ambiguous': ({ text }) =>
    `«${text}» admite más de una lectura. Escriba el monto con coma de miles y punto decimal, por ejemplo 39,995.00.`,
  'amount-not-exact': ({ text }) =>
    `«${text}» tiene fracciones de céntimo. Escriba el monto con dos decimales como máximo.`,
  'amount-too-large': ({ text }) => `«${text}» es demasiado grande para ser un monto en soles. ${fixCell}`,
  'amount-zero': () => `El monto solicitado es cero. ${fixCell}`,
  'amount-above-maximum': ({ requestedCentimos, maxCentimos, modality }) =>
    `Se solicita ${soles(requestedCentimos)} y el máximo de «${modality}» es ${soles(maxCentimos)}. Revise el monto o la modalidad.`,
  'code-missing': () => `Falta el código de la postulación. ${fixCell}`,
  'code-malformed': ({ text, example }) =>
    `«${text}» no tiene la forma de un código de postulación, por ejemplo ${example ?? 'CDC-D-00017-25'}. ${fixCell}`,
  'code-repeated': ({ id, firstRow }) =>
    `El código ${id} ya está en la fila ${firstRow}. Cada postulación tiene su propio código: corrija una de las dos filas.`,
  'code-other-contest': ({ id, line, year }) =>
    `El código ${id} no es de este concurso (${line}, año ${year}). Retire la fila o elija las bases que le corresponden.`,
  'code-other-modality': ({ id, letter, modality }) =>
    `La letra del código ${id} no corresponde a «${modality}», que usa la letra ${letter}. Corrija el código o la modalidad.`,
  'modality-unreadable': ({ text, options }) =>
    `«${text}» no es una modalidad de las bases. Escriba una de estas: ${options}.`,
  'region-missing': () => `Falta la región. ${fixCell}`,
  'region-unknown': ({ text }) =>
    `«${text}» no es una región. Escriba el nombre del departamento, CALLAO, LIMA METROPOLITANA o LIMA PROVINCIAS.`,
  'region-lima-undecided': ({ text }) =>
    `«${text}» no dice si es LIMA METROPOLITANA o LIMA PROVINCIAS. Elija una de las dos: de ello depende la reserva para regiones.`,
  'ruc-missing': () => `Falta el RUC. ${fixCell}`,
  'ruc-malformed': ({ text }) => `«${text}» no es un RUC: son once dígitos. ${fixCell}`,
  'ruc-check-digit': ({ ruc }) =>
    `El último dígito del RUC ${ruc} no corresponde a los demás. Compárelo con la ficha RUC.`,
  'ruc-contradictory': ({ ruc, other }) =>
    `La columna RUC dice ${ruc} y junto al nombre dice ${other}. Deje el que corresponde.`,
  'ruc-two-regions': ({ ruc, region, other, firstRow }) =>
    `El RUC ${ruc} figura aquí en ${region} y en la fila ${firstRow} en ${other}. Una persona jurídica tiene un solo domicilio: corrija una de las dos filas.`,
  'people-joined': ({ name }) =>
    `«${name}» parece nombrar a más de una persona. Sepárelas con una barra: «APELLIDOS, NOMBRES / APELLIDOS, NOMBRES».`,
  'text-mojibake': ({ text, repaired }) =>
    `«${text}» tiene letras cambiadas al pasar de un programa a otro. Parece decir «${repaired}».`,
  'text-apart': ({ text, repaired }) =>
    `«${text}» tiene tildes separadas de su letra. Se propone escribirlo «${repaired}», con cada letra en un solo signo.`,
  'text-hidden': ({ text, repaired }) =>
    `«${text}» tiene signos que no se ven o letras unidas al copiar de un PDF. Parece decir «${repaired}».`,
  'text-grave': ({ text, repaired }) =>
    `«${text}» lleva tilde grave, que el castellano no usa. Parece decir «${repaired}».`,
  'text-lost': ({ text }) =>
    `A «${text}» se le perdió una letra y el programa no puede saber cuál. Escríbala como en el documento original.`,
  'numbering-gap': ({ previous, number, missing }) =>
    `La numeración pasa del ${previous} al ${number}: falta ${missing}. Compruebe que no se haya perdido ninguna fila.`,
  'numbering-repeated': ({ previous, number }) =>
    `Después del ${previous} viene otra vez el ${number}. Compruebe que ninguna fila esté dos veces.`,
  'people-missing': () => `No hay ninguna persona en la celda. ${fixCell}`,
  'person-repeated': ({ name }) => `«${name}» figura dos veces en la celda. ${fixCell}`,
  'text-missing': ({ column }) => `Falta «${column}». ${fixCell}`,
  'text-too-long': ({ column, max }) => `«${column}» pasa de ${max} caracteres. ${fixCell}`,
  'yes-no-unreadable': ({ text }) => `«${text}» no es SÍ ni NO. ${fixCell}`,
  'count-unreadable': ({ text }) => `«${text}» no es una cantidad entera. ${fixCell}`,
  'date-unreadable': ({ text }) => `«${text}» no se lee como fecha. Escríbala como 24/03/2025.`,
  'identifier-malformed': ({ text }) =>
    `«${text}» no sirve como identificador: use letras, dígitos y guiones, sin espacios, por ejemplo CDC-2025.`,
} satisfies Record<string, Sentence>

const lists = {
  'spreadsheet-unreadable': ({ file }) =>
    `El archivo «${file}» no se puede leer como hoja de cálculo. Ábralo en su programa, guárdelo como XLSX o CSV (UTF-8) y vuelva a intentarlo.`,
  'spreadsheet-type': ({ file }) => `«${file}» no es XLSX ni CSV. Guarde la hoja en uno de esos formatos.`,
  'spreadsheet-too-large': ({ file, what, max }) =>
    `«${file}» es demasiado grande para una lista de postulaciones (${what}, máximo ${max}). Compruebe que sea el archivo correcto y borre filas, columnas y hojas sin uso.`,
  'spreadsheet-too-heavy': ({ file }) =>
    `«${file}» exige más memoria o más tiempo que una lista de postulaciones y no se terminó de leer. Compruebe que sea el archivo correcto, copie sus filas a una hoja nueva y guárdela.`,
  'sheet-missing': ({ sheet }) =>
    `Falta la hoja «${sheet}». Agréguela al libro, indique su archivo o escriba sus datos.`,
  'sheet-repeated': ({ sheet }) => `Hay dos hojas que se llaman «${sheet}». Deje una sola.`,
  'sheet-not-one': ({ sheet, count }) =>
    `El archivo indicado para «${sheet}» tiene ${count} hojas con datos y debe tener una. Guárdela sola, como CSV o XLSX.`,
  'sheet-empty': ({ sheet }) => `La hoja «${sheet}» no tiene filas bajo su encabezado. Complétela.`,
  'column-missing': ({ column }) => `Falta la columna «${column}». Agréguela o corrija su encabezado.`,
  'column-repeated': ({ column }) => `La columna «${column}» está dos veces. Deje una sola.`,
  'key-missing': ({ key }) => `Falta la línea «${key}». Agréguela con su valor.`,
  'key-repeated': ({ key }) => `La línea «${key}» está dos veces. Deje una sola.`,
  'submission-repeated': ({ title, firstRow }) =>
    `La misma persona jurídica ya tiene el proyecto «${title}» en la fila ${firstRow}. Retire una de las dos filas.`,
  'reserve-region-excluded': ({ region }) =>
    `La reserva es para regiones distintas de esta (${region}). Escriba NO en la reserva o corrija la región.`,
  'jury-list-size': ({ count, size }) =>
    `El jurado tiene ${size} miembros y la lista trae ${count}. Complete o corrija la lista.`,
  'jury-profile-unknown': ({ text, options }) =>
    `«${text}» no es un perfil de las bases. Escriba uno de estos: ${options}.`,
  'jury-profile-repeated': ({ profile, firstRow }) =>
    `El perfil «${profile}» ya lo cubre la fila ${firstRow}. Cada miembro cubre un perfil distinto: corrija una de las dos filas.`,
  'juror-repeated': ({ name, firstRow }) => `«${name}» ya está en la fila ${firstRow}. Retire una de las dos filas.`,
  'received-below-aptos': ({ region, received, aptos }) =>
    `En ${region} hay ${aptos} aptas y solo ${received} recibidas. Corrija la cantidad de postulaciones recibidas.`,
  'received-repeated': ({ region, firstRow }) =>
    `${region} ya está en la fila ${firstRow}. Deje una sola fila por región.`,
  'column-not-in-list': ({ sheet, column }) =>
    `«${column}» no es una columna de «${sheet}». Escriba su letra o su encabezado como está en la hoja.`,
} satisfies Record<string, Sentence>

const dossiers = {
  'folder-unreadable': ({ folder }) =>
    `La carpeta «${folder}» no se puede leer. Compruebe que exista y que tenga permiso.`,
  'dossier-missing': ({ id }) =>
    `Falta el PDF de la postulación ${id}. Cópielo a la carpeta con el código en el nombre del archivo.`,
  'dossier-left-over': ({ file }) =>
    `«${file}» no corresponde a ninguna postulación apta. Retírelo de la carpeta o corrija el código de su nombre.`,
  'dossier-ambiguous': ({ file, ids }) =>
    `El nombre de «${file}» tiene varios códigos (${ids}). Deje solo el que corresponde.`,
  'dossier-repeated': ({ id, files }) => `Hay más de un PDF para ${id}: ${files}. Deje uno solo en la carpeta.`,
  'dossier-not-pdf': ({ file }) => `«${file}» no es un PDF. Ábralo en su programa y guárdelo como PDF.`,
  'dossier-cut-short': ({ file }) =>
    `«${file}» está incompleto: su copia se cortó. Cópielo otra vez desde el original.`,
  'dossier-damaged': ({ file }) =>
    `«${file}» está dañado: no se encuentra ninguna página en él y el Jurado no podría leerlo. Cópielo otra vez desde el original; si allí tampoco abre, pida otra copia.`,
  'dossier-empty': ({ file }) =>
    `«${file}» no tiene ninguna página. Compruebe que sea el expediente y pida otra copia.`,
  'dossier-protected': ({ file }) =>
    `«${file}» pide una contraseña y el Jurado no podría abrirlo. Pida una copia sin contraseña.`,
  'dossier-too-large': ({ file, size, max }) =>
    `«${file}» mide ${bytes(size)} y el máximo es ${bytes(max)}. Reduzca sus imágenes y vuelva a guardarlo.`,
} satisfies Record<string, Sentence>

const packages = {
  'target-exists': ({ file }) =>
    `«${file}» ya existe y un paquete no se reemplaza: quienes lo recibieron tendrían otro. Elija otro nombre.`,
  'report-exists': ({ file }) => `«${file}» ya existe y un informe no se reemplaza. Elija otro nombre.`,
  'proposal-unfinished': ({ count }) =>
    `${Number(count) === 1 ? 'Queda 1 punto' : `Quedan ${count} puntos`} por resolver. Resuélvalos antes de crear el paquete.`,
  'bases-unreadable': ({ file }) =>
    `Las bases «${file}» no se pueden leer. Compruebe que el archivo exista y sea JSON.`,
  'bases-invalid': ({ file, problem }) =>
    `Las bases «${file}» no son válidas: ${problem}. Corrija el archivo de las bases.`,
  'package-contest-invalid': ({ at }) =>
    `La descripción del concurso dentro del paquete no es válida (${at}). Pida a DAFO un paquete nuevo.`,
  'package-entry-missing': ({ entry }) => `Al paquete le falta «${entry}». Pida a DAFO un paquete nuevo.`,
  'package-entry-extra': ({ entry }) =>
    `El paquete trae «${entry}», que el concurso no declara. No lo use y pida a DAFO un paquete nuevo.`,
  'package-signer': ({ file }) =>
    `«${file}» no lleva el sello de emisión del concurso: otra clave firmó el paquete. No lo use y avise a DAFO.`,
  'package-entry-changed': ({ entry }) =>
    `«${entry}» no es el archivo que el paquete declara. No lo use y pida a DAFO un paquete nuevo.`,
  'package-juror-certificate': ({ jurorId }) =>
    `El certificado de ${jurorId} no fue emitido por la autoridad del concurso. No use el paquete y avise a DAFO.`,
  'package-reception': ({ file }) =>
    `El certificado de recepción de «${file}» no fue emitido por la autoridad del concurso. No use el paquete y avise a DAFO.`,
  'sealed-needs-code': ({ file }) =>
    `Lo que hay en «${file}» está cifrado. Indique el código de la DAFO o el de un miembro del Jurado.`,
  'juror-not-in-package': ({ jurorId }) =>
    `El paquete no tiene ningún miembro «${jurorId}». Elija su nombre en la lista.`,
  'activation-code-length': ({ length, expected }) =>
    `El código de activación tiene ${length} caracteres y deben ser ${expected}. Cópielo completo de su carta.`,
  'activation-code-character': ({ character }) =>
    `«${character}» no aparece en ningún código de activación. Compare el código con su carta.`,
  'activation-code-check': () =>
    'El código de activación tiene algún carácter cambiado: no coincide con su carácter de control. Compárelo con su carta.',
  'activation-code-unknown': ({ seconds }) =>
    `El código está bien escrito pero no es de ningún miembro del Jurado de este paquete. Compruebe la carta y el paquete.${afterWait(seconds)}`,
  'activation-code-wrong': ({ jurorId, seconds }) =>
    `El código está bien escrito pero no es el de ${jurorId} en este paquete. Compruebe el nombre, la carta y el paquete.${afterWait(seconds)}`,
} satisfies Record<string, Sentence>

export const importRefusals = { ...cells, ...lists, ...dossiers, ...packages } satisfies Record<string, Sentence>

/** Where a problem is, to stand before its sentence: «Aptos, fila 5, columna J (Monto solicitado)». */
export function placeText(place: { sheet: string; row: number | null; column: string | null }): string {
  const row = place.row === null ? [] : [`fila ${place.row}`]
  const column = place.column === null ? [] : [`columna ${place.column}`]
  return [place.sheet, ...row, ...column].join(', ')
}
