// What a scoresheet may hold and what it still misses.
import { describe, expect, it } from 'vitest'
import { subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import {
  checkBonus,
  checkScore,
  checkScores,
  emptyEntry,
  incompleteSubmissions,
  isComplete,
  isSound,
  missingIn,
  pointsOf,
  ScoresheetSchema,
} from '../../../shared/domain/scoring/scoresheet.ts'
import { ok } from '../../../shared/result.ts'
import { abstainedEntry, bases, makeContest, makeEntry, makeScoresheet } from '../../make/contest.ts'
import { ayniBases, qhatuBases } from '../../make/packs/contests.ts'
import { expectRefusal } from '../given.ts'

const contest = makeContest()
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const
const all = subcriteriaOf(bases).map(({ id }) => id)

describe('R-SCO-3: what an entry misses', () => {
  it('everything at first, nothing when it is scored and commented', () => {
    expect(missingIn(bases, emptyEntry)).toEqual({ subcriteria: all, comment: true })
    expect(missingIn(bases, makeEntry())).toEqual({ subcriteria: [], comment: false })
  })

  it('the subcriteria without a score, in the order of the Bases', () => {
    const { '1.1': _, ...scores } = makeEntry().scores
    expect(missingIn(bases, makeEntry(3, { scores }))).toEqual({ subcriteria: ['1.1'], comment: false })
  })

  it('R-ABS-2: nothing where its juror abstained', () => {
    expect(missingIn(bases, abstainedEntry)).toEqual({ subcriteria: [], comment: false })
  })

  it('is the comment, when spaces alone make it long enough', () => {
    const { minLength } = bases.comments
    const comment = (length: number) => makeEntry(3, { comment: ` ${'x'.repeat(length)} ` })
    expect([minLength - 1, minLength].map((length) => missingIn(bases, comment(length)).comment)).toEqual([true, false])
  })

  it('makes it incomplete, each by itself', () => {
    expect(isComplete({ subcriteria: [], comment: false })).toBe(true)
    expect(isComplete({ subcriteria: ['1.1'], comment: false })).toBe(false)
    expect(isComplete({ subcriteria: [], comment: true })).toBe(false)
  })

  it('the submissions of a sheet that miss something, in the order of the contest', () => {
    const { [D1]: _, ...entries } = makeScoresheet(contest, 'jurado-1', {
      'CDC-C-00002-25': makeEntry(3, { comment: '' }),
    }).entries
    expect(incompleteSubmissions(contest, entries).map(({ id }) => id)).toEqual([D1, 'CDC-C-00002-25'])
  })
})

describe('R-SCO-1: points', () => {
  it('are the sum of the scores by their weights, without the bonus', () => {
    expect(pointsOf(bases, makeEntry(5, { bonus: { points: 2, grounds: ['lenguas'] } }))).toBe(45)
    expect(pointsOf(qhatuBases, { ...emptyEntry, scores: { 'A-1': 4, 'A-2': 3 } })).toBe(11)
    expect(pointsOf(bases, emptyEntry)).toBe(0)
  })

  it.each([
    [bases, '1.1', [0, 6], [1, 5]],
    [ayniBases, subcriteriaOf(ayniBases)[0]?.id ?? '', [-1, 11], [0, 10]],
  ] as const)('are on the scale of the pack', (pack, id, outside, within) => {
    const { min, max } = pack.scale
    for (const score of outside)
      expectRefusal(checkScore(pack, id, score), { ...contest, bases: pack }, 'score-outside-scale', 'R-SCO-1', {
        score,
        min,
        max,
      })
    for (const score of within) expect(checkScore(pack, id, score)).toEqual(ok(null))
  })

  it('R-SCO-3: agreed ones are for every subcriterion and nothing else', () => {
    const { scores } = makeEntry(4)
    expect(checkScores(bases, scores)).toEqual(ok(null))
    const { '1.1': _, '1.2': __, ...some } = scores
    expectRefusal(checkScores(bases, some), contest, 'scores-incomplete', 'R-SCO-3', { count: 2, first: '1.1' })
    expectRefusal(checkScores(bases, { ...scores, '9.9': 1 }), contest, 'subcriterion-unknown', 'R-SCO-1')
    expectRefusal(checkScores(bases, { ...some, '1.1': 6 }), contest, 'score-outside-scale', 'R-SCO-1', { score: 6 })
  })
})

describe('R-SCO-2: additional points', () => {
  it.each([
    [0, []],
    [0, ['lenguas']],
    [1, ['lenguas']],
    [2, ['lenguas', 'paridad']],
  ])('%i on %j are fine', (points, grounds) => {
    expect(checkBonus(bases, points, grounds)).toEqual(ok(null))
  })

  it.each([-1, 3])('%i are refused, whatever the grounds', (points) => {
    expectRefusal(checkBonus(bases, points, ['otra']), contest, 'bonus-too-high', 'R-SCO-2', { points, max: 2 })
  })

  it('on a ground that the Bases do not have, or on none, are refused', () => {
    expectRefusal(checkBonus(bases, 0, ['lenguas', 'otra']), contest, 'bonus-ground-unknown', 'R-SCO-2', {
      ground: 'otra',
    })
    expectRefusal(checkBonus(bases, 1, []), contest, 'bonus-without-ground', 'R-SCO-2', { points: 1 })
  })
})

describe('a sheet from another machine', () => {
  it('has the shape of its schema', () => {
    const sheet = makeScoresheet(contest, 'jurado-1', { [D2]: abstainedEntry })
    expect(ScoresheetSchema.parse(sheet)).toEqual(sheet)
    expect(ScoresheetSchema.safeParse({ ...sheet, version: 0 }).success).toBe(false)
  })

  it('is sound when each entry is: one wrong is enough', () => {
    const { entries } = makeScoresheet(contest, 'jurado-1', { [D2]: abstainedEntry })
    expect(isSound(contest, entries)).toBe(true)
    expect(isSound(contest, { ...entries, [D1]: makeEntry(6) })).toBe(false)
    expect(isSound(contest, {})).toBe(true)
  })
})
