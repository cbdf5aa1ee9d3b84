// What a check of a file says (es-PE): one sentence per finding, held or not. Runs in every process.

import { formatDateTime } from './format.ts'
import type { Facts } from './sentence.ts'

/** Why a member signs the Acta. */
export const actaSigningReason = 'Conformidad con el Acta de Evaluación'

const members = (count: number) => (count === 1 ? '1 miembro' : `${count} miembros`)
const changeOfJury = (left: number, arrived: number) =>
  arrived === 0
    ? `Deja el Jurado ${members(left)} y nadie entra en su lugar.`
    : `Deja el Jurado ${members(left)} y entra ${members(arrived)}.`

type Pair = { readonly held: (facts: Facts) => string; readonly broken: (facts: Facts) => string }

export const findingTexts = {
  container: {
    held: (f) => `El contenedor está íntegro: ${f['entries']} entradas, firmado por ${f['signer']}.`,
    broken: (f) => `El contenedor no es válido: ${f['why']}`,
  },
  package: {
    held: (f) =>
      `El concurso «${f['contest']}» tiene ${f['submissions']} postulaciones y ${f['jurors']} miembros del Jurado.`,
    broken: () => 'Los datos del concurso no son válidos.',
  },
  'sealed-content': {
    held: () =>
      'Lo cifrado no se revisó: hace falta el código de la DAFO o de un miembro del Jurado. Lo demás, firmas incluidas, sí.',
    broken: () => 'Lo cifrado no se pudo revisar.',
  },
  'sealed-sheet-content': {
    held: () =>
      'Los puntajes siguen cifrados: solo los abren los miembros del Jurado, juntos. Su compromiso público está firmado.',
    broken: () => 'Los puntajes no se pudieron revisar.',
  },
  'committed-sheet': {
    held: () => 'Los puntajes cifrados son aquellos a los que se comprometió quien firmó.',
    broken: (f) => `Los puntajes cifrados no son los del compromiso: ${f['why']}`,
  },
  'opened-content': {
    held: (f) => `Con el código se abrió lo cifrado: «${f['contest']}» y cada expediente, iguales a lo declarado.`,
    broken: (f) => `Lo cifrado no es lo declarado: ${f['why']}`,
  },
  scoresheet: {
    held: (f) => `La matriz de ${f['juror']} está firmada por ${f['juror']} y coincide con la que se abrió.`,
    broken: (f) => `La matriz de ${f['juror']} no coincide con la sesión: ${f['why']}`,
  },
  authority: {
    held: (f) =>
      `Lo firmó la autoridad del concurso. Compare su huella con la que comunicó la DAFO: ${f['fingerprint']}`,
    broken: () => 'No lo firmó la autoridad del concurso.',
  },
  entries: {
    held: () => 'El archivo tiene sus entradas y ninguna otra.',
    broken: (f) => `Sobran o faltan entradas en el archivo: ${f['names']}.`,
  },
  contest: {
    held: () => 'Las bases y las postulaciones del concurso no se contradicen.',
    broken: (f) => `Los datos del concurso se contradicen en «${f['path']}».`,
  },
  issuer: {
    held: (f) => `Lo firmó ${f['president']}, que preside el Jurado de este concurso.`,
    broken: () => 'No lo firmó quien preside el Jurado de este concurso.',
  },
  authorship: {
    held: () => 'Cada hecho lo registró la mesa o la presidencia, en el orden del tiempo.',
    broken: (f) =>
      `El hecho ${f['seq']} no lo registró quien correspondía, o su hora es anterior a la del hecho previo.`,
  },
  'signed-as-recorded': {
    held: (f) => `La firma de ${f['juror']} es la que consta en el registro.`,
    broken: (f) => `La firma de ${f['juror']} no es la que consta en el registro.`,
  },
  origin: {
    held: () => 'Los datos del concurso son los del paquete que emitió la DAFO.',
    broken: () => 'Los datos del concurso no son los del paquete que se indicó.',
  },
  supplement: {
    held: (f) => `Es el suplemento ${f['number']} del paquete del concurso ${f['contest']}, emitido por su autoridad.`,
    broken: () => 'El suplemento no es válido.',
  },
  supplements: {
    held: (f) =>
      `Los suplementos que trae (${f['count']}) son de la autoridad del concurso y están en su orden; todo lo incorporado salió de ellos.`,
    broken: (f) => `Los suplementos que trae no respaldan la sesión: ${f['why']}`,
  },
  'supplement-content': {
    held: (f) =>
      [
        `Incorpora ${f['added']} postulaciones, retira ${f['removed']} y da código nuevo a ${f['reissued']} miembros.`,
        ...(f['left'] === 0 ? [] : [changeOfJury(Number(f['left']), Number(f['arrived']))]),
      ].join(' '),
    broken: () => 'El contenido del suplemento no es válido.',
  },
  notice: {
    held: (f) =>
      `${f['juror']} se abstuvo de ${f['submission']} (${f['cause']}) el ${formatDateTime(Date.parse(String(f['declaredAt'])))}, y lo firma con su clave de este concurso.`,
    broken: (f) => `El aviso de abstención no es válido: ${f['why']}`,
  },
  'notice-alone': {
    held: (f) =>
      `${f['juror']} se abstuvo de ${f['submission']} (${f['cause']}) el ${formatDateTime(Date.parse(String(f['declaredAt'])))}, según dice su certificado. Con el paquete del concurso se comprueba que es el suyo.`,
    broken: (f) => `El aviso de abstención no es válido: ${f['why']}`,
  },
  receipt: {
    held: (f) =>
      `${f['receiver']} recibió la matriz de ${f['juror']}, versión ${f['version']}, el ${formatDateTime(Date.parse(String(f['receivedAt'])))}, y lo firma.`,
    broken: () => 'El acuse no es válido.',
  },
  'sealed-sheet': {
    held: (f) =>
      `Matriz de ${f['juror']}, versión ${f['version']}, sellada el ${formatDateTime(Date.parse(String(f['sealedAt'])))} y firmada con su clave.`,
    broken: (f) => `La matriz de ${f['juror']} no es válida.`,
  },
  'file-words': {
    held: (f) => `Cuatro palabras del archivo, para compararlas por teléfono: ${f['words']}.`,
    broken: () => 'No se pudo calcular la huella del archivo.',
  },
  chain: {
    held: (f) => `El registro está completo y en orden: ${f['events']} hechos encadenados.`,
    broken: (f) => `El registro se alteró en el hecho ${f['seq']}.`,
  },
  rules: {
    held: (f) => `Los ${f['events']} hechos cumplen las Bases al volver a decidirlos uno por uno.`,
    broken: (f) => `El hecho ${f['seq']} (${f['type']}) no cumple las Bases: ${f['why']}`,
  },
  recording: {
    held: (f) => `«${f['file']}» es una grabación de la sesión: su huella es la que consta en el registro.`,
    broken: (f) =>
      Number(f['isOpen']) === 1
        ? `«${f['file']}» no es ninguna grabación de la sesión: su huella no consta en el registro.`
        : `No se pudo saber si «${f['file']}» es una grabación de la sesión: hace falta abrir lo cifrado del archivo de sesión.`,
  },
  closed: {
    held: () => 'La sesión está cerrada.',
    broken: () => 'El registro se corta antes del cierre de la sesión: falta lo que vino después.',
  },
  record: {
    held: () => 'El contenido del Acta coincide con lo que resulta del registro.',
    broken: () => 'El contenido del Acta no coincide con lo que resulta del registro.',
  },
  'acta-frozen': {
    held: () => 'El Acta firmada es, byte por byte, la que el Jurado aprobó, más las firmas.',
    broken: (f) => `El Acta del archivo no es la que el Jurado aprobó: ${f['why']}`,
  },
  signature: {
    held: (f) => `${f['sentence']}`,
    broken: (f) => `${f['sentence']}`,
  },
  signatures: {
    held: (f) => `Firmaron los ${f['count']} miembros asistentes.`,
    broken: (f) => `El Acta tiene ${f['count']} firmas y asistieron ${f['members']} miembros.`,
  },
} satisfies Record<string, Pair>

export type FindingCode = keyof typeof findingTexts

export const findingText = (code: FindingCode, holds: boolean, facts: Facts): string => {
  const pair: Pair = findingTexts[code]
  return holds ? pair.held(facts) : pair.broken(facts)
}

/** How a check ends. */
export const verifyOutcome = {
  holds: (file: string) => `${file}: conforme.`,
  broken: (file: string, count: number) =>
    `${file}: NO conforme (${count} ${count === 1 ? 'observación' : 'observaciones'}).`,
} as const
