// Places by exact totals, and what moves when the totals do.
import { describe, expect, it } from 'vitest'
import { rational } from '../../../shared/domain/scoring/rational.ts'
import { placeChanges, placedRows } from '../../../shared/domain/scoring/stability-places.ts'
import { code, rowsOfSketch, type Sketch } from './stability-tables.ts'

const plain = (...scores: readonly number[]): Sketch => ({
  scale: { min: 1, max: 5 },
  weights: [1],
  given: [scores.map((score) => ({ scores: [score] }))],
})
const change = (serial: number, from: number, to: number | null) => ({ submissionId: code(serial), from, to })

/** What changes place when the totals become these thirds, in the order of the codes. */
const changing =
  (sketch: Sketch, tieOrders: readonly (readonly string[])[] = []) =>
  (...thirds: readonly (number | null)[]) => {
    const totals = new Map(thirds.map((value, index) => [code(index + 1), value]))
    return placeChanges(placedRows(rowsOfSketch(sketch), tieOrders), ({ submission }) => {
      const value = totals.get(submission.id) ?? null
      return value === null ? null : rational(value, 3)
    })
  }

describe('who takes part', () => {
  const placed = (tieOrders: readonly (readonly string[])[]) =>
    placedRows(rowsOfSketch({ ...plain(4, 4, 5, 4), ordersTies: tieOrders.length > 0 }), tieOrders).map(
      ({ submissionId, place, ahead, behind }) => [submissionId, place, ahead, behind],
    )

  it('R-SCO-5: is listed by rank and then by code, level in a tie that the jury has not ordered', () => {
    expect(placed([])).toEqual([
      [code(3), 1, [], []],
      [code(1), 2, [], []],
      [code(2), 2, [], []],
      [code(4), 2, [], []],
    ])
  })

  it('R-SCO-5: is whoever has a rank', () => {
    const rows = rowsOfSketch(plain(5, 4)).map((row, index) => (index === 0 ? { ...row, rank: null } : row))
    expect(placedRows(rows, []).map(({ submissionId }) => submissionId)).toEqual([code(2)])
  })

  it('R-VOT-3: stands before and behind others of its tie as the jury ordered them', () => {
    const order = [code(4), code(2), code(1)]
    const told = [
      [code(3), 1, [], []],
      [code(4), 2, [], [code(2), code(1)]],
      [code(2), 3, [code(4)], [code(1)]],
      [code(1), 4, [code(4), code(2)], []],
    ]
    expect(placed([order])).toEqual(told)
    expect(placed([[code(9), code(8)], order])).toEqual(told)
  })

  it('R-VOT-3: an order says nothing of who has another total, or takes no part', () => {
    expect(placed([[code(7), code(4), code(3), code(2), code(1)]])).toEqual(placed([[code(4), code(2), code(1)]]))
  })
})

describe('other totals', () => {
  const to = changing(plain(5, 4, 4, 2))

  it('R-SCO-5: change no place while the order and the ties stay', () => {
    expect(to(15, 12, 12, 6)).toEqual([])
    expect(to(5, 3, 3, 1)).toEqual([])
  })

  it('R-SCO-5: move who breaks a tie and who joins one, by exact value', () => {
    expect(to(15, 11, 12, 1)).toEqual([change(2, 2, 3)])
    expect(to(12, 12, 12, 1)).toEqual([change(2, 2, 1), change(3, 2, 1)])
    expect(to(15, 12, 12, 12)).toEqual([change(4, 4, 2)])
  })

  it('R-SCO-5: list what moves by the place it leaves, then by code', () => {
    expect(to(1, 2, 3, 4)).toEqual([change(1, 1, 4), change(2, 2, 3), change(4, 4, 1)])
    expect(to(1, 5, 5, 5)).toEqual([change(1, 1, 4), change(2, 2, 1), change(3, 2, 1), change(4, 4, 1)])
  })

  it('R-SCO-5: leave without a place who has none any more, and the others go up', () => {
    expect(to(null, 4, 4, 2)).toEqual([change(1, 1, null), change(2, 2, 1), change(3, 2, 1), change(4, 4, 3)])
  })

  it('R-VOT-3: keep the order that the jury gave to a tie, as long as it is one', () => {
    const ordered = changing({ ...plain(5, 4, 4, 2), ordersTies: true }, [[code(3), code(2)]])
    expect(ordered(5, 4, 4, 2)).toEqual([])
    expect(ordered(5, 4, 4, 4)).toEqual([change(4, 4, 2)])
    expect(ordered(5, 3, 4, 2)).toEqual([])
    expect(ordered(5, 4, 3, 2)).toEqual([change(3, 2, 3), change(2, 3, 2)])
    expect(ordered(5, 4, null, 2)).toEqual([change(3, 2, null), change(2, 3, 2), change(4, 4, 3)])
  })
})
