// The criteria as the score panel shows them.
import { describe, expect, it } from 'vitest'
import { criteriaFor, pointsIn, scaleOf } from '../../renderer/src/screens/juror/evaluate/criteria.ts'
import { bases, makeEntry } from '../make/contest.ts'
import { ayniBases } from '../make/packs/contests.ts'

describe('the criteria of a modality', () => {
  const shown = criteriaFor(bases, 'circulacion')

  it('are numbered as people say them, and worth what the scale gives (R-SCO-1)', () => {
    expect(shown.flatMap((criterion) => criterion.subcriteria.map((sub) => sub.number))).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '2.1',
      '2.2',
      '3.1',
      '3.2',
      '4.1',
    ])
    expect(shown.map((criterion) => criterion.max)).toEqual([20, 10, 10, 5])
  })

  it('read as the modality reads them', () => {
    const second = (modalityId: string) => criteriaFor(bases, modalityId)[1]?.subcriteria[1]?.text
    expect(second('circulacion')).toContain('sostenibilidad')
    expect(second('distribucion')).not.toContain('sostenibilidad')
  })

  it('add up the scores given so far', () => {
    const [first] = shown
    expect(first && pointsIn(first, makeEntry(4))).toBe(16)
    expect(first && pointsIn(first, { ...makeEntry(), scores: { '1.2': 5 } })).toBe(5)
  })

  it('weigh as the total does (R-SCO-1)', () => {
    const [weighty] = criteriaFor(ayniBases, ayniBases.modalities[0]?.id ?? '')
    expect(weighty?.max).toBe(80)
    expect(
      weighty && pointsIn(weighty, { scores: Object.fromEntries(weighty.subcriteria.map(({ id }) => [id, 2])) }),
    ).toBe(16)
  })

  it('are scored with the words of the pack', () => {
    expect(scaleOf(bases).at(0)).toEqual({ value: 1, word: 'Insuficiente' })
    expect(scaleOf(bases).at(-1)).toEqual({ value: 5, word: 'Excelente' })
  })
})
