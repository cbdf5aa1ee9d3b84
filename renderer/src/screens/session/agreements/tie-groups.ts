// Undecided submissions of exactly the same total, and the order that equity gives them (R-VOT-3, R-EQU-1). Runs in the
// renderer.
import { leastRepresentedFirst } from '../../../../../shared/domain/award/equity.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { candidateRows } from './candidates.ts'

/** Each tie by its codes, the least represented region first; those of a group that equity leaves equal by code. */
export function tieGroups(state: SessionState): readonly (readonly string[])[] {
  const rows = candidateRows(state, null)
  const free = new Set(rows.map(({ submission }) => submission.id))
  const ties = rows
    .map(({ submission, tiedWith }) => [submission.id, ...tiedWith].filter((id) => free.has(id)).toSorted())
    .filter((ids) => ids.length > 1)
  return [...new Map(ties.map((ids) => [ids.join(), ids])).values()].map((ids) =>
    leastRepresentedFirst(state.contest, ids).flat(),
  )
}

/** With one submission a place up. */
export const raised = (order: readonly string[], index: number): readonly string[] =>
  order.flatMap((id, at) => (at === index - 1 ? [order[index] ?? id] : at === index ? [order[index - 1] ?? id] : [id]))
