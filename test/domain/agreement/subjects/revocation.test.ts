// Taking the effect of an earlier agreement, whole or in part, and deciding anew.
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionEvent } from '../../../../shared/domain/session/events.ts'
import { foldSession } from '../../../../shared/domain/session/evolve.ts'
import { adopted, awardsOf, fateOf } from '../../../../shared/domain/session/state.ts'
import { consolidated } from '../../../../shared/domain/session/table.ts'
import { bases, makeContest, makeEntry, soles } from '../../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  closed,
  desierto,
  first,
  installation,
  notSelected,
  opened,
  PDF,
  presided,
  proposal,
  removal,
  revocation,
  second,
  third,
  tieBreak,
  vote,
} from '../../../make/session.ts'
import { given, recorded } from '../../given.ts'
import { ballot, C1, close, correct, D1, D2, leftReserve, other, propose, room, variant, waitlist } from '../room.ts'

const contest = makeContest()
const open = opened(contest)
const D1Award = award(D1, soles(50_000))
const D2Award = award(D2, soles(50_000))
const scores: Subject = { kind: 'consensus-score', submissionId: D1, scores: makeEntry(4).scores, reason: 'Sí.' }
const stateAfter = (...events: SessionEvent[]) => foldSession(contest, recorded([...open, ...events]))
const fates = (...events: SessionEvent[]) => [D1, D2].map((id) => fateOf(stateAfter(...events), id))
const rowOf = (state: ReturnType<typeof stateAfter>) =>
  consolidated(state)['distribucion']?.find(({ submission }) => submission.id === D1)

describe('a revocation takes the effect', () => {
  it('R-AMT-4: of an award, whose money and submission are free again', () => {
    const events = [...agreement(2, D1Award), ...agreement(3, revocation(2, D1))]
    expect([awardsOf(stateAfter(...events)), fates(...events)]).toEqual([[], ['undecided', 'undecided']])
    given(contest, ...open, ...events)
      .when(propose(4, award(D1, soles(45_000), 'Repite un rubro.')))
      .thenEvent(proposal(4, award(D1, soles(45_000), 'Repite un rubro.')))
  })

  it.each<[string, Subject, string]>([
    ['those left out', notSelected(D1, D2), 'not-selected'],
    ['a waitlist', waitlist('distribucion', D1, D2), 'waitlisted'],
  ])('R-VOT-2: of %s, on some or on all', (_, list, fate) => {
    expect(fates(...agreement(2, list), ...agreement(3, revocation(2, D1)))).toEqual(['undecided', fate])
    expect(fates(...agreement(2, list), ...agreement(3, revocation(2, D2, D1)))).toEqual(['undecided', 'undecided'])
  })

  it('R-VOT-2: of a desierto, which names no submission', () => {
    expect(fates(...agreement(2, desierto()), ...agreement(3, revocation(2)))).toEqual(['undecided', 'undecided'])
  })

  it('R-AMT-7: of what was said of a reserve', () => {
    const state = stateAfter(
      ...agreement(2, leftReserve('distribucion', soles(100_000))),
      ...agreement(3, revocation(2)),
    )
    expect(adopted(state).map(({ number }) => number)).toEqual([1, 3])
  })

  it('R-SCO-6, R-VOT-3: of agreed scores and of the order of a tie', () => {
    const scored = agreement(2, scores)
    expect([
      rowOf(stateAfter(...scored))?.cells[0]?.agreed,
      rowOf(stateAfter(...scored, ...agreement(3, revocation(2, D1))))?.cells[0]?.agreed,
    ]).toEqual([4, null])
    const ordered = agreement(2, tieBreak(D2, D1))
    expect([
      rowOf(stateAfter(...ordered))?.rank,
      rowOf(stateAfter(...ordered, ...agreement(3, revocation(2, D1, D2))))?.rank,
    ]).toEqual([2, 1])
  })

  it('R-VOT-2: of anything else', () => {
    given(contest, ...open, ...agreement(2, other))
      .when(propose(3, revocation(2)))
      .thenEvent(proposal(3, revocation(2)))
  })
})

describe('a revocation is refused', () => {
  it.each<[string, SessionEvent[], number]>([
    ['an opening', [], 1],
    ['a revocation', [...agreement(2, D1Award), ...agreement(3, revocation(2, D1))], 3],
    ['a vote on the Acta', agreement(2, { kind: 'acta', pdfSha256: PDF }, ['for', 'against', 'against']), 2],
    ['an addendum', agreement(2, { kind: 'addendum', actaSha256: PDF, corrections: [], reason: '' }), 2],
  ])('R-VOT-2: of %s', (_, events, number) => {
    given(contest, ...open, ...events)
      .when(propose(9, revocation(number)))
      .thenRefusal('not-revocable', 'R-VOT-2', { number })
  })

  it('R-VOT-1: of an agreement that does not exist', () => {
    given(contest, ...open)
      .when(propose(2, revocation(7)))
      .thenRefusal('agreement-unknown', 'R-VOT-1')
  })

  it.each<[string, SessionEvent[]]>([
    ['was rejected', agreement(2, D1Award, ['for', 'against', 'against'])],
    ['is under vote', [proposal(2, D1Award)]],
    ['an abstention left without effect', [...agreement(2, D1Award), abstention(third, D1)]],
    ['is about who left the contest', [...agreement(2, D1Award), removal(D1)]],
    ['was revoked already', [...agreement(2, D1Award), ...agreement(3, revocation(2, D1))]],
  ])('R-VOT-2: of what %s', (_, events) => {
    given(contest, ...open, ...events)
      .when(propose(9, revocation(2, D1)))
      .thenRefusal('nothing-to-revoke', 'R-VOT-2', { number: 2 })
  })

  it.each<[string, Subject, string[]]>([
    ['none of those it lists', notSelected(D1, D2), []],
    ['not its own', D1Award, []],
    ['one it does not list', notSelected(D1, D2), [D1, C1]],
    ['one where it lists none', desierto(), [D1]],
    ['a part of an order', tieBreak(D2, D1), [D1]],
  ])('R-VOT-2: when it names %s', (_, subject, named) => {
    given(contest, ...open, ...agreement(2, subject))
      .when(propose(3, revocation(2, ...named)))
      .thenRefusal('revocation-submissions', 'R-VOT-2', { number: 2 })
  })

  it('R-VOT-2: when it names one that another took already', () => {
    const partly = [...agreement(2, notSelected(D1, D2)), ...agreement(3, revocation(2, D1))]
    given(contest, ...open, ...partly)
      .when(propose(4, revocation(2, D1)))
      .thenRefusal('revocation-submissions', 'R-VOT-2', { number: 2 })
    given(contest, ...open, ...partly)
      .when(propose(4, revocation(2, D2)))
      .thenEvent(proposal(4, revocation(2, D2)))
  })

  it('R-VOT-2: while another of the same is under vote, and not after that was rejected', () => {
    given(contest, ...open, ...agreement(2, notSelected(D1, D2)), proposal(3, revocation(2, D1)))
      .when(propose(4, revocation(2, D2)))
      .thenRefusal('agreement-under-way', 'R-VOT-2', { number: 3 })
    const rejected = agreement(3, revocation(2, D1), ['for', 'against', 'against'])
    given(contest, ...open, ...agreement(2, notSelected(D1, D2)), ...rejected)
      .when(propose(4, revocation(2, D1)))
      .thenEvent(proposal(4, revocation(2, D1)))
  })

  it('R-VOT-2: not while the revocation of another agreement is under vote', () => {
    given(contest, ...open, ...agreement(2, D1Award), ...agreement(3, other), proposal(4, revocation(2, D1)))
      .when(propose(5, revocation(3)))
      .thenEvent(proposal(5, revocation(3)))
  })

  it('R-VOT-2: without a reason', () => {
    given(contest, ...open, ...agreement(2, other))
      .when(propose(3, { ...revocation(2), reason: '\t' } as Subject))
      .thenRefusal('reason-missing', 'R-VOT-2')
  })

  it('R-JUR-2: before there is a president', () => {
    given(contest, installation, ...agreement(1, other))
      .when(propose(2, revocation(1)))
      .thenRefusal('president-missing', 'R-JUR-2')
    given(contest, ...presided, ...agreement(1, other))
      .when(propose(2, revocation(1)))
      .thenEvent(proposal(2, revocation(1)))
  })

  it('R-ACT-2: after the closing', () => {
    given(contest, ...closed(contest))
      .when(propose(4, revocation(2)))
      .thenRefusal('session-closed', 'R-ACT-2')
  })
})

describe('figures', () => {
  const juryBonus: Subject = { kind: 'jury-bonus', submissionId: D1, points: 1, grounds: ['lenguas'], reason: 'Sí.' }
  const whole = variant({ bonus: { ...bases.bonus, scope: 'jury' } })

  it.each<[string, Subject, string[]]>([
    ['an order', tieBreak(D2, D1), [D2, D1]],
    ['agreed scores', scores, [D1]],
    ['additional points', juryBonus, [D1]],
  ])('R-VOT-2: %s stay while a decision rests on them, and while it is voted', (_, subject, named) => {
    const story = (...events: SessionEvent[]) => given(whole, ...opened(whole), ...agreement(2, subject), ...events)
    story(...agreement(3, D1Award))
      .when(propose(4, revocation(2, ...named)))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    story(proposal(3, D1Award))
      .when(propose(4, revocation(2, ...named)))
      .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: D1, number: 3 })
    story(...agreement(3, D1Award), ...agreement(4, revocation(3, D1)))
      .when(propose(5, revocation(2, ...named)))
      .thenEvent(proposal(5, revocation(2, ...named)))
  })

  it('R-VOT-2: nothing is voted on them while their revocation is', () => {
    given(contest, ...open, ...agreement(2, scores), proposal(3, revocation(2, D1)))
      .when(propose(4, D1Award))
      .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: D1, number: 3 })
  })
})

describe('the vote on a revocation', () => {
  it('R-ABS-2: is without who abstained from what it names', () => {
    const partly = [...agreement(2, notSelected(D1, D2)), abstention(third, D1)]
    given(contest, ...open, ...partly)
      .when(propose(3, revocation(2, D2)))
      .thenEvent(proposal(3, revocation(2, D2)))
    const apart = [abstention(third, D1), ...agreement(2, notSelected(D1), ['for', 'for'])]
    given(contest, ...open, ...apart)
      .when(propose(3, revocation(2, D1)))
      .thenEvent(proposal(3, revocation(2, D1), [first, second]))
  })

  it('R-VOT-2: closes by what is still so: not when a corrected vote left nothing to revoke', () => {
    const voting = ['jurado-1', 'jurado-2', 'jurado-3'].map((jurorId) => vote(3, jurorId, 'for'))
    const story = [
      ...open,
      ...agreement(2, D1Award, ['for', 'for', 'against']),
      proposal(3, revocation(2, D1)),
      ...voting,
    ]
    room(contest, story, correct(2, second, 'against', 'No.'))
      .when(close(3))
      .thenRefusal('nothing-to-revoke', 'R-VOT-2', { number: 2 })
    given(contest, ...story)
      .when(close(3))
      .thenEvent({ type: 'AgreementClosed', agreementId: 'acuerdo-3', outcome: 'unanimity' })
  })

  it('R-VOT-2: rejected, it takes nothing', () => {
    expect(fates(...agreement(2, D1Award), ...agreement(3, revocation(2, D1), ['for', 'against', 'against']))).toEqual([
      'awarded',
      'undecided',
    ])
  })

  it('R-AMT-8: what it frees can go to who was barred by it', () => {
    const twin = makeContest({
      submissions: contest.submissions.map((one) =>
        one.id === D2
          ? { ...one, applicant: { ...one.applicant, ruc: contest.submissions[0]?.applicant.ruc ?? '' } }
          : one,
      ),
    })
    const all = { [first]: 'for', [second]: 'for', [third]: 'for' } as const
    room(twin, opened(twin), ...ballot(2, D1Award, all))
      .when(propose(3, D2Award))
      .thenRefusal('already-awarded-this-year', 'R-AMT-8', { where: D1 })
    room(twin, opened(twin), ...ballot(2, D1Award, all), ...ballot(3, revocation(2, D1), all))
      .when(propose(4, D2Award))
      .thenEvent(proposal(4, D2Award))
  })
})
