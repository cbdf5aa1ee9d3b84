// Exact fractions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  commonScale,
  compare,
  mean,
  median,
  rational,
  toText,
  ZERO,
} from '../../../shared/domain/scoring/rational.ts'

const integer = fc.integer({ min: -1000, max: 1000 })
const nonZero = integer.filter((value) => value !== 0)
const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 })

describe('R-SCO-5: exact figures', () => {
  it('are in lowest terms with the sign on top', () => {
    expect(rational(6, -4)).toEqual({ num: -3n, den: 2n })
    expect(rational(-6, 4)).toEqual({ num: -3n, den: 2n })
    expect(rational(0, 7)).toEqual(ZERO)
    expect(() => rational(1, 0)).toThrow(new RangeError('zero denominator'))
  })

  it('read as a fraction, or as a whole number', () => {
    expect(toText(rational(7, 3))).toBe('7/3')
    expect(toText(rational(6, 3))).toBe('2')
  })

  it('order as the products do', () => {
    fc.assert(
      fc.property(integer, nonZero, integer, nonZero, (a, b, c, d) => {
        const sign = Math.sign(b) * Math.sign(d)
        expect(compare(rational(a, b), rational(c, d))).toBe(Math.sign((a * d - c * b) * sign) + 0)
      }),
    )
  })

  it('add up without loss, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(integer, nonZero), { minLength: 1 }), (pairs) => {
        const figures = pairs.map(([num, den]) => rational(num, den))
        const sum = (list: typeof figures) => list.reduce(add, ZERO)
        expect(sum(figures)).toEqual(sum(figures.toReversed()))
      }),
    )
  })

  it('means are sums over counts; the mean of nothing is nothing, not zero', () => {
    expect(mean([])).toBeNull()
    expect(mean([2, 2, 3])).toEqual({ num: 7n, den: 3n })
    fc.assert(
      fc.property(scores, (values) => {
        const total = values.map(() => mean(values) ?? ZERO).reduce(add, ZERO)
        expect(total).toEqual(rational(values.reduce((sum, value) => sum + value, 0)))
      }),
    )
  })

  it('medians are the middle, or between the two in the middle', () => {
    expect(median([])).toBeNull()
    expect(median([5])).toEqual(rational(5))
    expect(median([5, 1, 2])).toEqual(rational(2))
    expect(median([5, 1, 2, 4])).toEqual(rational(3))
    expect(median([1, 2])).toEqual(rational(3, 2))
  })

  it('medians have as many values on one side as on the other', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const middle = median(values) ?? ZERO
        const below = values.filter((value) => compare(rational(value), middle) < 0).length
        const above = values.filter((value) => compare(rational(value), middle) > 0).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2)
      }),
    )
  })

  it('are integers on a common scale, in the same order and equal where they are, also beyond exact numbers', () => {
    const figures = fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), nonZero), { minLength: 1 })
    fc.assert(
      fc.property(figures, (pairs) => {
        const values = pairs.map(([num, den]) => rational(num, Math.abs(den)))
        const onScale = commonScale(values)
        for (const a of values)
          for (const b of values) {
            const [x, y] = [onScale(a), onScale(b)]
            expect(x < y ? -1 : x > y ? 1 : 0).toBe(Math.sign(compare(a, b)))
          }
      }),
    )
    expect(commonScale([rational(1, 2), rational(1, 3)])(rational(1, 2))).toBe(3)
    expect(commonScale([rational(2n ** 60n)])(rational(2n ** 60n))).toBe(2n ** 60n)
  })
})
