// What the sample's jury decides, computed from its own consolidated table: awards in ranking order from the total that
// it asks for, while the rules let them in, one reduced, one with a dissent, one refused by majority; the rest not
// selected, and what is left of the reserves unassigned with its reasons. Pure.

import { checkSubject } from '../../../shared/domain/agreement/subject.ts'
import { reserveLeft } from '../../../shared/domain/agreement/subjects/desierto.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { leastAwardCentimos } from '../../../shared/domain/award/award.ts'
import type { ConsolidatedRow } from '../../../shared/domain/scoring/consolidate.ts'
import { compare, rational } from '../../../shared/domain/scoring/rational.ts'
import type { Vote } from '../../../shared/domain/session/data.ts'
import { abstainedFrom, eligibleFor, type SessionState, undecided } from '../../../shared/domain/session/state.ts'
import { consolidated } from '../../../shared/domain/session/table.ts'
import { demoText } from '../../../shared/text/cli.ts'

export type Motion = { readonly subject: Subject; readonly votes: readonly Vote[] }

/** The `nth` motion for an award (from 0), or null when no further submission fits the money and the rules. */
export function nextAward(state: SessionState, nth: number, passed: ReadonlySet<string>): Motion | null {
  for (const { submission, total } of byRank(state)) {
    if (passed.has(submission.id) || compare(total, LEAST_TOTAL) < 0) continue
    const { maxReductionPercent } = state.contest.bases.funds
    const least = leastAwardCentimos(submission.requestedCentimos, maxReductionPercent)
    const amounts = nth === REDUCED ? [least] : [submission.requestedCentimos, least]
    for (const amountCentimos of amounts) {
      const reductionReason = amountCentimos < submission.requestedCentimos ? demoText.reductionReason : null
      const subject: Subject = { kind: 'award', submissionId: submission.id, amountCentimos, reductionReason }
      if (checkSubject(subject, state).ok) return { subject, votes: votesOf(state, subject.submissionId, nth) }
    }
  }
  return null
}

/** The rest, in groups that share their voters (R-ABS-2). */
export function restMotions(state: SessionState): Motion[] {
  const groups = Map.groupBy(undecided(state), ({ id }) => abstainedFrom(state, id).join())
  return [...groups.values()].map((group) => {
    const submissionIds = group.map(({ id }) => id)
    const votes = eligibleFor(state, submissionIds).map(inFavour)
    return { subject: { kind: 'not-selected', submissionIds, reason: demoText.restReason }, votes }
  })
}

/** R-AMT-7: what the awards leave of each reserve. */
export function reserveMotions(state: SessionState): Motion[] {
  const votes = eligibleFor(state, []).map(inFavour)
  return state.contest.bases.modalities.flatMap(({ id: modalityId }) => {
    const leftCentimos = reserveLeft(state, modalityId)
    const subject: Subject = { kind: 'desierto-reserve', modalityId, leftCentimos, reason: demoText.reserveReason }
    return leftCentimos === 0 ? [] : [{ subject, votes }]
  })
}

/** What the jury asks of a beneficiary: some money of the reserve stays unassigned by it. */
const LEAST_TOTAL = rational(38)

const DISSENTED = 1
const REDUCED = 2
const REFUSED = 3

const inFavour = (jurorId: string): Vote => ({ jurorId, sense: 'for', reason: '' })

function votesOf(state: SessionState, submissionId: string, nth: number): Vote[] {
  const [first, ...others] = eligibleFor(state, [submissionId])
  if (first === undefined) return []
  if (nth === DISSENTED)
    return [{ jurorId: first, sense: 'against', reason: demoText.dissent }, ...others.map(inFavour)]
  if (nth !== REFUSED) return [first, ...others].map(inFavour)
  const against = others.map((jurorId): Vote => ({ jurorId, sense: 'against', reason: demoText.refusal }))
  return [{ ...inFavour(first), reason: demoText.minority }, ...against]
}

/** Both modalities in turn: first of each, second of each… */
function byRank(state: SessionState): ConsolidatedRow[] {
  const lists = Object.values(consolidated(state))
  const longest = Math.max(...lists.map((rows) => rows.length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((rows) => rows[at] ?? [])).flat()
}
