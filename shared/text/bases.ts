// What can be wrong with a rule pack (es-PE): each completes «ruta: …» in a list of problems. Runs in every process.
import { formatSoles } from './format.ts'

const quoted = (values: readonly unknown[]) => values.map((value) => `«${String(value)}»`).join(', ')

const KINDS: Readonly<Record<string, string>> = {
  string: 'un texto entre comillas',
  number: 'un número',
  int: 'un número entero',
  array: 'una lista entre corchetes',
  object: 'un grupo de campos entre llaves',
  record: 'un grupo de campos entre llaves',
}

/** A part that has not the shape it must have. */
export const packShape = {
  missing: 'falta este dato',
  unknownField: 'este campo no existe; bórrelo o corrija su nombre',
  invalid: 'este dato no es válido',
  id: 'debe tener de 1 a 40 letras sin tilde, cifras, puntos o guiones, y empezar con letra o cifra',
  line: 'debe ser el código de tres letras mayúsculas del concurso, como CDC',
  letter: 'debe ser una sola letra mayúscula',
  kind: (expected: string) => `debe ser ${KINDS[expected] ?? expected}`,
  oneOf: (values: readonly unknown[]) => `solo puede ser ${quoted(values)}`,
  emptyText: 'el texto está vacío',
  longText: (most: number) => `el texto pasa de ${most} caracteres`,
  shortList: (least: number) => `la lista necesita al menos ${least}`,
  atLeast: (least: number) => `debe ser ${least} o más`,
  above: (limit: number) => `debe ser mayor que ${limit}`,
  atMost: (most: number) => `no puede pasar de ${most}`,
} as const

/** Two parts that cannot both hold. Amounts in céntimos. */
export const packContradictions = {
  repeated: (value: string) => `«${value}» está repetido`,
  reserveAboveTotal: (reserveCentimos: number, totalCentimos: number) =>
    `la reserva (${formatSoles(reserveCentimos)}) supera el total (${formatSoles(totalCentimos)})`,
  modalityReserveAboveReserve: (modalityCentimos: number, reserveCentimos: number) =>
    `la reserva de la modalidad (${formatSoles(modalityCentimos)}) supera la reserva total (${formatSoles(reserveCentimos)})`,
  reservesDoNotAddUp: (sumCentimos: number, reserveCentimos: number) =>
    `las reservas de las modalidades suman ${formatSoles(sumCentimos)} y la reserva total es ${formatSoles(reserveCentimos)}`,
  maximumAboveTotal: (maximumCentimos: number, totalCentimos: number) =>
    `el máximo de la modalidad (${formatSoles(maximumCentimos)}) supera el total del concurso (${formatSoles(totalCentimos)})`,
  reserveForNobody: 'hay una reserva y todas las regiones están fuera de ella',
  scaleWithoutValues: (min: number, max: number) =>
    `la escala va de ${min} a ${max}: el máximo debe ser mayor que el mínimo`,
  scaleWords: (words: number, values: number) => `la escala tiene ${values} valores y aquí hay ${words} palabras`,
  unknownModality: (id: string) => `no existe la modalidad «${id}»`,
  bonusWithoutGrounds: (max: number) => `se dan hasta ${max} puntos adicionales y no hay ninguna causal`,
  groundsWithoutBonus: 'hay causales y el máximo de puntos adicionales es 0',
  commentMinimum: (min: number, max: number) => `el comentario mínimo (${min}) supera el máximo (${max})`,
  quorumAboveSize: (quorum: number, size: number) =>
    `el quórum (${quorum}) supera al número de miembros del jurado (${size})`,
  quorumTooSmall: (quorum: number, size: number) =>
    `el quórum (${quorum}) no es más de la mitad de los miembros del jurado (${size})`,
  profilesAndSize: (profiles: number, size: number) =>
    `hay ${profiles} perfiles y el jurado tiene ${size} miembros: va un perfil por miembro`,
  populationMissing: 'la equidad se mide por población y falta la de esta región',
  placeMissing: (name: string) => `falta el lugar {${name}}`,
  placeUnknown: (name: string, known: readonly string[]) =>
    `no existe el lugar {${name}}; los de este texto son ${known.map((one) => `{${one}}`).join(', ')}`,
  looseBrace: 'hay una llave sin su pareja',
  waitlistAcrossActas: 'la lista de espera es del concurso y cada modalidad tiene su propia acta',
} as const
