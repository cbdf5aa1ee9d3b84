// A vote that was noted wrongly, set right after the closing: in every direction, beside everything decided since.
import { describe, expect, it } from 'vitest'
import type { VotedOutcome } from '../../../shared/domain/agreement/outcome.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import { awardsOf, fateOf } from '../../../shared/domain/session/state.ts'
import { makeContest, makeEntry, soles } from '../../make/contest.ts'
import {
  abstention,
  agreement,
  approved,
  award,
  decided,
  departure,
  draft,
  everyone,
  first,
  notSelected,
  opened,
  PDF,
  proposal,
  removal,
  revocation,
  second,
  third,
  tieBreak,
  vote,
} from '../../make/session.ts'
import { given } from '../given.ts'
import { ballot, C1, correct, D1, D2, openedWith, other, played, resolveTie, room, variant, withMeans } from './room.ts'

const contest = makeContest()
const open = opened(contest)
const D1Award = award(D1, soles(50_000))
const corrected = (command: CommandOf<'CorrectVote'>, outcome: VotedOutcome) => ({
  ...command,
  type: 'VoteCorrected' as const,
  outcome,
})

describe('the outcome of a corrected vote is counted again', () => {
  it.each<[string, ('for' | 'against')[], CommandOf<'CorrectVote'>, VotedOutcome]>([
    ['unanimity to majority', ['for', 'for', 'for'], correct(2, third, 'against', 'No.'), 'majority'],
    ['majority to unanimity', ['for', 'against', 'for'], correct(2, second, 'for'), 'unanimity'],
    ['adopted to rejected', ['for', 'against', 'for'], correct(2, third, 'against', 'No.'), 'rejected'],
    ['rejected to adopted', ['for', 'against', 'against'], correct(2, third, 'for'), 'majority'],
    ['nothing but the reason', ['for', 'against', 'for'], correct(2, second, 'against', 'Por el plazo.'), 'majority'],
  ])('R-VOT-2: %s', (_, senses, command, outcome) => {
    given(contest, ...open, ...agreement(2, D1Award, senses))
      .when(command)
      .thenEvent(corrected(command, outcome))
  })

  it('R-VOT-3: a tie to adopted, and adopted to a tie', () => {
    const two = openedWith(contest, { [third]: [D1] })
    const both = correct(2, second, 'for')
    given(contest, ...two, ...agreement(2, D1Award, ['for', 'against']))
      .when(both)
      .thenEvent(corrected(both, 'unanimity'))
    const apart = correct(2, second, 'against')
    given(contest, ...two, ...agreement(2, D1Award, ['for', 'for']))
      .when(apart)
      .thenEvent(corrected(apart, 'tie'))
  })

  it('R-JUR-4: whoever is then in the minority says why', () => {
    const silent = [proposal(2, D1Award), ...everyone.map((jurorId) => vote(2, jurorId, 'for'))]
    const story = [
      ...open,
      ...silent,
      { type: 'AgreementClosed', agreementId: 'acuerdo-2', outcome: 'unanimity' } as const,
    ]
    given(contest, ...story)
      .when(correct(2, third, 'against', '  '))
      .thenRefusal('dissent-without-reason', 'R-JUR-4', { number: 2 })
    const reasoned = correct(2, third, 'against', 'No.')
    given(contest, ...story)
      .when(reasoned)
      .thenEvent(corrected(reasoned, 'majority'))
  })

  it('R-JUR-4: so also who stood for what is now rejected', () => {
    const silent = [vote(2, first, 'for'), vote(2, second, 'for'), vote(2, third, 'against', 'No.')]
    const closing = { type: 'AgreementClosed', agreementId: 'acuerdo-2', outcome: 'majority' } as const
    given(contest, ...open, proposal(2, D1Award), ...silent, closing)
      .when(correct(2, second, 'against', 'No.'))
      .thenRefusal('dissent-without-reason', 'R-JUR-4', { number: 2 })
  })
})

describe('what it carried', () => {
  it('R-AMT-4: adopted to rejected frees the money and the submission', () => {
    const { state } = played(
      contest,
      [...open, ...agreement(2, D1Award, ['for', 'against', 'for'])],
      correct(2, third, 'against', 'No.'),
    )
    expect([awardsOf(state), fateOf(state, D1)]).toEqual([[], 'undecided'])
  })

  it('R-VOT-2: the vote as it was noted stays in the record', () => {
    const { state } = played(
      contest,
      [...open, ...agreement(2, D1Award, ['for', 'against', 'for'])],
      correct(2, second, 'for', 'A favor.', 'Se leyó mal.'),
    )
    const [, one] = state.agreements
    expect(one?.corrections).toMatchObject([
      { was: { jurorId: second, sense: 'against', reason: 'Por coherencia.' }, why: 'Se leyó mal.' },
    ])
    expect(one?.votes[second]).toEqual({ jurorId: second, sense: 'for', reason: 'A favor.' })
  })

  describe('rejected to adopted is checked beside everything decided since', () => {
    const rejected = agreement(2, D1Award, ['for', 'against', 'against'])
    const nowFor = correct(2, third, 'for')

    it('R-VOT-2: the submission was decided otherwise', () => {
      given(contest, ...open, ...rejected, ...agreement(3, notSelected(D1)))
        .when(nowFor)
        .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    })

    it('R-VOT-2: it is under another vote', () => {
      given(contest, ...open, ...rejected, proposal(3, notSelected(D1)))
        .when(nowFor)
        .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: D1, number: 3 })
    })

    it('R-AMT-5: the money went elsewhere, by a céntimo', () => {
      const story = (freeCentimos: number) => {
        const { funds } = contest.bases
        const poor = variant({ funds: { ...funds, totalCentimos: funds.reserveCentimos + freeCentimos } })
        return given(poor, ...opened(poor), ...rejected, ...agreement(3, award(C1, soles(50_000))))
      }
      story(soles(100_000)).when(nowFor).thenEvent(corrected(nowFor, 'majority'))
      story(soles(100_000) - 1)
        .when(nowFor)
        .thenRefusal('reserve-invaded', 'R-AMT-5', { submission: D1, missingCentimos: 1 })
    })
  })

  it('R-VOT-2: what stays adopted is not checked again, whatever rests on it', () => {
    const scores: Subject = { kind: 'consensus-score', submissionId: D1, scores: makeEntry(4).scores, reason: 'Sí.' }
    const command = correct(2, third, 'against', 'No.')
    given(contest, ...open, ...agreement(2, scores), ...agreement(3, D1Award))
      .when(command)
      .thenEvent(corrected(command, 'majority'))
  })

  it('R-VOT-2: what stays rejected is not checked either', () => {
    const command = correct(2, first, 'against', 'No.')
    given(contest, ...open, ...agreement(2, D1Award, ['for', 'against', 'against']), ...agreement(3, notSelected(D1)))
      .when(command)
      .thenEvent(corrected(command, 'rejected'))
  })

  describe('figures stay adopted while something rests on them', () => {
    const order = agreement(2, tieBreak(D2, D1), ['for', 'for', 'against'])
    const nowAgainst = correct(2, second, 'against', 'No.')

    it('R-VOT-2: a decision', () => {
      given(contest, ...open, ...order, ...agreement(3, D1Award))
        .when(nowAgainst)
        .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    })

    it('R-VOT-2: a vote under way', () => {
      given(contest, ...open, ...order, proposal(3, D1Award))
        .when(nowAgainst)
        .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: D1, number: 3 })
    })

    it('R-VOT-2: when nothing does, they fall', () => {
      given(contest, ...open, ...order, ...agreement(3, award(C1, soles(50_000))))
        .when(nowAgainst)
        .thenEvent(corrected(nowAgainst, 'rejected'))
    })
  })
})

describe('a tie that was resolved', () => {
  const granting = variant(withMeans('casting-vote', 'revote'))
  const start = openedWith(granting, { [third]: [D1] })
  const tie = ballot(2, D1Award, { [first]: 'for', [second]: 'against' })
  const adopted = [...tie, resolveTie(2, 'casting-vote')]
  const rejected = [...ballot(2, D1Award, { [first]: 'against', [second]: 'for' }), resolveTie(2, 'casting-vote')]

  it('R-VOT-3: stays so while it stays a tie', () => {
    const command = correct(2, second, 'against', 'Por el plazo.')
    room(granting, start, ...adopted)
      .when(command)
      .thenEvent(corrected(command, 'tie'))
    expect(fateOf(played(granting, start, ...adopted, command).state, D1)).toBe('awarded')
  })

  it('R-VOT-2: then nothing changes, and nothing is checked again', () => {
    const reason = correct(2, second, 'against', 'Por el plazo.')
    const order = ballot(2, tieBreak(D1, D2), { [first]: 'for', [second]: 'against' })
    const both = { [first]: 'for', [second]: 'for' } as const
    const absent = openedWith(granting, { [third]: [D1, D2] })
    room(granting, absent, ...order, resolveTie(2, 'casting-vote'), ...ballot(3, D1Award, both))
      .when(reason)
      .thenEvent(corrected(reason, 'tie'))
    room(granting, absent, ...tie, ...ballot(3, notSelected(D1), both))
      .when(reason)
      .thenEvent(corrected(reason, 'tie'))
    const inFavour = correct(2, second, 'for', 'Por su alcance.')
    room(granting, absent, ...rejected, ...ballot(3, notSelected(D1), both))
      .when(inFavour)
      .thenEvent(corrected(inFavour, 'tie'))
  })

  it('R-JUR-4: and who it left outvoted still has to say why', () => {
    room(granting, start, ...adopted)
      .when(correct(2, second, 'against', ''))
      .thenRefusal('dissent-without-reason', 'R-JUR-4', { number: 2 })
    room(granting, start, ...rejected)
      .when(correct(2, second, 'for', ''))
      .thenRefusal('dissent-without-reason', 'R-JUR-4', { number: 2 })
    const silent = correct(2, first, 'for', '')
    room(granting, start, ...adopted)
      .when(silent)
      .thenEvent(corrected(silent, 'tie'))
  })

  it('R-VOT-3: is none any more when the votes are not even: the award ends, and the money is free', () => {
    const command = correct(2, first, 'against', 'No.')
    const { state } = played(granting, start, ...adopted, command)
    expect([awardsOf(state), state.agreements[1]?.tie, state.agreements[1]?.closed?.outcome]).toEqual([
      [],
      null,
      'rejected',
    ])
  })

  it('R-VOT-2: rejected by the casting vote and adopted by its correction, it is checked again', () => {
    const command = correct(2, first, 'for')
    room(granting, start, ...rejected)
      .when(command)
      .thenEvent(corrected(command, 'unanimity'))
    room(granting, start, ...rejected, ...ballot(3, notSelected(D1), { [first]: 'for', [second]: 'for' }))
      .when(command)
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
  })
})

describe('a correction is refused', () => {
  const story = [...open, ...agreement(2, D1Award)]
  const nowAgainst = correct(2, third, 'against', 'No.')

  it('R-VOT-1: of an agreement that does not exist', () => {
    given(contest, ...open)
      .when(nowAgainst)
      .thenRefusal('agreement-unknown', 'R-VOT-1')
  })

  it('R-VOT-2: while its vote is open', () => {
    given(contest, ...open, proposal(2, D1Award), vote(2, third, 'for'))
      .when(nowAgainst)
      .thenRefusal('vote-still-open', 'R-VOT-2', { number: 2 })
  })

  it('R-ABS-2: for who could not vote', () => {
    given(contest, ...openedWith(contest, { [third]: [D1] }), ...agreement(2, D1Award, ['for', 'for']))
      .when(nowAgainst)
      .thenRefusal('voter-barred', 'R-ABS-2', { juror: third, number: 2 })
  })

  it('R-VOT-2: without a word on how the mistake came about', () => {
    given(contest, ...story)
      .when(correct(2, third, 'against', 'No.', ' '))
      .thenRefusal('vote-change-without-reason', 'R-VOT-2', { number: 2 })
  })

  it.each<[string, Subject]>([
    ['an opening', { kind: 'opening' }],
    ['a revocation', revocation(1)],
    ['the Acta', { kind: 'acta', pdfSha256: PDF }],
    ['an addendum', { kind: 'addendum', actaSha256: PDF, corrections: [], reason: '' }],
  ])('R-VOT-2: of %s, for it cannot be taken back', (_, subject) => {
    given(contest, ...open, ...agreement(2, subject, ['for', 'against', 'against']))
      .when(nowAgainst)
      .thenRefusal('vote-final', 'R-VOT-2', { number: 2 })
  })

  it.each([
    ['an abstention', abstention(first, D1)],
    ['the submission’s leaving', removal(D1)],
  ])('R-VOT-2: of what lost its effect by %s', (_, meanwhile) => {
    given(contest, ...story, meanwhile)
      .when(nowAgainst)
      .thenRefusal('vote-final', 'R-VOT-2', { number: 2 })
  })

  it('R-VOT-2: of what was revoked in part, or lapsed', () => {
    given(contest, ...open, ...agreement(2, notSelected(D1, D2)), ...agreement(3, revocation(2, D2)))
      .when(nowAgainst)
      .thenRefusal('vote-final', 'R-VOT-2', { number: 2 })
    given(contest, ...open, proposal(2, D1Award), departure(second))
      .when(nowAgainst)
      .thenRefusal('vote-final', 'R-VOT-2', { number: 2 })
  })

  it('R-VOT-3: of a tie that was voted again', () => {
    const tie = [...openedWith(contest, { [third]: [D1] }), ...agreement(2, D1Award, ['for', 'against'])]
    const again = ballot(3, D1Award, { [first]: 'against', [second]: 'against' })
    const command = correct(2, second, 'for')
    room(contest, tie, ...again)
      .when(command)
      .thenRefusal('vote-final', 'R-VOT-2', { number: 2 })
    room(contest, tie).when(command).thenEvent(corrected(command, 'unanimity'))
  })

  it('R-ACT-2: while the Acta is under vote, and after its approval', () => {
    given(contest, ...decided(contest), draft, proposal(3, { kind: 'acta', pdfSha256: PDF }))
      .when(nowAgainst)
      .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 3 })
    given(contest, ...approved(contest))
      .when(nowAgainst)
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })

  it('R-VOT-2: but not of an agreement on anything else', () => {
    given(contest, ...open, ...agreement(2, other))
      .when(nowAgainst)
      .thenEvent(corrected(nowAgainst, 'majority'))
  })
})
