// The fold of an agreement: its votes, its outcome, the tie that was resolved, the vote that was corrected.
import { describe, expect, it } from 'vitest'
import { currentActaSha256 } from '../../../shared/domain/session/acta.ts'
import type { EventOf } from '../../../shared/domain/session/events.ts'
import { fateOf, wasAdopted } from '../../../shared/domain/session/state.ts'
import { makeContest, soles } from '../../make/contest.ts'
import {
  agreement,
  award,
  decided,
  draft,
  election,
  first,
  installation,
  opened,
  PDF,
  proposal,
  revocation,
  second,
  third,
  vote,
} from '../../make/session.ts'
import { agreementIn, minute, sessionAfter } from './fold.ts'

const contest = makeContest()
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const
const forD1 = award(D1, soles(50_000))
const before = [installation, election]

const resolution = (number: number, outcome: 'adopted' | 'rejected'): EventOf<'TieResolved'> => ({
  type: 'TieResolved',
  agreementId: `acuerdo-${number}`,
  means: 'casting-vote',
  rivals: [],
  article: 'TUO, artículo 111',
  outcome,
})
const correction = (
  number: number,
  jurorId: string,
  sense: 'for' | 'against',
  outcome: EventOf<'VoteCorrected'>['outcome'],
): EventOf<'VoteCorrected'> => ({
  ...vote(number, jurorId, sense, 'Así se votó.'),
  type: 'VoteCorrected',
  why: 'Se anotó mal.',
  outcome,
})

describe('R-VOT-1: an agreement', () => {
  it('is proposed with its voters and no votes', () => {
    const { type: _, agreementId, ...data } = proposal(1, forD1)
    expect(agreementIn(sessionAfter(contest, ...before, proposal(1, forD1)).state, 1)).toEqual({
      ...data,
      id: agreementId,
      proposedAt: minute(3),
      votes: {},
      closed: null,
      withdrawal: null,
      tie: null,
      corrections: [],
      losses: [],
    })
  })

  it('holds the last vote of each member, and its outcome with its moment', () => {
    const events = [proposal(1, forD1), vote(1, first, 'for'), vote(1, first, 'against', 'Lo pensó.')]
    const { state } = sessionAfter(contest, ...before, ...events)
    expect(agreementIn(state, 1).votes).toEqual({
      [first]: { jurorId: first, sense: 'against', reason: 'Lo pensó.' },
    })
    const end = sessionAfter(contest, ...before, ...agreement(1, forD1, ['for', 'against', 'against']))
    expect(agreementIn(end.state, 1).closed).toEqual({ at: end.at, outcome: 'rejected' })
  })

  it('has votes of its own', () => {
    const { state } = sessionAfter(contest, ...before, proposal(1, forD1), proposal(2, forD1), vote(2, first, 'for'))
    expect([agreementIn(state, 1).votes, Object.keys(agreementIn(state, 2).votes)]).toEqual([{}, [first]])
  })

  it('that nobody proposed cannot be closed: a bug', () => {
    expect(() => sessionAfter(contest, { type: 'AgreementClosed', agreementId: 'acuerdo-9', outcome: 'tie' })).toThrow(
      /no agreement acuerdo-9/,
    )
  })
})

describe('R-VOT-3: a tie', () => {
  const tied = [...opened(contest), ...agreement(2, forD1, ['for', 'against'])]

  it('is adopted or rejected by the means that resolved it; the vote stays a tie', () => {
    const adopted = sessionAfter(contest, ...tied, resolution(2, 'adopted'))
    const { type: _, agreementId: __, ...tie } = resolution(2, 'adopted')
    expect(agreementIn(adopted.state, 2)).toMatchObject({ closed: { outcome: 'tie' }, tie: { ...tie, at: adopted.at } })
    expect(fateOf(adopted.state, D1)).toBe('awarded')
    const rejected = sessionAfter(contest, ...tied, resolution(2, 'rejected')).state
    expect([wasAdopted(agreementIn(rejected, 2)), fateOf(rejected, D1)]).toEqual([false, 'undecided'])
  })

  it('on a revocation takes the effect only when it is adopted', () => {
    const revoking = [
      ...opened(contest),
      ...agreement(2, forD1),
      ...agreement(3, revocation(2, D1), ['for', 'against']),
    ]
    expect(fateOf(sessionAfter(contest, ...revoking).state, D1)).toBe('awarded')
    expect(fateOf(sessionAfter(contest, ...revoking, resolution(3, 'rejected')).state, D1)).toBe('awarded')
    expect(fateOf(sessionAfter(contest, ...revoking, resolution(3, 'adopted')).state, D1)).toBe('undecided')
  })

  it('R-ACT-2: on the Acta: adopted, it approves the draft, which stays', () => {
    const voted = [...decided(contest), draft, ...agreement(3, { kind: 'acta', pdfSha256: PDF }, ['for', 'against'])]
    const { state, at } = sessionAfter(contest, ...voted, resolution(3, 'adopted'))
    expect(state.approval).toEqual({ agreementId: 'acuerdo-3', pdfSha256: PDF, at })
    expect(state.draft?.pdfSha256).toBe(PDF)
    const rejected = sessionAfter(contest, ...voted, resolution(3, 'rejected')).state
    expect([rejected.approval, rejected.draft?.pdfSha256, currentActaSha256(rejected)]).toEqual([null, PDF, null])
  })
})

describe('R-VOT-2: a correction', () => {
  const rejected = [...opened(contest), ...agreement(2, forD1, ['for', 'against', 'against'])]

  it('takes the place of the vote and of the outcome; what was noted stands beside it', () => {
    const { state, at } = sessionAfter(contest, ...rejected, correction(2, second, 'for', 'majority'))
    const corrected = agreementIn(state, 2)
    expect(corrected.votes[second]).toEqual({ jurorId: second, sense: 'for', reason: 'Así se votó.' })
    expect(corrected.closed).toEqual({ at: minute(rejected.length), outcome: 'majority' })
    expect(corrected.corrections).toEqual([
      { was: { jurorId: second, sense: 'against', reason: 'Por coherencia.' }, why: 'Se anotó mal.', at },
    ])
    expect(fateOf(state, D1)).toBe('awarded')
  })

  it('stands beside an earlier one', () => {
    const events = [correction(2, second, 'for', 'majority'), correction(2, third, 'for', 'unanimity')]
    const { corrections } = agreementIn(sessionAfter(contest, ...rejected, ...events).state, 2)
    expect(corrections.map(({ was }) => was.jurorId)).toEqual([second, third])
  })

  it.each([
    ['tie', 'adopted'],
    ['rejected', undefined],
  ] as const)('R-VOT-3: to a vote that ends as %s: what came of its tie is %s', (outcome, tie) => {
    const tied = [...opened(contest), ...agreement(2, forD1, ['for', 'against']), resolution(2, 'adopted')]
    const sense = outcome === 'tie' ? 'for' : 'against'
    const { state } = sessionAfter(contest, ...tied, correction(2, first, sense, outcome))
    expect(agreementIn(state, 2).tie?.outcome).toBe(tie)
  })

  it('touches no other agreement', () => {
    const more = agreement(3, award(D2, soles(50_000)), ['for', 'against', 'against'])
    const { state } = sessionAfter(contest, ...rejected, ...more, correction(2, second, 'for', 'majority'))
    expect(agreementIn(state, 3)).toMatchObject({ closed: { outcome: 'rejected' }, corrections: [] })
  })
})
