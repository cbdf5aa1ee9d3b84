// The consolidated table without one juror, and by medians.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational } from '../../../shared/domain/scoring/rational.ts'
import { withMedian, withoutJuror } from '../../../shared/domain/scoring/stability-figures.ts'
import { placeChanges } from '../../../shared/domain/scoring/stability-places.ts'
import {
  anySketch,
  code,
  type Given,
  jurorId,
  movesBetween,
  rowsOf,
  rowsOfSketch,
  type Sketch,
  tableOf,
} from './stability-tables.ts'

const scale = { min: 1, max: 5 }
const given = (...scores: readonly (number | null)[]): Given => ({ scores })
const change = (serial: number, from: number, to: number | null) => ({ submissionId: code(serial), from, to })
/** One subcriterion of weight 1; each list is one juror's scores, submission by submission. */
const plain = (...jurors: readonly (readonly Given[])[]) => rowsOfSketch({ scale, weights: [1], given: jurors })

describe('other totals', () => {
  const rows = plain([given(5), given(4), given(4), given(2)])
  const totals = (...values: readonly (number | null)[]) => {
    const byCode = new Map(values.map((value, index) => [code(index + 1), value]))
    return placeChanges(rows, ({ submission }) => {
      const value = byCode.get(submission.id) ?? null
      return value === null ? null : rational(value, 3)
    })
  }

  it('R-SCO-5: change no place while the order and the ties stay', () => {
    expect(totals(5, 4, 4, 2)).toEqual([])
    expect(totals(5, 3, 3, 1)).toEqual([])
  })

  it('R-SCO-5: move who breaks a tie and who joins one, by exact value', () => {
    expect(totals(5, 3, 4, 1)).toEqual([change(2, 2, 3)])
    expect(totals(4, 4, 4, 1)).toEqual([change(2, 2, 1), change(3, 2, 1)])
    expect(totals(5, 4, 4, 4)).toEqual([change(4, 4, 2)])
  })

  it('R-SCO-5: list what moves by the place it leaves, then by code', () => {
    expect(totals(1, 2, 3, 4)).toEqual([change(1, 1, 4), change(2, 2, 3), change(4, 4, 1)])
    expect(totals(1, 5, 5, 5)).toEqual([change(1, 1, 4), change(2, 2, 1), change(3, 2, 1), change(4, 4, 1)])
  })

  it('R-SCO-5: leave without a place who has none any more, and the others go up', () => {
    expect(totals(null, 4, 4, 2)).toEqual([change(1, 1, null), change(2, 2, 1), change(3, 2, 1), change(4, 4, 3)])
  })
})

describe('without one juror', () => {
  it('R-SCO-5: the means are over the others', () => {
    const rows = plain([given(5), given(3)], [given(3), given(4)], [given(3), given(3)])
    expect(withoutJuror(rows)).toEqual([
      { jurorId: 'jurado-1', changes: [change(1, 1, 2), change(2, 2, 1)] },
      { jurorId: 'jurado-2', changes: [] },
      { jurorId: 'jurado-3', changes: [] },
    ])
  })

  it('R-SCO-5: a submission that only this juror scored has no place', () => {
    const rows = plain([given(5), given(3)], ['abstained', given(3)])
    expect(withoutJuror(rows)).toEqual([
      { jurorId: 'jurado-1', changes: [change(1, 1, null), change(2, 2, 1)] },
      { jurorId: 'jurado-2', changes: [] },
    ])
  })

  it('R-SCO-5: a juror who abstained in all is not asked about', () => {
    expect(withoutJuror(plain(['abstained'], [given(3)])).map((one) => one.jurorId)).toEqual(['jurado-2'])
  })

  it('R-SCO-2: the bonus of that juror leaves with the scores', () => {
    const rows = rowsOfSketch({
      scale,
      weights: [3],
      given: [
        [{ scores: [3], bonus: 2 }, given(3)],
        [{ scores: [3] }, { scores: [3], bonus: 1 }],
      ],
    })
    expect(withoutJuror(rows).map(({ changes }) => changes)).toEqual([[change(1, 1, 2), change(2, 2, 1)], []])
  })

  it('R-SCO-5: gives what the table of the other scoresheets gives', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const { contest, sheets } = tableOf(sketch)
        const rows = rowsOf({ contest, sheets })
        for (const { jurorId: out, changes } of withoutJuror(rows)) {
          const others = sheets.filter((sheet) => sheet.jurorId !== out)
          expect(changes).toEqual(movesBetween(rows, rowsOf({ contest, sheets: others })))
        }
      }),
    )
  })

  it('R-SCO-5: asks about every juror who scored something, once, in order of id', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const scorers = sketch.given.flatMap((row, index) =>
          row.some((one) => one !== 'abstained') ? [jurorId(index)] : [],
        )
        expect(withoutJuror(rowsOfSketch(sketch).toReversed()).map((one) => one.jurorId)).toEqual(scorers)
      }),
    )
  })
})

describe('with the median instead of the mean', () => {
  it('R-SCO-5: a single score far from the others loses its pull', () => {
    const rows = plain([given(5), given(3)], [given(2), given(3)], [given(3), given(3)])
    expect(withMedian(rows)).toEqual([change(2, 2, 1)])
  })

  it('R-SCO-1: each median counts with its weight, and the bonus stays as it is', () => {
    // Means: 3 and 3 for D1, 1 and 3 for D2. Medians: 2 and 3 for D1, 1 and 4 for D2.
    const moved = (weights: readonly number[], bonus = 0) => {
      const row = (first: number, second: number): Given[] => [{ scores: [first, 3], bonus }, { scores: [1, second] }]
      return withMedian(rowsOfSketch({ scale, weights, given: [row(5, 4), row(2, 4), row(2, 1)] }))
    }
    expect(moved([2, 1])).toEqual([])
    expect(moved([1, 1])).toEqual([change(2, 2, 1)])
    expect(moved([1, 2])).toEqual([change(1, 1, 2), change(2, 2, 1)])
    expect(moved([1, 2], 1)).toEqual([change(2, 2, 1)])
    expect(moved([1, 2], 2)).toEqual([])
  })

  it('R-SCO-5: gives what sorting by the sums of the weighted medians gives', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const rows = rowsOfSketch(sketch)
        const byMedian = new Map(sketch.given[0]?.map((_, at) => [code(at + 1), medianTotal(sketch, at)]))
        const place = (id: string) => {
          const own = byMedian.get(id) ?? Number.NaN
          return 1 + rows.filter((row) => row.rank !== null && (byMedian.get(row.submission.id) ?? 0) > own).length
        }
        const moved = rows
          .flatMap(({ submission, rank }) =>
            rank === null ? [] : [{ submissionId: submission.id, from: rank, to: place(submission.id) }],
          )
          .filter(({ from, to }) => from !== to)
        expect(withMedian(rows)).toEqual(moved)
      }),
    )
  })
})

/** Times 24, an integer for up to four jurors: Σ weight × median, and the mean of the bonuses. */
function medianTotal({ weights, given: sheets }: Sketch, at: number): number {
  const entries = sheets.flatMap((row) => {
    const one = row[at]
    return one === undefined || one === 'abstained' ? [] : [one]
  })
  const bonus = entries.reduce((sum, one) => sum + (one.bonus ?? 0) * 24, 0) / Math.max(entries.length, 1)
  return weights.reduce((sum, weight, index) => {
    const scores = entries.flatMap((one) => one.scores[index] ?? []).toSorted((a, b) => a - b)
    const [lower, upper] = [
      scores[Math.floor((scores.length - 1) / 2)] ?? 0,
      scores[Math.floor(scores.length / 2)] ?? 0,
    ]
    return sum + weight * 12 * (lower + upper)
  }, bonus)
}
