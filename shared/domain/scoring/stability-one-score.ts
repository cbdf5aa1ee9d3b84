// The table when a single score moves by one point (R-SCO-1). Only the row of that score moves, and it moves the same
// whoever of its jurors gave the point; so steps are judged per subcriterion, on sorted totals. Runs in every process.
import type { RulePack } from '../../bases/rule-pack.ts'
import type { Cell } from './cell.ts'
import { add, compare, type Rational, rational } from './rational.ts'
import { type Ladder, ladderOf } from './stability-ladder.ts'
import type { Placed } from './stability-places.ts'

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

/**
 * What becomes of the places when any one score of any juror moves by one point within the scale. A subcriterion with
 * a score that the jury agreed on does not move (R-SCO-6).
 */
export function oneScore({ scale }: RulePack, placed: readonly Placed[]): OneScore {
  const movers = placed.map((one) => moverOf(one, scale))
  const totals = ladderOf(movers.map(({ total }) => total))
  return {
    swings: swingsOf(movers, totals),
    decisive: movers.flatMap((mover) =>
      mover.steps.filter((step) => changesPlaces(totals, mover, step)).map(({ end: _, ...step }) => step),
    ),
  }
}

/** `end` is the total after the step. */
type Step = PointStep & { readonly end: Rational }
type Mover = Placed & Pick<Swing, 'total' | 'lowest' | 'highest'> & { readonly steps: readonly Step[] }

function moverOf(placed: Placed, scale: RulePack['scale']): Mover {
  const { total } = placed.row
  const steps = placed.row.cells
    .filter(({ agreed }) => agreed === null)
    .flatMap((cell) => stepsOf(placed.submissionId, total, cell, scale))
  const ends = steps.map(({ end }) => end)
  return {
    ...placed,
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
    const end = add(from, rational(delta * weight, scores.length))
    return [{ submissionId, subcriterionId, delta, jurorIds, end }]
  })
}

function swingsOf(movers: readonly Mover[], totals: Ladder): readonly Swing[] {
  const lowests = ladderOf(movers.map(({ lowest }) => lowest))
  const highests = ladderOf(movers.map(({ highest }) => highest))
  const falling = idsOf(movers.filter(({ total, lowest }) => compare(lowest, total) < 0))
  const rising = idsOf(movers.filter(({ total, highest }) => compare(highest, total) > 0))
  return movers.map(({ submissionId, total, place, lowest, highest, ahead }) => {
    // Who stands before it and can come to its total or below, and who does not and can pass it.
    const droppers = lowests.atMost(total) - totals.atMost(total) + countIn(falling, ahead)
    const passers = totals.atMost(total) - highests.atMost(total) - countIn(rising, [submissionId, ...ahead])
    const ownBest = rising.has(submissionId) ? 1 + totals.above(highest) : place
    // Its total as it was is above its lowest one, and stands for the place that counts from 1.
    const ownWorst = falling.has(submissionId) ? totals.above(lowest) : place
    const best = Math.min(ownBest, droppers > 0 ? place - 1 : place)
    const worst = Math.max(ownWorst, passers > 0 ? place + 1 : place)
    return { submissionId, total, place, best, worst, lowest, highest }
  })
}

/**
 * Whether another total lies between the ends of a step, both included: to reach a tie, or to leave one, changes a
 * place too. Not so to leave a tie towards the side on which the jury had put it already (R-VOT-3).
 */
function changesPlaces(totals: Ladder, { total, ahead, behind }: Mover, { end, delta }: Step): boolean {
  const [low, high, passed] = delta === 1 ? [total, end, behind] : [end, total, ahead]
  const others = totals.atMost(high) - totals.below(low) - 1
  return others > passed.length
}

const idsOf = (movers: readonly Mover[]): ReadonlySet<string> => new Set(movers.map(({ submissionId }) => submissionId))

const countIn = (ids: ReadonlySet<string>, some: readonly string[]) => some.filter((id) => ids.has(id)).length
