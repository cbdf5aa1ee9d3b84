// Rule packs: the one of 2025, and those that are refused with every problem at once.
import { describe, expect, it } from 'vitest'
import pack from '../../resources/bases/cdc-2025.json' with { type: 'json' }
import { readRulePack } from '../../shared/bases/read-rule-pack.ts'
import {
  citation,
  MAX_COMMENT_LENGTH,
  maxPoints,
  RULE_IDS,
  type RulePack,
  subcriteriaOf,
  subcriterionText,
} from '../../shared/bases/rule-pack.ts'
import { bases } from '../make/contest.ts'

const problemsOf = (data: unknown) => {
  const read = readRulePack(data)
  return read.ok ? [] : read.error.map(({ path }) => path)
}

describe('the pack of 2025', () => {
  it('is read, and cites an article for every rule', () => {
    expect(readRulePack(pack)).toEqual({ ok: true, value: bases })
    for (const rule of RULE_IDS) expect(citation(bases, rule)).toEqual({ rule, article: expect.stringMatching(/\S/) })
  })

  it('R-SCO-1: has nine subcriteria in four criteria, 45 points in all', () => {
    expect([bases.criteria.length, subcriteriaOf(bases).length, maxPoints(bases)]).toEqual([4, 9, 45])
    expect(subcriteriaOf(bases)[4]).toMatchObject({ id: '2.1', criterionId: 'tecnica' })
  })

  it('R-SCO-1: the sustainability plan counts only for Circulación', () => {
    const sub = subcriteriaOf(bases).find(({ id }) => id === '2.2')
    if (!sub) throw new Error('2.2 is in the pack')
    expect(subcriterionText(sub, 'distribucion')).not.toContain('sostenibilidad')
    expect(subcriterionText(sub, 'circulacion')).toContain('sostenibilidad')
    expect(subcriterionText(sub, 'otra')).toBe(sub.text)
    expect(subcriterionText({ text: 'Siempre igual.' }, 'circulacion')).toBe('Siempre igual.')
  })

  it('R-AMT-5: reserves S/ 100,000.00 and S/ 110,000.00 of S/ 420,000.00', () => {
    expect(bases.modalities.map((modality) => modality.reserveCentimos)).toEqual([10_000_000, 11_000_000])
    expect([bases.funds.totalCentimos, bases.funds.reserveCentimos]).toEqual([42_000_000, 21_000_000])
  })
})

describe('a pack that is refused', () => {
  it('for its shape, with the path of every problem', () => {
    expect(problemsOf({ ...pack, year: '2025', scale: { ...pack.scale, min: 0.5 }, extra: true }).toSorted()).toEqual(
      ['', 'scale.min', 'year'].toSorted(),
    )
    expect(problemsOf(null)).toEqual([''])
  })

  it('when it cites no article for a rule', () => {
    const { 'R-AMT-3': _, ...citations } = pack.citations
    expect(problemsOf({ ...pack, citations })).toEqual(['citations.R-AMT-3'])
  })

  it('when it allows comments that a scoresheet cannot carry', () => {
    const allowing = (maxLength: number) => problemsOf({ ...pack, comments: { minLength: 20, maxLength } })
    expect(allowing(MAX_COMMENT_LENGTH)).toEqual([])
    expect(allowing(MAX_COMMENT_LENGTH + 1)).toEqual(['comments.maxLength'])
  })

  const changed = (change: Partial<RulePack>) => ({ ...bases, ...change })
  const [distribucion, circulacion] = bases.modalities
  if (!distribucion || !circulacion) throw new Error('two modalities')

  it.each<[string, string, RulePack]>([
    [
      'a reserve above the total',
      'funds.reserveCentimos',
      changed({ funds: { ...bases.funds, totalCentimos: 20_999_999 } }),
    ],
    ['reserves that do not add up', 'modalities', changed({ funds: { ...bases.funds, reserveCentimos: 20_999_999 } })],
    ['an empty scale', 'scale', changed({ scale: { min: 5, max: 5, words: ['Excelente'] } })],
    ['a word too few', 'scale.words', changed({ scale: { ...bases.scale, words: bases.scale.words.slice(1) } })],
    [
      'a modality twice',
      'modalities',
      changed({ modalities: [distribucion, { ...circulacion, id: distribucion.id }] }),
    ],
    ['a letter twice', 'modalities', changed({ modalities: [distribucion, { ...circulacion, letter: 'D' }] })],
    [
      'a subcriterion twice',
      'criteria',
      changed({
        criteria: [
          ...bases.criteria,
          { id: 'otro', name: 'Otro', subcriteria: [{ id: '1.1', weight: 1, text: 'Otra vez.' }] },
        ],
      }),
    ],
    ['no comment long enough', 'comments', changed({ comments: { minLength: 41, maxLength: 40 } })],
    ['a quorum above the jury', 'jury.quorum', changed({ jury: { ...bases.jury, quorum: 4 } })],
    [
      'a profile too few',
      'jury.profiles',
      changed({ jury: { ...bases.jury, profiles: bases.jury.profiles.slice(1) } }),
    ],
    ['a bonus of the jury as a whole', 'bonus.scope', changed({ bonus: { ...bases.bonus, scope: 'jury' } })],
    ['a bonus without grounds', 'bonus.grounds', changed({ bonus: { ...bases.bonus, grounds: [] } })],
  ])('for contradicting itself: %s', (_, path, wrong) => {
    expect(problemsOf(wrong)).toEqual([path])
  })

  it('with all its contradictions at once', () => {
    const wrong = changed({ jury: { ...bases.jury, quorum: 4 }, bonus: { ...bases.bonus, grounds: [] } })
    expect(problemsOf(wrong)).toEqual(['jury.quorum', 'bonus.grounds'])
  })

  it('but a contest without bonus needs no grounds', () => {
    expect(problemsOf(changed({ bonus: { max: 0, scope: 'jury', grounds: [] } }))).toEqual([])
  })
})
