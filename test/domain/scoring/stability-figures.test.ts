// The consolidated table without one juror, and by medians.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsolidatedRow } from '../../../shared/domain/scoring/consolidate.ts'
import {
  anySketch,
  code,
  type Given,
  jurorId,
  movesBetween,
  rowsOf,
  rowsOfSketch,
  type Sketch,
  stabilityOfSketch,
  stabilityOfTable,
  tableOf,
} from './stability-tables.ts'

const scale = { min: 1, max: 5 }
const given = (...scores: readonly (number | null)[]): Given => ({ scores })
const change = (serial: number, from: number, to: number | null) => ({ submissionId: code(serial), from, to })
/** One subcriterion of weight 1; each list is one juror's scores, submission by submission. */
const plain = (...jurors: readonly (readonly Given[])[]): Sketch => ({ scale, weights: [1], given: jurors })
const withoutJuror = (sketch: Sketch) => stabilityOfSketch(sketch).withoutJuror
const withMedian = (sketch: Sketch) => stabilityOfSketch(sketch).withMedian

describe('without one juror', () => {
  it('R-SCO-5: the means are over the others', () => {
    const sketch = plain([given(5), given(3)], [given(3), given(4)], [given(3), given(3)])
    expect(withoutJuror(sketch)).toEqual([
      { jurorId: 'jurado-1', changes: [change(1, 1, 2), change(2, 2, 1)] },
      { jurorId: 'jurado-2', changes: [] },
      { jurorId: 'jurado-3', changes: [] },
    ])
  })

  it('R-SCO-5: a submission that only this juror scored has no place', () => {
    const sketch = plain([given(5), given(3)], ['abstained', given(3)])
    expect(withoutJuror(sketch)).toEqual([
      { jurorId: 'jurado-1', changes: [change(1, 1, null), change(2, 2, 1)] },
      { jurorId: 'jurado-2', changes: [] },
    ])
  })

  it('R-SCO-5: a juror who abstained in all is not asked about', () => {
    expect(withoutJuror(plain(['abstained'], [given(3)])).map((one) => one.jurorId)).toEqual(['jurado-2'])
  })

  it('R-SCO-2: the bonus of that juror leaves with the scores', () => {
    const sketch: Sketch = {
      scale,
      weights: [3],
      given: [
        [{ scores: [3], bonus: 2 }, given(3)],
        [{ scores: [3] }, { scores: [3], bonus: 1 }],
      ],
    }
    expect(withoutJuror(sketch).map(({ changes }) => changes)).toEqual([[change(1, 1, 2), change(2, 2, 1)], []])
  })

  it('R-SCO-2: a bonus of the jury as a whole stays, whatever the sheets hold', () => {
    const given: Sketch['given'] = [
      [{ scores: [3], bonus: 2 }, { scores: [3] }],
      [{ scores: [3] }, { scores: [3], bonus: 1 }],
    ]
    expect(withoutJuror({ scale, weights: [1], given, bonusScope: 'jury' }).map(({ changes }) => changes)).toEqual([
      [],
      [],
    ])
  })

  it('R-SCO-6: a score that the jury agreed on stays too', () => {
    const sketch = plain([given(5), given(3)], [given(1), given(2)])
    expect(withoutJuror(sketch)[0]?.changes).toEqual([change(1, 1, 2), change(2, 2, 1)])
    expect(withoutJuror({ ...sketch, agreed: { serial: 1, scores: [3] } })[0]?.changes).toEqual([])
    expect(withoutJuror({ ...sketch, agreed: { serial: 1, scores: [null] } })).toEqual(withoutJuror(sketch))
  })

  it('R-SCO-5: gives what the table of the other scoresheets gives', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const table = tableOf(sketch)
        const rows = rowsOf(table)
        for (const { jurorId: out, changes } of stabilityOfTable(table).withoutJuror) {
          const sheets = table.sheets.filter((sheet) => sheet.jurorId !== out)
          expect(changes).toEqual(movesBetween(rows, rowsOf({ ...table, sheets })))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('R-SCO-5: asks about every juror who scored something, once, in order of id', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const scorers = sketch.given.flatMap((row, index) =>
          row.some((one) => one !== 'abstained') ? [jurorId(index)] : [],
        )
        const { withoutJuror: asked } = stabilityOfTable(tableOf(sketch), rowsOfSketch(sketch).toReversed())
        expect(asked.map((one) => one.jurorId)).toEqual(scorers)
      }),
    )
  })
})

describe('with the median instead of the mean', () => {
  it('R-SCO-5: a single score far from the others loses its pull', () => {
    const sketch = plain([given(5), given(3)], [given(2), given(3)], [given(3), given(3)])
    expect(withMedian(sketch)).toEqual([change(2, 2, 1)])
  })

  it('R-SCO-1: each median counts with its weight, and the bonus stays as it is', () => {
    // Means: 3 and 3 for D1, 1 and 3 for D2. Medians: 2 and 3 for D1, 1 and 4 for D2.
    const moved = (weights: readonly number[], bonus = 0) => {
      const row = (first: number, second: number): Given[] => [{ scores: [first, 3], bonus }, { scores: [1, second] }]
      return withMedian({ scale, weights, given: [row(5, 4), row(2, 4), row(2, 1)] })
    }
    expect(moved([2, 1])).toEqual([])
    expect(moved([1, 1])).toEqual([change(2, 2, 1)])
    expect(moved([1, 2])).toEqual([change(1, 1, 2), change(2, 2, 1)])
    expect(moved([1, 2], 1)).toEqual([change(2, 2, 1)])
    expect(moved([1, 2], 2)).toEqual([])
  })

  it('R-SCO-6: a score that the jury agreed on has no median', () => {
    const sketch = plain([given(5), given(3)], [given(2), given(3)], [given(3), given(3)])
    expect(withMedian({ ...sketch, agreed: { serial: 1, scores: [4] } })).toEqual([])
  })

  it('R-SCO-5: gives what sorting by the sums of the weighted medians gives', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const rows = rowsOfSketch(sketch)
        const moved = rows
          .filter((row) => row.rank !== null)
          .map((row) => ({ submissionId: row.submission.id, from: row.rank, to: placeByMedian(sketch, rows, row) }))
          .filter(({ from, to }) => from !== to)
        expect(withMedian(sketch).toSorted(byCode)).toEqual(moved.toSorted(byCode))
      }),
      { numRuns: 300 },
    )
  })
})

type Coded = { readonly submissionId: string }
const byCode = (a: Coded, b: Coded) => a.submissionId.localeCompare(b.submissionId)

/** Who has more comes before, and of equals those that the table already puts before it in its tie. */
function placeByMedian(sketch: Sketch, rows: readonly ConsolidatedRow[], row: ConsolidatedRow): number {
  const totalOf = ({ submission }: ConsolidatedRow) => medianTotal(sketch, Number(submission.id.slice(-4, -3)))
  const isBefore = (other: ConsolidatedRow) =>
    totalOf(other) > totalOf(row) ||
    (totalOf(other) === totalOf(row) &&
      row.tiedWith.includes(other.submission.id) &&
      (other.rank ?? 0) < (row.rank ?? 0))
  return 1 + rows.filter((other) => other.rank !== null && isBefore(other)).length
}

/** Times 24, an integer for up to four jurors: Σ weight × median (or the score agreed on), and the bonus. */
function medianTotal({ weights, given: sheets, agreed, bonusScope }: Sketch, serial: number): number {
  const entries = sheets.flatMap((row) => {
    const one = row[serial - 1]
    return one === undefined || one === 'abstained' ? [] : [one]
  })
  const ownBonus = entries.reduce((sum, one) => sum + (one.bonus ?? 0) * 24, 0) / Math.max(entries.length, 1)
  const bonus = bonusScope === 'jury' ? (serial === 1 ? 24 : 0) : ownBonus
  return weights.reduce((sum, weight, index) => {
    const fixed = agreed?.serial === serial ? (agreed.scores[index] ?? null) : null
    const scores = entries.flatMap((one) => one.scores[index] ?? [])
    return sum + weight * (fixed === null ? 12 * twiceTheMedian(scores) : 24 * fixed)
  }, bonus)
}

function twiceTheMedian(scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)
}
