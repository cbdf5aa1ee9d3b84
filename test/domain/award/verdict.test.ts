// The planner's verdicts on one submission beside decided awards, at their boundary céntimos.
import { describe, expect, it } from 'vitest'
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import type { Award } from '../../../shared/domain/award/budget.ts'
import { planAwards } from '../../../shared/domain/award/planner.ts'
import type { Contest, Submission } from '../../../shared/domain/contest/contest.ts'
import { bases, makeContest, makeRegional, makeSubmission, soles } from '../../make/contest.ts'

const inLima = (letter: 'D' | 'C', serial: number, amount: number) =>
  makeSubmission(letter, serial, { requestedCentimos: soles(amount) })
const inCusco = (letter: 'D' | 'C', serial: number, amount: number) =>
  makeRegional(letter, serial, { requestedCentimos: soles(amount) })
const whole = (submission: Submission): Award => ({
  submissionId: submission.id,
  amountCentimos: submission.requestedCentimos,
})

type Given = { readonly decided?: readonly Submission[]; readonly contest?: Partial<Contest> }

/** The verdict on a submission alone in the order, without its code; the decided ones were awarded their requests. */
function verdictOn(submission: Submission, { decided = [], contest = {} }: Given = {}) {
  const whose = makeContest({ submissions: [...decided, submission], ...contest })
  const { verdicts } = planAwards(whose, { order: [submission.id], decided: decided.map(whole) })
  expect(verdicts).toEqual([{ submissionId: submission.id, ...verdicts[0] }])
  const { submissionId: _, ...verdict } = { submissionId: '', ...verdicts[0] }
  return verdict
}

const fits = { kind: 'fits' }
const blocked = (rule: keyof RulePack['citations'], facts: object) => ({
  kind: 'blocked',
  rule,
  article: bases.citations[rule],
  ...facts,
})
const cut = (submission: Submission, centimos: number) => ({
  submissionId: submission.id,
  requestedCentimos: submission.requestedCentimos,
  fromCentimos: submission.requestedCentimos,
  toCentimos: submission.requestedCentimos - centimos,
})
const withCuts = (...cuts: readonly object[]) => ({ kind: 'fits-with-cuts', cuts })

describe('the request itself', () => {
  it('R-AMT-2: is blocked from the first céntimo above the maximum of its modality', () => {
    expect(verdictOn(inLima('C', 1, 55_000))).toEqual(fits)
    expect(verdictOn(inLima('C', 1, 55_000.01))).toEqual(
      blocked('R-AMT-2', { requestedCentimos: soles(55_000.01), maxCentimos: soles(55_000) }),
    )
  })

  it('R-AMT-2: has no maximum to respect in a modality that the Bases do not have', () => {
    const lost = makeSubmission('D', 1, { modalityId: 'otra' })
    expect(verdictOn(lost)).toEqual(blocked('R-AMT-2', { requestedCentimos: lost.requestedCentimos, maxCentimos: 0 }))
  })

  it('R-AMT-2: is looked at before anything else', () => {
    const winner = inLima('D', 2, 10_000)
    const greedy = makeSubmission('D', 1, { requestedCentimos: soles(100_001), applicant: winner.applicant })
    expect(verdictOn(greedy, { decided: [winner] })).toMatchObject({ rule: 'R-AMT-2' })
  })
})

describe('R-AMT-8: somebody’s second award in the year', () => {
  const winner = inLima('D', 2, 10_000)
  const sameDirector = makeSubmission('C', 1, { directors: winner.directors })
  const who = winner.directors[0]

  it('is blocked by the one in force, which is named', () => {
    expect(verdictOn(sameDirector, { decided: [winner] })).toEqual(
      blocked('R-AMT-8', { who, where: winner.id, standing: 'awarded' }),
    )
  })

  it('is blocked by another contest’s, which is named', () => {
    const { name: applicant, ruc, legalRepresentative } = winner.applicant
    const elsewhere = { contest: 'Gestión Cultural - 2025', applicant, ruc, legalRepresentative, directors: ['X'] }
    const sameCompany = makeSubmission('C', 1, { applicant: { name: applicant, ruc } })
    expect(verdictOn(sameCompany, { contest: { winnersOfYear: [elsewhere] } })).toEqual(
      blocked('R-AMT-8', { who: applicant, where: elsewhere.contest, standing: 'awarded' }),
    )
  })

  it('is blocked when the work itself won in a contest whose works are out, whoever applies', () => {
    const own = makeSubmission('C', 1)
    const { name: applicant, ruc, legalRepresentative } = inLima('D', 9, 10_000).applicant
    const contest = 'Estímulo a la Distribución Cinematográfica 2025'
    const elsewhere = { contest, applicant, ruc, legalRepresentative, directors: ['X'], work: own.title.toLowerCase() }
    expect(verdictOn(own, { contest: { winnersOfYear: [elsewhere] } })).toEqual(
      blocked('R-AMT-8', { who: own.title, where: contest, standing: 'work' }),
    )
  })

  it('is blocked though there is no money for it either', () => {
    const others = [inLima('D', 3, 100_000), inLima('D', 4, 100_000)]
    expect(verdictOn(sameDirector, { decided: [...others, winner] })).toMatchObject({ rule: 'R-AMT-8' })
  })
})

describe('free money', () => {
  const decided = [inLima('D', 1, 100_000), inLima('D', 2, 100_000)] as const
  const [first, second] = decided

  it('R-AMT-5: fits to its last céntimo', () => {
    expect(verdictOn(inLima('C', 1, 10_000), { decided })).toEqual(fits)
  })

  it('R-AMT-3: one céntimo more is a cut of one céntimo, its own first', () => {
    const more = inLima('C', 1, 10_000.01)
    expect(verdictOn(more, { decided })).toEqual(withCuts(cut(more, 1)))
  })

  it('R-AMT-3: its own 10 % to the last céntimo, and then one other award rather than two', () => {
    const own = inLima('C', 1, 11_111.11)
    expect(verdictOn(own, { decided })).toEqual(withCuts(cut(own, soles(1_111.11))))
    const other = inLima('C', 1, 11_111.12)
    expect(verdictOn(other, { decided })).toEqual(withCuts(cut(second, soles(1_111.12))))
  })

  it('R-AMT-3: the most of its own where one award is not enough', () => {
    const own = inLima('C', 1, 20_000.01)
    expect(verdictOn(own, { decided })).toEqual(withCuts(cut(own, soles(2_000)), cut(second, soles(8_000.01))))
  })

  it('R-AMT-3: all awards to their last céntimo, and then one céntimo is missing', () => {
    const last = inLima('C', 1, 33_333.33)
    expect(verdictOn(last, { decided })).toEqual(
      withCuts(cut(last, soles(3_333.33)), cut(second, soles(10_000)), cut(first, soles(10_000))),
    )
    expect(verdictOn(inLima('C', 1, 33_333.34), { decided })).toEqual(
      blocked('R-AMT-5', { missingCentimos: 1, percent: 10, spentReserve: null }),
    )
  })

  it('R-AMT-3: an award that was reduced already has only the rest of its room', () => {
    const last = inLima('C', 1, 20_000)
    const contest = makeContest({ submissions: [...decided, last] })
    const plan = (ofSecond: number) =>
      planAwards(contest, {
        order: [last.id],
        decided: [whole(first), { submissionId: second.id, amountCentimos: soles(ofSecond) }],
      }).verdicts[0]
    expect(plan(92_000)).toMatchObject(withCuts(cut(last, soles(2_000))))
    expect(plan(99_000)).toMatchObject(
      withCuts({ ...cut(second, 0), fromCentimos: soles(99_000), toCentimos: soles(90_000) }),
    )
    expect(plan(98_999.99)).toMatchObject(
      withCuts({ ...cut(second, 0), fromCentimos: soles(98_999.99), toCentimos: soles(90_000) }),
    )
  })
})

describe('the reserves', () => {
  const freeSpent = [inLima('D', 1, 100_000), inLima('D', 2, 100_000), inLima('C', 1, 10_000)]

  it('R-AMT-5: fit who may use them, though no free money is left', () => {
    expect(verdictOn(inCusco('D', 3, 100_000), { decided: freeSpent })).toEqual(fits)
    expect(verdictOn(inLima('D', 3, 100), { decided: freeSpent })).toMatchObject({ kind: 'fits-with-cuts' })
  })

  it('R-AMT-5: a reduction inside a reserve makes no room for others', () => {
    const regional = inCusco('D', 3, 100_000)
    const own = inLima('C', 2, 33_000)
    const decided = [inLima('D', 1, 100_000), inLima('D', 2, 100_000), regional]
    expect(verdictOn(own, { decided })).toMatchObject({ cuts: [{ submissionId: own.id }, {}, {}] })
    expect(verdictOn(inLima('C', 2, 40_000), { decided })).toEqual(
      blocked('R-AMT-5', { missingCentimos: soles(6_000), percent: 10, spentReserve: null }),
    )
  })

  it('R-AMT-5: a reduction beyond a reserve makes room as far as the reserve does not suffice', () => {
    const regional = [inCusco('D', 3, 100_000), inCusco('D', 4, 5_000)] as const
    const decided = [inLima('D', 1, 100_000), inLima('D', 2, 99_000), ...regional]
    const own = inLima('C', 2, 11_000)
    expect(verdictOn(own, { decided })).toEqual(withCuts(cut(regional[0], soles(5_000))))
    const more = inLima('C', 2, 11_000.01)
    expect(verdictOn(more, { decided })).toEqual(withCuts(cut(decided[1] ?? more, soles(5_000.01))))
  })

  it('R-AMT-5: name the one that does not suffice for a submission that may use it', () => {
    const decided = [...freeSpent, inCusco('D', 3, 100_000)]
    expect(verdictOn(inCusco('D', 4, 40_000), { decided })).toEqual(
      blocked('R-AMT-5', { missingCentimos: soles(5_000), percent: 10, spentReserve: bases.modalities[0]?.name }),
    )
  })

  it('R-AMT-5: name none to a submission from a region that never uses them', () => {
    const decided = [...freeSpent, inCusco('D', 3, 100_000)]
    const callao = makeRegional('D', 4, { requestedCentimos: soles(40_000), applicant: { region: 'CALLAO' } })
    expect(verdictOn(callao, { decided })).toMatchObject({ missingCentimos: soles(15_000), spentReserve: null })
  })

  it('R-AMT-5: name none in a modality without one', () => {
    const [distribucion, circulacion] = bases.modalities
    const modalities = [distribucion, circulacion].flatMap((one) =>
      one ? [{ ...one, reserveCentimos: one.letter === 'D' ? 0 : soles(210_000) }] : [],
    )
    expect(
      verdictOn(inCusco('D', 4, 40_000), { decided: freeSpent, contest: { bases: { ...bases, modalities } } }),
    ).toEqual(blocked('R-AMT-5', { missingCentimos: soles(15_000), percent: 10, spentReserve: null }))
  })
})

describe('R-AMT-4: the total', () => {
  it('is what is short once every reserve is spent', () => {
    const regional = [inCusco('D', 3, 100_000), inCusco('C', 3, 55_000), inCusco('C', 4, 55_000)]
    const decided = [inLima('D', 1, 100_000), inLima('D', 2, 100_000), inLima('C', 1, 10_000), ...regional]
    const short = { percent: 10, totalCentimos: soles(420_000) }
    expect(verdictOn(inLima('D', 5, 50_000), { decided })).toEqual(
      blocked('R-AMT-4', { missingCentimos: soles(24_000), ...short }),
    )
    // With a céntimo of a reserve left, and out of reach, it is the free money that is short.
    const spared = [...decided.slice(0, -1), inCusco('C', 4, 54_999.99)]
    expect(verdictOn(inLima('D', 5, 50_000), { decided: spared })).toEqual(
      blocked('R-AMT-5', { missingCentimos: soles(24_000), percent: 10, spentReserve: null }),
    )
  })

  it('is what is short in a pack without reserve, or without reductions', () => {
    const modalities = bases.modalities.map((modality) => ({ ...modality, reserveCentimos: 0 }))
    const funds = { ...bases.funds, totalCentimos: soles(100_000), reserveCentimos: 0 }
    const decided = [inCusco('D', 1, 80_000)]
    const missing = (percent: number) =>
      verdictOn(inLima('D', 2, 50_000), {
        decided,
        contest: { bases: { ...bases, modalities, funds: { ...funds, maxReductionPercent: percent } } },
      })
    const short = { totalCentimos: soles(100_000) }
    expect(missing(10)).toEqual(blocked('R-AMT-4', { missingCentimos: soles(17_000), percent: 10, ...short }))
    expect(missing(0)).toEqual(blocked('R-AMT-4', { missingCentimos: soles(30_000), percent: 0, ...short }))
    expect(missing(25)).toMatchObject({ kind: 'fits-with-cuts', cuts: [{}, { toCentimos: soles(62_500) }] })
  })
})
