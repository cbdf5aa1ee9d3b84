// The consolidated table when one score moves by one point, against trying each of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import type { ConsolidatedRow } from '../../../shared/domain/scoring/consolidate.ts'
import { rational } from '../../../shared/domain/scoring/rational.ts'
import type { Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import {
  anySketch,
  code,
  ranksOf,
  rowsOf,
  type Sketch,
  stabilityOfSketch,
  stabilityOfTable,
  type Table,
  tableOf,
} from './stability-tables.ts'

const scale = { min: 1, max: 5 }
const asked = (sketch: Sketch) => stabilityOfSketch(sketch).oneScore

/** Two jurors who agree, one subcriterion of the weight; one score per submission. */
const agreed = (weight: number, ...scores: readonly number[]): Sketch => {
  const row = scores.map((score) => ({ scores: [score] }))
  return { scale, weights: [weight], given: [row, row] }
}
const both = ['jurado-1', 'jurado-2']
const placesOf = (sketch: Sketch) => asked(sketch).swings.map(({ place, best, worst }) => [place, best, worst])
const step = (serial: number, delta: 1 | -1, jurorIds: readonly string[] = both) => ({
  submissionId: code(serial),
  subcriterionId: '1.1',
  delta,
  jurorIds,
})

describe('one point in one score', () => {
  it('R-SCO-5: changes nothing where the gaps are wider than it', () => {
    expect(placesOf(agreed(1, 5, 3, 1))).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
    ])
    expect(asked(agreed(1, 5, 3, 1)).decisive).toEqual([])
  })

  it('R-SCO-5: tells the ends of the total that an own point reaches, a point being worth weight over jurors', () => {
    const [first, , third] = asked(agreed(3, 5, 3, 1)).swings
    expect(first).toMatchObject({ total: rational(15), lowest: rational(27, 2), highest: rational(15) })
    expect(third).toMatchObject({ total: rational(3), lowest: rational(3), highest: rational(9, 2) })
  })

  it('R-SCO-5: takes the step of the heaviest subcriterion for the ends', () => {
    const row = [{ scores: [3, 3, 3] }]
    const [swing] = asked({ scale, weights: [2, 7, 1], given: [row, row] }).swings
    expect(swing).toMatchObject({ lowest: rational(53, 2), highest: rational(67, 2) })
  })

  it('R-SCO-5: breaks a tie upwards for the one and downwards for the other', () => {
    expect(placesOf(agreed(1, 3, 3))).toEqual([
      [1, 1, 2],
      [1, 1, 2],
    ])
    expect(asked(agreed(1, 3, 3)).decisive).toEqual([step(1, 1), step(1, -1), step(2, 1), step(2, -1)])
  })

  it('R-SCO-5: reaching a tie gains the place, being reached loses none', () => {
    // Half a point apart: 4 and 7/2.
    const given = [
      [{ scores: [4] }, { scores: [4] }],
      [{ scores: [4] }, { scores: [3] }],
    ]
    expect(asked({ scale, weights: [1], given }).swings).toMatchObject([
      { submissionId: code(1), place: 1, best: 1, worst: 1 },
      { submissionId: code(2), place: 2, best: 1, worst: 2 },
    ])
    expect(asked({ scale, weights: [1], given }).decisive).toEqual([step(1, -1), step(2, 1)])
  })

  it('R-SCO-5: passing takes more than reaching', () => {
    // A point is worth 3/2 and they are 3/2 apart; then worth 2 and 1 apart.
    expect(
      placesOf({
        scale,
        weights: [3],
        given: [
          [{ scores: [3] }, { scores: [3] }],
          [{ scores: [4] }, { scores: [3] }],
        ],
      }),
    ).toEqual([
      [1, 1, 1],
      [2, 1, 2],
    ])
    const given = [[{ scores: [4, 3] }, { scores: [3, 4] }]]
    expect(placesOf({ scale, weights: [3, 2], given })).toEqual([
      [1, 1, 2],
      [2, 1, 2],
    ])
  })

  it('R-SCO-1: never leaves the scale, and names only the jurors who can give the point', () => {
    const given = [
      [{ scores: [5] }, { scores: [4] }],
      [{ scores: [4] }, { scores: [5] }],
    ]
    expect(asked({ scale, weights: [1], given }).decisive).toEqual([
      step(1, 1, ['jurado-2']),
      step(1, -1),
      step(2, 1, ['jurado-1']),
      step(2, -1),
    ])
    expect(asked({ scale: { min: 4, max: 5 }, weights: [1], given }).decisive).toEqual([
      step(1, 1, ['jurado-2']),
      step(1, -1, ['jurado-1']),
      step(2, 1, ['jurado-1']),
      step(2, -1, ['jurado-2']),
    ])
    expect(asked({ ...agreed(1, 4, 4), scale: { min: 4, max: 4 } })).toMatchObject({
      swings: [
        { best: 1, worst: 1 },
        { best: 1, worst: 1 },
      ],
      decisive: [],
    })
  })

  it('R-ABS-2: a point is worth more where a juror abstained', () => {
    const given: Sketch['given'] = [
      [{ scores: [3] }, { scores: [4] }],
      ['abstained', { scores: [4] }],
    ]
    expect(asked({ scale, weights: [1], given }).decisive).toEqual([step(1, 1, ['jurado-1'])])
  })

  it('R-SCO-6: does not move a score that the jury agreed on', () => {
    const sketch: Sketch = { ...agreed(1, 3, 3), agreed: { serial: 2, scores: [3] } }
    expect(asked(sketch).decisive).toEqual([step(1, 1), step(1, -1)])
    expect(asked(sketch).swings).toMatchObject([
      { best: 1, worst: 2 },
      { best: 1, worst: 2, lowest: rational(3), highest: rational(3) },
    ])
  })

  it('R-VOT-3: does not change the order that the jury gave to a tie by leaving it on the same side', () => {
    const sketch: Sketch = { ...agreed(1, 3, 3, 3), ordersTies: true }
    expect(asked(sketch).decisive).toEqual([step(3, -1), step(2, 1), step(2, -1), step(1, 1)])
    expect(placesOf(sketch)).toEqual([
      [1, 1, 3],
      [2, 1, 3],
      [3, 1, 3],
    ])
  })

  it('has nothing to tell of an empty table', () => {
    expect(asked(agreed(1))).toEqual({ swings: [], decisive: [] })
  })
})

describe('for any table', () => {
  it('R-SCO-5: the places are those that trying every single score gives', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const table = tableOf(sketch)
        const rows = rowsOf(table)
        const tables = singleSteps(table).map(({ after }) => ranksOf(after))
        const { swings } = stabilityOfTable(table).oneScore
        expect(swings.map(({ submissionId, place, best, worst }) => ({ submissionId, place, best, worst }))).toEqual(
          Object.entries(ranksOf(rows)).map(([submissionId, place]) => {
            const all = [place, ...tables.map((ranks) => ranks[submissionId] ?? Number.NaN)]
            return { submissionId, place, best: Math.min(...all), worst: Math.max(...all) }
          }),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('R-SCO-5: the decisive steps are those that change some place when tried', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const table = tableOf(sketch)
        const rows = rowsOf(table)
        const before = ranksOf(rows)
        const decisive = singleSteps(table)
          .filter(({ after }) => Object.entries(ranksOf(after)).some(([id, rank]) => rank !== before[id]))
          .map(({ name }) => name)
        const told = stabilityOfTable(table).oneScore.decisive.flatMap((one) =>
          one.jurorIds.map((jurorId) => nameOf({ ...one, jurorId })),
        )
        expect(told.toSorted()).toEqual(decisive.toSorted())
      }),
      { numRuns: 300 },
    )
  })
})

type Named = {
  readonly submissionId: string
  readonly subcriterionId: string
  readonly jurorId: string
  readonly delta: number
}
const nameOf = ({ submissionId, subcriterionId, jurorId, delta }: Named) =>
  [submissionId, subcriterionId, jurorId, delta].join(' ')

/** Each score of each sheet, one point up and one down, with the whole table made again. */
function singleSteps(table: Table): readonly { name: string; after: readonly ConsolidatedRow[] }[] {
  const { contest, sheets } = table
  const { min, max } = contest.bases.scale
  return sheets.flatMap((sheet) =>
    contest.submissions.flatMap(({ id }) =>
      subcriteriaOf(contest.bases).flatMap((sub) => {
        const score = sheet.entries[id]?.scores[sub.id]
        return [1, -1].flatMap((delta) => {
          if (score === undefined || score + delta < min || score + delta > max) return []
          const changed = sheets.map((one) => (one === sheet ? withScore(one, id, sub.id, score + delta) : one))
          const name = nameOf({ submissionId: id, subcriterionId: sub.id, jurorId: sheet.jurorId, delta })
          return [{ name, after: rowsOf({ ...table, sheets: changed }) }]
        })
      }),
    ),
  )
}

function withScore(sheet: Scoresheet, id: string, subcriterionId: string, score: number): Scoresheet {
  const entry = sheet.entries[id]
  if (!entry) throw new Error(`no entry of ${id}`)
  const entries = { ...sheet.entries, [id]: { ...entry, scores: { ...entry.scores, [subcriterionId]: score } } }
  return { ...sheet, entries }
}
