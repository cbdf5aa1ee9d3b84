// The next thing that a jury would do to come to its end: so random sessions get as far as the addendum.
import { reserveLeft } from '../../../shared/domain/agreement/subjects/desierto.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { awaiting } from '../../../shared/domain/scoring/delivery.ts'
import { unsigned } from '../../../shared/domain/session/acta.ts'
import type { CommandOf, SessionCommand } from '../../../shared/domain/session/commands.ts'
import { decideSession } from '../../../shared/domain/session/decide.ts'
import { pauseOf } from '../../../shared/domain/session/sitting.ts'
import {
  type Agreement,
  adopted,
  eligibleFor,
  inForce,
  openAgreements,
  undecided,
  unevaluated,
} from '../../../shared/domain/session/state.ts'
import { unexplainedReserve } from '../naive/acta.ts'
import {
  attachment,
  delivery,
  draft,
  election,
  installation,
  matrices,
  proposal,
  resolution,
  signature,
  vote,
} from './commands.ts'
import { signOddly } from './draw-room.ts'
import { comingBack, goingOn } from './draw-sitting.ts'
import type { Room } from './room.ts'
import { drawSheets } from './sheets.ts'
import { drawAddendum, drawDecision, drawReserve } from './subjects.ts'
import { leftTied } from './ties.ts'

/** Null when nothing is left to do. */
export function advance(room: Room): SessionCommand | null {
  const { state } = room
  if (!state.installation) return installation(room)
  const sitting = towardsSitting(room)
  if (sitting) return sitting
  const [open] = openAgreements(state)
  if (open) return carryOn(room, open)
  if (state.closedAt) return afterwards(room)
  if (state.approval) return signing(room)
  if (!state.election) return election(room)
  return !state.sheets || unevaluated(state).length > 0 ? towardsOpening(room) : towardsActa(room)
}

/** A jury that is suspended or not whole comes together again; after the approval nobody notes it any more. */
function towardsSitting(room: Room): SessionCommand | null {
  const { state } = room
  if (state.approval || state.closedAt) return null
  return pauseOf(state) ? goingOn(room) : comingBack(room)
}

/** Votes one by one, in any order; then closes, and withdraws or votes down what cannot be adopted any more. */
function carryOn(room: Room, agreement: Agreement): SessionCommand {
  const { state, dice } = room
  const missing = agreement.eligible.filter((jurorId) => !agreement.votes[jurorId])
  const jurorId = dice.pick(missing)
  if (jurorId !== undefined) return vote(room, agreement, jurorId)
  const closing: SessionCommand = { type: 'CloseAgreement', agreementId: agreement.id }
  if (decideSession(closing, state).ok) return closing
  const withdrawal: SessionCommand = { type: 'WithdrawProposal', agreementId: agreement.id, reason: 'Ya no procede.' }
  if (dice.chance(60) && decideSession(withdrawal, state).ok) return withdrawal
  const inFavour = agreement.eligible.filter((voter) => agreement.votes[voter]?.sense === 'for')
  const turning = dice.pick(inFavour) ?? dice.pick(agreement.eligible) ?? ''
  return { type: 'CastVote', agreementId: agreement.id, jurorId: turning, sense: 'against', reason: 'Ya no procede.' }
}

function towardsOpening(room: Room): SessionCommand {
  const { state, dice } = room
  const late = dice.pick(awaiting(state))
  if (late) return delivery(room, late.id)
  const agreed = adopted(state).find(
    ({ subject, id }) => subject.kind === 'opening' && !state.openings.some(({ agreementId }) => agreementId === id),
  )
  if (agreed) return { type: 'OpenScoresheets', agreementId: agreed.id, sheets: drawSheets(room) }
  return proposal(room, { kind: 'opening' })
}

function towardsActa(room: Room): SessionCommand {
  const { state, dice } = room
  const recorded = dice.chance(8) ? recording(room) : null
  if (recorded) return recorded
  const tied = leftTied(state)
  if (tied && dice.chance(50)) return resolution(room, tied)
  const stuck = undecided(state).find(({ id }) => eligibleFor(state, [id]).length < state.contest.bases.jury.quorum)
  if (stuck && dice.chance(50)) return removal(stuck.id)
  if (undecided(state).length > 0) return proposal(room, drawDecision(room))
  if (unexplainedReserve(room.session).length > 0 && !dice.chance(25)) return proposal(room, aboutReserve(room))
  if (!state.deliberation.trim() && !dice.chance(15))
    return { type: 'DescribeDeliberation', text: 'El Jurado deliberó sobre cada postulación.' }
  return state.draft ? proposal(room, { kind: 'acta', pdfSha256: state.draft.pdfSha256 }) : draft(room)
}

/** R-ACT-7: everybody consents, it starts, it stops, its file is there. */
function recording(room: Room): SessionCommand | null {
  const { members, consents, recordings } = room.state
  const silent = members.find((jurorId) => consents[jurorId] !== true)
  if (recordings.some(({ stoppedAt }) => stoppedAt === null))
    return room.dice.chance(25) ? { type: 'StopRecording' } : null
  if (recordings.some(({ file }) => file === null)) return attachment(room)
  return silent === undefined
    ? { type: 'StartRecording', device: 'app' }
    : { type: 'StateRecordingConsent', jurorId: silent, consents: true }
}

/** A figure that is not true any more is taken back before another is agreed on. */
function aboutReserve(room: Room): Subject {
  const stale = inForce(room.state, 'desierto-reserve').find(
    ({ subject }) => reserveLeft(room.state, subject.modalityId) !== subject.leftCentimos,
  )
  return stale
    ? { kind: 'revocation', agreementId: stale.agreement.id, submissionIds: [], reason: 'El saldo es otro.' }
    : drawReserve(room)
}

const removal = (submissionId: string): CommandOf<'RemoveSubmission'> => ({
  type: 'RemoveSubmission',
  submissionId,
  cause: 'excluded',
  document: { number: '001201-2025-DGIA-VMPCIC/MC', date: '2025-09-24' },
  reason: 'Sin quórum para decidir.',
})

function signing(room: Room): SessionCommand {
  const [next] = unsigned(room.state)
  if (next === undefined || room.dice.chance(15)) return { type: 'CloseSession' }
  return room.dice.chance(25) ? signOddly(room) : signature(room, next)
}

function afterwards(room: Room): SessionCommand | null {
  if (room.dice.chance(70) && room.state.agreements.length < 60) return proposal(room, drawAddendum(room))
  return room.state.matrices ? null : matrices(room)
}
