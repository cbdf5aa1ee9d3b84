// The contest as its package states it.
import { describe, expect, it } from 'vitest'
import {
  ContestSchema,
  findJuror,
  findModality,
  findSubmission,
  submissionOf,
} from '../../../shared/domain/contest/contest.ts'
import { makeContest, makeSubmission } from '../../make/contest.ts'

const contest = makeContest()

describe('the contest', () => {
  it('has the shape of its schema', () => {
    expect(ContestSchema.parse(contest)).toEqual(contest)
  })

  it.each([
    ['a code of another form', makeContest({ submissions: [{ ...makeSubmission('D', 1), id: 'D1' }] })],
    ['nothing requested', makeContest({ submissions: [makeSubmission('D', 1, { requestedCentimos: 0 })] })],
    ['half a céntimo', makeContest({ submissions: [makeSubmission('D', 1, { requestedCentimos: 10.5 })] })],
    ['no submissions', makeContest({ submissions: [] })],
    ['a bare Lima', makeContest({ receivedByRegion: { LIMA: 3 } as never })],
  ])('R-AMT-6 and others: is refused with %s', (_, wrong) => {
    expect(ContestSchema.safeParse(wrong).success).toBe(false)
  })

  it('knows its own, and nothing else', () => {
    expect(findSubmission(contest, 'CDC-D-00001-25')?.title).toBe('OBRA D1')
    expect(findJuror(contest, 'jurado-2')?.profileId).toBe('b')
    expect(findModality(contest, 'circulacion')?.letter).toBe('C')
    expect([findSubmission(contest, 'x'), findJuror(contest, 'x'), findModality(contest, 'x')]).toEqual(
      Array(3).fill(undefined),
    )
  })

  it('takes an id from the log for granted: an unknown one is a bug', () => {
    expect(submissionOf(contest, 'CDC-D-00001-25')).toBe(findSubmission(contest, 'CDC-D-00001-25'))
    expect(() => submissionOf(contest, 'CDC-D-00099-25')).toThrow(/no submission/)
  })
})
