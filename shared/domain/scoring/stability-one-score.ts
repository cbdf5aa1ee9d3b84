// The table when a single score moves by one point (R-SCO-1). Only the row of that score moves, and it moves the same
// whoever of its jurors gave the point; so steps are judged per subcriterion, on sorted totals. Runs in every process.
import type { RulePack } from '../../bases/rule-pack.ts'
import type { Cell, ConsolidatedRow } from './consolidate.ts'
import { add, compare, type Rational, rational } from './rational.ts'
import { rankedRows } from './stability-places.ts'

/** One point up or down in a subcriterion, from any of the jurors whom the scale lets give it. */
export type PointStep = {
  readonly submissionId: string
  readonly subcriterionId: string
  readonly delta: 1 | -1
  readonly jurorIds: readonly string[]
}

/** Where one point, of its own or of another submission, can take a submission. */
export type Swing = {
  readonly submissionId: string
  readonly total: Rational
  readonly place: number
  readonly best: number
  readonly worst: number
  /** The ends of its total when the point is its own. */
  readonly lowest: Rational
  readonly highest: Rational
}

export type OneScore = {
  /** Of each ranked submission, by place and then by code. */
  readonly swings: readonly Swing[]
  /** The steps that change any place of the table; by submission as above, then in the order of the pack, up first. */
  readonly decisive: readonly PointStep[]
}

/** What becomes of the places when any one score of any juror moves by one point within the scale. */
export function oneScore({ scale }: RulePack, rows: readonly ConsolidatedRow[]): OneScore {
  const movers = rankedRows(rows).map((row) => moverOf(row, scale))
  const totals = ladder(movers.map((mover) => mover.total))
  return {
    swings: swingsOf(movers, totals),
    decisive: movers.flatMap(({ total, steps }) =>
      steps.filter((step) => passesAnother(totals, total, step.total)).map(({ total: _, ...step }) => step),
    ),
  }
}

type Step = PointStep & { readonly total: Rational }
type Mover = Pick<Swing, 'submissionId' | 'total' | 'lowest' | 'highest'> & { readonly steps: readonly Step[] }

function moverOf({ submission, cells, total }: ConsolidatedRow, scale: RulePack['scale']): Mover {
  const steps = cells.flatMap((cell) => stepsOf(submission.id, total, cell, scale))
  const ends = steps.map((step) => step.total)
  return {
    submissionId: submission.id,
    total,
    steps,
    lowest: ends.reduce((least, end) => (compare(end, least) < 0 ? end : least), total),
    highest: ends.reduce((most, end) => (compare(end, most) > 0 ? end : most), total),
  }
}

function stepsOf(submissionId: string, from: Rational, cell: Cell, { min, max }: RulePack['scale']): readonly Step[] {
  const { subcriterionId, weight } = cell
  const scores = Object.entries(cell.byJuror)
  return ([1, -1] as const).flatMap((delta) => {
    const movable = scores.filter(([, score]) => score + delta >= min && score + delta <= max)
    const jurorIds = movable.map(([jurorId]) => jurorId).toSorted()
    if (jurorIds.length === 0) return []
    const total = add(from, rational(delta * weight, scores.length))
    return [{ submissionId, subcriterionId, delta, jurorIds, total }]
  })
}

function swingsOf(movers: readonly Mover[], totals: Ladder): readonly Swing[] {
  const lowests = ladder(movers.map(({ lowest }) => lowest))
  const highests = ladder(movers.map(({ highest }) => highest))
  const above = (value: Rational) => movers.length - totals.atMost(value)
  return movers.map(({ submissionId, total, lowest, highest }) => {
    const place = 1 + above(total)
    const [canFall, canRise] = [compare(lowest, total) < 0 ? 1 : 0, compare(highest, total) > 0 ? 1 : 0]
    // Counts of who can leave the side of this total where it stands; the row itself is no such rival.
    const fromAbove = lowests.atMost(total) - totals.atMost(total)
    const fromBelow = totals.atMost(total) - highests.atMost(total) - canRise
    return {
      submissionId,
      total,
      place,
      best: Math.min(1 + above(highest), fromAbove > 0 ? place - 1 : place),
      worst: Math.max(1 + above(lowest) - canFall, fromBelow > 0 ? place + 1 : place),
      lowest,
      highest,
    }
  })
}

/** Whether another total lies between the two, ends included: to reach a tie, or to leave one, changes a place too. */
function passesAnother(totals: Ladder, from: Rational, to: Rational): boolean {
  const [low, high] = compare(from, to) < 0 ? [from, to] : [to, from]
  return totals.atMost(high) - totals.below(low) > 1
}

/** Counts values in logarithmic time: they are sorted once and asked often. */
type Ladder = { readonly atMost: (value: Rational) => number; readonly below: (value: Rational) => number }

function ladder(values: readonly Rational[]): Ladder {
  const sorted = values.toSorted(compare)
  return {
    atMost: (value) => countWhile(sorted, (one) => compare(one, value) <= 0),
    below: (value) => countWhile(sorted, (one) => compare(one, value) < 0),
  }
}

/** How many values hold, when all that do come first. */
function countWhile(sorted: readonly Rational[], holds: (value: Rational) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const value = sorted[middle]
    if (value && holds(value)) low = middle + 1
    else high = middle
  }
  return low
}
