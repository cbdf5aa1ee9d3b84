// A tied vote: voting again, equity, the president's casting vote, and nothing else.
import { describe, expect, it } from 'vitest'
import type { TieOutcome } from '../../../shared/domain/agreement/outcome.ts'
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { awardsOf, fateOf } from '../../../shared/domain/session/state.ts'
import { makeContest, soles } from '../../make/contest.ts'
import {
  abstention,
  agreement,
  approved,
  award,
  decided,
  departure,
  desierto,
  draft,
  first,
  joined,
  notSelected,
  PDF,
  proposal,
  removal,
  revocation,
  second,
  third,
  vote,
} from '../../make/session.ts'
import { given } from '../given.ts'
import {
  ballot,
  C1,
  C2,
  D1,
  D2,
  fourth,
  ofFour,
  openedWith,
  opening,
  played,
  propose,
  resolveTie,
  room,
  variant,
  withMeans,
} from './room.ts'

const contest = makeContest()
/** The same, where a jury that a resolution completes again has its majorities. */
const ordinary = variant({ jury: { ...contest.bases.jury, consensus: 'while-incomplete' } })
const D1Award = award(D1, soles(50_000))
const D2Award = award(D2, soles(50_000))
const tied = { [first]: 'for', [second]: 'against' } as const

/** Sessions in which the third member abstained from these, so that two vote on them. */
const two = (...submissionIds: string[]) => openedWith(contest, { [third]: submissionIds })
const substitute = (profileId: string) => ({ id: fourth, name: 'LEE LEE, SUN', profileId, certificate: 'AAAA' })
const resolved = (command: CommandOf<'ResolveTie'>, outcome: TieOutcome, article = 'Bases 6.6') => ({
  ...command,
  type: 'TieResolved' as const,
  article,
  outcome,
})

describe('equity', () => {
  it('R-EQU-1: gives an award to the region less represented among those received, by its article', () => {
    const command = resolveTie(2, 'equity', D1, C1)
    room(contest, two(D2), ...ballot(2, D2Award, tied))
      .when(command)
      .thenEvent(resolved(command, 'adopted'))
  })

  it('R-EQU-1: and denies it where a rival’s region is less represented', () => {
    const command = resolveTie(2, 'equity', D2)
    room(contest, two(D1), ...ballot(2, D1Award, tied))
      .when(command)
      .thenEvent(resolved(command, 'rejected'))
  })

  it('R-EQU-1: decides nothing between regions of equal shares', () => {
    room(contest, two(D2), ...ballot(2, D2Award, tied))
      .when(resolveTie(2, 'equity', D1, C2))
      .thenRefusal('equity-undecided', 'R-EQU-1', { submission: D2 })
  })

  it('R-EQU-1: compares an award with others that compete, never with itself', () => {
    const story = room(contest, two(D2), ...ballot(2, D2Award, tied))
    story.when(resolveTie(2, 'equity')).thenRefusal('equity-needs-rivals', 'R-EQU-1')
    story.when(resolveTie(2, 'equity', D1, D2)).thenRefusal('equity-needs-rivals', 'R-EQU-1')
    room(contest, two(D2), ...ballot(2, notSelected(D2), tied))
      .when(resolveTie(2, 'equity', D1))
      .thenRefusal('equity-needs-rivals', 'R-EQU-1')
  })

  it('R-VOT-2: a rival must still be undecided, and under no vote', () => {
    const story = (...events: SessionEvent[]) =>
      given(contest, ...two(D2), ...agreement(2, D2Award, ['for', 'against']), ...events)
    story(...agreement(3, D1Award))
      .when(resolveTie(2, 'equity', C1, D1))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    story(proposal(3, D1Award))
      .when(resolveTie(2, 'equity', D1))
      .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: D1, number: 3 })
    story()
      .when(resolveTie(2, 'equity', 'CDC-D-00099-25'))
      .thenRefusal('submission-unknown', 'R-VOT-2', { submission: 'CDC-D-00099-25' })
  })

  it('R-VOT-3: is a means only where the pack says so', () => {
    const other = variant(withMeans('revote', 'casting-vote'))
    room(other, openedWith(other, { [third]: [D2] }), ...ballot(2, D2Award, tied))
      .when(resolveTie(2, 'equity', D1))
      .thenRefusal('tie-means-unlawful', 'R-VOT-3', { number: 2 })
  })
})

describe('the casting vote', () => {
  const granting = variant(withMeans('casting-vote'))
  const without = (jurorId: string) => openedWith(granting, { [jurorId]: [D1] })
  const article = 'Artículo de casting-vote'

  it.each([
    ['adopts', 'for', 'against', 'adopted'],
    ['rejects', 'against', 'for', 'rejected'],
  ] as const)('R-VOT-3: the president’s vote %s', (_, president, member, outcome) => {
    const command = resolveTie(2, 'casting-vote')
    room(granting, without(third), ...ballot(2, D1Award, { [first]: president, [second]: member }))
      .when(command)
      .thenEvent(resolved(command, outcome, article))
  })

  it('R-VOT-3: a president who abstained has none, whoever presides', () => {
    room(granting, without(first), ...ballot(2, D1Award, { [second]: 'for', [third]: 'against' }))
      .when(resolveTie(2, 'casting-vote'))
      .thenRefusal('casting-vote-barred', 'R-VOT-3', { number: 2 })
  })

  it('R-VOT-3: nor a jury whose president was replaced', () => {
    const replaced = { ...departure(first, substitute('a')), type: 'ChangeComposition' as const }
    const ever = variant({ ...granting.bases, jury: ordinary.bases.jury })
    room(ever, without(third), ...ballot(2, D1Award, tied), replaced)
      .when(resolveTie(2, 'casting-vote'))
      .thenRefusal('casting-vote-barred', 'R-VOT-3', { number: 2 })
  })

  it('R-VOT-3: is a means only where the pack grants it', () => {
    room(contest, two(D1), ...ballot(2, D1Award, tied))
      .when(resolveTie(2, 'casting-vote'))
      .thenRefusal('tie-means-unlawful', 'R-VOT-3', { number: 2 })
  })

  it('R-ACT-2: approves the Acta, and its draft stays what was approved', () => {
    const four = ofFour(withMeans('casting-vote'))
    const senses = { [first]: 'for', [second]: 'for', [third]: 'against', [fourth]: 'against' } as const
    const all = { [first]: 'for', [second]: 'for', [third]: 'for', [fourth]: 'for' } as const
    const { state } = played(
      four,
      [],
      ...opening(four),
      ...ballot(2, desierto(), all),
      { type: 'DescribeDeliberation', text: 'El Jurado deliberó.' },
      { ...draft, type: 'DraftActa' },
      ...ballot(3, { kind: 'acta', pdfSha256: PDF }, senses),
      resolveTie(3, 'casting-vote'),
    )
    expect([state.approval?.agreementId, state.approval?.pdfSha256, state.draft?.pdfSha256]).toEqual([
      'acuerdo-3',
      PDF,
      PDF,
    ])
  })
})

describe('the reasons of who is outvoted', () => {
  /** Two who vote without a word. */
  const silent = (inFavour: string, against: string) => [
    ...two(D1, D2),
    proposal(2, D2Award, [first, second]),
    vote(2, first, 'for', inFavour),
    vote(2, second, 'against', against),
    { type: 'AgreementClosed' as const, agreementId: 'acuerdo-2', outcome: 'tie' as const },
  ]

  it('R-JUR-4: who voted against says why before it is adopted', () => {
    const command = resolveTie(2, 'equity', D1)
    given(contest, ...silent('Sí.', ' '))
      .when(command)
      .thenRefusal('dissent-without-reason', 'R-JUR-4', { number: 2 })
    given(contest, ...silent('', 'No.'))
      .when(command)
      .thenEvent(resolved(command, 'adopted'))
  })

  it('R-JUR-4: who voted for says why before it is rejected', () => {
    const lima = silent('', 'No.').map((event) =>
      event.type === 'AgreementProposed' ? { ...event, subject: D1Award } : event,
    )
    given(contest, ...lima)
      .when(resolveTie(2, 'equity', D2))
      .thenRefusal('dissent-without-reason', 'R-JUR-4', { number: 2 })
  })
})

describe('a tie to resolve', () => {
  const byEquity = resolveTie(2, 'equity', D1)
  const tie = [...two(D2), ...agreement(2, D2Award, ['for', 'against'])]

  it('R-VOT-3: is one that was closed so', () => {
    given(contest, ...two(D2), proposal(2, D2Award, [first, second]))
      .when(byEquity)
      .thenRefusal('tie-absent', 'R-VOT-3', { number: 2 })
    given(contest, ...two(D2), ...agreement(2, D2Award, ['against', 'against']))
      .when(byEquity)
      .thenRefusal('tie-absent', 'R-VOT-3', { number: 2 })
    given(contest, ...two(D2))
      .when(byEquity)
      .thenRefusal('agreement-unknown', 'R-VOT-1')
  })

  it('R-VOT-3: that nothing resolved yet', () => {
    given(contest, ...tie, resolved(byEquity, 'rejected'))
      .when(byEquity)
      .thenRefusal('tie-absent', 'R-VOT-3', { number: 2 })
  })

  it.each([
    ['R-ABS-2: and whose voters did not abstain since', abstention(second, D2)],
    ['R-AMT-9: and whose submission did not leave since', removal(D2)],
  ])('%s', (_, meanwhile) => {
    given(contest, ...tie, meanwhile)
      .when(byEquity)
      .thenRefusal('tie-absent', 'R-VOT-3', { number: 2 })
  })

  it.each([
    ['under way', [propose(3, D2Award)]],
    ['that rejected it', ballot(3, D2Award, { [first]: 'against', [second]: 'against' })],
    ['that was tied too', ballot(3, D2Award, tied)],
  ])('R-VOT-3: not one that has a new vote, %s', (_, again) => {
    room(contest, tie, ...again)
      .when(byEquity)
      .thenRefusal('tie-absent', 'R-VOT-3', { number: 2 })
  })

  it('R-VOT-3: the new vote’s own tie is the one to resolve', () => {
    const command = resolveTie(3, 'equity', D1)
    room(contest, tie, ...ballot(3, D2Award, tied))
      .when(command)
      .thenEvent(resolved(command, 'adopted'))
  })

  it('R-VOT-3: nor one whose new vote was adopted and revoked', () => {
    const both = { [first]: 'for', [second]: 'for' } as const
    room(contest, tie, ...ballot(3, D2Award, both), ...ballot(4, revocation(3, D2), both))
      .when(byEquity)
      .thenRefusal('tie-absent', 'R-VOT-3', { number: 2 })
  })

  it('R-JUR-3: a new vote that lapsed leaves the tie as it was', () => {
    const again = { ...proposal(3, D2Award, [first, second]), revoteOf: 'acuerdo-2' }
    const replaced = departure(third, substitute('c'))
    given(ordinary, ...tie, again, replaced, ...joined(4, contest, fourth, [first, second, fourth]))
      .when(byEquity)
      .thenEvent(resolved(byEquity, 'adopted'))
  })

  it('R-JUR-3: is none of a jury that now decides by consensus: it votes again', () => {
    const incomplete = [...tie, departure(third)]
    given(contest, ...incomplete)
      .when(byEquity)
      .thenRefusal('tie-means-unlawful', 'R-JUR-3', { number: 2 })
    const again = { revoteOf: 'acuerdo-2', members: 2, majority: 'consensus' } as const
    given(contest, ...incomplete)
      .when(propose(3, D2Award))
      .thenEvent({ ...proposal(3, D2Award, [first, second]), ...again })
  })

  it('R-ACT-2: waits while the Acta is under vote, and comes too late after its approval', () => {
    const story = [...decided(contest), draft, proposal(3, { kind: 'acta', pdfSha256: PDF })]
    given(contest, ...story)
      .when(byEquity)
      .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 3 })
    given(contest, ...approved(contest))
      .when(byEquity)
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })
})

describe('adopted by resolving its tie, an award is checked again', () => {
  const byEquity = resolveTie(2, 'equity', C1)
  const tie = [...two(D2), ...agreement(2, D2Award, ['for', 'against'])]

  it('R-VOT-2: beside what was decided of the submission since', () => {
    given(contest, ...tie, ...agreement(3, notSelected(D2), ['for', 'for']))
      .when(byEquity)
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D2 })
  })

  it('R-AMT-4: beside the money that went elsewhere since, to the céntimo', () => {
    const funds = { ...contest.bases.funds, reserveCentimos: 0, totalCentimos: soles(100_000) - 1 }
    const poor = variant({ funds })
    const story = [...openedWith(poor, { [third]: [D2] }), ...agreement(2, D2Award, ['for', 'against'])]
    given(poor, ...story, ...agreement(3, D1Award))
      .when(byEquity)
      .thenRefusal('funds-exceeded', 'R-AMT-4', { submission: D2, missingCentimos: 1 })
    given(poor, ...story)
      .when(byEquity)
      .thenEvent(resolved(byEquity, 'adopted'))
  })

  it('R-VOT-3: rejected, it decides nothing and needs no check', () => {
    const command = resolveTie(2, 'equity', D2)
    const meanwhile = agreement(3, notSelected(D1), ['for', 'for'])
    given(contest, ...two(D1), ...agreement(2, D1Award, ['for', 'against']), ...meanwhile)
      .when(command)
      .thenEvent(resolved(command, 'rejected'))
  })

  it('R-VOT-3: takes its money from then on', () => {
    const { state } = played(contest, tie, byEquity)
    expect([fateOf(state, D2), awardsOf(state)]).toEqual([
      'awarded',
      [{ agreementId: 'acuerdo-2', submissionId: D2, amountCentimos: soles(50_000) }],
    ])
  })
})
