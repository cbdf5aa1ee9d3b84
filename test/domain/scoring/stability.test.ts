// How firm a consolidated table is: all questions together, and what holds for each of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsolidatedRow } from '../../../shared/domain/scoring/consolidate.ts'
import { unstableSubmissions } from '../../../shared/domain/scoring/stability.ts'
import { discussFirst } from '../../../shared/domain/scoring/stability-discuss.ts'
import {
  anySketch,
  code,
  frozen,
  type Given,
  ranksOf,
  rowsOf,
  type Sketch,
  stabilityOfSketch,
  stabilityOfTable,
  type Table,
  tableOf,
} from './stability-tables.ts'

const scale = { min: 1, max: 5 }
const plain = (...given: readonly (readonly (number | 'abstained')[])[]): Sketch => ({
  scale,
  weights: [1],
  given: given.map((row) => row.map((score): Given => (score === 'abstained' ? score : { scores: [score] }))),
})
const unstable = (sketch: Sketch) => [...unstableSubmissions(stabilityOfSketch(sketch))]

/** All answers, with the line at the second of the ranked rows. */
function answers(table: Table, rows: readonly ConsolidatedRow[] = rowsOf(table)) {
  const stability = stabilityOfTable(table, rows)
  return [stability, discussFirst(rows, stability, stability.oneScore.swings[1]?.submissionId ?? null)] as const
}

describe('the stability of a table', () => {
  it('R-SCO-5: tells nothing of a table in which all agree and the gaps are wide', () => {
    const sketch = plain([5, 3, 1], [5, 3, 1])
    const stability = stabilityOfSketch(sketch)
    expect(stability).toMatchObject({
      withoutJuror: [
        { jurorId: 'jurado-1', changes: [] },
        { jurorId: 'jurado-2', changes: [] },
      ],
      oneScore: { decisive: [] },
      withMedian: [],
    })
    expect(unstableSubmissions(stability)).toEqual(new Set())
  })

  it('R-SCO-5: one juror, one point or the median is enough to make a place unstable', () => {
    // A juror: 4 and 3 turn into 3 and 4 without the first. A point is worth half a point of the total.
    expect(unstable(plain([5, 2, 1], [3, 4, 1]))).toEqual([code(1), code(2)])
    // A point: it breaks a tie, upwards or downwards.
    expect(unstable(plain([5, 3, 1, 1], [5, 3, 1, 1]))).toEqual([code(3), code(4)])
    // The median: 9 instead of 29/5, ahead of 8.
    const far: Sketch = { ...plain([8, 9], [8, 9], [8, 9], [8, 1], [8, 1]), scale: { min: 1, max: 9 } }
    expect(unstable(far)).toEqual([code(1), code(2)])
  })

  it('R-SCO-5: a place that one point can only raise is unstable too', () => {
    // 13 and 12 of each juror; the point that counts for 3 moves a total by 3/2.
    const row = [{ scores: [3, 4] }, { scores: [3, 3] }]
    const sketch: Sketch = { scale, weights: [3, 1], given: [row, row] }
    const { swings } = stabilityOfSketch(sketch).oneScore
    expect(swings.map(({ place, best, worst }) => [place, best, worst])).toEqual([
      [1, 1, 2],
      [2, 1, 2],
    ])
    expect(unstable(sketch)).toEqual([code(1), code(2)])
  })

  it('R-SCO-5: a row without a rank takes no part', () => {
    fc.assert(
      fc.property(anySketch, fc.integer({ min: 1, max: 5 }), (sketch, serial) => {
        const table = tableOf(sketch)
        const removed = new Set([code(serial)])
        const submissions = table.contest.submissions.filter(({ id }) => !removed.has(id))
        const withdrawn = { ...table, amendments: { ...table.amendments, removed } }
        const absent = { ...table, contest: { ...table.contest, submissions } }
        expect(answers(withdrawn)).toEqual(answers(absent))
      }),
    )
  })
})

describe('for any table', () => {
  it('R-SCO-5: the order of the jurors does not matter', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const table = tableOf(sketch)
        expect(answers({ ...table, sheets: table.sheets.toReversed() })).toEqual(answers(table))
      }),
    )
  })

  it('R-SCO-5: the order of the submissions does not matter', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const table = tableOf(sketch)
        expect(answers(table, rowsOf(table).toReversed())).toEqual(answers(table))
      }),
    )
  })

  it('R-SCO-5: the places it starts from are the ranks of the table', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const table = tableOf(sketch)
        const ranks = ranksOf(rowsOf(table))
        const [{ withoutJuror, oneScore, withMedian }, discussion] = answers(table)
        for (const { submissionId, from } of [...withoutJuror.flatMap(({ changes }) => changes), ...withMedian])
          expect(from).toBe(ranks[submissionId])
        expect(Object.fromEntries(oneScore.swings.map(({ submissionId, place }) => [submissionId, place]))).toEqual(
          ranks,
        )
        expect(discussion.map(({ submissionId }) => submissionId).toSorted()).toEqual(Object.keys(ranks).toSorted())
      }),
    )
  })

  it('R-SCO-5: it changes nothing of what it is given', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const table = frozen(tableOf(sketch))
        expect(() => answers(table, frozen(rowsOf(table)))).not.toThrow()
      }),
    )
  })

  it('R-SCO-5: jurors who agree in scores far apart make a stable table', () => {
    const agreeing = fc
      .record({
        jurors: fc.integer({ min: 2, max: 5 }),
        order: fc.shuffledSubarray([0, 4, 8, 12, 16], { minLength: 1 }),
      })
      .map(
        ({ jurors, order }): Sketch => ({
          ...plain(...Array.from({ length: jurors }, () => order)),
          scale: { min: 0, max: 16 },
        }),
      )
    fc.assert(
      fc.property(agreeing, (sketch) => {
        expect(unstable(sketch)).toEqual([])
      }),
    )
  })
})
