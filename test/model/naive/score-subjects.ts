// What stands against agreements about figures: ties, agreed scores, additional points (R-VOT-3, R-SCO-2, R-SCO-6).
import type { SubjectOf } from '../../../shared/domain/agreement/subjects/schema.ts'
import { isAgreed, notFree, undecided } from './agreements.ts'
import { type Case, isBlank, type Objections, object } from './case.ts'
import { row, share } from './figures.ts'
import { isEqual, isLess } from './fractions.ts'
import { isBonus, isOnScale, isSubcriterion, subcriteria } from './pack.ts'
import { find } from './submissions.ts'

const regionOf = (session: Case, submissionId: string) => find(session, submissionId)?.applicant.region ?? ''

export function badTieBreak(session: Case, { order, reason }: SubjectOf<'tie-break'>): Objections {
  const unfree = order.flatMap((id) => notFree(session, id))
  if (unfree.length > 0) return unfree
  const shares = order.map((id) => share(session, regionOf(session, id)))
  const hasEquity = session.contest.bases.tieMeans.some(({ id }) => id === 'equity')
  const isMisordered = shares.some((one, place) => shares.slice(place + 1).some((later) => isLess(later, one)))
  const isSettled =
    hasEquity && shares.every((one, place) => !shares.slice(place + 1).some((other) => isEqual(one, other)))
  const isTaken = isAgreed(
    session,
    (other) => other.kind === 'tie-break' && other.order.some((id) => order.includes(id)),
  )
  return [
    ...object(isTaken, 'R-VOT-2', 'one of them is already ordered'),
    ...object(!areTied(session, order), 'R-SCO-5', 'their totals differ'),
    ...object(!isWhole(session, order), 'R-VOT-3', 'one of the same tie is left out'),
    ...object(hasEquity && isMisordered, 'R-EQU-1', 'a more represented region stands first'),
    ...object(!isSettled && isBlank(reason), 'R-VOT-3', 'an order of the jury without a reason'),
  ]
}

/** R-VOT-3: nobody undecided of the same modality and total is missing. */
function isWhole(session: Case, order: readonly string[]): boolean {
  const [first = ''] = order
  const top = row(session, first)
  return undecided(session)
    .filter(({ id, modalityId }) => modalityId === find(session, first)?.modalityId && row(session, id).isPlaced)
    .every(({ id }) => order.includes(id) || !isEqual(row(session, id).total, top.total))
}

/** R-SCO-5: of one modality, scored, and of exactly the same total. */
function areTied(session: Case, order: readonly string[]): boolean {
  const rows = order.map((id) => row(session, id))
  const modalities = new Set(order.map((id) => find(session, id)?.modalityId))
  const [first] = rows
  return modalities.size === 1 && rows.every(({ isPlaced, total }) => isPlaced && first && isEqual(total, first.total))
}

export function badConsensusScore(session: Case, { submissionId, scores, reason }: SubjectOf<'consensus-score'>) {
  const isSame = isAgreed(session, (one) => one.kind === 'consensus-score' && one.submissionId === submissionId)
  const given = Object.entries(scores)
  return [
    ...notFree(session, submissionId),
    ...object(isSame, 'R-VOT-2', 'its scores are already agreed on'),
    ...object(
      !given.every(([id, score]) => isSubcriterion(session, id) && isOnScale(session, score)),
      'R-SCO-1',
      'no score',
    ),
    ...object(!subcriteria(session).every(({ id }) => scores[id] !== undefined), 'R-SCO-3', 'scores are missing'),
    ...object(isBlank(reason), 'R-SCO-6', 'agreed scores without a reason'),
  ]
}

export function badJuryBonus(session: Case, { submissionId, points, grounds, reason }: SubjectOf<'jury-bonus'>) {
  const isSame = isAgreed(session, (one) => one.kind === 'jury-bonus' && one.submissionId === submissionId)
  return [
    ...object(session.contest.bases.bonus.scope !== 'jury', 'R-SCO-2', 'each member gives the points'),
    ...notFree(session, submissionId),
    ...object(isSame, 'R-VOT-2', 'its points are already agreed on'),
    ...object(!isBonus(session, points, grounds), 'R-SCO-2', 'no such points'),
    ...object(isBlank(reason), 'R-SCO-2', 'points without a reason'),
  ]
}
