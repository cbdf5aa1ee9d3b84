// Awards, waitlists and those not selected: what may be agreed of submissions.
import { describe, it } from 'vitest'
import { checkAwardable } from '../../../../shared/domain/agreement/subjects/award.ts'
import type { Subject } from '../../../../shared/domain/agreement/subjects/schema.ts'
import type { Contest } from '../../../../shared/domain/contest/contest.ts'
import type { SessionEvent } from '../../../../shared/domain/session/events.ts'
import { foldSession } from '../../../../shared/domain/session/evolve.ts'
import { jurors, makeContest, makeScoresheet, makeSubmission, soles } from '../../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  delivered,
  delivery,
  departure,
  desierto,
  everyone,
  first,
  joined,
  notSelected,
  opened,
  proposal,
  removal,
  revocation,
  second,
  supplement,
  third,
  vote,
} from '../../../make/session.ts'
import { expectRefusal, given, recorded } from '../../given.ts'
import { C1, C2, close, D1, D2, openedWith, propose, waitlist } from '../room.ts'

const contest = makeContest()
const open = opened(contest)

/** The contest after a supplement brought D3, whose scores were opened by agreement 8. */
const D3 = makeSubmission('D', 3)
function enlarged(...before: SessionEvent[]): SessionEvent[] {
  const larger: Contest = { ...contest, submissions: [...contest.submissions, D3] }
  return [
    ...before,
    supplement(D3),
    ...everyone.map((jurorId) => delivery(jurorId, 2)),
    ...agreement(8, { kind: 'opening' }),
    {
      type: 'ScoresheetsOpened',
      agreementId: 'acuerdo-8',
      sheets: everyone.map((jurorId) => ({ ...makeScoresheet(larger, jurorId), version: 2 })),
    },
  ]
}

describe('an award', () => {
  const open = opened(contest)

  it('R-VOT-2: is proposed for a submission without a decision', () => {
    given(contest, ...open)
      .when(propose(2, award(D1, soles(50_000))))
      .thenEvent(proposal(2, award(D1, soles(50_000))))
  })

  it('R-SCO-4: is not proposed before the sheets are open', () => {
    given(contest, ...delivered)
      .when(propose(1, award(D1, soles(50_000))))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-VOT-2: is refused for a submission that the contest does not have', () => {
    given(contest, ...open)
      .when(propose(2, award('CDC-D-00099-25', soles(1))))
      .thenRefusal('submission-unknown', 'R-VOT-2', { submission: 'CDC-D-00099-25' })
  })

  it('R-VOT-2: is refused for a submission that has its decision', () => {
    given(contest, ...open, ...agreement(2, award(D1, soles(50_000))))
      .when(propose(3, award(D1, soles(45_000))))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
  })

  it('R-VOT-2: may be proposed again after a rejection', () => {
    given(contest, ...open, ...agreement(2, award(D1, soles(50_000)), ['for', 'against', 'against']))
      .when(propose(3, award(D1, soles(50_000))))
      .thenEvent(proposal(3, award(D1, soles(50_000))))
  })

  it('R-VOT-2: is refused while the submission is under another vote', () => {
    given(contest, ...open, proposal(2, notSelected(D1, D2)))
      .when(propose(3, award(D1, soles(50_000))))
      .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: D1, number: 2 })
  })

  it('R-AMT-2: is checked against the request when it is proposed', () => {
    given(contest, ...open)
      .when(propose(2, award(D1, soles(50_000) + 1)))
      .thenRefusal('award-above-request', 'R-AMT-2')
  })

  it('R-AMT-5: is checked again when it is adopted, beside those adopted since', () => {
    const poor = makeContest({
      bases: { ...contest.bases, funds: { ...contest.bases.funds, totalCentimos: soles(210_000 + 50_000) } },
    })
    const both = [proposal(2, award(D1, soles(50_000))), proposal(3, award(C1, soles(50_000)))]
    const [, ...second] = agreement(2, award(D1, soles(50_000)))
    const votes = everyone.map((jurorId) => vote(3, jurorId, 'for'))
    given(poor, ...opened(poor), ...both, ...votes)
      .when(close(3))
      .thenEvent({ type: 'AgreementClosed', agreementId: 'acuerdo-3', outcome: 'unanimity' })
    given(poor, ...opened(poor), ...both, ...second, ...votes)
      .when(close(3))
      .thenRefusal('reserve-invaded', 'R-AMT-5', { submission: C1, missingCentimos: soles(50_000) })
  })
})

describe('nobody gets money in what was declared void', () => {
  const late = enlarged(...open, ...agreement(2, desierto('distribucion')))
  const facts = { submission: D3.id, number: 2 }

  it('R-VOT-2: no award and no place in the waitlist for who came after the desierto', () => {
    given(contest, ...late)
      .when(propose(4, award(D3.id, soles(50_000))))
      .thenRefusal('modality-desierta', 'R-VOT-2', facts)
    given(contest, ...late)
      .when(propose(4, waitlist('distribucion', D3.id)))
      .thenRefusal('modality-desierta', 'R-VOT-2', facts)
    const state = foldSession(contest, recorded(late))
    expectRefusal(checkAwardable(D3.id, state, []), state.contest, 'modality-desierta', 'R-VOT-2', facts)
  })

  it('R-VOT-2: they can still be left out, or get it after the desierto was revoked', () => {
    given(contest, ...late)
      .when(propose(9, notSelected(D3.id)))
      .thenEvent({ ...proposal(9, notSelected(D3.id)), number: 4 })
    given(contest, ...late, ...agreement(4, revocation(2)))
      .when(propose(9, award(D3.id, soles(50_000))))
      .thenEvent({ ...proposal(9, award(D3.id, soles(50_000))), number: 5 })
  })

  it('R-VOT-2: a desierto of the other modality does not reach them', () => {
    given(contest, ...enlarged(...open, ...agreement(2, desierto('circulacion'))))
      .when(propose(9, award(D3.id, soles(50_000))))
      .thenEvent({ ...proposal(9, award(D3.id, soles(50_000))), number: 4 })
  })
})

describe('submissions left out together', () => {
  it('R-ACT-1: with a reason', () => {
    given(contest, ...open)
      .when(propose(2, notSelected(D1, C2)))
      .thenEvent(proposal(2, notSelected(D1, C2)))
    given(contest, ...open)
      .when(propose(2, { ...notSelected(D1, C2), reason: ' ' } as Subject))
      .thenRefusal('reason-missing', 'R-ACT-1')
  })

  it('R-SCO-4: not before the sheets are open', () => {
    given(contest, ...delivered)
      .when(propose(1, notSelected(D1)))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-ABS-2: have the same voters, whoever abstained before leaving the jury', () => {
    const both = notSelected(D1, D2)
    const [, , last] = jurors
    const replacement = last ? { ...last, id: 'jurado-4' } : null
    const apart = openedWith(contest, { [third]: [D1] })
    given(contest, ...apart)
      .when(propose(2, both))
      .thenRefusal('mixed-abstentions', 'R-ABS-2')
    const now = [first, second, 'jurado-4']
    given(contest, ...apart, departure(third, replacement), ...joined(2, contest, 'jurado-4', now))
      .when(propose(3, both))
      .thenEvent({ ...proposal(3, both, now), majority: 'consensus' })
  })

  it('R-ABS-2: who abstained from all of them bars nobody else', () => {
    given(contest, ...openedWith(contest, { [third]: [D1, D2] }))
      .when(propose(2, notSelected(D1, D2)))
      .thenEvent(proposal(2, notSelected(D1, D2), [first, second]))
  })

  it('R-ABS-2: an abstention while they are under vote ends that vote', () => {
    given(contest, ...open, proposal(2, notSelected(D1, D2)), abstention(third, D2))
      .when(propose(3, notSelected(D2)))
      .thenEvent(proposal(3, notSelected(D2), [first, second]))
  })

  it('R-VOT-2: all are in the contest', () => {
    given(contest, ...open)
      .when(propose(2, notSelected(D1, 'CDC-D-00099-25')))
      .thenRefusal('submission-unknown', 'R-VOT-2', { submission: 'CDC-D-00099-25' })
    given(contest, ...open, removal(C2))
      .when(propose(2, notSelected(C1, C2)))
      .thenRefusal('submission-removed', 'R-AMT-9', { submission: C2 })
  })

  it('R-SCO-3: and were evaluated', () => {
    given(contest, ...open, supplement(D3))
      .when(propose(2, notSelected(D1, D3.id)))
      .thenRefusal('submission-not-evaluated', 'R-SCO-3', { submission: D3.id })
    given(contest, ...enlarged(...open))
      .when(propose(9, notSelected(D1, D3.id)))
      .thenEvent({ ...proposal(9, notSelected(D1, D3.id)), number: 3 })
  })
})
