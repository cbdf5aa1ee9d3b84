// Agreements: who may vote, how a vote is cast and closed.
import { describe, expect, it } from 'vitest'
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import { dissenters, majorityFor } from '../../../shared/domain/agreement/agreement.ts'
import type { TieOutcome } from '../../../shared/domain/agreement/outcome.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { type Agreement, eligibleFor } from '../../../shared/domain/session/state.ts'
import { bases, jurors, makeContest, soles } from '../../make/contest.ts'
import {
  agreement,
  approved,
  award,
  closed,
  decided,
  departure,
  desierto,
  draft,
  everyone,
  first,
  installation,
  notSelected,
  opened,
  PDF,
  presided,
  proposal,
  second,
  third,
  vote,
} from '../../make/session.ts'
import { given, recorded } from '../given.ts'
import { C1, cast, close, D1, openedWith, other, propose, variant } from './room.ts'

const contest = makeContest()
const D1Award = award(D1, soles(50_000))
const unpresided = (number: number) => ({ ...proposal(number, other), presidedBy: null })
const addendum = {
  kind: 'addendum' as const,
  actaSha256: '3'.repeat(64),
  corrections: [{ path: 'session.place', before: installation.place, after: 'San Borja, Lima Metropolitana' }],
  reason: 'Se precisa el lugar.',
}

describe('proposing', () => {
  it('R-VOT-1: an agreement takes the next number and the voters who may vote on it', () => {
    given(contest, ...presided)
      .when(propose(1, other))
      .thenEvent(proposal(1, other))
    given(contest, ...presided, ...agreement(1, other))
      .when(propose(2, other))
      .thenEvent(proposal(2, other))
  })

  it('R-VOT-1: the same agreement twice is refused', () => {
    given(contest, ...presided, proposal(1, other))
      .when(propose(1, other))
      .thenRefusal('agreement-repeated', 'R-VOT-1')
  })

  it('R-VOT-1: an agreement without text is refused', () => {
    given(contest, ...presided)
      .when(propose(1, { kind: 'other', text: '  ' }))
      .thenRefusal('agreement-empty', 'R-VOT-1')
  })

  it('R-JUR-2: no agreement before the installation', () => {
    given(contest).when(propose(1, other)).thenRefusal('jury-not-installed', 'R-JUR-2')
  })

  it('R-ACT-2: no agreement after the approval of the Acta', () => {
    given(contest, ...approved(contest))
      .when(propose(9, other))
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })

  it('R-ACT-2: nor while the Acta is under vote', () => {
    given(contest, ...decided(contest), draft, proposal(3, { kind: 'acta', pdfSha256: PDF }))
      .when(propose(4, other))
      .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 3 })
  })

  it('R-ACT-5: an addendum is agreed after the closing, when nothing else is', () => {
    given(contest, ...closed(contest))
      .when(propose(4, addendum))
      .thenEvent(proposal(4, addendum))
    given(contest, ...closed(contest))
      .when(propose(4, other))
      .thenRefusal('session-closed', 'R-ACT-2')
  })
})

describe('who may vote', () => {
  it('R-ABS-2: not who abstained from the submission', () => {
    given(contest, ...openedWith(contest, { [third]: [D1] }))
      .when(propose(2, D1Award))
      .thenEvent(proposal(2, D1Award, [first, second]))
  })

  it('R-ABS-2: an abstention bars from that submission only', () => {
    given(contest, ...openedWith(contest, { [third]: [D1] }))
      .when(propose(2, award(C1, soles(50_000))))
      .thenEvent(proposal(2, award(C1, soles(50_000)), everyone))
  })

  it('R-ABS-4: two abstentions leave no quorum, and it says how many can vote', () => {
    given(contest, ...openedWith(contest, { [second]: [D1], [third]: [D1] }))
      .when(propose(2, D1Award))
      .thenRefusal('quorum-missing', 'R-ABS-4', { present: 1, quorum: 2 })
  })

  it('R-ABS-4: the quorum is the pack’s', () => {
    const strict = variant({ jury: { ...bases.jury, quorum: 3 } })
    given(strict, ...openedWith(strict, { [third]: [D1] }))
      .when(propose(2, D1Award))
      .thenRefusal('quorum-missing', 'R-ABS-4', { present: 2, quorum: 3 })
    given(strict, ...openedWith(strict, { [third]: [D1] }))
      .when(propose(2, award(C1, soles(50_000))))
      .thenEvent(proposal(2, award(C1, soles(50_000)), everyone))
  })

  it('R-JUR-4: nobody before the installation', () => {
    expect(eligibleFor(foldSession(contest, []), [])).toEqual([])
  })
})

describe('who presides', () => {
  const withoutFirst = openedWith(contest, { [first]: [D1] })

  it('R-ABS-2: another member when the president abstained: whoever the jury names', () => {
    given(contest, ...withoutFirst)
      .when(propose(2, D1Award, third))
      .thenEvent({ ...proposal(2, D1Award, [second, third]), presidedBy: third })
  })

  it('R-ABS-2: nobody by default, and not who is barred', () => {
    for (const named of [null, first, 'otra'])
      given(contest, ...withoutFirst)
        .when(propose(2, D1Award, named))
        .thenRefusal('presiding-juror-missing', 'R-ABS-2', { count: 2 })
  })

  it('R-ABS-2: the president wherever the president can, whoever is named', () => {
    given(contest, ...withoutFirst)
      .when(propose(2, award(C1, soles(50_000)), third))
      .thenEvent(proposal(2, award(C1, soles(50_000)), everyone))
  })

  it('R-JUR-2: nobody yet at the installation, where the jury may agree on its own order', () => {
    given(contest, installation).when(propose(1, other)).thenEvent(unpresided(1))
  })

  it('R-JUR-2: on submissions nothing is agreed while a jury that lost its president has no other', () => {
    const headless = [...opened(contest), departure(first)]
    for (const subject of [D1Award, notSelected(D1), desierto()])
      given(contest, ...headless)
        .when(propose(2, subject))
        .thenRefusal('president-missing', 'R-JUR-2')
    given(contest, ...headless)
      .when(propose(2, other))
      .thenEvent({ ...unpresided(2), eligible: [second, third], members: 2, majority: 'consensus' })
  })
})

describe('the majority', () => {
  const majorities = { ...bases.majorities, award: 'absolute', other: 'unanimity' } as const
  const strict = variant({ majorities })
  const complete = foldSession(strict, recorded(presided))

  it('R-VOT-1: is the pack’s for each kind', () => {
    given(strict, ...openedWith(strict))
      .when(propose(2, D1Award))
      .thenEvent({ ...proposal(2, D1Award), majority: 'absolute' })
    expect([majorityFor(complete, other), majorityFor(complete, { kind: 'opening' })]).toEqual(['unanimity', 'simple'])
  })

  it('R-JUR-3: is consensus when a member left and nobody came', () => {
    const incomplete = foldSession(strict, recorded([...presided, departure(third)]))
    expect(majorityFor(incomplete, other)).toBe('consensus')
  })

  const [, , last] = jurors
  const replacement = last ? { ...last, id: 'jurado-4' } : null
  const afterDeparture = (consensus: RulePack['jury']['consensus'], ...events: readonly SessionEvent[]) =>
    majorityFor(foldSession(variant({ majorities, jury: { ...bases.jury, consensus } }), recorded(events)), other)

  it('R-JUR-3: is consensus too when another came, for the Bases make no exception', () => {
    expect(afterDeparture('from-departure', ...presided, departure(third, replacement))).toBe('consensus')
    expect(afterDeparture('while-incomplete', ...presided, departure(third, replacement))).toBe('unanimity')
    expect(afterDeparture('while-incomplete', ...presided, departure(third))).toBe('consensus')
    expect(afterDeparture('never', ...presided, departure(third))).toBe('unanimity')
  })

  it('R-JUR-3: stays when somebody was replaced before the evaluation began', () => {
    expect(afterDeparture('from-departure', departure(third, replacement), ...presided)).toBe('unanimity')
    expect(afterDeparture('from-departure', departure(third), ...presided)).toBe('consensus')
  })
})

describe('voting', () => {
  const underVote = [...presided, proposal(1, other)]

  it('R-JUR-4: each member votes for or against', () => {
    given(contest, ...underVote)
      .when(cast(1, first, 'for'))
      .thenEvent(vote(1, first, 'for'))
    given(contest, ...underVote)
      .when(cast(1, second, 'against'))
      .thenEvent(vote(1, second, 'against'))
  })

  it('R-ABS-2: who abstained cannot vote', () => {
    given(contest, ...openedWith(contest, { [third]: [D1] }), proposal(2, D1Award, [first, second]))
      .when(cast(2, third, 'for'))
      .thenRefusal('voter-barred', 'R-ABS-2', { juror: third, number: 2 })
  })

  it('R-VOT-2: a vote changes with a reason', () => {
    given(contest, ...underVote, vote(1, first, 'for'))
      .when(cast(1, first, 'against', 'Reconsideré el presupuesto.'))
      .thenEvent(vote(1, first, 'against', 'Reconsideré el presupuesto.'))
  })

  it('R-VOT-2: and not without one', () => {
    given(contest, ...underVote, vote(1, first, 'for'))
      .when(cast(1, first, 'against', '  '))
      .thenRefusal('vote-change-without-reason', 'R-VOT-2', { number: 1 })
  })

  it('R-VOT-2: the same sense again, with its reason or without, is no change', () => {
    for (const reason of ['Por su alcance.', ''])
      given(contest, ...underVote, vote(1, first, 'for'))
        .when(cast(1, first, 'for', reason))
        .thenEvent(vote(1, first, 'for', reason))
  })

  it('R-VOT-2: a closed agreement takes no vote', () => {
    given(contest, ...presided, ...agreement(1, other))
      .when(cast(1, first, 'against', 'Tarde.'))
      .thenRefusal('agreement-closed', 'R-VOT-2', { number: 1 })
  })

  it('R-VOT-1: an agreement that does not exist takes no vote', () => {
    given(contest, ...presided)
      .when(cast(7, first, 'for'))
      .thenRefusal('agreement-unknown', 'R-VOT-1')
  })

  it('R-ACT-2: nothing is voted after the approval of the Acta, but the addendum', () => {
    given(contest, ...approved(contest))
      .when(cast(3, first, 'against', 'Tarde.'))
      .thenRefusal('acta-frozen', 'R-ACT-2')
    given(contest, ...closed(contest), proposal(4, addendum))
      .when(cast(4, first, 'for'))
      .thenEvent(vote(4, first, 'for'))
  })
})

describe('closing', () => {
  const votes = (...senses: ('for' | 'against')[]) =>
    senses.map((sense, index) => vote(1, everyone[index] ?? '', sense, 'Por coherencia.'))
  const closing = (outcome: 'unanimity' | 'majority' | 'tie' | 'rejected', number = 1) => ({
    type: 'AgreementClosed' as const,
    agreementId: `acuerdo-${number}`,
    outcome,
  })

  it.each([
    ['unanimity', votes('for', 'for', 'for')],
    ['majority', votes('for', 'against', 'for')],
    ['rejected', votes('against', 'against', 'for')],
  ] as const)('R-VOT-1: %s', (outcome, cast) => {
    given(contest, ...presided, proposal(1, other), ...cast)
      .when(close(1))
      .thenEvent(closing(outcome))
  })

  it('R-ABS-3: one vote for and one against is a tie that nothing resolves by itself, and asks for no reasons yet', () => {
    given(contest, ...presided, proposal(1, other, [first, second]), vote(1, first, 'for'), vote(1, second, 'against'))
      .when(close(1))
      .thenEvent(closing('tie'))
  })

  it('R-JUR-4: a vote is closed when all have voted', () => {
    given(contest, ...presided, proposal(1, other), ...votes('for', 'for'))
      .when(close(1))
      .thenRefusal('votes-missing', 'R-JUR-4', { number: 1, count: 1 })
  })

  it.each([
    ['against a majority', ['for', 'against', 'for'] as const],
    ['for what was rejected', ['against', 'for', 'against'] as const],
  ])('R-JUR-4: a silent vote %s does not let it close', (_, senses) => {
    const silent = senses.map((sense, index) => vote(1, everyone[index] ?? '', sense, index === 1 ? ' ' : 'Sí.'))
    given(contest, ...presided, proposal(1, other), ...silent)
      .when(close(1))
      .thenRefusal('dissent-without-reason', 'R-JUR-4', { number: 1 })
  })

  it('R-VOT-2: an agreement is closed once, and only one that exists', () => {
    given(contest, ...presided, ...agreement(1, other))
      .when(close(1))
      .thenRefusal('agreement-closed', 'R-VOT-2')
    given(contest, ...presided)
      .when(close(1))
      .thenRefusal('agreement-unknown', 'R-VOT-1')
  })

  it('R-VOT-2: what meanwhile became unlawful can only be rejected', () => {
    const twice = [...opened(contest), proposal(2, D1Award), ...agreement(3, notSelected(C1)), proposal(4, D1Award)]
    const adoptedFirst = [...everyone.map((jurorId) => vote(2, jurorId, 'for')), closing('unanimity', 2)]
    const both = [...twice, ...adoptedFirst]
    given(contest, ...both, ...everyone.map((jurorId) => vote(4, jurorId, 'for')))
      .when(close(4))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    given(contest, ...both, ...everyone.map((jurorId) => vote(4, jurorId, 'against')))
      .when(close(4))
      .thenEvent(closing('rejected', 4))
  })

  it('R-ACT-5: an addendum is closed after everything else', () => {
    given(contest, ...closed(contest), proposal(4, addendum), ...everyone.map((jurorId) => vote(4, jurorId, 'for')))
      .when(close(4))
      .thenEvent(closing('unanimity', 4))
  })
})

describe('R-JUR-4: who dissented', () => {
  const found = (senses: readonly ('for' | 'against')[], tie: TieOutcome | null = null): Agreement => {
    const [one] = foldSession(contest, recorded([...presided, ...agreement(1, other, senses)])).agreements
    if (!one) throw new Error('the agreement is there')
    return { ...one, tie: tie && { means: 'equity', article: '', rivals: [], outcome: tie, at: '' } }
  }
  const who = (...[agreement, outcome]: Parameters<typeof dissenters>) =>
    dissenters(agreement, outcome).map(({ jurorId }) => jurorId)
  const counted = { inFavour: 1, against: 1, missing: 1 }

  it('is nobody while votes are missing, nor in a tie', () => {
    const tied = found(['for', 'against'])
    expect(who(tied, { kind: 'pending', waitingFor: [first] })).toEqual([])
    expect(who(tied, { kind: 'tie', ...counted })).toEqual([])
  })

  it('is who voted otherwise than it came out', () => {
    expect(who(found(['for', 'against', 'for']), { kind: 'majority', ...counted })).toEqual([second])
    expect(who(found(['for', 'against', 'against']), { kind: 'rejected', ...counted })).toEqual([first])
  })

  it('is who a resolved tie left outvoted', () => {
    expect(who(found(['for', 'against'], 'adopted'), { kind: 'tie', ...counted })).toEqual([second])
    expect(who(found(['for', 'against'], 'rejected'), { kind: 'tie', ...counted })).toEqual([first])
  })
})
