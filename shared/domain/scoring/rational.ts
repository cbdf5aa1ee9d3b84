// Exact rationals: means of integer scores never become floats (R-SCO-5). Runs in every process.

/** A fraction in lowest terms; `den` is positive. */
export type Rational = { readonly num: bigint; readonly den: bigint }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** `num / den` in lowest terms. A zero denominator is a bug, so it throws. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  const n = BigInt(num)
  const d = BigInt(den)
  if (d === 0n) throw new RangeError('zero denominator')
  const sign = d < 0n ? -1n : 1n
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d)
  return { num: (sign * n) / divisor, den: (sign * d) / divisor }
}

export const ZERO = rational(0)

export const add = (a: Rational, b: Rational) => rational(a.num * b.den + b.num * a.den, a.den * b.den)

export const times = (a: Rational, factor: number) => rational(a.num * BigInt(factor), a.den)

/** Negative, zero or positive, as `Array.sort` wants it. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The exact mean of integers; null when there are none (an abstention is not a zero). */
export const mean = (values: readonly number[]): Rational | null =>
  values.length === 0
    ? null
    : rational(
        values.reduce((sum, value) => sum + BigInt(value), 0n),
        values.length,
      )

/** The exact median of integers; null when there are none. */
export function median(values: readonly number[]): Rational | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return mean(middle)
}

/**
 * Makes integers over one denominator of these figures, none of them negative: equal where they are equal, and in the same
 * order. Plain numbers while all of them are exact as such.
 */
export function commonScale(values: readonly Rational[]): (value: Rational) => number | bigint {
  let scale = 1n
  for (const den of new Set(values.map((value) => value.den))) scale = (scale * den) / gcd(scale, den)
  const scaled = ({ num, den }: Rational) => num * (scale / den)
  const isExact = values.every((value) => scaled(value) <= SAFE)
  return isExact ? (value) => Number(scaled(value)) : scaled
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** `7/3`, or `2` for a whole number: the exact figure, for records. */
export const toText = (value: Rational) => (value.den === 1n ? `${value.num}` : `${value.num}/${value.den}`)
