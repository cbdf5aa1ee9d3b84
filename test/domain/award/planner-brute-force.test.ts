// The planner against brute force, on contests so small that every reduction can be tried.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAward, leastAwardCentimos } from '../../../shared/domain/award/award.ts'
import type { Award } from '../../../shared/domain/award/budget.ts'
import { planAwards } from '../../../shared/domain/award/planner.ts'
import type { Verdict } from '../../../shared/domain/award/verdict.ts'
import type { Contest, Submission } from '../../../shared/domain/contest/contest.ts'
import { bases, makeContest, makeSubmission, person } from '../../make/contest.ts'
import { hasRoom, type NaiveVerdict, naivePlan, submissionIn } from './planner-naive.ts'

type Small = {
  readonly contest: Contest
  readonly order: readonly string[]
  readonly decided: readonly Award[]
}

const anySubmission = fc.record({
  letter: fc.constantFrom('D' as const, 'C' as const),
  region: fc.constantFrom('CUSCO' as const, 'PUNO' as const, 'CALLAO' as const, 'LIMA METROPOLITANA' as const),
  appliesToReserve: fc.boolean(),
  requestedCentimos: fc.integer({ min: 1, max: 10 }),
  // Ten people for at most five submissions: some represent two.
  representative: fc.nat(9),
  isDecided: fc.boolean(),
  alreadyCut: fc.nat(1),
})
type AnySubmission = typeof anySubmission extends fc.Arbitrary<infer T> ? T : never

const anyFunds = fc.record({
  free: fc.integer({ min: 4, max: 20 }),
  reserves: fc.oneof(fc.constant([0, 0]), fc.tuple(fc.nat(8), fc.nat(8))),
  maxReductionPercent: fc.constantFrom(0, 10, 34, 50, 50),
})

const submissionsOf = (facts: readonly AnySubmission[]): Submission[] =>
  facts.map(({ letter, region, representative, appliesToReserve, requestedCentimos }, at) =>
    makeSubmission(letter, at + 1, {
      appliesToReserve,
      requestedCentimos,
      applicant: { region, legalRepresentative: person(representative + 90) },
    }),
  )

/** The first of those to decide that the rules let in, one after the other, some of them reduced. */
function decide(contest: Contest, facts: readonly AnySubmission[]): Award[] {
  const decided: Award[] = []
  for (const [at, submission] of contest.submissions.entries()) {
    const { requestedCentimos } = submission
    const least = leastAwardCentimos(requestedCentimos, contest.bases.funds.maxReductionPercent)
    const amountCentimos = Math.max(least, requestedCentimos - (facts[at]?.alreadyCut ?? 0))
    const award = { submissionId: submission.id, amountCentimos, reductionReason: 'Por el presupuesto.' }
    if (facts[at]?.isDecided && checkAward(contest, submission, award, decided).ok) decided.push(award)
  }
  return decided
}

const smallContests: fc.Arbitrary<Small> = fc
  .tuple(fc.array(anySubmission, { minLength: 3, maxLength: 5 }), anyFunds)
  .map(([facts, { free, reserves, maxReductionPercent }]) => {
    const reserveCentimos = (reserves[0] ?? 0) + (reserves[1] ?? 0)
    const funds = { ...bases.funds, totalCentimos: free + reserveCentimos, reserveCentimos, maxReductionPercent }
    const modalities = bases.modalities.map((one, at) => ({
      ...one,
      maxRequestCentimos: 9,
      reserveCentimos: reserves[at] ?? 0,
    }))
    const contest = makeContest({ bases: { ...bases, funds, modalities }, submissions: submissionsOf(facts) })
    const decided = decide(contest, facts).map(({ submissionId, amountCentimos }) => ({ submissionId, amountCentimos }))
    const taken = decided.map((award) => award.submissionId)
    const order = contest.submissions.map(({ id }) => id).filter((id) => !taken.includes(id))
    return { contest, order, decided }
  })
  .chain((small) =>
    fc.shuffledSubarray([...small.order], { minLength: small.order.length }).map((order) => ({ ...small, order })),
  )

/** A verdict in the words of the naive planner. */
function plain(verdict: Verdict): NaiveVerdict {
  if (verdict.kind === 'fits') return { kind: 'fits' }
  if (verdict.kind === 'fits-with-cuts')
    return {
      kind: 'fits-with-cuts',
      cuts: verdict.cuts.map((cut) => [cut.submissionId, cut.fromCentimos, cut.toCentimos]),
    }
  const { submissionId: _, kind, rule, article: _article, ...facts } = verdict
  return { kind, rule, facts: Object.values(facts) }
}

/** All awards that a verdict is about, at what they stand: the decided ones, the proposals before it, its own request. */
function awardsFor({ contest, decided, order }: Small, at: number): Award[] {
  const { proposals } = planAwards(contest, { order: order.slice(0, at), decided })
  const submissionId = order[at] ?? ''
  const { requestedCentimos } = submissionIn(contest, submissionId)
  return [...decided, ...proposals, { submissionId, amountCentimos: requestedCentimos }]
}

const proposal = (award: Award) => ({ ...award, reductionReason: 'Por el presupuesto.' })

describe('for any small contest', () => {
  it('R-AMT-2…5, R-AMT-8: every verdict is the one of brute force', () => {
    fc.assert(
      fc.property(smallContests, (small) => {
        const { verdicts, proposals } = planAwards(small.contest, small)
        const naive = naivePlan(small)
        expect(verdicts.map((verdict) => verdict.submissionId)).toEqual(small.order)
        expect(verdicts.map(plain)).toEqual(naive.verdicts)
        expect(proposals).toEqual(naive.proposals)
      }),
      { numRuns: 400 },
    )
  })

  it('R-AMT-4, R-AMT-5: the proposals pass the rules one after the other, and the sums are conserved', () => {
    fc.assert(
      fc.property(smallContests, ({ contest, order, decided }) => {
        const { proposals, afterDecided, afterProposals } = planAwards(contest, { order, decided })
        const adopted = [...decided]
        for (const award of proposals) {
          const submission = submissionIn(contest, award.submissionId)
          expect(checkAward(contest, submission, { ...award, reductionReason: null }, adopted)).toEqual({
            ok: true,
            value: null,
          })
          adopted.push(award)
        }
        const proposed = proposals.reduce((sum, award) => sum + award.amountCentimos, 0)
        expect(afterDecided.leftCentimos - afterProposals.leftCentimos).toBe(proposed)
        for (const { awardedCentimos, free, reserves } of [afterDecided, afterProposals])
          expect(free.usedCentimos + reserves.reduce((sum, one) => sum + one.usedCentimos, 0)).toBe(awardedCentimos)
      }),
    )
  })

  it('R-AMT-3: the cuts make room, and one céntimo less in any of them does not', () => {
    fc.assert(
      fc.property(smallContests, (small) => {
        for (const [at, verdict] of planAwards(small.contest, small).verdicts.entries()) {
          if (verdict.kind !== 'fits-with-cuts') continue
          const awards = awardsFor(small, at)
          const reduced = awards.map((award) => ({
            ...award,
            amountCentimos:
              verdict.cuts.find((cut) => cut.submissionId === award.submissionId)?.toCentimos ?? award.amountCentimos,
          }))
          for (const [index, award] of reduced.entries()) {
            const submission = submissionIn(small.contest, award.submissionId)
            const others = reduced.toSpliced(index, 1)
            expect(checkAward(small.contest, submission, proposal(award), others).ok).toBe(true)
            if (award.amountCentimos === awards[index]?.amountCentimos) continue
            expect(hasRoom(small.contest, [...others, { ...award, amountCentimos: award.amountCentimos + 1 }])).toBe(
              false,
            )
          }
        }
      }),
    )
  })

  it('the order of the decided awards does not matter', () => {
    const shuffled = smallContests.chain((small) =>
      fc
        .shuffledSubarray([...small.decided], { minLength: small.decided.length })
        .map((decided) => [small, { ...small, decided }] as const),
    )
    fc.assert(
      fc.property(shuffled, ([small, other]) => {
        expect(planAwards(other.contest, other)).toEqual(planAwards(small.contest, small))
      }),
    )
  })
})

/** What a verdict is a case of. */
function caseOf(verdict: Verdict): string {
  if (verdict.kind === 'blocked') return verdict.rule
  return verdict.kind === 'fits-with-cuts' ? `${Math.min(3, verdict.cuts.length)} cuts` : verdict.kind
}

describe('the contests tried here', () => {
  it('lead to every verdict, by every rule, so that brute force has judged each', () => {
    const plans = fc
      .sample(smallContests, { numRuns: 400, seed: 2025 })
      .map((small) => planAwards(small.contest, small))
    const met = new Set(plans.flatMap((plan) => plan.verdicts).map(caseOf))
    expect([...met].toSorted()).toEqual([
      '1 cuts',
      '2 cuts',
      '3 cuts',
      'R-AMT-2',
      'R-AMT-4',
      'R-AMT-5',
      'R-AMT-8',
      'fits',
    ])
  })
})
