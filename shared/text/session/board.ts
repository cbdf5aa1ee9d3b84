// The board of amounts: drafts of awards, what they do to the money, what would make room (es-PE). Runs in every process.
import type { Cut } from '../../domain/award/cuts.ts'
import type { Verdict } from '../../domain/award/verdict.ts'
import { amountInWords, MAX_CENTIMOS_IN_WORDS } from '../amount-in-words.ts'
import { formatPercent, formatRatio, formatSoles, NO_BREAK_SPACE } from '../format.ts'
import { verdictText } from '../planner.ts'
import { submissions } from '../sentence-count.ts'
import { listed } from '../session.ts'

export const boardText = {
  title: 'Tablero de montos',
  back: 'Volver a los acuerdos',
  notYet: 'El tablero se usa cuando las matrices están abiertas',
  draftOnly: 'Es un borrador de la sala: nada de él está votado ni va al Acta.',
  pockets: 'Fondos del concurso con este borrador',
  ofReserve: (name: string) => `Reserva: ${name}`,
  users: 'Quién usa cada fondo',
  nobody: 'Nadie lo usa todavía.',
  use: (mark: string, title: string, soles: string, state: string) => `${mark} «${title}»: ${soles}${state}`,
  voted: (number: number) => ` (acuerdo ${number})`,
  underVote: (number: number) => ` (en votación, acuerdo ${number})`,
  left: 'Lo que queda de cada fondo',
  legend: { voted: 'Votado o en votación', drafted: 'En este borrador', left: 'Queda' },
  candidates: (modality: string) => `Postulaciones de ${modality}, según el cuadro`,
  hidden: (count: number) =>
    count === 1
      ? 'No se muestra 1 postulación que ya tiene otra decisión.'
      : `No se muestran ${submissions(count)} que ya tienen otra decisión.`,
  none: 'Ninguna postulación de esta modalidad espera un monto.',
  facts: (code: string, region: string, total: string, soles: string) =>
    `${code} · ${region} · total ${total} · solicita ${soles}`,
  include: 'Incluir',
  includeCode: (code: string) => `Incluir ${code} en el borrador`,
  take: (code: string) => `Sacar ${code} del borrador`,
  slider: (code: string) => `Monto para ${code}, con la barra`,
  amount: (code: string) => `Monto para ${code}`,
  sliderValue: (soles: string, reduction: string) => `${soles}, ${reduction}`,
  whole: 'sin reducción',
  above: (soles: string) => `${soles} más de lo solicitado`,
  reduced: (requested: number, amount: number) =>
    `reducción de ${formatSoles(requested - amount)} (${formatPercent(requested - amount, requested)})`,
  stays: (soles: string) => `El borrador sigue con ${soles}.`,
  votedLine: (number: number, soles: string) => `Acuerdo ${number}: ${soles}.`,
  underVoteLine: (number: number, soles: string) => `En votación, acuerdo ${number}: ${soles}.`,
  undo: 'Deshacer',
  redo: 'Rehacer',
  totals: (count: number, soles: string) =>
    count === 0 ? 'El borrador está vacío.' : `${submissions(count)} en el borrador: ${soles}.`,
} as const

/** "Quedan S/ 12,400.00 de la reserva de Circulación.", or what is missing. */
export function leftText(leftCentimos: number, of: string): string {
  if (leftCentimos < 0) return `Faltan ${formatSoles(-leftCentimos)} ${of}.`
  return leftCentimos === 0 ? `No queda nada ${of}.` : `Quedan ${formatSoles(leftCentimos)} ${of}.`
}

export const pocketOf = {
  total: 'del total',
  free: 'de libre disponibilidad',
  reserve: (modality: string) => `de la reserva de ${modality}`,
} as const

/** In words where there are words for it; a missing amount has those of what is missing. */
export function inWords(centimos: number): string | null {
  const amount = Math.abs(centimos)
  return amount <= MAX_CENTIMOS_IN_WORDS ? `${amountInWords(amount)}.` : null
}

export const scenarioText = {
  list: 'Escenarios',
  acts: 'Con este escenario',
  first: 'Escenario 1',
  numbered: (number: number) => `Escenario ${number}`,
  copyOf: (name: string) => `${name} (copia)`,
  add: 'Nuevo',
  duplicate: 'Duplicar',
  rename: 'Cambiar nombre',
  remove: 'Eliminar',
  removed: (name: string) => `Se eliminó «${name}».`,
  name: 'Nombre del escenario',
  nameMissing: 'Escriba un nombre.',
  save: 'Guardar',
  compare: 'Comparar',
  compareTitle: 'Comparar dos escenarios',
  with: (name: string) => `Comparar «${name}» con`,
  amounts: 'Montos',
  work: 'Postulación',
  pocket: 'Fondo',
  difference: 'Diferencia',
  noDifference: 'igual',
  notIn: 'no está',
  bothEmpty: 'Ninguno de los dos tiene postulaciones por proponer.',
} as const

export const plannerText = {
  title: 'Propuestas',
  lead: 'Salen del cuadro y de las Bases. Nada cambia hasta que las aplique, y se deshacen.',
  fillWhat: (count: number, soles: string) =>
    `Según el orden del cuadro ${count === 1 ? 'cabe' : 'caben'} ${submissions(count)} con lo que solicitan: ${soles}.`,
  list: 'Propuestas para el borrador',
  apply: 'Aplicar',
  applied: 'Propuesta aplicada al borrador. Puede deshacerla.',
  whole: (title: string, soles: string) => `«${title}» cabe con lo que solicita, ${soles}.`,
  even: (title: string, perMille: number) =>
    `O reduzca por igual a todas ${perMilleText(perMille)}, también a «${title}».`,
  nothing: 'Todas las postulaciones del cuadro están en el borrador o tienen decisión.',
  tooMuch: (percent: number) =>
    `El borrador pide más dinero del que hay, aun con la reducción máxima de ${percent}${NO_BREAK_SPACE}% en todas: saque alguna postulación.`,
  evenAll: (perMille: number) =>
    `El borrador pide más dinero del que hay: reduzca por igual a todas ${perMilleText(perMille)}.`,
} as const

const perMilleText = (perMille: number) => `${formatRatio(perMille, 10, 1)}${NO_BREAK_SPACE}%`

export const motionsText = {
  start: 'Proponer al Jurado',
  title: (name: string) => `Proponer «${name}»`,
  what: (count: number, soles: string) =>
    count === 0
      ? 'No hay nada por proponer.'
      : count === 1
        ? `Se propone 1 acuerdo: 1 beneficiaria, ${soles}.`
        : `Se proponen ${count} acuerdos, uno por beneficiaria: ${soles} en total.`,
  lead: 'Cada acuerdo se vota por separado, en este orden. Nada queda otorgado hasta que el Jurado lo vote.',
  rules: (articles: readonly string[]) => `Se aplican: ${listed(articles)}.`,
  list: 'Acuerdos por proponer',
  motion: (number: number, title: string, soles: string) => `Acuerdo ${number}: «${title}», ${soles}`,
  out: (title: string, soles: string) => `«${title}», ${soles}: no se propone`,
  reduced: (percent: string) => `Reducción del ${percent}.`,
  reason: 'Motivo de las reducciones',
  reasonHint: 'Para todas; queda en el Acta. En cada acuerdo puede escribir otro.',
  ownReason: (number: number) => `Motivo de la reducción del acuerdo ${number}`,
  missing: 'Falta el motivo de una reducción, o quién preside un acuerdo.',
  settled: 'Del escenario, ya decidido',
  voted: (title: string, number: number, soles: string) => `«${title}»: acuerdo ${number}, ${soles}.`,
  underVote: (title: string, number: number, soles: string) => `«${title}»: en votación, acuerdo ${number}, ${soles}.`,
  instead: (soles: string) => ` En el escenario: ${soles}.`,
  decided: (title: string, fate: string) => `«${title}»: ${fate.toLowerCase()}.`,
  propose: (count: number) => (count > 1 ? `Proponer los ${count} acuerdos` : 'Proponer y votar'),
} as const

export const firmnessText = {
  summary: (inCount: number, loose: number, unstable: number, count: number) =>
    inCount === 0
      ? `De ${count} puestos, ${unstable} ${unstable === 1 ? 'podría' : 'podrían'} cambiar.`
      : loose === 0
        ? `Los puestos de ${submissions(inCount)} con estímulo o en el borrador son firmes.`
        : `De ${submissions(inCount)} con estímulo o en el borrador, ${loose} ${loose === 1 ? 'podría' : 'podrían'} tener otro puesto.`,
  chart: (modality: string) => `Puestos posibles en ${modality}, del mejor al peor`,
  why: 'Por qué',
  row: (place: number, title: string) => `${place}.º «${title}»`,
  range: (best: number, worst: number) => (best === worst ? 'firme' : `${best}.º a ${worst}.º`),
  isIn: '(con estímulo o en el borrador)',
  isOut: '(fuera del borrador)',
} as const

/** "Para incluir «P7» faltan S/ 4,120.00: reduzca S/ 4,120.00 (6.2 %) a «P2»." `titleOf` names a submission by its code. */
export function adviceText(verdict: Verdict, title: string, titleOf: (submissionId: string) => string): string {
  if (verdict.kind !== 'fits-with-cuts') return `«${title}»: ${verdictText(verdict)}`
  const missing = verdict.cuts.reduce((sum, { fromCentimos, toCentimos }) => sum + fromCentimos - toCentimos, 0)
  const parts = verdict.cuts.map((cut) => cutText(cut, verdict.submissionId, titleOf))
  return `Para incluir «${title}» faltan ${formatSoles(missing)}: reduzca ${listed(parts)}.`
}

function cutText({ submissionId, requestedCentimos, fromCentimos, toCentimos }: Cut, own: string, titleOf: TitleOf) {
  const centimos = fromCentimos - toCentimos
  const whose = submissionId === own ? 'a ella misma' : `a «${titleOf(submissionId)}»`
  return `${formatSoles(centimos)} (${formatPercent(centimos, requestedCentimos, 1)}) ${whose}`
}

type TitleOf = (submissionId: string) => string
