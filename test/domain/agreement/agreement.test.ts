// Agreements: who may vote, how a vote is cast and closed.
import { describe, expect, it } from 'vitest'
import { dissenters } from '../../../shared/domain/agreement/agreement.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { eligibleFor } from '../../../shared/domain/session/state.ts'
import { abstainedEntry, makeContest, makeScoresheet, soles } from '../../make/contest.ts'
import {
  agreement,
  approved,
  award,
  everyone,
  first,
  installation,
  opened,
  proposal,
  second,
  third,
  vote,
} from '../../make/session.ts'
import { given, recorded } from '../given.ts'

const contest = makeContest()
const D1 = 'CDC-D-00001-25'
const other: Subject = { kind: 'other', text: 'Felicitar a los equipos.' }
const propose = (subject: Subject, number = 1) => ({
  type: 'ProposeAgreement' as const,
  agreementId: `acuerdo-${number}`,
  subject,
})
const castAs = (...[number, jurorId, sense, reason]: Parameters<typeof vote>) => ({
  ...vote(number, jurorId, sense, reason),
  type: 'CastVote' as const,
})
const close = (number = 1) => ({ type: 'CloseAgreement' as const, agreementId: `acuerdo-${number}` })

/** An open session in which these jurors abstained from D1. */
const abstaining = (...jurorIds: string[]) =>
  opened(
    contest,
    everyone.map((jurorId) =>
      makeScoresheet(contest, jurorId, jurorIds.includes(jurorId) ? { [D1]: abstainedEntry } : {}),
    ),
  )

describe('proposing', () => {
  it('R-VOT-1: an agreement takes the next number and the voters who may vote on it', () => {
    given(contest, installation).when(propose(other)).thenEvent(proposal(1, other))
    given(contest, installation, ...agreement(1, other))
      .when(propose(other, 2))
      .thenEvent(proposal(2, other))
  })

  it('R-VOT-1: the same agreement twice is refused', () => {
    given(contest, installation, proposal(1, other)).when(propose(other)).thenRefusal('agreement-repeated', 'R-VOT-1')
  })

  it('R-VOT-1: an agreement without text is refused', () => {
    given(contest, installation)
      .when(propose({ kind: 'other', text: '  ' }))
      .thenRefusal('agreement-empty', 'R-VOT-1')
  })

  it('R-JUR-2: no agreement before the installation', () => {
    given(contest).when(propose(other)).thenRefusal('jury-not-installed', 'R-JUR-2')
  })

  it('R-ACT-2: no agreement after the approval of the Acta', () => {
    given(contest, ...approved(contest))
      .when(propose(other, 9))
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })

  it('R-ABS-2: who abstained from a submission is not among its voters', () => {
    given(contest, ...abstaining(third))
      .when(propose(award(D1, soles(50_000)), 2))
      .thenEvent(proposal(2, award(D1, soles(50_000)), [first, second]))
  })

  it('R-ABS-2: an abstention bars from that submission only', () => {
    given(contest, ...abstaining(third))
      .when(propose(award('CDC-C-00001-25', soles(50_000)), 2))
      .thenEvent(proposal(2, award('CDC-C-00001-25', soles(50_000)), everyone))
  })

  it('R-ABS-4: two abstentions leave no quorum, and it says how many can vote', () => {
    given(contest, ...abstaining(second, third))
      .when(propose(award(D1, soles(50_000)), 2))
      .thenRefusal('quorum-missing', 'R-ABS-4', { present: 1, quorum: 2 })
  })

  it('R-JUR-4: nobody can vote before the installation', () => {
    expect(eligibleFor(foldSession(contest, []), [])).toEqual([])
  })
})

describe('voting', () => {
  const underVote = [installation, proposal(1, other)]

  it('R-JUR-4: each member votes for or against', () => {
    given(contest, ...underVote)
      .when(castAs(1, first, 'for'))
      .thenEvent(vote(1, first, 'for'))
    given(contest, ...underVote)
      .when(castAs(1, second, 'against'))
      .thenEvent(vote(1, second, 'against'))
  })

  it('R-ABS-2: who abstained cannot vote', () => {
    given(contest, ...abstaining(third), proposal(2, award(D1, soles(50_000)), [first, second]))
      .when(castAs(2, third, 'for'))
      .thenRefusal('voter-barred', 'R-ABS-2', { juror: third, number: 2 })
  })

  it('R-VOT-2: a vote changes with a reason', () => {
    given(contest, ...underVote, vote(1, first, 'for'))
      .when(castAs(1, first, 'against', 'Reconsideré el presupuesto.'))
      .thenEvent(vote(1, first, 'against', 'Reconsideré el presupuesto.'))
  })

  it('R-VOT-2: and not without one', () => {
    given(contest, ...underVote, vote(1, first, 'for'))
      .when(castAs(1, first, 'against', '  '))
      .thenRefusal('vote-change-without-reason', 'R-VOT-2', { number: 1 })
  })

  it('R-VOT-2: the same sense again, with its reason, is no change', () => {
    given(contest, ...underVote, vote(1, first, 'for'))
      .when(castAs(1, first, 'for', 'Por su alcance.'))
      .thenEvent(vote(1, first, 'for', 'Por su alcance.'))
  })

  it('R-VOT-2: a closed agreement takes no vote', () => {
    given(contest, installation, ...agreement(1, other))
      .when(castAs(1, first, 'against', 'Tarde.'))
      .thenRefusal('agreement-closed', 'R-VOT-2', { number: 1 })
  })

  it('R-VOT-1: an agreement that does not exist takes no vote', () => {
    given(contest, installation)
      .when(castAs(7, first, 'for'))
      .thenRefusal('agreement-unknown', 'R-VOT-1')
  })

  it('R-ACT-2: nothing is voted after the approval of the Acta', () => {
    given(contest, ...approved(contest))
      .when(castAs(3, first, 'against', 'Tarde.'))
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })
})

describe('closing', () => {
  const votes = (...senses: ('for' | 'against')[]) =>
    senses.map((sense, index) => vote(1, everyone[index] ?? '', sense, 'Por coherencia.'))
  const closing = (outcome: 'unanimity' | 'majority' | 'tie' | 'rejected') => ({
    type: 'AgreementClosed' as const,
    agreementId: 'acuerdo-1',
    outcome,
  })

  it.each([
    ['unanimity', votes('for', 'for', 'for')],
    ['majority', votes('for', 'against', 'for')],
    ['rejected', votes('against', 'against', 'for')],
  ] as const)('R-VOT-1: %s', (outcome, cast) => {
    given(contest, installation, proposal(1, other), ...cast)
      .when(close())
      .thenEvent(closing(outcome))
  })

  it('R-ABS-3: one vote for and one against is a tie that nothing resolves by itself', () => {
    given(contest, installation, proposal(1, other, [first, second]), ...votes('for', 'against'))
      .when(close())
      .thenEvent(closing('tie'))
  })

  it('R-JUR-4: a vote is closed when all have voted', () => {
    given(contest, installation, proposal(1, other), ...votes('for', 'for'))
      .when(close())
      .thenRefusal('votes-missing', 'R-JUR-4', { number: 1, count: 1 })
  })

  it.each([
    ['against a majority', ['for', 'against', 'for'] as const],
    ['for what was rejected', ['against', 'for', 'against'] as const],
  ])('R-JUR-4: a silent vote %s does not let it close', (_, senses) => {
    const silent = senses.map((sense, index) => vote(1, everyone[index] ?? '', sense, index === 1 ? ' ' : 'Sí.'))
    given(contest, installation, proposal(1, other), ...silent)
      .when(close())
      .thenRefusal('dissent-without-reason', 'R-JUR-4', { number: 1 })
  })

  it('R-VOT-2: an agreement is closed once, and only one that exists', () => {
    given(contest, installation, ...agreement(1, other))
      .when(close())
      .thenRefusal('agreement-closed', 'R-VOT-2')
    given(contest, installation).when(close()).thenRefusal('agreement-unknown', 'R-VOT-1')
  })

  it('nobody dissents while votes are missing, nor in a tie', () => {
    const [found] = foldSession(
      contest,
      recorded([installation, ...agreement(1, other, ['for', 'against'])]),
    ).agreements
    if (!found) throw new Error('the agreement is there')
    expect(dissenters(found, { kind: 'pending', waitingFor: [first] })).toEqual([])
    expect(dissenters(found, { kind: 'tie', inFavour: 1, against: 1, missing: 1 })).toEqual([])
    expect(dissenters(found, { kind: 'majority', inFavour: 1, against: 1, missing: 0 })).toMatchObject([
      { jurorId: second },
    ])
  })
})
