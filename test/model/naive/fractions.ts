// Exact fractions, as plain as can be: never reduced, compared by cross multiplication (R-SCO-5).

export type Fraction = readonly [num: bigint, den: bigint]

export const whole = (value: number): Fraction => [BigInt(value), 1n]
export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
export const over = (value: number, parts: number): Fraction => [BigInt(value), BigInt(parts)]
export const timesInt = ([a, b]: Fraction, factor: number): Fraction => [a * BigInt(factor), b]
export const isLess = ([a, b]: Fraction, [c, d]: Fraction) => a * d < c * b
export const isEqual = ([a, b]: Fraction, [c, d]: Fraction) => a * d === c * b

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Null of nothing. */
export const meanOf = (values: readonly number[]): Fraction | null =>
  values.length === 0 ? null : over(sum(values), values.length)
