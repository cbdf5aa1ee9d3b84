// Ties between submissions, agreed scores and agreed additional points, as subjects of an agreement.
// Runs in every process.
import { ok } from '../../../result.ts'
import { leastRepresentedFirst } from '../../award/equity.ts'
import { checkBonus, checkScores } from '../../scoring/scoresheet.ts'
import { refused } from '../../session/guard.ts'
import { fateOf, type SessionState } from '../../session/state.ts'
import { consolidated } from '../../session/table.ts'
import { type Checked, checkAllFree, checkFree, checkSingle } from './free.ts'
import type { SubjectOf } from './schema.ts'

/**
 * R-VOT-3: submissions of one modality with exactly the same total (rounded figures do not count, R-SCO-5), in an order
 * that equity does not contradict (R-EQU-1). Where equity leaves several equal, or the pack does not provide for it,
 * the jury orders them and says why. All that are tied and still undecided are in it: an order of some would leave the
 * others in two places. Refusals: those of checkFree, `not-tied`, `tie-incomplete`, `equity-first`, `already-agreed`,
 * `reason-missing`.
 */
export function checkTieBreak(subject: SubjectOf<'tie-break'>, state: SessionState, ownId?: string): Checked {
  const { order } = subject
  const free = checkAllFree(order, state, ownId)
  if (!free.ok) return free
  const single = checkSingle(
    state,
    ownId,
    (other) => other.kind === 'tie-break' && other.order.some((submissionId) => order.includes(submissionId)),
  )
  if (!single.ok) return single
  const odd = notTied(order, state)
  if (odd !== undefined) return refused(state, 'R-SCO-5', 'not-tied', odd)
  const left = leftOut(order, state)
  if (left !== undefined) return refused(state, 'R-VOT-3', 'tie-incomplete', { submission: left })
  const groups = state.contest.bases.tieMeans.some((means) => means.id === 'equity')
    ? leastRepresentedFirst(state.contest, order)
    : [order]
  const misplaced = firstMisplaced(order, groups)
  if (misplaced !== undefined) return refused(state, 'R-EQU-1', 'equity-first', { submission: misplaced })
  const isByEquity = groups.every((group) => group.length === 1)
  return isByEquity || subject.reason.trim() ? ok(null) : refused(state, 'R-VOT-3', 'reason-missing')
}

/** An undecided submission of the same tie that the order leaves out. */
const leftOut = (order: readonly string[], state: SessionState) =>
  Object.values(consolidated(state))
    .flat()
    .filter((row) => order.includes(row.submission.id))
    .flatMap((row) => row.tiedWith)
    .find((submissionId) => !order.includes(submissionId) && fateOf(state, submissionId) === 'undecided')

/** The first two neighbours that are not of one modality and one exact total. */
function notTied(order: readonly string[], state: SessionState) {
  const rows = Object.values(consolidated(state)).flat()
  const areTied = (first: string, second: string) =>
    rows.some((row) => row.submission.id === first && row.tiedWith.includes(second))
  return order
    .flatMap((first, place) => order.slice(place + 1, place + 2).map((submission) => ({ first, submission })))
    .find(({ first, submission }) => !areTied(first, submission))
}

/** The submission that stands where equity puts one of another group. */
function firstMisplaced(order: readonly string[], groups: readonly (readonly string[])[]): string | undefined {
  const groupAt = groups.flatMap((group) => group.map(() => group))
  return order.find((submissionId, place) => !groupAt[place]?.includes(submissionId))
}

/**
 * R-SCO-6: a score on the scale for every subcriterion, with the reason. Refusals: those of checkFree,
 * `already-agreed`, those of checkScores, `scores-incomplete`, `reason-missing`.
 */
export function checkConsensusScore(
  subject: SubjectOf<'consensus-score'>,
  state: SessionState,
  ownId?: string,
): Checked {
  const { submissionId, scores, reason } = subject
  const free = checkFree(submissionId, state, ownId)
  if (!free.ok) return free
  const single = checkSingle(
    state,
    ownId,
    (other) => other.kind === 'consensus-score' && other.submissionId === submissionId,
  )
  if (!single.ok) return single
  const sound = checkScores(state.contest.bases, scores)
  if (!sound.ok) return sound
  return reason.trim() ? ok(null) : refused(state, 'R-SCO-6', 'reason-missing')
}

/**
 * R-SCO-2, where the pack gives the points to the jury as a whole. Refusals: `bonus-by-juror`, those of checkFree,
 * `already-agreed`, those of checkBonus, `reason-missing`.
 */
export function checkJuryBonus(subject: SubjectOf<'jury-bonus'>, state: SessionState, ownId?: string): Checked {
  const { bases } = state.contest
  if (bases.bonus.scope !== 'jury') return refused(state, 'R-SCO-2', 'bonus-by-juror')
  const { submissionId, points, grounds, reason } = subject
  const free = checkFree(submissionId, state, ownId)
  if (!free.ok) return free
  const single = checkSingle(
    state,
    ownId,
    (other) => other.kind === 'jury-bonus' && other.submissionId === submissionId,
  )
  if (!single.ok) return single
  const sound = checkBonus(bases, points, grounds)
  if (!sound.ok) return sound
  return reason.trim() ? ok(null) : refused(state, 'R-SCO-2', 'reason-missing')
}
