// The planner walks the ranking: proposals, what is left in each pocket, the money line, and which awards come first
// for reductions.
import { describe, expect, it } from 'vitest'
import { budgetOf } from '../../../shared/domain/award/budget.ts'
import { planAwards } from '../../../shared/domain/award/planner.ts'
import { bases, makeContest, makeRegional, makeSubmission, soles } from '../../make/contest.ts'

const inLima = (letter: 'D' | 'C', serial: number, amount: number) =>
  makeSubmission(letter, serial, { requestedCentimos: soles(amount) })
const D1 = inLima('D', 1, 100_000)
const D2 = inLima('D', 2, 80_000)
const D3 = inLima('D', 3, 60_000)
const D4 = makeRegional('D', 4, { requestedCentimos: soles(90_000) })
const C1 = inLima('C', 1, 30_000)
const C2 = inLima('C', 2, 12_000)
const contest = makeContest({ submissions: [C1, C2, D1, D2, D3, D4] })
const award = ({ id }: { readonly id: string }, amount: number) => ({
  submissionId: id,
  amountCentimos: soles(amount),
})
const ids = (...submissions: readonly { readonly id: string }[]) => submissions.map(({ id }) => id)

describe('the walk along the ranking', () => {
  const plan = planAwards(contest, { order: ids(D2, D3, D4, C1, C2), decided: [award(D1, 95_000)] })

  it('R-AMT-5: proposes whatever fits at its request, and goes on after one that does not', () => {
    expect(plan.proposals).toEqual([award(D2, 80_000), award(D4, 90_000), award(C1, 30_000)])
    expect(plan.verdicts.map(({ submissionId, kind }) => [submissionId, kind])).toEqual([
      [D2.id, 'fits'],
      [D3.id, 'blocked'],
      [D4.id, 'fits'],
      [C1.id, 'fits'],
      [C2.id, 'fits-with-cuts'],
    ])
  })

  it('R-AMT-4, R-AMT-5: tells what is left in each pocket, after the decided awards and after the proposals', () => {
    expect(plan.afterDecided).toEqual(budgetOf(contest, [award(D1, 95_000)]))
    expect(plan.afterDecided.free.leftCentimos).toBe(soles(115_000))
    expect(plan.afterProposals).toMatchObject({
      leftCentimos: soles(125_000),
      free: { leftCentimos: soles(5_000) },
      reserves: [{ leftCentimos: soles(10_000) }, { leftCentimos: soles(110_000) }],
    })
  })

  it('R-AMT-3: does not reduce what it proposes to make room for what comes later', () => {
    expect(plan.verdicts[4]).toMatchObject({ cuts: [{ submissionId: D2.id, toCentimos: soles(73_000) }] })
    expect(plan.proposals[0]).toEqual(award(D2, 80_000))
  })

  it('of nothing is an empty plan', () => {
    const budget = budgetOf(contest, [])
    expect(planAwards(contest, { order: [], decided: [] })).toEqual({
      proposals: [],
      afterDecided: budget,
      afterProposals: budget,
      verdicts: [],
      moneyLine: null,
    })
  })

  it('takes a code that the contest does not have for a bug', () => {
    expect(() => planAwards(contest, { order: ['CDC-D-00099-25'], decided: [] })).toThrow('CDC-D-00099-25')
    expect(() => planAwards(contest, { order: [], decided: [award({ id: 'CDC-C-00099-25' }, 1)] })).toThrow(
      'CDC-C-00099-25',
    )
  })

  it('R-AMT-4: takes a pack whose reserves are not the whole reserve for a bug', () => {
    const short = { ...bases, funds: { ...bases.funds, reserveCentimos: soles(210_000) + 1 } }
    expect(() => planAwards({ ...contest, bases: short }, { order: [], decided: [] })).toThrow(
      'reserves sum to 21000000, not 21000001',
    )
  })
})

describe('the money line', () => {
  const line = (...order: readonly { readonly id: string }[]) =>
    planAwards(contest, { order: ids(...order), decided: [award(D1, 100_000)] }).moneyLine

  it('R-AMT-5: is the first submission whose request the money does not reach, with cuts or without', () => {
    expect(line(D2, D4, C1, D3)).toBe(D3.id)
    expect(line(D2, D4, C2, D3, C1)).toBe(D3.id)
    expect(line(D2, C1, C2)).toBe(C2.id)
    expect(line(D2, C1)).toBeNull()
  })

  it('R-AMT-4: is there in a pack without reserve too', () => {
    const modalities = bases.modalities.map((modality) => ({ ...modality, reserveCentimos: 0 }))
    const funds = { ...bases.funds, totalCentimos: soles(50_000), reserveCentimos: 0 }
    const poor = { ...contest, bases: { ...bases, modalities, funds } }
    expect(planAwards(poor, { order: ids(C1, D1), decided: [] }).moneyLine).toBe(D1.id)
  })

  it('R-AMT-2, R-AMT-8: is not where something else than money is in the way', () => {
    const greedy = inLima('C', 3, 60_000)
    const twin = makeSubmission('C', 4, { applicant: D2.applicant })
    const more = { ...contest, submissions: [...contest.submissions, greedy, twin] }
    const order = ids(greedy, D2, twin, C1)
    expect(planAwards(more, { order, decided: [] }).moneyLine).toBeNull()
    expect(planAwards(more, { order: [...order, D1.id], decided: [] }).moneyLine).toBeNull()
    expect(planAwards(more, { order: [...order, D1.id, D3.id], decided: [] }).moneyLine).toBe(D3.id)
  })
})

describe('R-AMT-8: one award a year', () => {
  const own = makeSubmission('C', 5, { directors: [...D1.directors, ...D2.directors] })
  const more = { ...contest, submissions: [...contest.submissions, own] }
  const verdictAfter = (order: readonly string[], decided: readonly string[]) =>
    planAwards(more, {
      order: [...order, own.id],
      decided: decided.map((id) => award({ id }, 1_000)),
    }).verdicts.at(-1)

  it('names the proposal in the way, of which nothing is decided', () => {
    expect(verdictAfter([D2.id, D1.id], [])).toEqual({
      submissionId: own.id,
      kind: 'blocked',
      rule: 'R-AMT-8',
      article: bases.citations['R-AMT-8'],
      who: D2.directors[0],
      where: D2.id,
      standing: 'proposed',
    })
  })

  it('names the decided award before any proposal, and the same one whatever their order', () => {
    expect(verdictAfter([D1.id], [D2.id])).toMatchObject({ where: D2.id, standing: 'awarded' })
    for (const decided of [ids(D1, D2), ids(D2, D1)])
      expect(verdictAfter([], decided)).toMatchObject({ where: D1.id, standing: 'awarded' })
  })

  it('names who waits in a list after the decided awards, and takes no money for it', () => {
    const places = [D2, D1].map((one) => award(one, 95_000))
    const planned = (order: readonly string[], decided: readonly string[] = []) =>
      planAwards(more, { order, decided: decided.map((id) => award({ id }, 1_000)), waiting: places })
    expect(planned([own.id]).verdicts).toMatchObject([{ rule: 'R-AMT-8', where: D1.id, standing: 'waiting' }])
    expect(planned([own.id], [D2.id]).verdicts).toMatchObject([{ where: D2.id, standing: 'awarded' }])
    expect(planned([D3.id, own.id]).verdicts.at(-1)).toMatchObject({ standing: 'waiting' })
    expect(planned([D3.id]).afterProposals.awardedCentimos).toBe(D3.requestedCentimos)
  })

  it('is not in the way of the first of them', () => {
    expect(planAwards(more, { order: ids(own, D1), decided: [] })).toMatchObject({
      proposals: [{ submissionId: own.id }],
      verdicts: [{ kind: 'fits' }, { rule: 'R-AMT-8', where: own.id }],
    })
  })
})

describe('R-AMT-3: reductions come first to', () => {
  const small = [1, 2, 3, 4].map((serial) => inLima('D', serial, 50_000))
  const [S1, S2, S3, S4] = small
  const last = inLima('C', 1, 14_000)
  const all = makeContest({ submissions: [...small, last] })
  /** Needs 4,000, of which its own room is 1,400: with one of 5,000 there is enough. */
  const reduced = (order: readonly (string | undefined)[], decided: readonly (string | undefined)[]) => {
    const { verdicts } = planAwards(all, {
      order: order.flatMap((id) => id ?? []),
      decided: decided.flatMap((id) => (id ? [award({ id }, 50_000)] : [])),
    })
    const verdict = verdicts.at(-1)
    return verdict?.kind === 'fits-with-cuts' ? verdict.cuts.map((cut) => cut.submissionId) : verdict
  }

  it('the proposal of the last place', () => {
    expect(reduced([S4?.id, S3?.id, S1?.id, S2?.id, last.id], [])).toEqual([S2?.id])
    expect(reduced([S4?.id, S1?.id, S2?.id, S3?.id, last.id], [])).toEqual([S3?.id])
  })

  it('a proposal rather than a decided award', () => {
    expect(reduced([S1?.id, last.id], [S4?.id, S3?.id, S2?.id])).toEqual([S1?.id])
  })

  it('the decided award of the latest code, where the order does not hold them', () => {
    expect(reduced([last.id], [S2?.id, S4?.id, S1?.id, S3?.id])).toEqual([S4?.id])
  })

  it('the decided award of the last place, where the order holds them, which gives them no verdict', () => {
    const order = [S2?.id, S4?.id, S1?.id, S3?.id, last.id]
    expect(reduced(order, [S1?.id, S2?.id, S4?.id, S3?.id])).toEqual([S3?.id])
    expect(reduced([S4?.id, S1?.id, last.id], [S1?.id, S2?.id, S4?.id, S3?.id])).toEqual([S1?.id])
    const plan = planAwards(all, { order: order.flatMap((id) => id ?? []), decided: small.map((one) => award(one, 1)) })
    expect(plan.verdicts.map((verdict) => verdict.submissionId)).toEqual([last.id])
  })
})
