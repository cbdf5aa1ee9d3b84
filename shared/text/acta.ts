// Sentences of the Acta (es-PE), in the register of public administration: what each agreement says, how it came out,
// the words for modes and senses. Runs in every process.
import { amountInWords } from './amount-in-words.ts'
import { formatSoles } from './format.ts'

export type AwardFacts = {
  readonly code: string
  readonly title: string
  readonly applicant: string
  readonly ruc: string
  readonly amountCentimos: number
  readonly requestedCentimos: number
  readonly reductionReason: string | null
}

export type AlternateFacts = {
  readonly code: string
  readonly title: string
  readonly applicant: string
  readonly amountCentimos: number
}

/** "S/ 100,000.00 (Cien mil y 00/100 soles)". */
export const amountText = (centimos: number) => `${formatSoles(centimos)} (${amountInWords(centimos)})`

/** What each kind of agreement proposes. In the infinitive: it reads well whether it was adopted or not. */
export const statementText = {
  opening: () => 'Abrir conjuntamente las matrices de calificación de los miembros del Jurado.',
  award: (facts: AwardFacts) =>
    `Declarar beneficiaria a la postulación ${facts.code}, «${facts.title}», de ${facts.applicant} (RUC ${facts.ruc}), con ${amountText(facts.amountCentimos)}${reduction(facts)}`,
  notSelected: (codes: readonly string[], reason: string) =>
    `${codes.length === 1 ? 'No seleccionar la postulación' : 'No seleccionar las postulaciones'} ${listed(codes)}. Motivos: ${sentence(reason)}`,
  waitlist: (modality: string | null, alternates: readonly AlternateFacts[]) =>
    `Establecer la lista de espera${inModality(modality)}, en este orden: ${alternates.map(alternate).join('; ')}.`,
  desierto: (modality: string | null, reason: string) =>
    `Declarar desierto el concurso${inModality(modality)}. Motivos: ${sentence(reason)}`,
  desiertoReserve: (modality: string, leftCentimos: number, reason: string) =>
    `Dejar sin asignar ${amountText(leftCentimos)} de la reserva para regiones de la modalidad «${modality}», que se declara desierta en esa parte. Motivos: ${sentence(reason)}`,
  tieBreak: (codes: readonly string[], reason: string) =>
    `Ordenar así las postulaciones con el mismo puntaje: ${codes.join(', ')}.${reason.trim() ? ` Motivo: ${sentence(reason)}` : ' En aplicación del criterio de equidad.'}`,
  consensusScore: (code: string, scores: readonly string[], reason: string) =>
    `Acordar la calificación de la postulación ${code}: ${scores.join(', ')}. Motivo: ${sentence(reason)}`,
  juryBonus: (code: string, points: number, grounds: readonly string[], reason: string) =>
    `Otorgar ${points === 1 ? '1 punto adicional' : `${points} puntos adicionales`} a la postulación ${code}${grounds.length === 0 ? '' : ` por: ${grounds.join('; ')}`}. Motivo: ${sentence(reason)}`,
  revocation: (number: number, codes: readonly string[], reason: string) =>
    `Dejar sin efecto el acuerdo N° ${number}${codes.length === 0 ? '' : `, respecto de ${listed(codes)}`}. Motivo: ${sentence(reason)}`,
  addendum: (count: number, reason: string) =>
    `Aprobar una adenda con ${count === 1 ? 'una precisión' : `${count} precisiones`} de carácter formal. Motivo: ${sentence(reason)}`,
  other: (text: string) => sentence(text),
} as const

/** How the votes came out (R-VOT-1), for a closed agreement. */
export const outcomeText = {
  unanimity: (inFavour: number) => `Aprobado por unanimidad: ${votes(inFavour)} a favor.`,
  consensus: (inFavour: number) => `Aprobado por consenso: ${votes(inFavour)} a favor.`,
  majority: (inFavour: number, against: number) =>
    `Aprobado por mayoría simple: ${votes(inFavour)} a favor y ${against} en contra.`,
  tie: (inFavour: number, against: number) =>
    `Empate: ${votes(inFavour)} a favor y ${against} en contra. No se adopta el acuerdo.`,
  lapsed: () => 'Sin efecto: la votación no llegó a terminar.',
  rejected: (inFavour: number, against: number) => `No aprobado: ${votes(inFavour)} a favor y ${against} en contra.`,
} as const

export const modeText = { presencial: 'presencial', virtual: 'virtual', mixta: 'mixta' } as const
export const senseText = { for: 'A favor', against: 'En contra' } as const

const inModality = (modality: string | null) => (modality === null ? '' : ` en la modalidad «${modality}»`)

const alternate = ({ code, title, applicant, amountCentimos }: AlternateFacts, index: number) =>
  `${index + 1}) ${code}, «${title}», de ${applicant}, ${formatSoles(amountCentimos)}`

const votes = (count: number) => (count === 1 ? '1 voto' : `${count} votos`)

function reduction({ amountCentimos, requestedCentimos, reductionReason }: AwardFacts): string {
  if (amountCentimos === requestedCentimos) return '.'
  const less = formatSoles(requestedCentimos - amountCentimos)
  const said = `, con una reducción de ${less} respecto de lo solicitado, ${formatSoles(requestedCentimos)}.`
  return reductionReason === null ? said : `${said} Motivo: ${sentence(reductionReason)}`
}

/** "A", "A y B", "A, B y C". */
function listed(items: readonly string[]): string {
  const last = items.slice(-1).join('')
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} y ${last}` : last
}

/** What a person wrote, with a full stop at its end. */
function sentence(text: string): string {
  const written = text.trim()
  return /[.!?…]$/.test(written) ? written : `${written}.`
}
