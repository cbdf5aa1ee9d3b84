// What an award must respect, at its boundary céntimos.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleId } from '../../../shared/bases/rule-pack.ts'
import { checkAward, leastAwardCentimos } from '../../../shared/domain/award/award.ts'
import type { Award } from '../../../shared/domain/award/budget.ts'
import type { Contest, Submission } from '../../../shared/domain/contest/contest.ts'
import type { RefusalCode } from '../../../shared/text/refusals.ts'
import type { Facts } from '../../../shared/text/sentence.ts'
import { bases, makeContest, makeRegional, makeSubmission, ruc, soles } from '../../make/contest.ts'
import { expectRefusal } from '../given.ts'

const accepted = { ok: true, value: null }

const proposing = (
  submission: Submission,
  amountCentimos: number,
  { contest = makeContest(), reason = null, adopted = [] }: Partial<Beside> = {},
) => {
  const award = { submissionId: submission.id, amountCentimos, reductionReason: reason }
  const decision = checkAward(contest, submission, award, adopted)
  return {
    isAccepted: () => expect(decision).toEqual(accepted),
    isRefused: (code: RefusalCode, rule: RuleId, facts: Facts = {}) =>
      expectRefusal(decision, contest, code, rule, facts),
  }
}
type Beside = { contest: Contest; reason: string | null; adopted: readonly Award[] }
const whole = (submission: Submission): Award => ({
  submissionId: submission.id,
  amountCentimos: submission.requestedCentimos,
})

describe('the amount', () => {
  const D1 = makeSubmission('D', 1, { requestedCentimos: soles(100_000) })

  it('R-AMT-2: may be all that was requested, up to the maximum of the modality', () => {
    proposing(D1, soles(100_000)).isAccepted()
    proposing(makeSubmission('C', 1, { requestedCentimos: soles(55_000) }), soles(55_000)).isAccepted()
  })

  it('R-AMT-2: not a céntimo above the maximum, whatever was requested', () => {
    const greedy = makeSubmission('C', 1, { requestedCentimos: soles(60_000) })
    proposing(greedy, soles(55_000) + 1).isRefused('award-above-maximum', 'R-AMT-2', {
      submission: greedy.id,
      amountCentimos: soles(55_000) + 1,
      maxCentimos: soles(55_000),
    })
    proposing(greedy, soles(55_000), { reason: 'Es el máximo.' }).isAccepted()
  })

  it('R-AMT-2: not a céntimo above the request', () => {
    const modest = makeSubmission('D', 1, { requestedCentimos: soles(30_000) })
    proposing(modest, soles(30_000) + 1).isRefused('award-above-request', 'R-AMT-2', {
      submission: modest.id,
      amountCentimos: soles(30_000) + 1,
      requestedCentimos: soles(30_000),
    })
    proposing(modest, soles(30_000)).isAccepted()
  })

  it('R-AMT-2: none in a modality that the Bases do not have', () => {
    proposing({ ...D1, modalityId: 'otra' }, 1).isRefused('award-above-maximum', 'R-AMT-2', { maxCentimos: 0 })
  })

  it.each([0, -1, 0.5, Number.NaN, 2 ** 53])('R-AMT-1: %d is no amount', (amount) => {
    proposing(D1, amount).isRefused('award-not-an-amount', 'R-AMT-1', { submission: D1.id })
  })
})

describe('a reduction', () => {
  const D1 = makeSubmission('D', 1, { requestedCentimos: soles(39_995) })

  it('R-AMT-3: of exactly 10 % is accepted, with its reason', () => {
    proposing(D1, soles(35_995.5), { reason: 'El presupuesto repite un rubro.' }).isAccepted()
  })

  it('R-AMT-3: a céntimo deeper is refused, and it says the least', () => {
    proposing(D1, soles(35_995.5) - 1, { reason: 'El presupuesto repite un rubro.' }).isRefused(
      'reduction-too-deep',
      'R-AMT-3',
      {
        submission: D1.id,
        amountCentimos: soles(35_995.5) - 1,
        leastCentimos: soles(35_995.5),
        percent: 10,
      },
    )
  })

  it.each([
    [10_000, 9_000],
    [10_001, 9_001],
    [10_005, 9_005],
    [10_009, 9_009],
    [10_010, 9_009],
    [1, 1],
  ])('R-AMT-3: of a request of %i céntimos, down to %i and not a céntimo less', (requestedCentimos, least) => {
    const odd = makeSubmission('D', 1, { requestedCentimos })
    proposing(odd, least, { reason: 'El presupuesto repite un rubro.' }).isAccepted()
    proposing(odd, least - 1, { reason: 'El presupuesto repite un rubro.' }).isRefused(
      least === 1 ? 'award-not-an-amount' : 'reduction-too-deep',
      least === 1 ? 'R-AMT-1' : 'R-AMT-3',
    )
  })

  it.each([
    [0, soles(39_995), 'R-AMT-3'],
    [25, soles(29_996.25), 'R-AMT-3'],
  ] as const)('R-AMT-3: of %i % is what another pack allows', (maxReductionPercent, least, rule) => {
    const contest = makeContest({ bases: { ...bases, funds: { ...bases.funds, maxReductionPercent } } })
    proposing(D1, least, { contest, reason: 'Repite un rubro.' }).isAccepted()
    proposing(D1, least - 1, { contest, reason: 'Repite un rubro.' }).isRefused('reduction-too-deep', rule, {
      leastCentimos: least,
      percent: maxReductionPercent,
    })
  })

  it.each([null, '', '  '])('R-AMT-3: without a reason (%j) is refused, even of one céntimo', (reason) => {
    proposing(D1, soles(39_995) - 1, { reason }).isRefused('reduction-without-reason', 'R-AMT-3', { submission: D1.id })
    proposing(D1, soles(39_995), { reason }).isAccepted()
  })

  it('R-AMT-3: an amount that 10 does not divide rounds up to the next céntimo', () => {
    expect(leastAwardCentimos(10_000_001, 10)).toBe(9_000_001)
    expect(leastAwardCentimos(10_000_010, 10)).toBe(9_000_009)
    expect(leastAwardCentimos(1, 10)).toBe(1)
  })

  it('R-AMT-3: the least award is the first that keeps awarded × 100 ≥ requested × (100 − percent)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 0, max: 100 }), (requested, percent) => {
        const least = BigInt(leastAwardCentimos(requested, percent))
        const enough = (award: bigint) => award * 100n >= BigInt(requested) * BigInt(100 - percent)
        expect([enough(least), least > 0n && enough(least - 1n)]).toEqual([true, false])
      }),
    )
  })
})

describe('the funds', () => {
  const free = [1, 2].map((serial) => makeSubmission('D', serial, { requestedCentimos: soles(100_000) }))
  const regional = [
    makeRegional('D', 3, { requestedCentimos: soles(100_000) }),
    makeRegional('C', 1, { requestedCentimos: soles(55_000) }),
    makeRegional('C', 2, { requestedCentimos: soles(55_000) }),
  ]
  const last = makeSubmission('C', 3, { requestedCentimos: soles(10_000) })
  const late = makeRegional('C', 4, { requestedCentimos: soles(10_000) })
  const contest = makeContest({ submissions: [...free, ...regional, last, late] })

  it('R-AMT-5: free money goes up to its last céntimo', () => {
    proposing(last, soles(10_000), { contest, adopted: free.map(whole) }).isAccepted()
  })

  it('R-AMT-5: and not one beyond, though reserved money is left', () => {
    const more = makeSubmission('C', 3, { requestedCentimos: soles(10_000) + 1 })
    proposing(more, soles(10_000) + 1, {
      contest: makeContest({ submissions: [...free, more] }),
      adopted: free.map(whole),
    }).isRefused('reserve-invaded', 'R-AMT-5', {
      submission: more.id,
      missingCentimos: 1,
      freeCentimos: soles(210_000),
    })
  })

  it('R-AMT-5: what overflows both reserves shares the free money with everybody else, at the céntimo', () => {
    const overflowing = [
      ...[3, 4].map((serial) => makeRegional('D', serial, { requestedCentimos: soles(80_000) })),
      ...[1, 2, 3].map((serial) => makeRegional('C', serial, { requestedCentimos: soles(50_000) })),
    ]
    // 60,000.00 beyond the reserve of Distribución and 40,000.00 beyond that of Circulación: 110,000.00 stay free.
    const other = makeSubmission('D', 8, { requestedCentimos: soles(60_000) })
    const room = (requestedCentimos: number) => makeSubmission('D', 9, { requestedCentimos })
    const beside = (submission: Submission) => ({
      contest: makeContest({ submissions: [...overflowing, other, submission] }),
      adopted: [...overflowing, other].map(whole),
    })
    const exact = room(soles(50_000))
    proposing(exact, soles(50_000), beside(exact)).isAccepted()
    const over = makeRegional('C', 4, { requestedCentimos: soles(50_000) + 1 })
    proposing(over, soles(50_000) + 1, beside(over)).isRefused('funds-exceeded', 'R-AMT-4', { missingCentimos: 1 })
  })

  it('R-AMT-5: who uses the reserve goes beyond it with free money', () => {
    proposing(late, soles(10_000), { contest, adopted: regional.map(whole) }).isAccepted()
    proposing(late, soles(10_000), { contest, adopted: [...regional, ...free].map(whole) }).isAccepted()
  })

  it('R-AMT-5: the reserve of one modality does not pay the other', () => {
    const adopted = [...free, ...regional.slice(1), last].map(whole)
    proposing(late, soles(10_000), { contest, adopted }).isRefused('reserve-invaded', 'R-AMT-5', {
      missingCentimos: soles(10_000),
    })
  })

  it('R-AMT-5: the reserve stays closed to Lima Metropolitana and Callao', () => {
    const callao = makeRegional('C', 5, { requestedCentimos: soles(10_000), applicant: { region: 'CALLAO' } })
    const provinces = makeRegional('C', 5, {
      requestedCentimos: soles(10_000),
      applicant: { region: 'LIMA PROVINCIAS' },
    })
    const adopted = [...free, last].map(whole)
    proposing(callao, soles(10_000), {
      contest: makeContest({ submissions: [...free, last, callao] }),
      adopted,
    }).isRefused('reserve-invaded', 'R-AMT-5')
    proposing(provinces, soles(10_000), {
      contest: makeContest({ submissions: [...free, last, provinces] }),
      adopted,
    }).isAccepted()
  })

  it('R-AMT-4: all awards together reach the total to the céntimo', () => {
    proposing(last, soles(10_000), { contest, adopted: [...free, ...regional].map(whole) }).isAccepted()
  })

  it('R-AMT-4: and not one céntimo more', () => {
    proposing(late, soles(10_000), { contest, adopted: [...free, ...regional, last].map(whole) }).isRefused(
      'funds-exceeded',
      'R-AMT-4',
      { submission: late.id, missingCentimos: soles(10_000), totalCentimos: soles(420_000) },
    )
  })
})

describe('one award a year', () => {
  const D1 = makeSubmission('D', 1)
  const adopted = [whole(D1)]
  const beside = (other: Submission) => ({ contest: makeContest({ submissions: [D1, other] }), adopted })

  it('R-AMT-8: another applicant with other people is accepted', () => {
    const other = makeSubmission('D', 2)
    proposing(other, other.requestedCentimos, beside(other)).isAccepted()
  })

  it('R-AMT-8: the same applicant is refused, across modalities', () => {
    const other = makeSubmission('C', 2, { applicant: { ruc: D1.applicant.ruc } })
    proposing(other, other.requestedCentimos, beside(other)).isRefused('already-awarded-this-year', 'R-AMT-8', {
      submission: other.id,
      who: other.applicant.name,
      where: D1.id,
    })
  })

  it('R-AMT-8: a work that won where the pack excludes it is refused, however much money is left', () => {
    const winner = {
      contest: 'Estímulo a la Distribución Cinematográfica - 2025',
      applicant: 'KILLA FILMS E.I.R.L.',
      ruc: ruc(77),
      legalRepresentative: 'LEE LEE, SUN',
      directors: [],
    }
    const beside = (work: string) => ({ contest: makeContest({ winnersOfYear: [{ ...winner, work }] }) })
    proposing(D1, D1.requestedCentimos, beside(D1.title)).isRefused('work-already-awarded', 'R-AMT-8', {
      submission: D1.id,
      where: winner.contest,
    })
    proposing(D1, D1.requestedCentimos, beside('OTRA OBRA')).isAccepted()
  })
})
