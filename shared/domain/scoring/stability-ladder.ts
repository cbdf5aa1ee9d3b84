// Counts of exact figures in logarithmic time: sorted once, asked often. Runs in every process.
import { compare, type Rational } from './rational.ts'

export type Ladder = {
  readonly atMost: (value: Rational) => number
  readonly below: (value: Rational) => number
  readonly above: (value: Rational) => number
}

export function ladderOf(values: readonly Rational[]): Ladder {
  const sorted = values.toSorted(compare)
  const atMost = (value: Rational) => countWhile(sorted, (one) => compare(one, value) <= 0)
  return {
    atMost,
    below: (value) => countWhile(sorted, (one) => compare(one, value) < 0),
    above: (value) => sorted.length - atMost(value),
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
