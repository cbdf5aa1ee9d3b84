// In which order the jury may take up what it has not decided, with the reason of each place; and who leaves the room for
// it (R-ABS-2). A suggestion: the jury takes up what it wants. Runs in every process.
import { planAwards } from '../award/planner.ts'
import { type ConsolidatedRow, totalSpread } from '../scoring/consolidate.ts'
import { compare, type Rational } from '../scoring/rational.ts'
import { abstainedFrom, awardsOf, type SessionState, undecided, waitingOf } from '../session/state.ts'
import { consolidated } from '../session/table.ts'

/** By the widest disagreement, by how near the money line, or with the least coming and going. */
export type OrderKind = 'disagreement' | 'money-line' | 'room'

export type Turn = {
  readonly submissionId: string
  readonly modalityId: string
  /** Highest minus lowest of the members' totals. */
  readonly spread: number
  readonly total: Rational
  /** Places from the line where the money ends in its modality: 0 on both sides of it; null where nobody scored it. */
  readonly fromMoneyLine: number | null
  /** The money reaches it at its full request, after those before it. */
  readonly fits: boolean
  /** Members in force who abstained, by id in the contest's order: they leave the room (R-ABS-2). */
  readonly leave: readonly string[]
}

/** The undecided submissions in the order asked for. Empty before the opening (R-SCO-4). */
export function discussionOrder(state: SessionState, kind: OrderKind): readonly Turn[] {
  const turns = turnsOf(state)
  switch (kind) {
    case 'disagreement':
      return turns.toSorted((a, b) => b.spread - a.spread)
    case 'money-line':
      return turns.toSorted((a, b) => distance(a) - distance(b))
    case 'room':
      return byRoom(turns)
  }
}

const distance = ({ fromMoneyLine }: Turn) => fromMoneyLine ?? Number.MAX_SAFE_INTEGER

/** In the order of the ranking, modality after modality: what the other orders leave equal stays so. */
function turnsOf(state: SessionState): readonly Turn[] {
  const open = new Set(undecided(state).map(({ id }) => id))
  const tables = Object.values(consolidated(state)).map((rows) =>
    rows.filter(({ submission }) => open.has(submission.id)),
  )
  const fitting = fittingOf(state, tables.flat())
  return tables.flatMap((rows) => {
    const line = rows.findLastIndex(({ submission }) => fitting.has(submission.id)) + 1
    return rows.map((row, place) => ({
      submissionId: row.submission.id,
      modalityId: row.submission.modalityId,
      spread: totalSpread(row),
      total: row.total,
      fromMoneyLine: row.rank === null ? null : place < line ? line - 1 - place : place - line,
      fits: fitting.has(row.submission.id),
      leave: abstainedFrom(state, row.submission.id).filter((jurorId) => state.members.includes(jurorId)),
    }))
  })
}

/** What the planner would award at the full request: the best of all modalities first, by the exact total (R-SCO-5). */
function fittingOf(state: SessionState, rows: readonly ConsolidatedRow[]): ReadonlySet<string> {
  const order = rows
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => compare(b.total, a.total))
    .map(({ submission }) => submission.id)
  const { proposals } = planAwards(state.contest, { order, decided: awardsOf(state), waiting: waitingOf(state) })
  return new Set(proposals.map(({ submissionId }) => submissionId))
}

/**
 * Those for which the same members leave stand together; the groups follow each other with the fewest members at the door
 * each time, from a room with everybody inside.
 */
function byRoom(turns: readonly Turn[]): readonly Turn[] {
  const groups = [...Map.groupBy(turns, ({ leave }) => leave.join()).values()].map((group) => ({
    group,
    leave: [...new Set(group.flatMap(({ leave }) => leave))],
  }))
  const ordered: Turn[] = []
  let outside: readonly string[] = []
  const nearest = () => groups.toSorted((a, b) => movesBetween(outside, a.leave) - movesBetween(outside, b.leave))[0]
  for (let next = nearest(); next; next = nearest()) {
    groups.splice(groups.indexOf(next), 1)
    ordered.push(...next.group)
    outside = next.leave
  }
  return ordered
}

/** How many go through the door between two states of the room, each told by who is outside. */
export const movesBetween = (before: readonly string[], after: readonly string[]): number =>
  before.filter((jurorId) => !after.includes(jurorId)).length +
  after.filter((jurorId) => !before.includes(jurorId)).length
