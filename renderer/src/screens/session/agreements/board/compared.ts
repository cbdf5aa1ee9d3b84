// Two scenarios as rows of one table. Runs in the renderer.
import type { Scenario } from '../../../../../../shared/domain/notebook/room.ts'
import type { SessionState } from '../../../../../../shared/domain/session/state.ts'
import { type BoardBase, openAwards } from './board-data.ts'
import { pocketsOf } from './pockets.ts'

/** Null: it is not in that scenario. */
export type ComparedRow = {
  readonly id: string
  readonly label: string
  readonly oneCentimos: number | null
  readonly otherCentimos: number | null
}

/** Every award of either that is still open, in the order of the table. */
export function comparedRows(base: BoardBase, one: Scenario, other: Scenario): readonly ComparedRow[] {
  const amounts = (scenario: Scenario) =>
    new Map(openAwards(base, scenario).map(({ submissionId, amountCentimos }) => [submissionId, amountCentimos]))
  const [ones, others] = [amounts(one), amounts(other)]
  return base.order
    .filter((id) => ones.has(id) || others.has(id))
    .map((id) => ({
      id,
      label: `«${base.rowOf.get(id)?.submission.title ?? id}»`,
      oneCentimos: ones.get(id) ?? null,
      otherCentimos: others.get(id) ?? null,
    }))
}

/** What each leaves of every pocket. */
export function comparedPockets(
  state: SessionState,
  base: BoardBase,
  one: Scenario,
  other: Scenario,
): readonly ComparedRow[] {
  const others = pocketsOf(state, base, openAwards(base, other))
  return pocketsOf(state, base, openAwards(base, one)).map(({ id, label, leftCentimos }, index) => ({
    id,
    label,
    oneCentimos: leftCentimos,
    otherCentimos: others[index]?.leftCentimos ?? null,
  }))
}
