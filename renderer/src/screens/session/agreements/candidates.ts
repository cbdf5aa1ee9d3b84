// Submissions that can still be proposed: no decision, not under vote; and their groups by who may vote on them.
// Runs in the renderer.

import { submissionsOf } from '../../../../../shared/domain/agreement/subjects/submissions.ts'
import type { ConsolidatedRow } from '../../../../../shared/domain/scoring/consolidate.ts'
import { abstainedFrom, eligibleFor, fateOf, type SessionState } from '../../../../../shared/domain/session/state.ts'
import { consolidated } from '../../../../../shared/domain/session/table.ts'

const underVote = (state: SessionState): ReadonlySet<string> =>
  new Set(
    state.agreements.filter((agreement) => !agreement.closed).flatMap((agreement) => submissionsOf(agreement.subject)),
  )

/** In the order of the ranking; of one modality, or of all of them in the order of the Bases. */
export function candidateRows(state: SessionState, modalityId: string | null): readonly ConsolidatedRow[] {
  if (!state.sheets) return []
  const busy = underVote(state)
  const byModality = consolidated(state)
  return state.contest.bases.modalities
    .filter(({ id }) => modalityId === null || id === modalityId)
    .flatMap(({ id }) => byModality[id] ?? [])
    .filter(({ submission }) => fateOf(state, submission.id) === 'undecided' && !busy.has(submission.id))
}

export type Group = {
  readonly submissionIds: readonly string[]
  readonly absent: readonly string[]
  readonly eligible: readonly string[]
  /** R-ABS-4: without it the jury cannot decide on these. */
  readonly hasQuorum: boolean
}

/** Submissions with the same abstentions vote together; others apart (R-ABS-2). */
export function groupsByVoters(state: SessionState, submissionIds: readonly string[]): readonly Group[] {
  const groups = Map.groupBy(submissionIds, (submissionId) => abstainedFrom(state, submissionId).join())
  return [...groups.values()].map((ids) => {
    const eligible = eligibleFor(state, ids)
    return {
      submissionIds: ids,
      absent: ids.slice(0, 1).flatMap((submissionId) => abstainedFrom(state, submissionId)),
      eligible,
      hasQuorum: eligible.length >= state.contest.bases.jury.quorum,
    }
  })
}
