// Sorting by exact figures: what two decimals would confuse keeps its order, and only what is equal ties (R-SCO-5).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactOrder } from '../../../renderer/src/screens/session/table/exact-order.ts'
import { compare, rational } from '../../../shared/domain/scoring/rational.ts'

describe('the order of exact figures', () => {
  it('tells apart what reads the same with two decimals', () => {
    const [less, more] = [rational(12_001, 3_000), rational(4)]
    const order = exactOrder([less, more])
    expect(order(less) > order(more)).toBe(true)
  })

  it('is the order of the fractions themselves', () => {
    const fraction = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 30 }))
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 2, maxLength: 12 }), (parts) => {
        const values = parts.map(([num, den]) => rational(num, den))
        const order = exactOrder(values)
        for (const a of values)
          for (const b of values) expect(Math.sign(Number(order(a) - order(b)))).toBe(Math.sign(compare(a, b)))
      }),
    )
  })
})
