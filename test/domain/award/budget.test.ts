// The money in its pockets: total, free money, a reserve per modality.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Award, budgetOf, isReserveEligible } from '../../../shared/domain/award/budget.ts'
import { bases, makeContest, makeRegional, makeSubmission, soles } from '../../make/contest.ts'

const submissions = [
  ...[1, 2, 3].map((serial) => makeSubmission('D', serial)),
  ...[4, 5, 6].map((serial) => makeRegional('D', serial)),
  ...[1, 2, 3].map((serial) => makeSubmission('C', serial)),
  ...[4, 5, 6].map((serial) => makeRegional('C', serial)),
]
const contest = makeContest({ submissions })
const isRegional = (submissionId: string) => Number(submissionId.slice(6, 11)) > 3
const award = (submissionId: string, amount: number): Award => ({ submissionId, amountCentimos: soles(amount) })

describe('the pockets', () => {
  it('R-AMT-5: are full before the first award', () => {
    expect(budgetOf(contest, [])).toEqual({
      totalCentimos: soles(420_000),
      awardedCentimos: 0,
      leftCentimos: soles(420_000),
      free: { capacityCentimos: soles(210_000), usedCentimos: 0, leftCentimos: soles(210_000) },
      reserves: [
        { modalityId: 'distribucion', reserveCentimos: soles(100_000), usedCentimos: 0, leftCentimos: soles(100_000) },
        { modalityId: 'circulacion', reserveCentimos: soles(110_000), usedCentimos: 0, leftCentimos: soles(110_000) },
      ],
    })
  })

  it('R-AMT-5: the reserve fills first and overflows into free money', () => {
    const awards = [award('CDC-D-00004-25', 60_000), award('CDC-D-00005-25', 60_000), award('CDC-C-00001-25', 5_000)]
    expect(budgetOf(contest, awards)).toMatchObject({
      leftCentimos: soles(295_000),
      free: { usedCentimos: soles(25_000), leftCentimos: soles(185_000) },
      reserves: [{ leftCentimos: 0 }, { leftCentimos: soles(110_000) }],
    })
  })

  it('R-AMT-5: each reserve to its last céntimo, and the next one from free money', () => {
    const both = (more: number) => [
      award('CDC-D-00004-25', 100_000 + more),
      award('CDC-C-00004-25', 55_000),
      award('CDC-C-00005-25', 55_000 + more),
    ]
    expect(budgetOf(contest, both(0))).toMatchObject({
      free: { usedCentimos: 0 },
      reserves: [{ leftCentimos: 0 }, { leftCentimos: 0 }],
    })
    expect(budgetOf(contest, both(0.01))).toMatchObject({
      free: { usedCentimos: 2, leftCentimos: soles(210_000) - 2 },
      reserves: [
        { usedCentimos: soles(100_000), leftCentimos: 0 },
        { usedCentimos: soles(110_000), leftCentimos: 0 },
      ],
    })
    expect(budgetOf(contest, both(-0.01))).toMatchObject({
      free: { usedCentimos: 0 },
      reserves: [{ leftCentimos: 1 }, { leftCentimos: 1 }],
    })
  })

  it('R-AMT-4: go below zero where too much was spent, for the caller to refuse', () => {
    const { leftCentimos, free } = budgetOf(contest, [award('CDC-D-00001-25', 500_000)])
    expect([leftCentimos, free.leftCentimos]).toEqual([soles(-80_000), soles(-290_000)])
  })

  it('do not count an award to a submission that the contest does not have', () => {
    expect(budgetOf(contest, [award('CDC-D-00099-25', 1)])).toEqual(budgetOf(contest, []))
  })

  it('R-AMT-5: only who applied to the reserve, from a region that it is for, uses it', () => {
    expect(isReserveEligible(bases, makeRegional('D', 1))).toBe(true)
    expect(isReserveEligible(bases, makeRegional('D', 1, { applicant: { region: 'LIMA PROVINCIAS' } }))).toBe(true)
    expect(isReserveEligible(bases, makeRegional('D', 1, { appliesToReserve: false }))).toBe(false)
    expect(isReserveEligible(bases, makeRegional('D', 1, { applicant: { region: 'CALLAO' } }))).toBe(false)
    expect(isReserveEligible(bases, makeRegional('D', 1, { applicant: { region: 'LIMA METROPOLITANA' } }))).toBe(false)
  })
})

describe('for any awards', () => {
  const anyAwards = fc.uniqueArray(
    fc.record({
      submissionId: fc.constantFrom(...submissions.map((submission) => submission.id)),
      amountCentimos: fc.integer({ min: 1, max: soles(100_000) }),
    }),
    { selector: (one) => one.submissionId },
  )

  it('R-AMT-4: what is awarded and what is left make the total, and the pockets pay exactly what is awarded', () => {
    fc.assert(
      fc.property(anyAwards, (awards) => {
        const { totalCentimos, awardedCentimos, leftCentimos, free, reserves } = budgetOf(contest, awards)
        expect(awardedCentimos).toBe(awards.reduce((sum, one) => sum + one.amountCentimos, 0))
        expect(awardedCentimos + leftCentimos).toBe(totalCentimos)
        expect(free.usedCentimos + reserves.reduce((sum, pocket) => sum + pocket.usedCentimos, 0)).toBe(awardedCentimos)
        for (const pocket of reserves) expect(pocket.leftCentimos).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('R-AMT-5: free money pays who is outside the reserve and what goes beyond each reserve', () => {
    const reserves: Readonly<Record<string, number>> = { D: soles(100_000), C: soles(110_000) }
    fc.assert(
      fc.property(anyAwards, (awards) => {
        const paid = (letter: string, regional: boolean) =>
          awards
            .filter(
              ({ submissionId }) => submissionId.startsWith(`CDC-${letter}`) && isRegional(submissionId) === regional,
            )
            .reduce((sum, one) => sum + one.amountCentimos, 0)
        const formula = Object.entries(reserves).reduce(
          (sum, [letter, reserve]) => sum + paid(letter, false) + Math.max(0, paid(letter, true) - reserve),
          0,
        )
        expect(budgetOf(contest, awards).free.usedCentimos).toBe(formula)
      }),
    )
  })

  it('R-AMT-5: the order of the awards does not matter', () => {
    fc.assert(
      fc.property(anyAwards, (awards) => {
        expect(budgetOf(contest, awards.toReversed())).toEqual(budgetOf(contest, awards))
      }),
    )
  })
})
