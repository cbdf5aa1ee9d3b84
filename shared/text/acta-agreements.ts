// What the Acta prints below an agreement: votes, dissents, corrections, and how it lost its effect (es-PE).
// Runs in every process.
import type { StatedAgreement, StatedLoss } from '../domain/acta/record-agreement-schema.ts'
import { senseText, sentence } from './acta.ts'
import { dayOf, hourOf } from './documents.ts'
import { listed } from './session.ts'

/** The bold beginning: who reads nothing else still learns that it decides nothing. */
export const agreementLead = ({ number, losses }: StatedAgreement) =>
  losses.some(isWhole) ? `Acuerdo ${number} (sin efecto).` : `Acuerdo ${number}.`

/** A line each, in the order in which they happened. */
export const agreementLines = (agreement: StatedAgreement): string[] => [
  ...circumstances(agreement),
  ...voteLine(agreement),
  ...dissents(agreement).map(({ juror, reason }) => `Voto singular de ${juror}: ${sentence(reason)}`),
  ...withdrawalLine(agreement),
  ...agreement.corrections.map(correctionLine),
  ...lossLines(agreement.losses),
  `Registro del acuerdo: ${agreement.agreementId}`,
]

const low = (sense: keyof typeof senseText) => senseText[sense].toLowerCase()

const circumstances = ({ presidedBy, revoteOf }: StatedAgreement): string[] => [
  ...(presidedBy === null ? [] : [`Presidió la votación ${presidedBy}.`]),
  ...(revoteOf === null
    ? []
    : [
        `Nueva votación de lo propuesto en el acuerdo ${revoteOf.number}, que terminó en empate (${revoteOf.article}).`,
      ]),
]

/** An abstention is said, never left blank (R-ABS-2). */
function voteLine({ votes, abstained }: StatedAgreement): string[] {
  const said = [
    ...votes.map(({ juror, sense }) => `${juror}: ${low(sense)}`),
    ...abstained.map((juror) => `${juror}: se abstuvo`),
  ]
  return said.length === 0 ? [] : [`Votos. ${said.join('; ')}.`]
}

/** The votes that the decision left in the minority, with their reasons; none where there was no decision. */
function dissents({ outcome, tie, votes }: StatedAgreement): StatedAgreement['votes'] {
  const isUndecided = outcome === 'lapsed' || (outcome === 'tie' && tie === null)
  if (isUndecided) return []
  const minority = outcome === 'rejected' || tie?.outcome === 'rejected' ? 'for' : 'against'
  return votes.filter(({ sense, reason }) => sense === minority && reason !== '')
}

const withdrawalLine = ({ withdrawal }: StatedAgreement): string[] =>
  withdrawal === null
    ? []
    : [`Propuesta retirada: ya no se podía adoptar (${withdrawal.article}). Motivo: ${sentence(withdrawal.reason)}`]

const correctionLine = ({ juror, was, is, why }: StatedAgreement['corrections'][number]) =>
  was === is
    ? `Corrección del motivo del voto de ${juror}: ${sentence(why)}`
    : `Corrección del voto de ${juror}, registrado antes como «${low(was)}»: es «${low(is)}». Motivo: ${sentence(why)}`

const isWhole = ({ submissionId }: StatedLoss) => submissionId === null

/** Those of one moment and one cause make one line. */
const lossLines = (losses: readonly StatedLoss[]): string[] =>
  [...Map.groupBy(losses, ({ at, cause, revokedBy }) => `${at} ${cause} ${revokedBy}`).values()].flatMap(lossLine)

function lossLine(together: readonly StatedLoss[]): string[] {
  const [loss] = together
  if (!loss) return []
  const codes = together.flatMap(({ submissionId }) => submissionId ?? [])
  const of = together.some(isWhole) ? '' : ` respecto de ${listed(codes)}`
  return [`Sin efecto${of} desde el ${dayOf(loss.at)} a las ${hourOf(loss.at)} horas, por ${causeText(loss)}.`]
}

function causeText({ cause, revokedBy }: StatedLoss): string {
  if (cause === 'revocation') return revokedBy === null ? 'acuerdo posterior' : `el acuerdo ${revokedBy}`
  return CAUSES[cause]
}

const CAUSES = {
  abstention: 'la abstención de un miembro del Jurado',
  composition: 'el cambio en la conformación del Jurado',
  removal: 'el retiro de una postulación del concurso',
  supplement: 'la incorporación de postulaciones aptas',
  withdrawal: 'el retiro de la propuesta',
  sitting: 'lo ocurrido en la sesión durante la votación',
} as const
