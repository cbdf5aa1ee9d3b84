// Sentences of the Acta (es-PE), in the register of public administration: what each agreement says, how it came out,
// the words for modes and senses. Runs in every process.
import { filled } from '../bases/wording.ts'
import { amountInWords } from './amount-in-words.ts'
import { formatSoles } from './format.ts'
import { listed } from './session.ts'

/** A submission with an amount for it, in céntimos; the reason is said only below the request. */
export type AwardFacts = {
  readonly code: string
  readonly title: string
  readonly applicant: string
  readonly ruc: string
  readonly amountCentimos: number
  readonly requestedCentimos: number
  readonly reductionReason: string | null
}

type Majority = 'simple' | 'absolute' | 'unanimity' | 'consensus'

/** How a tied vote was resolved; `rivals` are codes that equity compared with (R-VOT-3). */
export type TieFacts = {
  readonly means: 'equity' | 'casting-vote'
  readonly article: string
  readonly rivals: readonly string[]
  readonly outcome: 'adopted' | 'rejected'
}

/** "S/ 100,000.00 (Cien mil y 00/100 soles)". */
export const amountText = (centimos: number) => `${formatSoles(centimos)} (${amountInWords(centimos)})`

/**
 * What each kind of agreement proposes. In the infinitive: it reads well whether it was adopted or not. `wording` is the
 * pack's, where the Bases say how it is put.
 */
export const statementText = {
  opening: () => 'Abrir conjuntamente las matrices de calificación de los miembros del Jurado.',
  award: (wording: string, facts: AwardFacts) => {
    const values = { postulacion: project(facts), ruc: facts.ruc, monto: amountText(facts.amountCentimos) }
    return sentence(`${filled(wording, values)}${reduction(facts)}`)
  },
  notSelected: (codes: readonly string[], reason: string) =>
    `${codes.length === 1 ? 'No seleccionar la postulación' : 'No seleccionar las postulaciones'} ${listed(codes)}. Motivos: ${sentence(reason)}`,
  waitlist: (wording: string, modality: string | null, alternates: readonly AwardFacts[]) =>
    filled(wording, { parte: inModality(modality), lugares: alternates.map(alternate).join(' ') }),
  desierto: (wording: string, modality: string | null, reason: string) =>
    filled(wording, { parte: inModality(modality), motivos: sentence(reason) }),
  desiertoReserve: (wording: string, modality: string, leftCentimos: number, reason: string) =>
    filled(wording, { modalidad: modality, monto: amountText(leftCentimos), motivos: sentence(reason) }),
  /** `equityArticle` is null where equity ordered none of them; then there is a reason. */
  tieBreak: (codes: readonly string[], reason: string, equityArticle: string | null) =>
    `Dirimir la igualdad de puntaje entre las postulaciones ${listed(codes)}, que quedan en ese orden${byEquity(equityArticle)}.${reason.trim() ? ` Motivo: ${sentence(reason)}` : ''}`,
  /** `scores` is empty where the figures are not for everybody. */
  consensusScore: (code: string, scores: readonly string[], reason: string) =>
    `Acordar la calificación de la postulación ${code}, en lugar del promedio de los puntajes individuales${scores.length === 0 ? '' : `: ${scores.join(', ')}`}. Motivo: ${sentence(reason)}`,
  /** `points` is null where the figures are not for everybody. */
  juryBonus: (code: string, points: number | null, grounds: readonly string[], reason: string) =>
    `Otorgar ${pointsText(points)} a la postulación ${code}${grounds.length === 0 ? '' : `, por: ${grounds.join('; ')}`}. Motivo: ${sentence(reason)}`,
  revocation: (number: number, codes: readonly string[], reason: string) =>
    `Dejar sin efecto el acuerdo ${number}${respecting(codes)}. Motivo: ${sentence(reason)}`,
  addendum: (wording: string, count: number, reason: string) =>
    filled(wording, { precisiones: count === 1 ? 'una precisión' : `${count} precisiones`, motivo: sentence(reason) }),
  other: (text: string) => sentence(text),
} as const

const MAJORITIES: Readonly<Record<Majority, string>> = {
  simple: 'mayoría simple',
  absolute: 'mayoría absoluta',
  unanimity: 'unanimidad',
  consensus: 'consenso',
}

/** How the votes came out (R-VOT-1), for a closed agreement; `majority` is what it needed. */
export const outcomeText = {
  unanimity: (inFavour: number) => `Aprobado por unanimidad: ${votes(inFavour)} a favor.`,
  consensus: (inFavour: number) => `Aprobado por consenso: ${votes(inFavour)} a favor.`,
  majority: (inFavour: number, against: number, majority: Majority) =>
    `Aprobado por ${MAJORITIES[majority]}: ${tally(inFavour, against)}.`,
  tie: (inFavour: number, against: number) => `Empate: ${tally(inFavour, against)}. No se adopta el acuerdo.`,
  lapsed: () => 'La votación no llegó a terminar: no hay acuerdo.',
  rejected: (inFavour: number, against: number, majority: Majority) =>
    `No aprobado: ${tally(inFavour, against)}.${majority === 'simple' ? '' : ` Requería ${MAJORITIES[majority]}.`}`,
} as const

const MEANS = { equity: 'el criterio de equidad', 'casting-vote': 'el voto dirimente de la presidencia' } as const

/** A tie that a lawful means resolved, with its article (R-VOT-3). */
export function tieText(inFavour: number, against: number, { means, article, rivals, outcome }: TieFacts): string {
  const beside = rivals.length === 0 ? '' : `, frente a ${listed(rivals)}`
  const result = outcome === 'adopted' ? 'se adopta el acuerdo' : 'no se adopta el acuerdo'
  return `Empate: ${tally(inFavour, against)}. Por ${MEANS[means]} (${article})${beside}, ${result}.`
}

export const modeText = { presencial: 'presencial', virtual: 'virtual', mixta: 'mixta' } as const
export const senseText = { for: 'A favor', against: 'En contra' } as const

const inModality = (modality: string | null) => (modality === null ? '' : ` en la modalidad «${modality}»`)

/** Shorter than an award: a list may be long, and the Acta has a table of it. */
const alternate = (facts: AwardFacts, index: number) =>
  sentence(`${index + 1}) ${project(facts)}, con ${formatSoles(facts.amountCentimos)}${reduction(facts)}`)

const project = ({ code, title, applicant }: AwardFacts) => `${code}, «${title}», de ${applicant}`

const votes = (count: number) => (count === 1 ? '1 voto' : `${count} votos`)
const tally = (inFavour: number, against: number) => `${votes(inFavour)} a favor y ${against} en contra`

const byEquity = (article: string | null) =>
  article === null ? '' : `, en aplicación del criterio de equidad (${article})`

const respecting = (codes: readonly string[]) => (codes.length === 0 ? '' : `, respecto de ${listed(codes)}`)

function pointsText(points: number | null): string {
  if (points === null) return 'puntos adicionales'
  return points === 1 ? '1 punto adicional' : `${points} puntos adicionales`
}

function reduction({ amountCentimos, requestedCentimos, reductionReason }: AwardFacts): string {
  if (amountCentimos === requestedCentimos) return ''
  const less = formatSoles(requestedCentimos - amountCentimos)
  const said = `, con una reducción de ${less} respecto de lo solicitado, ${formatSoles(requestedCentimos)}`
  return reductionReason === null ? said : `${said}. Motivo: ${reductionReason}`
}

/** What a person wrote, with a full stop at its end. */
export function sentence(text: string): string {
  const written = text.trim()
  return /[.!?…]$/.test(written) ? written : `${written}.`
}
