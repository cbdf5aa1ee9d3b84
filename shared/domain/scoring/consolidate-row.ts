// One row of the consolidated table: exact figures at once, single scores when they are asked for (R-SCO-5).
// Runs in every process.
import { type RulePack, subcriteriaOf } from '../../bases/rule-pack.ts'
import type { Submission } from '../contest/contest.ts'
import { type Cell, cellOf, figureOf } from './cell.ts'
import type { Amendments, Unranked } from './consolidate.ts'
import { once } from './once.ts'
import { add, compare, mean, type Rational, rational, times, ZERO } from './rational.ts'
import { type Entry, pointsOf, type Scoresheet } from './scoresheet.ts'

type Given = { readonly jurorId: string; readonly entry: Entry }

export function consolidateRow(
  bases: RulePack,
  submission: Submission,
  sheets: readonly Scoresheet[],
  { agreedScores, juryBonus }: Amendments,
): Unranked {
  const scored: Given[] = []
  const abstained: string[] = []
  for (const { jurorId, entries } of sheets) {
    const entry = entries[submission.id]
    if (entry?.abstention) abstained.push(jurorId)
    else if (entry) scored.push({ jurorId, entry })
  }
  const agreed = agreedScores.get(submission.id)
  const cellsOnce = once(() => cellsOf(bases, scored, agreed))
  const totalsOnce = once(() => totalsOf(bases, scored))
  // Where everybody scored everything, the sum of the means is the mean of the sums.
  const points = (agreed ? null : meanOfSums(bases, scored)) ?? sumOf(cellsOnce())
  const bonus =
    bases.bonus.scope === 'jury'
      ? rational(juryBonus.get(submission.id) ?? 0)
      : capped(mean(scored.map(({ entry }) => entry.bonus.points)) ?? ZERO, bases.bonus.max)
  return {
    submission,
    get cells() {
      return cellsOnce()
    },
    points,
    bonus,
    total: add(points, bonus),
    get totalByJuror() {
      return totalsOnce()
    },
    abstained: abstained.sort(),
    isScored: scored.length > 0,
  }
}

type Summary = { readonly bases: RulePack; readonly points: number; readonly isWhole: boolean }

/** Entries never change, so that what one sums up to is worked out once. */
const summaries = new WeakMap<Entry, Summary>()

function summaryOf(bases: RulePack, entry: Entry): Summary {
  const known = summaries.get(entry)
  if (known?.bases === bases) return known
  const isWhole = subcriteriaOf(bases).every(({ id }) => entry.scores[id] !== undefined)
  const summary = { bases, points: pointsOf(bases, entry), isWhole }
  summaries.set(entry, summary)
  return summary
}

const totalsOf = (bases: RulePack, scored: readonly Given[]) =>
  Object.fromEntries(scored.map(({ jurorId, entry }) => [jurorId, summaryOf(bases, entry).points + entry.bonus.points]))

/** Null where somebody left a subcriterion out: then each mean has a divisor of its own. */
function meanOfSums(bases: RulePack, scored: readonly Given[]): Rational | null {
  let sum = 0
  for (const { entry } of scored) {
    const { isWhole, points } = summaryOf(bases, entry)
    if (!isWhole) return null
    sum += points
  }
  return scored.length === 0 ? ZERO : rational(sum, scored.length)
}

const sumOf = (cells: readonly Cell[]): Rational =>
  cells.reduce((sum, cell) => add(sum, times(figureOf(cell), cell.weight)), ZERO)

const capped = (value: Rational, max: number) => (compare(value, rational(max)) > 0 ? rational(max) : value)

const cellsOf = (
  bases: RulePack,
  scored: readonly Given[],
  agreed: Readonly<Record<string, number>> | undefined,
): readonly Cell[] =>
  subcriteriaOf(bases).map((sub) =>
    cellOf(
      sub,
      scored.map(({ jurorId, entry }) => [jurorId, entry.scores[sub.id]] as const),
      agreed?.[sub.id] ?? null,
    ),
  )
