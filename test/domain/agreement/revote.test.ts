// Voting again after a tie: when a new proposal is the same matter, and when the pack provides for it.
import { describe, it } from 'vitest'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { makeContest, soles } from '../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  departure,
  first,
  notSelected,
  proposal,
  removal,
  second,
  third,
} from '../../make/session.ts'
import { given } from '../given.ts'
import { C2, D1, D2, openedWith, other, propose, resolveTie, room, variant, withMeans } from './room.ts'

const contest = makeContest()
const D2Award = award(D2, soles(50_000))

/** Sessions in which the third member abstained from these, so that two vote on them. */
const two = (...submissionIds: string[]) => openedWith(contest, { [third]: submissionIds })
const resolved = (command: CommandOf<'ResolveTie'>, outcome: 'adopted' | 'rejected') => ({
  ...command,
  type: 'TieResolved' as const,
  article: 'Bases 6.6',
  outcome,
})

describe('voting again', () => {
  const tie = [...two(D2), ...agreement(2, D2Award, ['for', 'against'])]
  const again = (number: number, revoteOf: string | null) => ({
    ...proposal(number, D2Award, [first, second]),
    revoteOf,
  })

  it('R-VOT-3: the new proposal says which tie it votes again, also at another amount', () => {
    given(contest, ...tie)
      .when(propose(3, D2Award))
      .thenEvent(again(3, 'acuerdo-2'))
    const less = award(D2, soles(45_000), 'Repite un rubro.')
    given(contest, ...tie)
      .when(propose(3, less))
      .thenEvent({ ...again(3, 'acuerdo-2'), subject: less })
  })

  it('R-VOT-3: after a rejection, or a tie that was resolved, it is a new matter', () => {
    const rejected = agreement(2, D2Award, ['against', 'against'])
    given(contest, ...two(D2), ...rejected)
      .when(propose(3, D2Award))
      .thenEvent(again(3, null))
    given(contest, ...tie, resolved(resolveTie(2, 'equity', D1), 'rejected'))
      .when(propose(3, D2Award))
      .thenEvent(again(3, null))
  })

  it('R-VOT-3: while the same is still under vote, there is no tie to vote again', () => {
    given(contest, ...two(D2), proposal(2, other))
      .when(propose(3, other))
      .thenEvent(proposal(3, other))
  })

  it('R-VOT-3: a lapsed vote is passed over', () => {
    const lapsed = [propose(3, D2Award), { ...departure(third), type: 'ChangeComposition' as const }]
    room(contest, tie, ...lapsed)
      .when(propose(4, D2Award))
      .thenEvent({ ...again(4, 'acuerdo-2'), members: 2, majority: 'consensus' })
  })

  it('R-ABS-2: a tie that an abstention took the effect of is none', () => {
    const fromSecond = [...openedWith(contest), ...agreement(2, D2Award, ['for', 'against']), abstention(second, D2)]
    given(contest, ...fromSecond)
      .when(propose(3, D2Award))
      .thenEvent({ ...again(3, null), eligible: [first, third] })
  })

  it('R-VOT-3: is refused where the pack does not provide for it, but to a jury that now decides by consensus', () => {
    const strict = variant(withMeans('equity'))
    const story = [...openedWith(strict, { [third]: [D2, C2] }), ...agreement(2, D2Award, ['for', 'against'])]
    given(strict, ...story)
      .when(propose(3, D2Award))
      .thenRefusal('tie-means-unlawful', 'R-VOT-3', { number: 2 })
    given(strict, ...story, departure(third))
      .when(propose(3, D2Award))
      .thenEvent({ ...again(3, 'acuerdo-2'), members: 2, majority: 'consensus' })
    given(strict, ...story)
      .when(propose(3, award(C2, soles(50_000))))
      .thenEvent(proposal(3, award(C2, soles(50_000)), [first, second]))
  })

  describe('R-VOT-3: where the pack does not name it, when no means that it names decides the tie', () => {
    const votingOn = (of: Contest, subject: Subject, ...before: readonly SessionEvent[]) =>
      given(of, ...openedWith(of, { [third]: [D1, D2] }), ...before, ...agreement(2, subject, ['for', 'against']))
    const noCasting = variant(withMeans('casting-vote'))
    const byEquity = variant(withMeans('equity'))
    const barred = [first, second]

    it('as when nobody presides who voted, or when the means is for awards only', () => {
      const fromFirst = openedWith(noCasting, { [first]: [D2] })
      const tied = agreement(2, D2Award, ['for', 'against'], [second, third])
      given(noCasting, ...fromFirst, ...tied)
        .when(propose(3, D2Award, second))
        .thenEvent({ ...again(3, 'acuerdo-2'), eligible: [second, third], presidedBy: second })
      votingOn(byEquity, notSelected(D2))
        .when(propose(3, notSelected(D2)))
        .thenEvent({ ...proposal(3, notSelected(D2), barred), revoteOf: 'acuerdo-2' })
    })

    it('not while the presidency’s vote, or the shares of another region, decide it', () => {
      votingOn(noCasting, D2Award).when(propose(3, D2Award)).thenRefusal('tie-means-unlawful', 'R-VOT-3', { number: 2 })
      votingOn(byEquity, D2Award).when(propose(3, D2Award)).thenRefusal('tie-means-unlawful', 'R-VOT-3', { number: 2 })
    })

    it('as when no region with another share competes any more', () => {
      const others = byEquity.submissions.filter(({ applicant }) => applicant.region === 'LIMA METROPOLITANA')
      const gone = others.map(({ id }) => removal(id))
      votingOn(byEquity, D2Award, ...gone)
        .when(propose(3, D2Award))
        .thenEvent(again(3, 'acuerdo-2'))
    })
  })
})
