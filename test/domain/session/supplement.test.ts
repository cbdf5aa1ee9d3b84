// The shape of a supplement: what suplemento.json may hold.
import { describe, expect, it } from 'vitest'
import { type Supplement, SupplementSchema } from '../../../shared/domain/session/supplement.ts'

const supplement: Supplement = {
  contestId: 'cdc-2025',
  number: 1,
  issuedAt: '2025-09-12T15:00:00Z',
  additions: null,
  removals: [
    {
      submissionId: 'CDC-D-00001-25',
      cause: 'withdrawn',
      document: { number: 'Carta 12-2025', date: '2025-09-11' },
      reason: 'La empresa se desiste.',
    },
  ],
  reissued: ['jurado-2'],
  changes: [],
}

describe('R-AMT-9: a supplement', () => {
  it('says what leaves with its document, and who has another code', () => {
    expect(SupplementSchema.parse(supplement)).toEqual(supplement)
  })

  it.each<[string, object]>([
    ['number 0', { number: 0 }],
    ['an addition of nothing', { additions: { submissions: [], resolution: { number: 'RD 1', date: '2025-09-11' } } }],
    ['a removal without its document', { removals: [{ submissionId: 'CDC-D-00001-25', cause: 'withdrawn' }] }],
    ['a day without its hour', { issuedAt: '2025-09-12' }],
    ['more than it has to say', { scores: [] }],
  ])('is none with %s', (_what, change) => {
    expect(SupplementSchema.safeParse({ ...supplement, ...change }).success).toBe(false)
  })

  it.each(Object.keys(supplement))('is none without %s', (member) => {
    const { [member as keyof Supplement]: _left, ...rest } = supplement
    expect(SupplementSchema.safeParse(rest).success).toBe(false)
  })
})
