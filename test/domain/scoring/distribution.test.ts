// The spread of one juror's own scores: counts, bands, exact means, ties.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import { meansOf, ownTotal, scoreCounts, tiesAmong, totalBands } from '../../../shared/domain/scoring/distribution.ts'
import { rational, toText } from '../../../shared/domain/scoring/rational.ts'
import { emptyEntry } from '../../../shared/domain/scoring/scoresheet.ts'
import { abstainedEntry, bases, makeEntry } from '../../make/contest.ts'

const withBonus = { ...makeEntry(4), bonus: { points: 2, grounds: ['lenguas'] } }
const partly = { ...emptyEntry, scores: { '1.1': 5 }, bonus: { points: 1, grounds: ['lenguas'] } }

describe('an own total', () => {
  it('carries the bonus, and there is none while a score is missing or after an abstention (R-SCO-5)', () => {
    expect(ownTotal(bases, withBonus)).toBe(38)
    expect(ownTotal(bases, partly)).toBeNull()
    expect(ownTotal(bases, abstainedEntry)).toBeNull()
  })
})

describe('how often each score was given', () => {
  const [first, second] = scoreCounts(bases, [makeEntry(4), withBonus, partly, abstainedEntry])

  it('counts every value of the scale, also those nobody got', () => {
    expect(first?.subcriterionId).toBe('1.1')
    expect(first?.counts).toEqual([
      { value: 1, count: 0 },
      { value: 2, count: 0 },
      { value: 3, count: 0 },
      { value: 4, count: 2 },
      { value: 5, count: 1 },
    ])
    expect(first?.mean).toEqual(rational(13, 3))
    expect(second?.mean).toEqual(rational(4))
  })

  it('has no mean where nothing was given', () => {
    expect(scoreCounts(bases, [abstainedEntry])[0]?.mean).toBeNull()
  })
})

describe('bands of totals', () => {
  it('go from the least to the most that a submission can get, both ends inside', () => {
    const bands = totalBands(bases, [9, 13, 14, 47])
    expect(bands[0]).toEqual({ from: 9, to: 13, count: 2 })
    expect(bands[1]).toEqual({ from: 14, to: 18, count: 1 })
    expect(bands.at(-1)).toEqual({ from: 44, to: 47, count: 1 })
    expect(bands).toHaveLength(8)
  })

  it('hold every possible total exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }), (max, weight) => {
        const [criterion] = bases.criteria
        const subcriteria = (criterion?.subcriteria ?? []).map((sub) => ({ ...sub, weight }))
        const pack = {
          ...bases,
          scale: { ...bases.scale, min: 0, max },
          criteria: criterion ? [{ ...criterion, subcriteria }] : [],
        }
        const most = subcriteria.length * weight * max + bases.bonus.max
        const all = Array.from({ length: most + 1 }, (_, total) => total)
        const bands = totalBands(pack, all)
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
        expect(bands.every(({ from, to }) => from <= to)).toBe(true)
        expect(bands.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})

describe('the means of a group', () => {
  it('are exact, over what was scored (R-SCO-5)', () => {
    const means = meansOf(bases, [makeEntry(3), makeEntry(4), withBonus, partly, abstainedEntry])
    expect(means.counted).toBe(3)
    expect(means.total && toText(means.total)).toBe('101/3')
    expect(means.bonus && toText(means.bonus)).toBe('2/3')
    expect(means.bySubcriterion['1.1'] && toText(means.bySubcriterion['1.1'])).toBe('4')
  })

  it('are none where nothing is whole', () => {
    const means = meansOf(bases, [abstainedEntry])
    expect(means).toMatchObject({ counted: 0, total: null, bonus: null })
    expect(Object.keys(means.bySubcriterion)).toEqual(subcriteriaOf(bases).map(({ id }) => id))
    expect(means.bySubcriterion['1.1']).toBeNull()
  })
})

describe('ties', () => {
  const rows = [
    { id: 'a', total: 31 },
    { id: 'b', total: null },
    { id: 'c', total: 40 },
    { id: 'd', total: 31 },
    { id: 'e', total: 40 },
    { id: 'f', total: 12 },
    { id: 'g', total: null },
  ]

  it('are of two or more with the very same total, the highest first; without a total there is no tie', () => {
    const found = tiesAmong(rows).map(({ total, tied }) => [total, tied.map(({ id }) => id).join()])
    expect(found).toEqual([
      [40, 'c,e'],
      [31, 'a,d'],
    ])
    expect(tiesAmong([])).toEqual([])
  })
})
