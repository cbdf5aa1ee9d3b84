// What a rule pack says, asked of the one of 2025: criteria, points, texts by modality, articles.
import { describe, expect, it } from 'vitest'
import {
  citation,
  maxPoints,
  RULE_IDS,
  subcriteriaOf,
  subcriterionText,
  weighted,
} from '../../shared/bases/rule-pack.ts'
import { bases } from '../make/contest.ts'

describe('the pack of 2025', () => {
  it('cites an article for every rule', () => {
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

  it('R-SCO-1: counts what is scored and knows nothing of other ids', () => {
    expect(weighted(bases, { '1.1': 5, '4.1': 2, otro: 4 })).toBe(7)
    expect(weighted(bases, {})).toBe(0)
  })
})
