// A closed agreement in the room: its state in a word, what it admits, ties, corrections, losses.
import { describe, expect, it } from 'vitest'
import { actsOf, revocationOf } from '../../../renderer/src/screens/session/agreements/record/acts.ts'
import { previewCorrection } from '../../../renderer/src/screens/session/agreements/record/correction-preview.ts'
import { lossSentences } from '../../../renderer/src/screens/session/agreements/record/losses.ts'
import { statusOf } from '../../../renderer/src/screens/session/agreements/record/status.ts'
import {
  meansOf,
  previewTie,
  rivalRows,
  shareText,
} from '../../../renderer/src/screens/session/agreements/record/tie-preview.ts'
import { outOfRoom } from '../../../renderer/src/screens/session/members.ts'
import { submissionOf } from '../../../shared/domain/contest/contest.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { abstainedEntry, bases, makeContest, makeScoresheet, soles } from '../../make/contest.ts'
import * as make from '../../make/session.ts'
import { agreementIn, sessionOf } from './given.ts'

const { first, second, third, award, notSelected, agreement } = make
const contest = makeContest()
const [d1, d2, c1, c2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const open = make.opened(contest)
const sessionAfter = (...events: readonly SessionEvent[]) => sessionOf(contest, ...open, ...events)

const revocation = (number: number, ...submissionIds: string[]) =>
  ({ kind: 'revocation', agreementId: `acuerdo-${number}`, submissionIds, reason: 'Hubo un error.' }) as const
const removal = (submissionId: string): SessionEvent => ({
  type: 'SubmissionRemoved',
  submissionId,
  cause: 'withdrawn',
  document: { number: 'Carta 1', date: '2025-09-24' },
  reason: 'Desiste.',
})
const abstention = (jurorId: string, submissionId: string): SessionEvent => ({
  type: 'AbstentionDeclared',
  jurorId,
  submissionId,
  causeId: 'vinculo',
  description: 'Trabajé con la empresa en 2024.',
})

/** The third juror abstained from D1 and C2, so that a vote on them can be a tie. */
const barring = [
  makeScoresheet(contest, first),
  makeScoresheet(contest, second),
  makeScoresheet(contest, third, { [d1]: abstainedEntry, [c2]: abstainedEntry }),
]
const tieOn = (submissionId: string) => agreement(2, award(submissionId, soles(50_000)), ['for', 'against'])
const tied = (submissionId: string, silent = false) => {
  const events = [...make.opened(contest, barring), ...tieOn(submissionId)]
  return sessionOf(
    contest,
    ...events.map((event) => (silent && event.type === 'VoteCast' ? { ...event, reason: '' } : event)),
  )
}

describe('the state of an agreement', () => {
  const statusAfter = (...events: readonly SessionEvent[]) => statusOf(agreementIn(sessionAfter(...events), 2))

  it('is its outcome as it was closed', () => {
    expect(statusAfter(make.proposal(2, notSelected(d1)))).toBe('pending')
    expect(statusAfter(...agreement(2, notSelected(d1)))).toBe('unanimity')
    expect(statusAfter(...agreement(2, notSelected(d1), ['for', 'for', 'against']))).toBe('majority')
    expect(statusAfter(...agreement(2, notSelected(d1), ['against', 'for', 'against']))).toBe('rejected')
    expect(statusOf(agreementIn(tied(d1), 2))).toBe('tie')
  })

  it('is lapsed where the vote could not end, whatever votes are missing', () => {
    expect(statusAfter(make.proposal(2, notSelected(d1)), make.vote(2, first, 'for'), removal(d1))).toBe('lapsed')
  })

  it('says that what it decided has no effect any more, in part or in all', () => {
    const list = agreement(2, notSelected(d1, d2))
    expect(statusAfter(...list, ...agreement(3, revocation(2, d1)))).toBe('partial')
    expect(statusAfter(...list, ...agreement(3, revocation(2, d1, d2)))).toBe('void')
    expect(statusAfter(...agreement(2, award(d1, soles(50_000))), removal(d1))).toBe('void')
  })

  it('says how a tie was resolved', () => {
    const resolved = (outcome: 'adopted' | 'rejected'): SessionEvent => ({
      type: 'TieResolved',
      agreementId: 'acuerdo-2',
      means: 'equity',
      rivals: [d2],
      article: 'Bases 6.6',
      outcome,
    })
    const events = [...make.opened(contest, barring), ...tieOn(d1)]
    expect(statusOf(agreementIn(sessionOf(contest, ...events, resolved('adopted')), 2))).toBe('tie-adopted')
    expect(statusOf(agreementIn(sessionOf(contest, ...events, resolved('rejected')), 2))).toBe('tie-rejected')
  })
})

describe('what a closed agreement admits', () => {
  const actsAfter = (...events: readonly SessionEvent[]) => {
    const state = sessionAfter(...events)
    return actsOf(state, agreementIn(state, 2))
  }

  it('is to lose its effect and to have a vote corrected, when it is in force', () => {
    expect(actsAfter(...agreement(2, award(d1, soles(50_000))))).toEqual({
      repeat: false,
      resolve: false,
      correct: true,
      revoke: true,
    })
  })

  it('is to be voted again when it carried nothing or what it carried is gone, unless something else became of it', () => {
    const rejected = agreement(2, award(d1, soles(50_000)), ['against', 'against', 'for'])
    expect(actsAfter(...rejected)).toEqual({ repeat: true, resolve: false, correct: true, revoke: false })
    expect(actsAfter(...rejected, ...agreement(3, notSelected(d1))).repeat).toBe(false)
    expect(actsAfter(...rejected, removal(d1)).repeat).toBe(false)
    const revoked = [...agreement(2, award(d1, soles(50_000))), ...agreement(3, revocation(2, d1))]
    expect(actsAfter(...revoked)).toEqual({ repeat: true, resolve: false, correct: false, revoke: false })
  })

  it('is to resolve a tie, and voting again is one of the means', () => {
    const state = tied(d1)
    expect(actsOf(state, agreementIn(state, 2))).toEqual({ repeat: false, resolve: true, correct: true, revoke: false })
  })

  it('is nothing for an opening: what was read cannot be unread', () => {
    const state = sessionAfter()
    const nothing = { repeat: false, resolve: false, correct: false, revoke: false }
    expect(actsOf(state, agreementIn(state, 1))).toEqual(nothing)
  })

  it('a revocation names what a list still decides', () => {
    const state = sessionAfter(...agreement(2, notSelected(d1, d2)), ...agreement(3, revocation(2, d1)))
    expect(revocationOf(agreementIn(state, 2), 'Otro error.')).toEqual({
      kind: 'revocation',
      agreementId: 'acuerdo-2',
      submissionIds: [d2],
      reason: 'Otro error.',
    })
  })
})

describe('a tie', () => {
  const ids = (means: ReturnType<typeof meansOf>) => means.map(({ id }) => id)

  it('offers only the means of the pack, and of them those that fit (R-VOT-3)', () => {
    const state = tied(d1)
    expect(ids(meansOf(state, agreementIn(state, 2)))).toEqual(['equity', 'revote'])
    const events = [...make.opened(contest, barring), ...agreement(2, notSelected(d1), ['for', 'against'])]
    expect(ids(meansOf(sessionOf(contest, ...events), agreementIn(sessionOf(contest, ...events), 2)))).toEqual([
      'revote',
    ])
    const casting = [...bases.tieMeans, { id: 'casting-vote', article: 'Reglamento 5' } as const]
    const granted = makeContest({ bases: { ...bases, tieMeans: casting } })
    const there = sessionOf(granted, ...make.opened(granted, barring), ...tieOn(d1))
    expect(ids(meansOf(there, agreementIn(there, 2)))).toEqual(['equity', 'revote', 'casting-vote'])
    expect(previewTie(there, agreementIn(there, 2), 'casting-vote', [])).toMatchObject({ outcome: 'adopted' })
  })

  it('is voted again where the pack names no such means and none of the others decides it (R-VOT-3)', () => {
    const of = makeContest({ bases: { ...bases, tieMeans: [{ id: 'equity', article: 'Reglamento 5' }] } })
    const can = (...meanwhile: readonly SessionEvent[]) => {
      const state = sessionOf(of, ...make.opened(of, barring), ...tieOn(d1), ...meanwhile)
      return actsOf(state, agreementIn(state, 2))
    }
    expect(can()).toMatchObject({ resolve: true, repeat: false })
    // All that is left is of one region.
    expect(can(removal(d2), removal(c2))).toMatchObject({ resolve: true, repeat: true })
  })

  it('compares with what is still undecided, its own modality first, by what was received (R-EQU-1)', () => {
    const state = tied(c2)
    expect(rivalRows(state, agreementIn(state, 2)).map(({ submission }) => submission.id)).toEqual([c1, d1, d2])
    expect(shareText(contest, submissionOf(contest, c2))).toBe('CUSCO: 3 postulaciones recibidas, 13.04\u00a0%')
    const population = { base: 'received-per-population', population: { CUSCO: 1_357_075 } } as const
    const other = makeContest({ bases: { ...bases, equity: population }, receivedByRegion: { CUSCO: 1 } })
    expect(shareText(other, submissionOf(other, c2))).toBe('CUSCO: 1 postulación recibida, para 1,357,075 habitantes')
  })

  it('shows beforehand how equity resolves it: Cusco has 3 of 23, Lima 20', () => {
    const cusco = tied(c2)
    expect(previewTie(cusco, agreementIn(cusco, 2), 'equity', [c1])).toEqual({
      outcome: 'adopted',
      refusal: null,
      silent: [],
    })
    const lima = tied(d1)
    expect(previewTie(lima, agreementIn(lima, 2), 'equity', [d2])).toMatchObject({ outcome: 'rejected' })
    expect(previewTie(lima, agreementIn(lima, 2), 'equity', [c1])).toMatchObject({
      outcome: null,
      refusal: { code: 'equity-undecided' },
    })
  })

  it('tells whose reason is missing for the minority that it makes (R-JUR-4)', () => {
    const cusco = tied(c2, true)
    expect(previewTie(cusco, agreementIn(cusco, 2), 'equity', [c1])).toMatchObject({ refusal: null, silent: [second] })
    const lima = tied(d1, true)
    expect(previewTie(lima, agreementIn(lima, 2), 'equity', [d2])).toMatchObject({ refusal: null, silent: [first] })
  })
})

describe('a corrected vote', () => {
  const state = sessionAfter(...agreement(2, award(d1, soles(50_000)), ['for', 'for', 'against']))
  const target = agreementIn(state, 2)

  it('shows the outcome that it makes before it is recorded', () => {
    const vote = { jurorId: first, sense: 'against', reason: 'No es viable.' } as const
    expect(previewCorrection(state, target, vote)).toEqual({
      outcome: 'rejected',
      refusal: null,
      needsReason: false,
      silent: [],
    })
    const inFavour = { jurorId: third, sense: 'for', reason: '' } as const
    expect(previewCorrection(state, target, inFavour)).toMatchObject({ outcome: 'unanimity', needsReason: false })
  })

  it('asks for the reason of whom it leaves in the minority, the corrected member or another', () => {
    const silent = sessionAfter(
      make.proposal(2, notSelected(d1)),
      ...[first, second, third].map((jurorId) => make.vote(2, jurorId, 'for')),
      { type: 'AgreementClosed', agreementId: 'acuerdo-2', outcome: 'unanimity' },
    )
    const own = previewCorrection(silent, agreementIn(silent, 2), { jurorId: first, sense: 'against', reason: '' })
    expect(own).toMatchObject({ outcome: 'majority', needsReason: true, silent: [] })
    const split = sessionAfter(
      make.proposal(2, notSelected(d1)),
      make.vote(2, first, 'for'),
      make.vote(2, second, 'for'),
      make.vote(2, third, 'against', 'No conviene.'),
      { type: 'AgreementClosed', agreementId: 'acuerdo-2', outcome: 'majority' },
    )
    const others = previewCorrection(split, agreementIn(split, 2), { jurorId: first, sense: 'against', reason: 'Sí.' })
    expect(others).toMatchObject({ outcome: 'rejected', needsReason: false, silent: [second] })
  })
})

describe('what an agreement lost', () => {
  it('says since when and by which agreement', () => {
    const state = sessionAfter(...agreement(2, notSelected(d1, d2)), ...agreement(3, revocation(2, d1)))
    expect(lossSentences(state, agreementIn(state, 2))).toEqual([
      expect.stringMatching(/^Sin efecto para CDC-D-00001-25 desde el .*: lo dispuso el acuerdo 3\.$/),
    ])
  })

  it('says who abstained', () => {
    const state = sessionAfter(...agreement(2, award(d1, soles(50_000))), abstention(second, d1))
    expect(lossSentences(state, agreementIn(state, 2))).toEqual([
      expect.stringMatching(new RegExp(`^Sin efecto desde el .*: se abstuvo J2 · ${contest.jurors[1]?.name}\\.$`)),
    ])
  })

  it('says that the submission left the contest', () => {
    const state = sessionAfter(...agreement(2, award(d1, soles(50_000))), removal(d1))
    expect(lossSentences(state, agreementIn(state, 2))).toEqual([
      expect.stringMatching(/: la postulación dejó el concurso\.$/),
    ])
  })
})

describe('who is out of the room', () => {
  it('is whoever abstained and does not vote, not whoever abstained after voting (R-ABS-2)', () => {
    const state = tied(d1)
    expect(outOfRoom(state, agreementIn(state, 2)).map(({ mark }) => mark)).toEqual(['J3'])
    const later = sessionAfter(...agreement(2, award(d1, soles(50_000))), abstention(second, d1))
    expect(outOfRoom(later, agreementIn(later, 2))).toEqual([])
  })
})
