// The Acta's way: drafted, approved, frozen, signed, closed (R-ACT-1, R-ACT-2). Runs in every process.
import { ok } from '../../result.ts'
import { reserveLeft } from '../agreement/subjects/desierto.ts'
import { submissionsOf } from '../agreement/subjects/submissions.ts'
import { isReserveEligible } from '../award/budget.ts'
import { findJuror } from '../contest/contest.ts'
import type { Decision } from '../decision.ts'
import { awaiting } from '../scoring/delivery.ts'
import type { CommandOf } from './commands.ts'
import type { SessionEvent } from './events.ts'
import { changesContent, installed, isMember, notApproved, opened, presided, refused, through } from './guard.ts'
import { hoursOf, inOrder } from './sitting.ts'
import {
  abstainedFrom,
  awardsOf,
  fateOf,
  inForce,
  isLifted,
  isVoid,
  openAgreements,
  remaining,
  type SessionState,
  undecided,
  unevaluated,
} from './state.ts'
import { countedSheets } from './table.ts'

/**
 * The prose of the deliberation. Writing it again makes an earlier draft stale, so it waits while that is under vote
 * (`agreement-under-way`).
 */
export function decideDescription(
  command: CommandOf<'DescribeDeliberation'>,
  state: SessionState,
): Decision<SessionEvent> {
  const gate = through(state, changesContent, installed)
  if (!gate.ok) return gate
  const { type: _, ...data } = command
  return ok({ type: 'DeliberationDescribed', ...data })
}

/**
 * R-ACT-1: the Acta is drafted when every submission has its decision, no vote is under way and no reserved money is
 * left without a word. Refusals: `agreement-under-way`, `tie-unresolved` (R-VOT-3, R-ABS-3), `submissions-undecided`,
 * those of checkScored, `reserve-unassigned`, `reserve-left-differs` (R-AMT-7), `deliberation-undescribed`,
 * `session-ends-before-start`, `hour-out-of-order`.
 */
export function decideDraft(command: CommandOf<'DraftActa'>, state: SessionState): Decision<SessionEvent> {
  const gate = through(state, notApproved, installed, presided, opened)
  if (!gate.ok) return gate
  const { installation } = state
  const [open] = openAgreements(state)
  const left = undecided(state)
  const [first] = left
  if (open) return refused(state, 'R-ACT-1', 'agreement-under-way', { number: open.number })
  const tied = left.map(({ id }) => unresolvedTie(state, id)).find((refusal) => refusal !== null)
  if (tied) return tied
  if (first) return refused(state, 'R-ACT-1', 'submissions-undecided', { count: left.length, first: first.id })
  const scored = checkScored(state)
  if (!scored.ok) return scored
  const assigned = checkReserve(state)
  if (!assigned.ok) return assigned
  if (!state.deliberation.trim()) return refused(state, 'R-ACT-1', 'deliberation-undescribed')
  // Instants compare as numbers: their texts may differ in the fraction of a second.
  if (installation && Date.parse(command.endedAt) < Date.parse(installation.startedAt))
    return refused(state, 'R-ACT-1', 'session-ends-before-start')
  const ends = inOrder(state, command.endedAt, hoursOf(state))
  if (!ends.ok) return ends
  const { type: _, ...data } = command
  return ok({ type: 'ActaDrafted', ...data })
}

/** The last vote on an undecided submission was a tie: it never resolves itself (R-ABS-3, R-VOT-3). */
function unresolvedTie(state: SessionState, submissionId: string) {
  const last = state.agreements.findLast(({ subject }) => submissionsOf(subject).includes(submissionId))
  if (last?.closed?.outcome !== 'tie' || last.tie || isVoid(last) || isLifted(last, submissionId)) return null
  const rule = abstainedFrom(state, submissionId).length > 0 ? 'R-ABS-3' : 'R-VOT-3'
  return refused(state, rule, 'tie-unresolved', { submission: submissionId, number: last.number })
}

/**
 * What was decided before somebody came in another's place is scored by that one too, and an award rests on scores
 * (8.5.3). Refusals: `scoresheets-missing`, `scoresheets-not-open` (R-SCO-4, R-JUR-3), `award-without-scores` (R-ACT-1).
 */
function checkScored(state: SessionState): Decision<null> {
  if (unevaluated(state).length > 0) {
    const missing = awaiting(state)
    const [late] = missing
    return late
      ? refused(state, 'R-SCO-4', 'scoresheets-missing', { juror: late.name, count: missing.length })
      : refused(state, 'R-SCO-4', 'scoresheets-not-open')
  }
  const sheets = countedSheets(state)
  const bare = awardsOf(state).find(
    ({ submissionId }) => !sheets.some(({ entries }) => entries[submissionId]?.abstention === null),
  )
  return bare ? refused(state, 'R-ACT-1', 'award-without-scores', { submission: bare.submissionId }) : ok(null)
}

/** Refusals: `reserve-unassigned`, `reserve-left-differs` (R-AMT-7). */
function checkReserve(state: SessionState): Decision<null> {
  const [unassigned] = unassignedReserves(state)
  if (unassigned) return refused(state, 'R-AMT-7', 'reserve-unassigned', unassigned.facts)
  const [stale] = staleReserves(state)
  return stale ? refused(state, 'R-AMT-7', 'reserve-left-differs', stale) : ok(null)
}

/** R-AMT-7: reserves of which an agreement in force says another figure than is left since awards came or went. */
const staleReserves = (state: SessionState) =>
  state.contest.bases.modalities.flatMap(({ id: modalityId, name: modality }) => {
    const leftCentimos = reserveLeft(state, modalityId)
    return inForce(state, 'desierto-reserve')
      .filter(({ subject }) => subject.modalityId === modalityId && subject.leftCentimos !== leftCentimos)
      .map(() => ({ modality, leftCentimos }))
  })

/**
 * R-AMT-7: reserved money left while somebody could still receive it needs an agreement that says exactly how much and
 * why; a desierto of the modality says it too. The reserves without one, with the facts of their refusal.
 */
export const unassignedReserves = (state: SessionState) =>
  state.contest.bases.modalities.flatMap(({ id: modalityId, name }) => {
    const leftCentimos = reserveLeft(state, modalityId)
    const [first] = remaining(state).filter(
      (submission) =>
        submission.modalityId === modalityId &&
        isReserveEligible(state.contest.bases, submission) &&
        fateOf(state, submission.id) !== 'awarded',
    )
    return leftCentimos > 0 && first && !isReserveExplained(state, modalityId, leftCentimos)
      ? [{ modalityId, facts: { modality: name, leftCentimos, first: first.id } }]
      : []
  })

const isReserveExplained = (state: SessionState, modalityId: string, leftCentimos: number) =>
  inForce(state, 'desierto').some(({ subject }) => subject.modalityId === null || subject.modalityId === modalityId) ||
  inForce(state, 'desierto-reserve').some(
    ({ subject }) => subject.modalityId === modalityId && subject.leftCentimos === leftCentimos,
  )

/** The hash of the Acta as it stands: as approved, or as last signed. Null before the approval. */
export const currentActaSha256 = (state: SessionState): string | null =>
  state.signatures.at(-1)?.pdfSha256 ?? state.approval?.pdfSha256 ?? null

/**
 * R-ACT-2: what is signed is exactly what was approved, and each signature adds to the one before.
 * Refusals: `acta-not-approved`, `juror-unknown`, `already-signed`, `certificate-already-used` (a member's certificate
 * signs for nobody else), `signature-misnamed` (R-ACT-4), `acta-not-the-approved-one`.
 */
export function decideSignature(command: CommandOf<'SignActa'>, state: SessionState): Decision<SessionEvent> {
  const current = currentActaSha256(state)
  if (state.closedAt) return refused(state, 'R-ACT-2', 'session-closed')
  if (current === null) return refused(state, 'R-ACT-2', 'acta-not-approved')
  const juror = findJuror(state.contest, command.jurorId)
  if (!juror || !isMember(state, juror.id))
    return refused(state, 'R-JUR-1', 'juror-unknown', { juror: command.jurorId })
  if (state.signatures.some((signature) => signature.jurorId === juror.id))
    return refused(state, 'R-ACT-2', 'already-signed', { juror: juror.name })
  const { certificateSha256, certificateSubject } = command
  const usedBy = state.signatures.find((signature) => signature.certificateSha256 === certificateSha256)?.jurorId
  const owner = state.contest.jurors.find(({ id }) => id === usedBy)
  if (owner)
    return refused(state, 'R-ACT-3', 'certificate-already-used', {
      certificate: certificateSubject,
      juror: owner.name,
    })
  if (command.nature === 'digital' && !isDigital(command))
    return refused(state, 'R-ACT-4', 'signature-misnamed', { certificate: certificateSubject })
  if (command.previousSha256 !== current) return refused(state, 'R-ACT-2', 'acta-not-the-approved-one')
  const { type: _, ...data } = command
  return ok({ type: 'ActaSigned', ...data })
}

/**
 * R-ACT-4: only a certificate of the official infrastructure used with accredited software makes a firma digital
 * (Ley 27269; DS 052-2008-PCM, art. 6); everything else is a firma electrónica.
 */
export const isDigital = ({
  infrastructure,
  software,
}: Pick<CommandOf<'SignActa'>, 'infrastructure' | 'software'>): boolean =>
  infrastructure === 'iofe' && software === 'accredited'

/** Members who have not signed the Acta yet. */
export const unsigned = (state: SessionState): string[] =>
  (state.installation ? state.members : []).filter(
    (jurorId) => !state.signatures.some((signature) => signature.jurorId === jurorId),
  )

/** Closes the session when every member has signed. Refusals: `acta-not-approved`, `signatures-missing`. */
export function decideClose(state: SessionState): Decision<SessionEvent> {
  if (state.closedAt) return refused(state, 'R-ACT-2', 'session-closed')
  if (!state.approval) return refused(state, 'R-ACT-2', 'acta-not-approved')
  const missing = unsigned(state)
  if (missing.length > 0) return refused(state, 'R-ACT-2', 'signatures-missing', { count: missing.length })
  return ok({ type: 'SessionClosed' })
}
