// Awards that are only thought of: what each takes, every rule against it, what would make room.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastAwardCentimos } from '../../../shared/domain/award/award.ts'
import { type Award, budgetOf } from '../../../shared/domain/award/budget.ts'
import {
  drawsOf,
  evenlyReduced,
  evenReduction,
  judgeDraft,
  keptPerMille,
  reducedBy,
  roomInDraft,
} from '../../../shared/domain/award/draft.ts'
import { bases, makeContest, makeRegional, makeSubmission, soles } from '../../make/contest.ts'

const requestedCentimos = soles(60_000)
const submissions = [
  ...[1, 2, 3, 4].map((serial) => makeSubmission('D', serial, { requestedCentimos })),
  ...[5, 6].map((serial) => makeRegional('D', serial, { requestedCentimos })),
  makeSubmission('C', 1),
]
const contest = makeContest({ submissions })
const [D1, D2, D3, D4, D5, D6, C1] = submissions.map(({ id }) => id) as [string, ...string[]] & readonly string[]
const award = (submissionId: string | undefined, amount = 60_000): Award => ({
  submissionId: submissionId ?? '',
  amountCentimos: soles(amount),
})
const codesOf = (draft: ReturnType<typeof judgeDraft>) =>
  draft.lines.map(({ problems }) => problems.map(({ code }) => code))

describe('what each award takes', () => {
  it('R-AMT-5: the reserve first, in the order of the awards, then free money', () => {
    const draws = drawsOf(contest, [award(D1), award(D5), award(D6)])
    expect(draws.map(({ fromReserveCentimos, fromFreeCentimos }) => [fromReserveCentimos, fromFreeCentimos])).toEqual([
      [0, soles(60_000)],
      [soles(60_000), 0],
      [soles(40_000), soles(20_000)],
    ])
  })

  it('R-AMT-5: a pack whose modality is not there keeps no reserve for it', () => {
    const without = makeContest({ submissions, bases: { ...bases, modalities: [] } })
    expect(drawsOf(without, [award(D5)])).toMatchObject([{ fromReserveCentimos: 0 }])
  })

  it('sums up to the pockets in any order', () => {
    const some = fc.shuffledSubarray(submissions.map(({ id }) => award(id)))
    fc.assert(
      fc.property(some, (awards) => {
        const draws = drawsOf(contest, awards)
        const budget = budgetOf(contest, awards)
        const sum = (of: (draw: (typeof draws)[number]) => number) => draws.reduce((all, draw) => all + of(draw), 0)
        expect(sum((draw) => draw.fromFreeCentimos)).toBe(budget.free.usedCentimos)
        expect(sum((draw) => draw.fromReserveCentimos)).toBe(
          budget.reserves.reduce((all, { usedCentimos }) => all + usedCentimos, 0),
        )
      }),
    )
  })
})

describe('a draft', () => {
  it('is fine while every rule is kept; a missing reason is asked for later', () => {
    const draft = judgeDraft(contest, [award(D1)], [award(D2), award(D5, 54_000)])
    expect(codesOf(draft)).toEqual([[], []])
    expect([draft.before.awardedCentimos, draft.after.awardedCentimos]).toEqual([soles(60_000), soles(174_000)])
  })

  it('R-AMT-2, R-AMT-3: every rule against an amount is said at once', () => {
    const greedy = { ...award(C1, 60_000) }
    expect(codesOf(judgeDraft(contest, [], [greedy, award(D1, 53_999.99), award(D2, 0)]))).toEqual([
      ['award-above-maximum', 'award-above-request'],
      ['reduction-too-deep'],
      ['award-not-an-amount'],
    ])
  })

  it('R-AMT-4, R-AMT-5: free money runs out at a line, and says so of all that take of it from there on', () => {
    const draft = judgeDraft(contest, [award(D1)], [award(D2), award(D3), award(D4), award(D5)])
    expect(codesOf(draft)).toEqual([[], [], ['reserve-invaded'], []])
    expect(draft.lines[2]?.problems).toMatchObject([{ facts: { missingCentimos: soles(30_000) } }])
    const small = makeContest({
      submissions,
      bases: { ...bases, funds: { ...bases.funds, totalCentimos: soles(50_000), reserveCentimos: 0 } },
    })
    expect(codesOf(judgeDraft(small, [], [award(D1)]))).toEqual([['funds-exceeded', 'reserve-invaded']])
  })
})

describe('room for one more', () => {
  const full = [award(D1), award(D2), award(D3)]
  it('is there, or needs the least reductions, of what is not voted', () => {
    const beside = { counted: [award(D1)], drafted: [award(D2)], waiting: [] }
    expect(roomInDraft(contest, D3 ?? '', beside)).toMatchObject({ kind: 'fits' })
    const tight = { counted: [award(D1), award(D2)], drafted: [award(D3)], waiting: [] }
    expect(roomInDraft(contest, D4 ?? '', { ...tight, counted: full.slice(0, 2) })).toMatchObject({
      kind: 'blocked',
      rule: 'R-AMT-5',
    })
  })

  it('R-AMT-3: takes nothing from what is voted, nor from what is below the least already', () => {
    // 32,000 are left: 36,000 less the 10 % of it fit, 35,500 of D3 is not to be reduced further.
    const own = makeSubmission('C', 2, { requestedCentimos: soles(33_000) })
    const larger = makeContest({ submissions: [...submissions, own] })
    const verdict = (counted: readonly Award[], drafted: readonly Award[]) =>
      roomInDraft(larger, own.id, { counted, drafted, waiting: [] })
    const cutIds = (found: ReturnType<typeof verdict>) =>
      found.kind === 'fits-with-cuts' ? found.cuts.map(({ submissionId }) => submissionId) : found.kind
    expect(cutIds(verdict([award(D1), award(D2)], [award(D3)]))).toEqual([own.id])
    const tight = [award(D1, 62_000), award(D2)]
    expect(cutIds(verdict(tight, [award(D3)]))).toEqual([D3])
    expect(cutIds(verdict([...tight, award(D3)], []))).toBe('blocked')
    expect(cutIds(verdict([award(D1, 73_000), award(D2)], [award(D3, 50_000)]))).toBe('blocked')
  })
})

describe('an even reduction', () => {
  it('R-AMT-3: is the least per mille with which all fit, none when they fit, null when none suffices', () => {
    expect(evenReduction(contest, [], [D1 ?? '', D2 ?? ''])).toBe(0)
    const small = makeSubmission('C', 9, { requestedCentimos: soles(40_000) })
    const larger = makeContest({ submissions: [...submissions, small] })
    const all = [D1, D2, D3, small.id].map((id) => id ?? '')
    // 220,000 × 0.954 is 209,880.
    expect(evenReduction(larger, [], all)).toBe(46)
    expect(evenReduction(larger, [award(D4, 1)], all.slice(0, 3))).toBe(0)
    expect(
      evenReduction(
        contest,
        [],
        [D1, D2, D3, D4].map((id) => id ?? ''),
      ),
    ).toBeNull()
    const total = { ...bases.funds, totalCentimos: soles(1), reserveCentimos: 0 }
    expect(evenReduction(makeContest({ submissions, bases: { ...bases, funds: total } }), [], [D1 ?? ''])).toBeNull()
  })

  it('R-AMT-3: never goes below the least, at the céntimo', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: soles(100_000) }), (requested) => {
        expect(reducedBy(requested, 100)).toBe(leastAwardCentimos(requested, 10))
        expect(reducedBy(requested, 0)).toBe(requested)
        expect(keptPerMille(requested, requested)).toBe(1000)
      }),
    )
    expect(evenlyReduced(contest, [D1 ?? ''], 62)).toEqual([award(D1, 56_280)])
  })
})
