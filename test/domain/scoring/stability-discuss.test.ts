// The order in which submissions deserve discussion, and why.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational, ZERO } from '../../../shared/domain/scoring/rational.ts'
import { discussFirst } from '../../../shared/domain/scoring/stability-discuss.ts'
import { anySketch, code, ranksOf, rowsOfSketch, type Sketch, stabilityOfSketch } from './stability-tables.ts'

const scale = { min: 1, max: 9 }
const sketchOf = (weights: readonly number[], ...given: readonly (readonly (readonly number[])[])[]): Sketch => ({
  scale,
  weights,
  given: given.map((row) => row.map((scores) => ({ scores }))),
})
/** One subcriterion; each list is one juror's scores. */
const plain = (...given: readonly (readonly number[])[]) =>
  sketchOf([1], ...given.map((row) => row.map((score) => [score])))
const agreed = (...scores: readonly number[]) => plain(scores, scores)

function discussed(sketch: Sketch, line: number | null = null) {
  const rows = rowsOfSketch(sketch)
  return discussFirst(rows, stabilityOfSketch(sketch), line === null ? null : code(line))
}
const order = (sketch: Sketch, line: number | null = null) =>
  discussed(sketch, line).map(({ submissionId, reasons }) => [submissionId, ...reasons])

describe('what deserves discussion', () => {
  it('R-SCO-5: tells spread, spread of subcriteria and exact distance to the line', () => {
    // D1: 23, 22 and 23 points; D2: 16 of each juror.
    const [j1, j2, j3] = [
      [9, 5],
      [8, 6],
      [8, 7],
    ] as const
    const sketch = sketchOf([2, 1], [j1, [7, 2]], [j2, [7, 2]], [j3, [7, 2]])
    expect(discussed(sketch, 2)).toEqual([
      { submissionId: code(1), spread: 1, cellSpread: 4, distance: rational(20, 3), reasons: ['disagreement'] },
      { submissionId: code(2), spread: 0, cellSpread: 0, distance: ZERO, reasons: ['near-line'] },
    ])
    expect(discussed(sketch, 1).map(({ distance }) => distance)).toEqual([ZERO, rational(20, 3)])
    expect(discussed(sketch).map(({ distance }) => distance)).toEqual([null, null])
  })

  it('R-SCO-5: a line that has no rank is no line', () => {
    expect(discussed(plain([9, 5]), 7)).toEqual(discussed(plain([9, 5])))
  })

  it('R-SCO-5: an empty table leaves nothing to discuss', () => {
    expect(discussFirst([], stabilityOfSketch(agreed()), null)).toEqual([])
  })

  it('R-SCO-5: all places firm, all in agreement and no line: nothing to say, in the order of the table', () => {
    expect(order(plain([1, 9, 5], [1, 9, 5]))).toEqual([[code(2)], [code(3)], [code(1)]])
  })

  it('R-SCO-5: disagreement is a spread wider than the median one, in the total or in its subcriteria', () => {
    expect(order(plain([9, 5, 1], [9, 6, 3]))).toEqual([[code(3), 'disagreement'], [code(2)], [code(1)]])
    const even = sketchOf(
      [1, 1],
      [
        [9, 9],
        [6, 2],
        [1, 1],
      ],
      [
        [9, 9],
        [2, 6],
        [1, 1],
      ],
    )
    expect(discussed(even)[0]).toMatchObject({ submissionId: code(2), spread: 0, reasons: ['disagreement'] })
    const bonus: Sketch = {
      scale,
      weights: [1],
      given: [
        [{ scores: [9], bonus: 2 }, { scores: [5] }, { scores: [1] }],
        [{ scores: [9] }, { scores: [5] }, { scores: [1] }],
      ],
    }
    expect(discussed(bonus)[0]).toMatchObject({
      submissionId: code(1),
      spread: 2,
      cellSpread: 0,
      reasons: ['disagreement'],
    })
  })

  it('R-SCO-5: near is what one point, of its own or of the line, makes meet', () => {
    // Two jurors: a point is half a point of the total.
    const near = (...scores: readonly [number, number]) =>
      discussed(plain([9, 5, scores[0]], [9, 5, scores[1]]), 2).find(({ submissionId }) => submissionId === code(3))
    expect(near(4, 5)).toMatchObject({ distance: rational(1, 2), reasons: ['unstable', 'disagreement', 'near-line'] })
    expect(near(4, 4)).toMatchObject({ distance: rational(1), reasons: [] })
    expect(near(5, 6)).toMatchObject({ distance: rational(1, 2), reasons: expect.arrayContaining(['near-line']) })
    expect(near(6, 6)).toMatchObject({ distance: rational(1), reasons: [] })
  })

  it('R-SCO-5: it is enough that one of the two reaches the other', () => {
    // One point apart: the only juror of the first moves it by one, the two of the second by half a point.
    const sketch: Sketch = {
      scale,
      weights: [1],
      given: [
        [{ scores: [6] }, { scores: [5] }],
        ['abstained', { scores: [5] }],
      ],
    }
    const reasonsOf = (line: number, serial: number) =>
      discussed(sketch, line).find(({ submissionId }) => submissionId === code(serial))?.reasons
    expect(reasonsOf(2, 1)).toContain('near-line')
    expect(reasonsOf(1, 2)).toContain('near-line')
  })
})

describe('the order of discussion', () => {
  it('R-SCO-5: begins with those that have more reasons, whatever their spread', () => {
    // D1 and the line, D2, are half a point apart; D3 is far away with the widest spread.
    expect(order(plain([8, 7, 1], [8, 8, 4]), 2)).toEqual([
      [code(2), 'unstable', 'near-line'],
      [code(3), 'disagreement'],
      [code(1), 'near-line'],
    ])
  })

  it('R-SCO-5: goes on by spread, then by the spread of subcriteria', () => {
    const sketch = sketchOf(
      [1, 1],
      [
        [1, 1],
        [5, 5],
        [9, 8],
        [1, 9],
      ],
      [
        [1, 1],
        [7, 5],
        [9, 9],
        [1, 9],
      ],
    )
    expect(discussed(sketch).map(({ submissionId, spread }) => [submissionId, spread])).toEqual([
      [code(2), 2],
      [code(3), 1],
      [code(4), 0],
      [code(1), 0],
    ])
  })

  it('R-SCO-5: goes on by the spread of subcriteria where the totals of the jurors agree', () => {
    const one = [
      [9, 8],
      [1, 3],
      [1, 4],
      [9, 9],
      [5, 5],
      [3, 3],
      [1, 1],
    ] as const
    const two = [
      [8, 9],
      [3, 1],
      [4, 1],
      [9, 9],
      [5, 5],
      [3, 3],
      [1, 1],
    ] as const
    const first = discussed(sketchOf([4, 4], one, two)).slice(0, 3)
    expect(first.map(({ submissionId, spread, cellSpread }) => [submissionId, spread, cellSpread])).toEqual([
      [code(3), 0, 24],
      [code(2), 0, 16],
      [code(1), 0, 8],
    ])
  })

  it('R-SCO-5: goes on by distance to the line, above and below it alike', () => {
    expect(order(agreed(9, 7, 4, 1), 3)).toEqual([[code(3), 'near-line'], [code(2)], [code(4)], [code(1)]])
    expect(order(agreed(9, 6, 4, 1), 3).map(([id]) => id)).toEqual([code(3), code(2), code(4), code(1)])
    expect(order(agreed(9, 8, 4, 1), 3).map(([id]) => id)).toEqual([code(3), code(4), code(2), code(1)])
  })

  it('R-SCO-5: and ends as in the table: the higher total, the code', () => {
    expect(order(agreed(1, 5, 9), 2)).toEqual([[code(2), 'near-line'], [code(3)], [code(1)]])
    expect(order(agreed(9, 5, 1, 5))).toEqual([[code(2), 'unstable'], [code(4), 'unstable'], [code(1)], [code(3)]])
  })

  it('R-SCO-5: holds each ranked submission once, and the line is always near itself', () => {
    fc.assert(
      fc.property(anySketch, fc.integer({ min: 1, max: 5 }), (sketch, line) => {
        const ranks = ranksOf(rowsOfSketch(sketch))
        const list = discussed(sketch, line)
        expect(list.map(({ submissionId }) => submissionId).toSorted()).toEqual(Object.keys(ranks).toSorted())
        for (const { submissionId, distance, reasons } of list)
          if (submissionId === code(line)) {
            expect(distance).toEqual(ZERO)
            expect(reasons).toContain('near-line')
          }
        const counts = list.map(({ reasons }) => reasons.length)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      }),
    )
  })
})
