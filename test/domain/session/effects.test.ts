// What happens meanwhile takes the effect of agreements, never their votes.
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { effective } from '../../../shared/domain/session/effects.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { fateOf, isVoid, type SessionState } from '../../../shared/domain/session/state.ts'
import { makeContest, makeEntry, makeSubmission, soles } from '../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  departure,
  desierto,
  first,
  notSelected,
  opened,
  proposal,
  removal,
  revocation,
  second,
  supplement,
  third,
  tieBreak,
  vote,
} from '../../make/session.ts'
import { given } from '../given.ts'
import { agreementIn, sessionAfter } from './fold.ts'

const contest = makeContest()
const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const D3 = makeSubmission('D', 3)
const alternate = (submissionId: string) => ({ submissionId, amountCentimos: soles(50_000), reductionReason: null })
const waitlist = (...ids: string[]): Subject => ({
  kind: 'waitlist',
  modalityId: 'distribucion',
  entries: ids.map(alternate),
})
const consensusScore: Subject = {
  kind: 'consensus-score',
  submissionId: D1,
  scores: makeEntry(4).scores,
  reason: 'Coincidieron.',
}
const juryBonus: Subject = {
  kind: 'jury-bonus',
  submissionId: D1,
  points: 1,
  grounds: ['lenguas'],
  reason: 'Es en quechua.',
}
const leftReserve: Subject = {
  kind: 'desierto-reserve',
  modalityId: 'distribucion',
  leftCentimos: soles(100_000),
  reason: 'Nadie más.',
}

const opening = opened(contest)
/** After the opening, which is agreement 1. */
const meanwhile = (...events: readonly SessionEvent[]) => sessionAfter(contest, ...opening, ...events)
const fates = (state: SessionState, ...ids: string[]) => ids.map((id) => fateOf(state, id))
const lossesIn = (state: SessionState, number = 2) =>
  agreementIn(state, number).losses.map(({ cause, submissionId }) => [cause, submissionId])

describe('R-ABS-2: an abstention takes the effect of what its member voted on the submission', () => {
  it('an award: the votes stay in the record, the award does not', () => {
    const { state, at } = meanwhile(...agreement(2, award(D1, soles(50_000))), abstention(third, D1))
    const { votes, closed, losses } = agreementIn(state, 2)
    expect(Object.keys(votes)).toEqual([first, second, third])
    expect(closed?.outcome).toBe('unanimity')
    expect(losses).toEqual([{ at, cause: 'abstention', submissionId: null }])
    expect(fateOf(state, D1)).toBe('undecided')
  })

  it.each<[string, Subject, string]>([
    ['those left out', notSelected(D1, D2), 'not-selected'],
    ['a waitlist', waitlist(D1, D2), 'waitlisted'],
  ])('%s: the list shrinks, and without its last one it is void', (_, subject, fate) => {
    const shrunk = meanwhile(...agreement(2, subject), abstention(second, D1)).state
    expect(lossesIn(shrunk)).toEqual([['abstention', D1]])
    expect(fates(shrunk, D1, D2)).toEqual(['undecided', fate])
    expect(effective(agreementIn(shrunk, 2))).toEqual([D2])
    const empty = meanwhile(...agreement(2, subject), abstention(second, D1), abstention(second, D2)).state
    expect(lossesIn(empty)).toEqual([
      ['abstention', D1],
      ['abstention', null],
    ])
    expect(fates(empty, D1, D2)).toEqual(['undecided', 'undecided'])
  })

  it.each<[string, Subject]>([
    ['the contest', desierto()],
    ['its modality', desierto('distribucion')],
  ])('a desierto of %s falls whole, for the member voted on all of it', (_, subject) => {
    const { state } = meanwhile(...agreement(2, subject), abstention(third, D1))
    expect(isVoid(agreementIn(state, 2))).toBe(true)
    expect(fates(state, D1, D2)).toEqual(['undecided', 'undecided'])
  })

  it.each([
    ['the contest', desierto()],
    ['its modality', desierto('distribucion')],
  ])('a desierto of %s stands when the submission had been decided apart: it is decided apart again', (_, subject) => {
    const apart = [...agreement(2, notSelected(D1)), ...agreement(3, subject)]
    const { state } = meanwhile(...apart, abstention(third, D1))
    expect(fates(state, D1, D2)).toEqual(['undecided', 'desierto'])
    const again = meanwhile(...apart, abstention(third, D1), ...agreement(4, notSelected(D1), ['for', 'for']))
    expect(fates(again.state, D1, D2)).toEqual(['not-selected', 'desierto'])
    expect(fates(meanwhile(...apart, abstention(third, D2)).state, D1, D2)).toEqual(['not-selected', 'undecided'])
  })

  it('a desierto falls when what had been decided apart came back to it', () => {
    const back = [...agreement(2, notSelected(D1)), ...agreement(3, desierto()), ...agreement(4, revocation(2, D1))]
    expect(fates(meanwhile(...back).state, D1, D2)).toEqual(['desierto', 'desierto'])
    expect(fates(meanwhile(...back, abstention(third, D1)).state, D1, D2)).toEqual(['undecided', 'undecided'])
  })

  it('a desierto of the other modality stands', () => {
    const { state } = meanwhile(...agreement(2, desierto('circulacion')), abstention(third, D1))
    expect(lossesIn(state)).toEqual([])
    expect(fates(state, C1, C2)).toEqual(['desierto', 'desierto'])
  })

  it.each<[string, Subject]>([
    ['the order of a tie', tieBreak(D2, D1)],
    ['agreed scores', consensusScore],
    ['agreed points', juryBonus],
  ])('%s: void, for nothing of it is left', (_, subject) => {
    const { state } = meanwhile(...agreement(2, subject), abstention(third, D1))
    expect(lossesIn(state)).toEqual([['abstention', null]])
  })

  it('a vote under way: it lapses, once', () => {
    const underWay = [proposal(2, award(D1, soles(50_000))), vote(2, first, 'for')]
    const { state, at } = meanwhile(...underWay, abstention(third, D1))
    expect(agreementIn(state, 2).closed).toEqual({ at, outcome: 'lapsed' })
    expect(agreementIn(state, 2).losses).toEqual([{ at, cause: 'abstention', submissionId: null }])
    const twice = meanwhile(...underWay, abstention(third, D1), abstention(second, D1)).state
    expect(agreementIn(twice, 2)).toEqual(agreementIn(state, 2))
  })

  it('nothing, when the member could not vote on it', () => {
    const voters = [first, second]
    const { state } = meanwhile(
      ...agreement(2, award(D1, soles(50_000)), ['for', 'for'], voters),
      proposal(3, award(D2, soles(50_000)), voters),
      abstention(third, D1),
      abstention(third, D2),
    )
    expect([lossesIn(state, 2), lossesIn(state, 3)]).toEqual([[], []])
    expect([fateOf(state, D1), agreementIn(state, 3).closed]).toEqual(['awarded', null])
  })

  it.each<[string, Subject]>([
    ['another submission', award(D2, soles(50_000))],
    ['a list without it', notSelected(D2, C1)],
    ['what is left of a reserve', leftReserve],
    ['something else', { kind: 'other', text: 'Saludar.' }],
  ])('nothing, when the agreement is about %s', (_, subject) => {
    const { state } = meanwhile(...agreement(2, subject), proposal(3, subject), abstention(third, D1))
    expect([lossesIn(state, 1), lossesIn(state, 2), lossesIn(state, 3)]).toEqual([[], [], []])
    expect(agreementIn(state, 3).closed).toBeNull()
  })

  it('R-AMT-9: as ever, when another submission left the contest', () => {
    const { state } = meanwhile(...agreement(2, notSelected(D1, D2)), removal(C1), abstention(third, D1))
    expect(lossesIn(state)).toEqual([['abstention', D1]])
  })

  it('a second abstention takes nothing twice', () => {
    const { state } = meanwhile(
      ...agreement(2, award(D1, soles(50_000))),
      ...agreement(3, notSelected(C1, C2)),
      ...[abstention(third, D1), abstention(second, D1), abstention(third, C1), abstention(second, C1)],
    )
    expect(lossesIn(state, 2)).toEqual([['abstention', null]])
    expect(lossesIn(state, 3)).toEqual([['abstention', C1]])
  })

  it('R-VOT-2, R-VOT-3: a vote without outcome can get none by a correction or against the tie any more', () => {
    const rejected = agreement(2, award(D1, soles(50_000)), ['for', 'against', 'against'])
    const tied = agreement(3, award(C1, soles(50_000)), ['for', 'against'])
    const events = [...opening, ...rejected, ...tied, abstention(third, D1), abstention(second, C1)]
    given(contest, ...events)
      .when({ ...vote(2, second, 'for'), type: 'CorrectVote', why: 'Se anotó mal.' })
      .thenRefusal('vote-final', 'R-VOT-2', { number: 2 })
    given(contest, ...events)
      .when({ type: 'ResolveTie', agreementId: 'acuerdo-3', means: 'equity', rivals: [C2] })
      .thenRefusal('tie-absent', 'R-VOT-3', { number: 3 })
  })
})

describe('R-VOT-2: a revocation takes the effect that it names', () => {
  it('all of an agreement that lists no submissions', () => {
    const { state, at } = meanwhile(...agreement(2, desierto()), ...agreement(3, revocation(2)))
    expect(agreementIn(state, 2).losses).toEqual([{ at, cause: 'revocation', submissionId: null }])
    expect(fateOf(state, D1)).toBe('undecided')
  })

  it('an award', () => {
    const { state } = meanwhile(...agreement(2, award(D1, soles(50_000))), ...agreement(3, revocation(2, D1)))
    expect(lossesIn(state)).toEqual([['revocation', null]])
  })

  it('some of a list, or all of it', () => {
    const list = agreement(2, notSelected(D1, D2, C1))
    const some = meanwhile(...list, ...agreement(3, revocation(2, D2, C1))).state
    expect(fates(some, D1, D2, C1)).toEqual(['not-selected', 'undecided', 'undecided'])
    expect(lossesIn(some)).toEqual([
      ['revocation', D2],
      ['revocation', C1],
    ])
    const all = meanwhile(...list, ...agreement(3, revocation(2, D1, D2, C1))).state
    expect(lossesIn(all)).toEqual([
      ['revocation', D1],
      ['revocation', D2],
      ['revocation', null],
    ])
  })

  it('nothing when it was rejected', () => {
    const rejected = agreement(3, revocation(2, D1), ['for', 'against', 'against'])
    const { state } = meanwhile(...agreement(2, award(D1, soles(50_000))), ...rejected)
    expect([lossesIn(state), fateOf(state, D1)]).toEqual([[], 'awarded'])
  })

  it('and what it took does not come back when a member who voted on it abstains', () => {
    const revoked = [...agreement(2, award(D1, soles(50_000))), ...agreement(3, revocation(2, D1))]
    const { state } = meanwhile(...revoked, abstention(third, D1))
    expect([lossesIn(state, 2), lossesIn(state, 3)]).toEqual([[['revocation', null]], []])
  })

  it('but a revocation under way lapses by the abstention', () => {
    const list = [...agreement(2, notSelected(D1, D2)), proposal(3, revocation(2, D1))]
    const { state } = meanwhile(...list, abstention(third, D1))
    expect(agreementIn(state, 3).closed?.outcome).toBe('lapsed')
    expect(lossesIn(state, 3)).toEqual([['abstention', null]])
    expect(agreementIn(meanwhile(...list, abstention(third, D2)).state, 3).closed).toBeNull()
  })
})

describe('R-AMT-9: a submission that leaves takes what was agreed of it', () => {
  it.each<[string, Subject, (string | null)[]]>([
    ['an award is void', award(D1, soles(50_000)), [null]],
    ['a list shrinks', notSelected(D1, D2), [D1]],
    ['a waitlist shrinks', waitlist(D1, D2), [D1]],
    ['a list of one is void', notSelected(D1), [null]],
    ['a waitlist of one is void', waitlist(D1), [null]],
    ['the order of a tie is void', tieBreak(D1, D2), [null]],
    ['agreed scores are void', consensusScore, [null]],
    ['a desierto stands', desierto('distribucion'), [D1]],
    ['a desierto of the other modality has nothing to do with it', desierto('circulacion'), []],
    ['what is left of a reserve is another matter', leftReserve, []],
  ])('%s', (_, subject, lost) => {
    const { state, at } = meanwhile(...agreement(2, subject), removal(D1))
    expect(agreementIn(state, 2).losses).toEqual(lost.map((submissionId) => ({ at, cause: 'removal', submissionId })))
    expect(fateOf(state, D1)).toBe('withdrawn')
  })

  it('the others of a desierto stay void', () => {
    const { state } = meanwhile(...agreement(2, desierto('distribucion')), removal(D1))
    expect(fates(state, D1, D2)).toEqual(['withdrawn', 'desierto'])
  })

  it.each<[string, Subject]>([
    ['an award', award(D1, soles(50_000))],
    ['a list', notSelected(D1, D2)],
    ['a desierto', desierto()],
  ])('%s under vote lapses', (_, subject) => {
    const { state, at } = meanwhile(proposal(2, subject), removal(D1))
    expect(agreementIn(state, 2).closed).toEqual({ at, outcome: 'lapsed' })
    expect(agreementIn(state, 2).losses).toEqual([{ at, cause: 'removal', submissionId: null }])
  })

  it('a vote about others goes on', () => {
    const { state } = meanwhile(proposal(2, notSelected(D2, C1)), removal(D1))
    expect(agreementIn(state, 2)).toMatchObject({ closed: null, losses: [] })
  })
})

describe('R-AMT-9: a supplement', () => {
  it.each<[string, Subject]>([
    ['the contest', desierto()],
    ['its modality', desierto('distribucion')],
  ])('is not reached by a desierto of %s agreed before it, which stands for the others', (_, subject) => {
    const { state, at } = meanwhile(...agreement(2, subject), supplement(D3))
    expect(agreementIn(state, 2).losses).toEqual([{ at, cause: 'supplement', submissionId: D3.id }])
    expect(fates(state, D1, D3.id)).toEqual(['desierto', 'undecided'])
  })

  it('ends the vote on a desierto that would reach it', () => {
    const { state, at } = meanwhile(proposal(2, desierto()), supplement(D3, makeSubmission('C', 3)))
    expect(agreementIn(state, 2).closed).toEqual({ at, outcome: 'lapsed' })
    expect(lossesIn(state)).toEqual([['supplement', null]])
  })

  it('leaves a desierto of the other modality alone, and every vote about others', () => {
    const { state } = meanwhile(
      ...agreement(2, desierto('circulacion')),
      proposal(3, award(D1, soles(50_000))),
      supplement(D3),
    )
    expect([lossesIn(state, 2), lossesIn(state, 3), agreementIn(state, 3).closed]).toEqual([[], [], null])
  })

  it('adds its submissions to the contest in their order', () => {
    const { state } = meanwhile(supplement(D3), supplement(makeSubmission('C', 3)))
    expect(state.contest.submissions.map(({ id }) => id)).toEqual([D1, D2, C1, C2, D3.id, 'CDC-C-00003-25'])
    expect(state.supplements.map(({ submissions }) => submissions.length)).toEqual([1, 1])
  })
})

describe('R-JUR-3: a departure', () => {
  it('ends the votes under way, whatever they are about, and leaves the closed ones as they are', () => {
    const { state, at } = meanwhile(
      ...agreement(2, award(D1, soles(50_000))),
      proposal(3, award(D2, soles(50_000))),
      proposal(4, { kind: 'other', text: 'Saludar.' }),
      departure(third),
    )
    expect(agreementIn(state, 2).losses).toEqual([])
    for (const number of [3, 4]) {
      expect(agreementIn(state, number).closed).toEqual({ at, outcome: 'lapsed' })
      expect(agreementIn(state, number).losses).toEqual([{ at, cause: 'composition', submissionId: null }])
    }
  })
})
