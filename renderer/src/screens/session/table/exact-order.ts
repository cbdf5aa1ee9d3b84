// Exact figures as integers that compare the same, so that a table sorts by what is exact and not by what it shows
// (R-SCO-5). Runs in the renderer.
import type { Rational } from '../../../../../shared/domain/scoring/rational.ts'

/** Over one common denominator every numerator is an integer: the order of the fractions, without any rounding. */
export function exactOrder(values: readonly Rational[]): (value: Rational) => bigint {
  const common = values.reduce((multiple, { den }) => leastCommonMultiple(multiple, den), 1n)
  return ({ num, den }) => (num * common) / den
}

const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b
const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b))
