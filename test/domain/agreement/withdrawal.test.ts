// A proposal that what happened meanwhile left without a way to be adopted.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { fateOf, findAgreement } from '../../../shared/domain/session/state.ts'
import { makeContest, soles } from '../../make/contest.ts'
import {
  agreement,
  approved,
  award,
  draft,
  everyone,
  first,
  notSelected,
  opened,
  proposal,
  signature,
  vote,
} from '../../make/session.ts'
import { given, recorded } from '../given.ts'
import { C1, C2, close, D1, D2, propose } from './room.ts'

const contest = makeContest()
const D1Award = award(D1, soles(50_000))
/** Agreement 2 is under vote; what its submission was proposed for, agreement 3 decided otherwise. */
const voting = [...opened(contest), proposal(2, D1Award), vote(2, first, 'for')]
const overtaken = [...voting, ...agreement(3, { kind: 'desierto', modalityId: 'circulacion', reason: 'Ninguna.' })]
const late = [...opened(contest), proposal(2, D1Award), vote(2, first, 'for'), ...agreement(3, award(C1, soles(1)))]
const withdraw = (reason = 'El dinero se asignó a otra.', number = 2): CommandOf<'WithdrawProposal'> => ({
  type: 'WithdrawProposal',
  agreementId: `acuerdo-${number}`,
  reason,
})
const withdrawn = (rule: 'R-AMT-4' | 'R-AMT-8'): SessionEvent => ({
  ...withdraw(),
  type: 'ProposalWithdrawn',
  rule,
  article: contest.bases.citations[rule],
})

/** Whoever directs D1 directs C1 too, and C1 was awarded while D1 was under vote. */
const related = makeContest({
  submissions: contest.submissions.map((one) =>
    one.id === C1 ? { ...one, directors: contest.submissions.find(({ id }) => id === D1)?.directors ?? [] } : one,
  ),
})
const stuck = [
  ...opened(related),
  proposal(2, D1Award),
  vote(2, first, 'for'),
  ...agreement(3, award(C1, soles(50_000))),
]

describe('a proposal that may not be adopted any more', () => {
  it('R-VOT-2: is withdrawn with a reason, and says which rule stands in its way', () => {
    given(related, ...stuck)
      .when(withdraw())
      .thenEvent(withdrawn('R-AMT-8'))
    given(related, ...stuck)
      .when(withdraw(' '))
      .thenRefusal('reason-missing', 'R-VOT-2')
  })

  it('R-VOT-2: and not while a vote may still adopt it', () => {
    for (const events of [voting, overtaken, late])
      given(contest, ...events)
        .when(withdraw())
        .thenRefusal('proposal-still-lawful', 'R-VOT-2', { number: 2 })
  })

  it('R-VOT-1: is one that is under vote', () => {
    given(related, ...stuck)
      .when(withdraw('Ya no procede.', 9))
      .thenRefusal('agreement-unknown', 'R-VOT-1')
    given(related, ...stuck, withdrawn('R-AMT-8'))
      .when(withdraw())
      .thenRefusal('agreement-closed', 'R-VOT-2', { number: 2 })
    given(related, ...stuck, withdrawn('R-AMT-8'))
      .when(close(2))
      .thenRefusal('agreement-closed', 'R-VOT-2', { number: 2 })
  })

  it('R-ACT-2: nor after the approval, but for what comes after it', () => {
    given(contest, ...approved(contest))
      .when(withdraw())
      .thenRefusal('acta-frozen', 'R-ACT-2')
    const addendum: Subject = {
      kind: 'addendum',
      actaSha256: signature('jurado-3', 2).pdfSha256,
      corrections: [{ path: 'session.place', before: 'Otra cosa', after: 'Otra' }],
      reason: 'Error de escritura.',
    }
    const signed = [...approved(contest), ...everyone.map((id, index) => signature(id, index))]
    given(contest, ...signed, { type: 'SessionClosed' }, proposal(4, addendum))
      .when(withdraw('No está en el Acta.', 4))
      .thenEvent({
        ...withdraw('No está en el Acta.', 4),
        type: 'ProposalWithdrawn',
        rule: 'R-ACT-5',
        article: contest.bases.citations['R-ACT-5'],
      })
  })

  it('R-VOT-2: ends without a decision, keeps its votes, and leaves its submission to be decided', () => {
    const state = foldSession(related, recorded([...stuck, withdrawn('R-AMT-8')]))
    expect(findAgreement(state, 'acuerdo-2')).toMatchObject({
      closed: { outcome: 'lapsed' },
      votes: { [first]: { sense: 'for' } },
      losses: [{ cause: 'withdrawal', submissionId: null }],
    })
    expect(fateOf(state, D1)).toBe('undecided')
    given(related, ...stuck, withdrawn('R-AMT-8'))
      .when(propose(4, notSelected(D1)))
      .thenEvent(proposal(4, notSelected(D1)))
  })

  it('R-VOT-2: takes the effect of nothing: what another agreement revoked meanwhile is revoked once', () => {
    const revocation: Subject = { kind: 'revocation', agreementId: 'acuerdo-2', submissionIds: [], reason: 'Ya no.' }
    const twice = [...opened(contest), ...agreement(2, D1Award), proposal(3, revocation), ...agreement(4, revocation)]
    const before = foldSession(contest, recorded(twice))
    expect(findAgreement(before, 'acuerdo-2')?.losses).toMatchObject([{ cause: 'revocation' }])
    given(contest, ...twice)
      .when(withdraw('Se acordó antes.', 3))
      .thenEvent(expect.objectContaining({ type: 'ProposalWithdrawn', rule: 'R-VOT-2' }))
    const event: SessionEvent = {
      ...withdraw('Se acordó antes.', 3),
      type: 'ProposalWithdrawn',
      rule: 'R-VOT-2',
      article: '',
    }
    const after = foldSession(contest, recorded([...twice, event]))
    expect(findAgreement(after, 'acuerdo-2')).toEqual(findAgreement(before, 'acuerdo-2'))
  })

  it('R-VOT-2: stays in the Acta, with its reason and the article in the way', () => {
    const events = [...stuck, withdrawn('R-AMT-8'), ...agreement(4, notSelected(D1, D2, C2))]
    const spaced = events.map((event) =>
      event.type === 'ProposalWithdrawn' ? { ...event, reason: ` ${event.reason} ` } : event,
    )
    const stated = actaRecord(foldSession(related, recorded(spaced)), draft.endedAt).agreements
    expect(stated.find(({ number }) => number === 2)).toMatchObject({
      outcome: 'lapsed',
      withdrawal: { article: related.bases.citations['R-AMT-8'], reason: 'El dinero se asignó a otra.' },
      inForce: false,
    })
    expect(stated.find(({ number }) => number === 4)?.withdrawal).toBeNull()
  })
})
