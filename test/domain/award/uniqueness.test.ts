// Who counts as the same person for the one award of the year.
import { describe, expect, it } from 'vitest'
import { awardConflict } from '../../../shared/domain/award/uniqueness.ts'
import type { Submission, Winner } from '../../../shared/domain/contest/contest.ts'
import { makeContest, makeSubmission, ruc } from '../../make/contest.ts'

const D1 = makeSubmission('D', 1, {
  directors: ['ÑAUPARI CCORI, JUAN'],
  applicant: { legalRepresentative: 'QUISPE MAMANI, ROSA' },
})
const conflict = (submission: Submission, winnersOfYear: Winner[] = []) =>
  awardConflict(makeContest({ submissions: [D1, submission], winnersOfYear }), submission, [
    { submissionId: D1.id, amountCentimos: 1 },
  ])

describe('R-AMT-8: at most one award a year', () => {
  it('to different companies and people: no conflict', () => {
    expect(conflict(makeSubmission('D', 2))).toBeNull()
  })

  it.each(['QUISPE MAMANI, ROSA', 'Quispe  Mamani Rosa', 'QUÍSPE MAMANI , ROSA'])(
    'to one legal representative, written %s',
    (legalRepresentative) => {
      const other = makeSubmission('D', 2, { applicant: { legalRepresentative } })
      expect(conflict(other)).toEqual({ who: legalRepresentative, where: D1.id })
    },
  )

  it('to one director among several', () => {
    const other = makeSubmission('D', 2, { directors: ['LEE, SUN', 'Ñaupari Ccori, Juan'] })
    expect(conflict(other)).toEqual({ who: 'Ñaupari Ccori, Juan', where: D1.id })
  })

  it('a submission is not in its own way, and an unknown one in nobody’s', () => {
    const contest = makeContest({ submissions: [D1] })
    const awards = [D1.id, 'CDC-D-00099-25'].map((submissionId) => ({ submissionId, amountCentimos: 1 }))
    expect(awardConflict(contest, D1, awards)).toBeNull()
  })

  it('counts the winners of the year’s other contests', () => {
    const winner: Winner = {
      contest: 'Estímulo a la Distribución Cinematográfica - 2025',
      applicant: 'KILLA FILMS E.I.R.L.',
      ruc: ruc(77),
      legalRepresentative: 'LEE LEE, SUN',
      directors: ['TTITO ROJAS, INÉS'],
    }
    const other = makeSubmission('C', 2, { directors: ['Ttito Rojas, Inés'] })
    expect(conflict(other, [winner])).toEqual({ who: 'Ttito Rojas, Inés', where: winner.contest })
    expect(conflict(makeSubmission('C', 3), [winner])).toBeNull()
  })
})
