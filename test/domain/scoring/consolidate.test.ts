// The consolidated table: exact means, ranks, ties, abstentions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxPoints, subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import { figureOf } from '../../../shared/domain/scoring/cell.ts'
import { type ConsolidatedRow, consolidate, NO_AMENDMENTS } from '../../../shared/domain/scoring/consolidate.ts'
import { add, rational, toText, ZERO } from '../../../shared/domain/scoring/rational.ts'
import type { Entry, Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import { abstainedEntry, bases, makeContest, makeEntry, makeScoresheet, makeSubmission } from '../../make/contest.ts'
import { contestOf, qhatuBases } from '../../make/packs/contests.ts'
import { everyone } from '../../make/session.ts'

const contest = makeContest({
  submissions: [makeSubmission('D', 1), makeSubmission('D', 2), makeSubmission('D', 3), makeSubmission('C', 1)],
})
const [D1, D2, D3] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-D-00003-25'] as const

/** The sheets of the three jurors; each list is one submission's entries, juror by juror. */
const sheets = (entries: Readonly<Record<string, readonly Entry[]>>): Scoresheet[] =>
  everyone.map((jurorId, index) =>
    makeScoresheet(
      contest,
      jurorId,
      Object.fromEntries(Object.entries(entries).map(([id, list]) => [id, list[index] ?? makeEntry()])),
    ),
  )

function rowOf(table: Readonly<Record<string, readonly ConsolidatedRow[]>>, submissionId: string): ConsolidatedRow {
  const row = Object.values(table)
    .flat()
    .find(({ submission }) => submission.id === submissionId)
  if (!row) throw new Error(`no row of ${submissionId}`)
  return row
}

describe('R-SCO-5: the consolidated figure', () => {
  it('is the exact mean over who scored, with median, spread and each juror’s total beside it', () => {
    const row = rowOf(consolidate(contest, sheets({ [D1]: [makeEntry(2), makeEntry(2), makeEntry(3)] })), D1)
    expect(row.cells[0]).toMatchObject({
      subcriterionId: '1.1',
      byJuror: { 'jurado-1': 2, 'jurado-2': 2, 'jurado-3': 3 },
      mean: rational(7, 3),
      median: rational(2),
      spread: 1,
    })
    expect(toText(row.points)).toBe('21')
    expect(row.totalByJuror).toEqual({ 'jurado-1': 18, 'jurado-2': 18, 'jurado-3': 27 })
  })

  it('does not take an abstention for a zero', () => {
    const row = rowOf(consolidate(contest, sheets({ [D1]: [makeEntry(4), abstainedEntry, makeEntry(5)] })), D1)
    expect(row.cells[0]?.mean).toEqual(rational(9, 2))
    expect(row.abstained).toEqual(['jurado-2'])
    expect(row.totalByJuror).not.toHaveProperty('jurado-2')
  })

  it('is absent, and so is the rank, when all abstained', () => {
    const all = [abstainedEntry, abstainedEntry, abstainedEntry]
    const table = consolidate(contest, sheets({ [D1]: all, [D2]: all }))
    expect(rowOf(table, D1)).toMatchObject({ rank: null, tiedWith: [], points: ZERO, total: ZERO })
    expect(rowOf(table, D1).cells[0]).toMatchObject({ mean: null, median: null, spread: 0, byJuror: {} })
    expect(rowOf(table, D3).rank).toBe(1)
  })

  it('ranks without rounding: a third of a point apart is not a tie', () => {
    const almost = makeEntry(3, { scores: { ...makeEntry(3).scores, '1.1': 4 } })
    const table = consolidate(contest, sheets({ [D2]: [almost, makeEntry(3), makeEntry(3)] }))
    expect(table['distribucion']?.map((row) => [row.submission.id, row.rank, row.tiedWith])).toEqual([
      [D2, 1, []],
      [D1, 2, [D3]],
      [D3, 2, [D1]],
    ])
  })

  it('lists equal totals by their code, however the package lists them', () => {
    const backwards = makeContest({ submissions: contest.submissions.toReversed() })
    for (const given of [contest, backwards])
      expect(consolidate(given, sheets({}))['distribucion']?.map((row) => row.submission.id)).toEqual([D1, D2, D3])
  })

  it('ranks each modality by itself', () => {
    const table = consolidate(contest, sheets({ [D1]: [makeEntry(5), makeEntry(5), makeEntry(5)] }))
    expect(table['circulacion']?.map((row) => row.rank)).toEqual([1])
    expect(rowOf(table, D1).total).toEqual(rational(maxPoints(bases)))
  })

  it('has no rows to invent when a sheet does not know a submission', () => {
    const [one] = sheets({})
    if (!one) throw new Error('three sheets')
    const { [D1]: _, ...entries } = one.entries
    for (const given of [[], [{ ...one, entries }]])
      expect(rowOf(consolidate(contest, given), D1)).toMatchObject({ rank: null, abstained: [], totalByJuror: {} })
  })

  it('does not count a score that is not there', () => {
    const partial = makeEntry(3, { scores: { '1.1': 5 } })
    const row = rowOf(consolidate(contest, sheets({ [D1]: [partial, makeEntry(2), makeEntry(2)] })), D1)
    expect(row.cells.map((cell) => cell.mean).slice(0, 2)).toEqual([rational(3), rational(2)])
  })
})

describe('R-SCO-2: the bonus', () => {
  const withBonus = (points: number) => makeEntry(3, { bonus: { points, grounds: ['lenguas'] } })

  it('is averaged over who scored', () => {
    const row = rowOf(consolidate(contest, sheets({ [D1]: [withBonus(2), withBonus(0), abstainedEntry] })), D1)
    expect([toText(row.bonus), toText(row.total)]).toEqual(['1', '28'])
  })

  it('never passes the most that the Bases give', () => {
    const row = rowOf(consolidate(contest, sheets({ [D1]: [withBonus(9), withBonus(9), withBonus(9)] })), D1)
    expect(toText(row.bonus)).toBe('2')
  })

  it('R-SCO-2: given by the jury as a whole, is what it agreed on, and none without an agreement', () => {
    const byJury = { ...contest, bases: { ...bases, bonus: { ...bases.bonus, scope: 'jury' as const } } }
    const table = consolidate(byJury, sheets({}), { ...NO_AMENDMENTS, juryBonus: new Map([[D2, 2]]) })
    expect([D1, D2].map((id) => toText(rowOf(table, id).bonus))).toEqual(['0', '2'])
    expect(toText(rowOf(table, D2).total)).toBe('29')
    expect(table['distribucion']?.map(({ submission, rank }) => [submission.id, rank])).toEqual([
      [D2, 1],
      [D1, 2],
      [D3, 2],
    ])
  })

  it('R-SCO-2: of the jury does not count where each member gives it', () => {
    const table = consolidate(contest, sheets({}), { ...NO_AMENDMENTS, juryBonus: new Map([[D2, 2]]) })
    expect(rowOf(table, D2).bonus).toEqual(ZERO)
  })
})

describe('R-SCO-1: weights of the pack', () => {
  const weighted = contestOf(qhatuBases)
  const [one] = weighted.submissions
  const id = one?.id ?? ''
  const entry = (first: number, second: number, third: number) =>
    makeEntry(1, { scores: { 'A-1': first, 'A-2': second, 'B-1': third } })
  const given = [entry(4, 1, 2), entry(3, 1, 2)].map((own, index) => ({
    ...makeScoresheet(weighted, `jurado-${index + 1}`),
    entries: { [id]: own },
  }))

  it('count each point as often', () => {
    const row = rowOf(consolidate(weighted, given), id)
    expect(row.cells.map(({ weight, mean }) => [weight, mean && toText(mean)])).toEqual([
      [2, '7/2'],
      [1, '1'],
      [1, '2'],
    ])
    expect(toText(row.points)).toBe('10')
    expect(row.totalByJuror).toEqual({ 'jurado-1': 11, 'jurado-2': 9 })
  })

  it('also in scores that the jury agreed on', () => {
    const agreedScores = new Map([[id, { 'A-1': 1, 'A-2': 4, 'B-1': 4 }]])
    expect(toText(rowOf(consolidate(weighted, given, { ...NO_AMENDMENTS, agreedScores }), id).points)).toBe('10')
  })
})

describe('R-SCO-6: scores that the jury agreed on', () => {
  const agreedScores = new Map([[D3, makeEntry(5).scores]])
  const table = consolidate(contest, sheets({ [D3]: [makeEntry(1), makeEntry(1), makeEntry(2)] }), {
    ...NO_AMENDMENTS,
    agreedScores,
  })

  it('count instead of the mean, which stands beside them with everybody’s own', () => {
    expect(rowOf(table, D3).cells[0]).toMatchObject({ agreed: 5, mean: rational(4, 3), spread: 1 })
    expect(figureOf({ ...cellIn(D3), agreed: 5 })).toEqual(rational(5))
    expect(toText(rowOf(table, D3).points)).toBe('45')
    expect(rowOf(table, D3).totalByJuror).toEqual({ 'jurado-1': 9, 'jurado-2': 9, 'jurado-3': 18 })
    expect(table['distribucion']?.[0]?.submission.id).toBe(D3)
  })

  it('are none where the jury agreed on none', () => {
    expect(rowOf(table, D1).cells.map(({ agreed }) => agreed)).toEqual(Array(9).fill(null))
    expect(figureOf(cellIn(D1))).toEqual(rational(3))
  })

  const cellIn = (id: string) => {
    const [cell] = rowOf(table, id).cells
    if (!cell) throw new Error('it has cells')
    return cell
  }
})

describe('R-VOT-3: the order of a tie', () => {
  const placesBy = (...tieOrders: readonly (readonly string[])[]) =>
    consolidate(contest, sheets({}), { ...NO_AMENDMENTS, tieOrders })['distribucion']?.map((row) => [
      row.submission.id,
      row.rank,
      row.tiedWith,
    ])

  it('puts equal totals one after another; that they are equal stays said', () => {
    expect(placesBy([D3, D1, D2])).toEqual([
      [D3, 1, [D1, D2]],
      [D1, 2, [D2, D3]],
      [D2, 3, [D1, D3]],
    ])
  })

  it('of some leaves the others beside the first', () => {
    expect(placesBy([D3, D1])).toEqual([
      [D2, 1, [D1, D3]],
      [D3, 1, [D1, D2]],
      [D1, 2, [D2, D3]],
    ])
  })

  it('says nothing between different totals, nor of others', () => {
    const better = sheets({ [D2]: [makeEntry(4), makeEntry(3), makeEntry(3)] })
    const table = consolidate(contest, better, { ...NO_AMENDMENTS, tieOrders: [[D1, D2]] })
    expect(table['distribucion']?.map(({ submission, rank }) => [submission.id, rank])).toEqual([
      [D2, 1],
      [D1, 2],
      [D3, 2],
    ])
  })
})

describe('R-AMT-9: a submission that left', () => {
  it('has no place and ties with nobody; it stands last', () => {
    const table = consolidate(contest, sheets({ [D1]: [makeEntry(5), makeEntry(5), makeEntry(5)] }), {
      ...NO_AMENDMENTS,
      removed: new Set([D1, D2]),
    })
    expect(table['distribucion']?.map((row) => [row.submission.id, row.rank, row.tiedWith])).toEqual([
      [D3, 1, []],
      [D1, null, []],
      [D2, null, []],
    ])
    expect(toText(rowOf(table, D1).total)).toBe('45')
  })
})

describe('for any scores', () => {
  const entry = fc.oneof(
    { weight: 1, arbitrary: fc.constant(abstainedEntry) },
    {
      weight: 4,
      arbitrary: fc
        .record({
          scores: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 }),
          points: fc.integer({ min: 0, max: 2 }),
        })
        .map(({ scores, points }) =>
          makeEntry(1, {
            scores: Object.fromEntries(subcriteriaOf(bases).map((sub, index) => [sub.id, scores[index] ?? 1])),
            bonus: { points, grounds: ['lenguas'] },
          }),
        ),
    },
  )
  const anySheets = fc
    .array(fc.array(entry, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 })
    .map((lists) => sheets(Object.fromEntries(contest.submissions.map(({ id }, index) => [id, lists[index] ?? []]))))

  it('R-SCO-5: the order of the jurors does not matter', () => {
    fc.assert(
      fc.property(anySheets, (given) => {
        const [one, ...others] = given
        expect(consolidate(contest, given.toReversed())).toEqual(consolidate(contest, given))
        expect(consolidate(contest, [...others, ...(one ? [one] : [])])).toEqual(consolidate(contest, given))
      }),
    )
  })

  it('R-SCO-5: sums are conserved: the total is the mean of the jurors’ totals', () => {
    fc.assert(
      fc.property(anySheets, (given) => {
        for (const row of Object.values(consolidate(contest, given)).flat()) {
          const totals = Object.values(row.totalByJuror)
          const sum = totals.reduce((all, total) => all + total, 0)
          expect(row.total).toEqual(totals.length === 0 ? ZERO : rational(sum, totals.length))
          expect(row.total).toEqual(add(row.points, row.bonus))
        }
      }),
    )
  })

  it('R-SCO-5: a higher total never has a lower place', () => {
    fc.assert(
      fc.property(anySheets, (given) => {
        for (const rows of Object.values(consolidate(contest, given)))
          for (const row of rows)
            if (row.rank !== null) {
              const ahead = rows.filter((other) => other.rank !== null && exceeds(other, row))
              expect(row.rank).toBe(ahead.length + 1)
            }
      }),
    )
  })
})

/** Compares by cross products, apart from the code under test. */
const exceeds = ({ total: a }: ConsolidatedRow, { total: b }: ConsolidatedRow) => a.num * b.den > b.num * a.den
