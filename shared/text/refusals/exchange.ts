// Refusals of the area «exchange»: reading and writing the files that travel.

import type { Sentence } from '../sentence.ts'
import { type SignatureProblem, signatureProblemText } from '../signing.ts'

const copyAgain = 'Vuelva a copiarlo desde su origen o pida que se lo envíen otra vez.'
const doNotUse = 'No lo use: pida a quien lo preparó que se lo envíe otra vez.'

const jsonProblems: Readonly<Record<string, string>> = {
  'too-large': 'es demasiado grande',
  'not-utf8': 'no es texto UTF-8',
  'not-json': 'no es JSON',
  'too-deep': 'tiene demasiados niveles',
  'duplicate-key': 'repite una clave',
  'forbidden-key': 'usa una clave prohibida',
  'number-out-of-range': 'contiene un número fuera de rango',
  'lone-surrogate': 'contiene un carácter incompleto',
  'not-canonical': 'no está escrito en la forma canónica (RFC 8785)',
}

const disk = {
  'file-unreadable': (facts) =>
    `No se puede leer «${facts['file']}» (${facts['reason']}). Compruebe que el archivo existe y que la memoria USB sigue conectada.`,
  'file-not-writable': (facts) =>
    `No se puede escribir «${facts['file']}»: la carpeta o la memoria es de solo lectura, o el archivo está abierto en otro programa. Elija otra carpeta o cierre ese programa.`,
  'file-no-space': (facts) =>
    `No hay espacio para escribir «${facts['file']}». No quedó nada a medias; libere espacio o elija otra memoria.`,
  'file-drive-gone': (facts) =>
    `La carpeta o la memoria USB de «${facts['file']}» ya no está o dejó de responder. No quedó nada a medias con ese nombre; conéctela otra vez y repita.`,
  'file-name-not-allowed': (facts) =>
    `Esta memoria o carpeta no admite el nombre «${facts['file']}». Guarde el archivo con un nombre más corto, de letras, cifras y guiones.`,
  'file-write-failed': (facts) =>
    `No se pudo escribir «${facts['file']}» (${facts['reason']}). No quedó nada a medias con ese nombre; compruebe la memoria USB e intente otra vez.`,
  'file-read-back-differs': (facts) =>
    `Lo escrito en «${facts['file']}» no se lee igual que lo enviado: la memoria puede estar dañada. No quedó nada con ese nombre; use otra memoria.`,
  'work-cancelled': () =>
    'Se canceló porque usted lo pidió. No quedó nada a medias; puede empezar otra vez cuando quiera.',
} satisfies Record<string, Sentence>

const structure = {
  'container-not-ours': (facts) =>
    `«${facts['file']}» no es un archivo de Acta Jurado, o su comienzo (${facts['entry']}) está dañado. Compruebe que eligió el archivo correcto.`,
  'container-truncated': (facts) =>
    `«${facts['file']}» está incompleto o tiene algo añadido al final (${facts['entry']}). ${copyAgain}`,
  'container-too-large': (facts) =>
    `«${facts['file']}» pasa del máximo de ${facts['maxBytes']} bytes, que es lo que cabe en un solo archivo de una memoria USB. Reduzca los expedientes o repártalos.`,
  'container-too-many-entries': (facts) =>
    `El ${facts['entry']} de «${facts['file']}» declara ${facts['count']} entradas y el máximo es ${facts['max']}. ${doNotUse}`,
  'container-directory-altered': (facts) =>
    `La parte «${facts['entry']}» de «${facts['file']}» no es la que escribió Acta Jurado: el archivo está dañado o fue cambiado. ${copyAgain}`,
  'container-names-differ': (facts) =>
    `El ${facts['entry']} de «${facts['file']}» llama «${facts['listed']}» a la entrada que dice llamarse «${facts['named']}»: el archivo está dañado o fue cambiado. ${copyAgain}`,
  'container-entry-name': (facts) =>
    `El ${facts['entry']} de «${facts['file']}» contiene un nombre que no se permite: «${facts['listed']}». ${doNotUse}`,
  'container-name-clash': (facts) =>
    `El ${facts['entry']} de «${facts['file']}» contiene dos entradas que chocan: «${facts['listed']}». ${doNotUse}`,
  'container-entry-altered': (facts) =>
    `La entrada «${facts['entry']}» de «${facts['file']}» está dañada o fue cambiada. No se tomó nada del archivo. ${copyAgain}`,
  'container-entry-missing': (facts) =>
    `A «${facts['file']}» le falta la entrada «${facts['entry']}». No se tomó nada del archivo. ${copyAgain}`,
  'container-extra-entry': (facts) =>
    `«${facts['file']}» contiene la entrada «${facts['entry']}», que nadie firmó. No se tomó nada del archivo. ${doNotUse}`,
  'sealed-entry-altered': (facts) =>
    `La entrada cifrada «${facts['entry']}» de «${facts['file']}» no se puede descifrar: está dañada, fue cambiada o se cifró con otra llave. No se tomó nada de ella. ${doNotUse}`,
  'envelope-not-for-reader': (facts) =>
    `La llave «${facts['entry']}» de «${facts['file']}» no es para quien la quiere usar. Ábralo con el código de un miembro del Jurado de ese concurso o con el de la DAFO.`,
  'envelope-unreadable': (facts) =>
    `La llave «${facts['entry']}» de «${facts['file']}» está dañada o ya no está. ${doNotUse}`,
  'container-entry-too-large': (facts) =>
    `La entrada «${facts['entry']}» de «${facts['file']}» pasa del máximo de ${facts['maxBytes']} bytes. ${doNotUse}`,
} satisfies Record<string, Sentence>

const content = {
  'container-header-invalid': (facts) =>
    `La entrada «${facts['entry']}» de «${facts['file']}» no describe un archivo válido (${facts['at']}). ${doNotUse}`,
  'container-newer-version': (facts) =>
    `«${facts['file']}» se hizo con una versión más nueva de Acta Jurado (formato ${facts['version']} en «${facts['entry']}»; esta versión lee hasta el ${facts['known']}). Instale la versión nueva y ábralo de nuevo.`,
  'container-wrong-kind': (facts) =>
    `«${facts['file']}» es un archivo .${facts['kind']} (lo dice «${facts['entry']}») y aquí se espera un .${facts['expected']}. Elija el archivo que corresponde.`,
  'container-manifest-altered': (facts) =>
    `La lista firmada «${facts['entry']}» de «${facts['file']}» no tiene la forma debida (línea ${facts['line']}). ${doNotUse}`,
  'container-authority': (facts) =>
    `La entrada «${facts['entry']}» de «${facts['file']}» no es el certificado de la autoridad del concurso. ${doNotUse}`,
  'json-invalid': (facts) =>
    `La entrada «${facts['entry']}» de «${facts['file']}» ${jsonProblems[facts['why'] ?? ''] ?? 'no se puede leer'}. ${doNotUse}`,
} satisfies Record<string, Sentence>

const signature = {
  'container-signature': (facts) => {
    const { file, entry, problem, ...rest } = facts
    const why = signatureProblemText({ code: problem, facts: rest } as SignatureProblem)
    return `La firma «${entry}» de «${file}» no vale. ${why} No se tomó nada del archivo. ${doNotUse}`
  },
} satisfies Record<string, Sentence>

export const exchangeRefusals = { ...disk, ...structure, ...content, ...signature }
