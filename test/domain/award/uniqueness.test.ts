// Who counts as the same person for the one award of the year.
import { describe, expect, it } from 'vitest'
import { awardConflict, excludedWork } from '../../../shared/domain/award/uniqueness.ts'
import type { RulePack, Submission, Winner } from '../../../shared/domain/contest/contest.ts'
import { bases, makeContest, makeSubmission, ruc } from '../../make/contest.ts'

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

describe('R-AMT-8: who counts is the pack’s', () => {
  /** Shares the company, the representative and a director with D1. */
  const related = makeSubmission('D', 2, {
    directors: D1.directors,
    applicant: { ruc: D1.applicant.ruc, legalRepresentative: D1.applicant.legalRepresentative },
  })
  const under = (uniqueness: Partial<RulePack['uniqueness']>, submission = related, winnersOfYear: Winner[] = []) =>
    awardConflict(
      makeContest({
        bases: { ...bases, uniqueness: { ...bases.uniqueness, ...uniqueness } },
        submissions: [D1, submission],
        winnersOfYear,
      }),
      submission,
      [{ submissionId: D1.id, amountCentimos: 1 }],
    )?.who ?? null

  it.each<[RulePack['uniqueness']['parties'], string | null]>([
    [['applicant'], related.applicant.name],
    [['legal-representative'], 'QUISPE MAMANI, ROSA'],
    [['director'], 'ÑAUPARI CCORI, JUAN'],
    [['director', 'applicant'], 'ÑAUPARI CCORI, JUAN'],
    [[], null],
  ])('of %j it finds the first: %s', (parties, who) => {
    expect(under({ parties })).toBe(who)
  })

  it('a party that the pack does not name is in nobody’s way', () => {
    const sameDirector = makeSubmission('D', 2, { directors: D1.directors })
    expect(under({ parties: ['applicant', 'legal-representative'] }, sameDirector)).toBeNull()
    expect(under({ parties: ['director'] }, sameDirector)).toBe('ÑAUPARI CCORI, JUAN')
  })

  it('like is compared with like: who directs here and represents there is another matter', () => {
    const crossed = makeSubmission('D', 2, {
      directors: [D1.applicant.legalRepresentative],
      applicant: { legalRepresentative: D1.directors[0] ?? '' },
    })
    expect(under({}, crossed)).toBeNull()
  })

  it('across the year or in this contest alone', () => {
    const winner: Winner = {
      contest: 'Otro concurso - 2025',
      applicant: 'KILLA FILMS E.I.R.L.',
      ruc: ruc(77),
      legalRepresentative: 'LEE LEE, SUN',
      directors: [],
    }
    const other = makeSubmission('D', 2, { applicant: { ruc: ruc(77) } })
    expect(under({ across: 'year' }, other, [winner])).toBe(other.applicant.name)
    expect(under({ across: 'contest' }, other, [winner])).toBeNull()
    expect(under({ across: 'contest' })).toBe(related.applicant.name)
  })

  it('an award here is named before one elsewhere', () => {
    const winner: Winner = { ...related.applicant, applicant: 'X', contest: 'Otro concurso - 2025', directors: [] }
    const contest = makeContest({ submissions: [D1, related], winnersOfYear: [winner] })
    const here = [{ submissionId: D1.id, amountCentimos: 1 }]
    expect(awardConflict(contest, related, here)?.where).toBe(D1.id)
    expect(awardConflict(contest, related, [])?.where).toBe('Otro concurso - 2025')
  })
})

describe('R-AMT-8: works that won where the pack excludes them', () => {
  const contestName = 'ESTIMULO A LA DISTRIBUCIÓN CINEMATOGRÁFICA – 2025'
  const where = (winner: Partial<Winner>, excludedWorksOf = bases.uniqueness.excludedWorksOf) =>
    excludedWork(
      makeContest({
        bases: { ...bases, uniqueness: { ...bases.uniqueness, excludedWorksOf } },
        winnersOfYear: [
          {
            contest: contestName,
            applicant: 'KILLA FILMS E.I.R.L.',
            ruc: ruc(77),
            legalRepresentative: 'LEE LEE, SUN',
            directors: [],
            ...winner,
          },
        ],
      }),
      makeSubmission('D', 1, { title: 'El río, la niña' }),
    )

  it('are found by their title and their contest, however written', () => {
    expect(where({ work: 'EL RIO LA NIÑA' })).toBe(contestName)
    expect(where({ work: 'El río, la niña', contest: bases.uniqueness.excludedWorksOf[0] ?? '' })).not.toBeNull()
  })

  it('another title, another contest or a list that names no work exclude nothing', () => {
    expect(where({ work: 'El río' })).toBeNull()
    expect(where({ work: 'El río, la niña', contest: 'Estímulo a la Preservación - 2025' })).toBeNull()
    expect(where({})).toBeNull()
  })

  it('none, where the pack names no such contest; one among several does', () => {
    expect(where({ work: 'El río, la niña' }, [])).toBeNull()
    expect(where({ work: 'El río, la niña' }, ['Premio Qhatu', 'Estímulo a la Distribución Cinematográfica'])).toBe(
      contestName,
    )
  })
})
