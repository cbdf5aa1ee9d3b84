// Ties between submissions, scores and additional points that the jury agrees on.
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../../shared/domain/agreement/subjects/schema.ts'
import type { Contest } from '../../../../shared/domain/contest/contest.ts'
import { rational } from '../../../../shared/domain/scoring/rational.ts'
import type { Entry } from '../../../../shared/domain/scoring/scoresheet.ts'
import type { SessionEvent } from '../../../../shared/domain/session/events.ts'
import { foldSession } from '../../../../shared/domain/session/evolve.ts'
import { consolidated } from '../../../../shared/domain/session/table.ts'
import { formatRatio } from '../../../../shared/text/format.ts'
import {
  abstainedEntry,
  bases,
  makeContest,
  makeEntry,
  makeRegional,
  makeScoresheet,
  makeSubmission,
  person,
  soles,
} from '../../../make/contest.ts'
import {
  agreement,
  award,
  delivered,
  first,
  notSelected,
  opened,
  proposal,
  revocation,
  second,
  third,
} from '../../../make/session.ts'
import { given, recorded } from '../../given.ts'
import { C1, D1, D2, openedWith, propose, variant, withMeans } from '../room.ts'

/** D1 and D5 are from Lima Metropolitana; D2, D3 and D4 from Cusco, which sent less. All have the same scores. */
const [D3, D4, D5] = [makeRegional('D', 3), makeRegional('D', 4), makeSubmission('D', 5)]
const submissions = [...makeContest().submissions, D3, D4, D5]
const contest = makeContest({ submissions })
const open = opened(contest)
const tieBreak = (order: readonly string[], reason = ''): Subject => ({ kind: 'tie-break', order: [...order], reason })
const totals = (of: Contest, ...events: SessionEvent[]) => {
  const rows = Object.values(consolidated(foldSession(of, recorded(events)))).flat()
  return new Map(rows.map(({ submission, total, rank }) => [submission.id, { total, rank }]))
}

/** The contest with these alone, all tied. */
const among = (...ids: string[]) => makeContest({ submissions: submissions.filter(({ id }) => ids.includes(id)) })
const proposing = (of: Contest, order: readonly string[], reason?: string) =>
  given(of, ...opened(of)).when(propose(2, tieBreak(order, reason)))

describe('the order of a tie', () => {
  it('R-EQU-1: is equity’s where it tells them apart, and then needs no other reason', () => {
    const two = among(D1, D2)
    proposing(two, [D2, D1]).thenEvent(proposal(2, tieBreak([D2, D1])))
    proposing(two, [D1, D2], 'Por su alcance.').thenRefusal('equity-first', 'R-EQU-1', { submission: D1 })
  })

  it('R-VOT-3: is the jury’s among regions of equal shares, with its reason', () => {
    const equals = among(D2, D3.id)
    for (const order of [
      [D2, D3.id],
      [D3.id, D2],
    ])
      proposing(equals, order, 'Por su alcance.').thenEvent(proposal(2, tieBreak(order, 'Por su alcance.')))
    proposing(equals, [D2, D3.id], ' ').thenRefusal('reason-missing', 'R-VOT-3')
  })

  it('R-EQU-1: keeps each group of equal shares together', () => {
    const groups = among(D1, D2, D3.id, D5.id)
    const lawful = tieBreak([D3.id, D2, D5.id, D1], 'Por su alcance.')
    proposing(groups, [D3.id, D2, D5.id, D1], 'Por su alcance.').thenEvent(proposal(2, lawful))
    proposing(groups, [D2, D1, D3.id, D5.id], 'Por su alcance.').thenRefusal('equity-first', 'R-EQU-1', {
      submission: D1,
    })
    proposing(groups, [D2, D3.id, D1, D5.id]).thenRefusal('reason-missing', 'R-VOT-3')
    proposing(among(D1, D2, D3.id), [D2, D3.id, D1]).thenRefusal('reason-missing', 'R-VOT-3')
  })

  it('R-VOT-3: is the jury’s where the pack has no equity, with its reason', () => {
    const plain = variant(withMeans('revote', 'casting-vote'), { submissions: among(D1, D2).submissions })
    proposing(plain, [D1, D2], 'Por su alcance.').thenEvent(proposal(2, tieBreak([D1, D2], 'Por su alcance.')))
    proposing(plain, [D2, D1]).thenRefusal('reason-missing', 'R-VOT-3')
  })

  it('R-VOT-3: names all that are tied and undecided, and no other', () => {
    proposing(contest, [D2, D1]).thenRefusal('tie-incomplete', 'R-VOT-3', { submission: D3.id })
    proposing(contest, [D2, D3.id, D4.id, D1], 'Por su alcance.').thenRefusal('tie-incomplete', 'R-VOT-3', {
      submission: D5.id,
    })
    const whole = [D2, D3.id, D4.id, D1, D5.id]
    proposing(contest, whole, 'Por su alcance.').thenEvent(proposal(2, tieBreak(whole, 'Por su alcance.')))
    given(contest, ...open, ...agreement(2, notSelected(D3.id, D4.id, D5.id)))
      .when(propose(3, tieBreak([D2, D1])))
      .thenEvent(proposal(3, tieBreak([D2, D1])))
  })

  it('R-SCO-5: ranks them', () => {
    const broken = totals(contest, ...open, ...agreement(2, tieBreak([D2, D1])))
    expect([D1, D2].map((id) => broken.get(id)?.rank)).toEqual([2, 1])
    const tied = totals(contest, ...open)
    expect([D1, D2].map((id) => tied.get(id)?.rank)).toEqual([1, 1])
  })

  it('R-SCO-4: not before the sheets are open', () => {
    given(contest, ...delivered)
      .when(propose(1, tieBreak([D2, D1])))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-VOT-2: of submissions without a decision', () => {
    given(contest, ...open, ...agreement(2, award(D1, soles(50_000))))
      .when(propose(3, tieBreak([D2, D1])))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
  })

  it('R-VOT-2: none of who is in another order, though the rest of that was decided', () => {
    const ordered = [...agreement(2, notSelected(D3.id, D4.id, D5.id)), ...agreement(3, tieBreak([D2, D1]))]
    const later = [...agreement(4, award(D1, soles(50_000))), ...agreement(5, revocation(2, D3.id))]
    given(contest, ...open, ...ordered, ...later)
      .when(propose(6, tieBreak([D2, D3.id], 'Por su alcance.')))
      .thenRefusal('already-agreed', 'R-VOT-2', { number: 3 })
  })

  it('R-VOT-2: one at a time, for each', () => {
    const two = among(D1, D2)
    const one = [...opened(two), ...agreement(2, tieBreak([D2, D1]))]
    given(two, ...one)
      .when(propose(3, tieBreak([D2, D1])))
      .thenRefusal('already-agreed', 'R-VOT-2', { number: 2 })
    given(two, ...one, ...agreement(3, revocation(2, D2, D1)))
      .when(propose(4, tieBreak([D2, D1])))
      .thenEvent(proposal(4, tieBreak([D2, D1])))
  })
})

describe('R-SCO-5: a tie', () => {
  const scoring = (scores: Readonly<Record<string, number>>) =>
    opened(
      contest,
      contest.jurors.map(({ id }) =>
        makeScoresheet(
          contest,
          id,
          Object.fromEntries(Object.entries(scores).map(([submissionId, score]) => [submissionId, makeEntry(score)])),
        ),
      ),
    )

  it('is of neighbours in the order that are exactly equal, and it names the first two that are not', () => {
    given(contest, ...scoring({ [D1]: 4 }))
      .when(propose(2, tieBreak([D2, D3.id, D1], 'Sí.')))
      .thenRefusal('not-tied', 'R-SCO-5', { first: D3.id, submission: D1 })
    given(contest, ...scoring({ [D2]: 4 }))
      .when(propose(2, tieBreak([D2, D3.id, D1], 'Sí.')))
      .thenRefusal('not-tied', 'R-SCO-5', { first: D2, submission: D3.id })
  })

  it('is within one modality', () => {
    given(contest, ...open)
      .when(propose(2, tieBreak([D1, C1], 'Sí.')))
      .thenRefusal('not-tied', 'R-SCO-5', { first: D1, submission: C1 })
  })

  it('is of who has a place: not of who was scored by nobody', () => {
    const nobody = openedWith(contest, { [first]: [D1, D5.id], [second]: [D1, D5.id], [third]: [D1, D5.id] })
    given(contest, ...nobody)
      .when(propose(2, tieBreak([D1, D5.id], 'Sí.')))
      .thenRefusal('not-tied', 'R-SCO-5', { first: D1, submission: D5.id })
  })

  it('is never one of rounded figures: 27 + 1/17 and 27 + 1/16 both read 27.06', () => {
    const many = Array.from({ length: 17 }, (_, index) => ({
      id: `jurado-${index + 1}`,
      name: person(60 + index),
      profileId: `p${index}`,
      certificate: 'AAAA',
    }))
    const crowd = makeContest({ submissions, jurors: many })
    const last = many.at(-1)?.id ?? ''
    const better: Entry = makeEntry(3, { scores: { ...makeEntry(3).scores, '1.1': 4 } })
    const sheets = (absent: Entry) =>
      many.map(({ id }) =>
        makeScoresheet(crowd, id, {
          ...(id === first ? { [D1]: better, [D2]: better } : {}),
          ...(id === last ? { [D2]: absent } : {}),
        }),
      )
    const story = (absent: Entry) => opened(crowd, sheets(absent))
    const figures = totals(crowd, ...story(abstainedEntry))
    expect([figures.get(D1)?.total, figures.get(D2)?.total]).toEqual([rational(460, 17), rational(433, 16)])
    expect([formatRatio(460, 17), formatRatio(433, 16)]).toEqual(['27.06', '27.06'])
    given(crowd, ...story(abstainedEntry))
      .when(propose(2, tieBreak([D2, D1])))
      .thenRefusal('not-tied', 'R-SCO-5', { first: D2, submission: D1 })
    given(crowd, ...story(makeEntry(3)))
      .when(propose(2, tieBreak([D2, D1])))
      .thenEvent({
        ...proposal(
          2,
          tieBreak([D2, D1]),
          many.map(({ id }) => id),
        ),
        members: 17,
      })
  })
})

describe('scores that the jury agrees on', () => {
  const agreed = (
    score: number,
    overrides: Partial<Record<string, number>> = {},
    reason = 'Coincidieron.',
  ): Subject => ({
    kind: 'consensus-score',
    submissionId: D1,
    scores: { ...makeEntry(score).scores, ...overrides } as Record<string, number>,
    reason,
  })

  it('R-SCO-6: take the place of the means, which stay beside them', () => {
    given(contest, ...open)
      .when(propose(2, agreed(4)))
      .thenEvent(proposal(2, agreed(4)))
    const state = foldSession(contest, recorded([...open, ...agreement(2, agreed(4))]))
    const row = consolidated(state)['distribucion']?.find(({ submission }) => submission.id === D1)
    expect(row?.total).toEqual(rational(36))
    expect(row?.cells[0]).toMatchObject({ agreed: 4, mean: rational(3) })
  })

  it('R-SCO-6: with their reason', () => {
    given(contest, ...open)
      .when(propose(2, agreed(4, {}, ' ')))
      .thenRefusal('reason-missing', 'R-SCO-6')
  })

  it('R-SCO-1: on the scale, and for subcriteria of the Bases', () => {
    given(contest, ...open)
      .when(propose(2, agreed(4, { '2.1': 6 })))
      .thenRefusal('score-outside-scale', 'R-SCO-1', { score: 6, min: 1, max: 5 })
    given(contest, ...open)
      .when(propose(2, agreed(4, { '9.9': 3 })))
      .thenRefusal('subcriterion-unknown', 'R-SCO-1', { subcriterion: '9.9' })
    given(contest, ...open)
      .when(propose(2, agreed(5)))
      .thenEvent(proposal(2, agreed(5)))
  })

  it('R-SCO-3: for every subcriterion', () => {
    const { '1.2': _, '4.1': __, ...rest } = makeEntry(4).scores
    given(contest, ...open)
      .when(propose(2, { ...agreed(4), scores: rest } as Subject))
      .thenRefusal('scores-incomplete', 'R-SCO-3', { count: 2, first: '1.2' })
  })

  it('R-VOT-2: once for each submission, until revoked', () => {
    const another = { ...agreed(5), submissionId: D2 } as Subject
    given(contest, ...open, ...agreement(2, agreed(4)))
      .when(propose(3, agreed(5)))
      .thenRefusal('already-agreed', 'R-VOT-2', { number: 2 })
    given(contest, ...open, ...agreement(2, agreed(4)))
      .when(propose(3, another))
      .thenEvent(proposal(3, another))
    given(contest, ...open, ...agreement(2, agreed(4)), ...agreement(3, revocation(2, D1)))
      .when(propose(4, agreed(5)))
      .thenEvent(proposal(4, agreed(5)))
  })

  it('R-VOT-2: before the submission is decided, and once the sheets are open', () => {
    given(contest, ...open, ...agreement(2, notSelected(D1)))
      .when(propose(3, agreed(4)))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    given(contest, ...delivered)
      .when(propose(1, agreed(4)))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })
})

describe('additional points that the jury gives as a whole', () => {
  const whole = variant({ bonus: { ...bases.bonus, scope: 'jury' } }, { submissions })
  const opening = opened(whole)
  const bonus = (points: number, grounds: string[] = ['lenguas'], reason = 'Es en quechua.'): Subject => ({
    kind: 'jury-bonus',
    submissionId: D1,
    points,
    grounds,
    reason,
  })

  it('R-SCO-2: count once, beside the means', () => {
    given(whole, ...opening)
      .when(propose(2, bonus(2)))
      .thenEvent(proposal(2, bonus(2)))
    expect(totals(whole, ...opening, ...agreement(2, bonus(2))).get(D1)?.total).toEqual(rational(29))
  })

  it('R-SCO-2: only where the pack gives them so', () => {
    given(contest, ...open)
      .when(propose(2, bonus(2)))
      .thenRefusal('bonus-by-juror', 'R-SCO-2')
  })

  it('R-SCO-2: up to the pack’s points, on grounds of the pack, with a reason', () => {
    const story = given(whole, ...opening)
    story.when(propose(2, bonus(3))).thenRefusal('bonus-too-high', 'R-SCO-2', { points: 3, max: 2 })
    story.when(propose(2, bonus(1, ['otra']))).thenRefusal('bonus-ground-unknown', 'R-SCO-2', { ground: 'otra' })
    story.when(propose(2, bonus(1, []))).thenRefusal('bonus-without-ground', 'R-SCO-2')
    story.when(propose(2, bonus(0, []))).thenEvent(proposal(2, bonus(0, [])))
    story.when(propose(2, bonus(1, ['lenguas'], ' '))).thenRefusal('reason-missing', 'R-SCO-2')
  })

  it('R-VOT-2: once for each submission, before it is decided, when the sheets are open', () => {
    const another = { ...bonus(1), submissionId: D2 } as Subject
    given(whole, ...opening, ...agreement(2, bonus(2)))
      .when(propose(3, bonus(1)))
      .thenRefusal('already-agreed', 'R-VOT-2', { number: 2 })
    given(whole, ...opening, ...agreement(2, bonus(2)))
      .when(propose(3, another))
      .thenEvent(proposal(3, another))
    given(whole, ...opening, ...agreement(2, notSelected(D1)))
      .when(propose(3, bonus(1)))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    given(whole, ...delivered)
      .when(propose(1, bonus(1)))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-VOT-2: beside the scores that the jury agreed on for the same submission', () => {
    const scores: Subject = { kind: 'consensus-score', submissionId: D1, scores: makeEntry(4).scores, reason: 'Sí.' }
    given(whole, ...opening, ...agreement(2, scores))
      .when(propose(3, bonus(2)))
      .thenEvent(proposal(3, bonus(2)))
    given(whole, ...opening, ...agreement(2, bonus(2)))
      .when(propose(3, scores))
      .thenEvent(proposal(3, scores))
    const both = [...agreement(2, scores), ...agreement(3, bonus(2))]
    expect(totals(whole, ...opening, ...both).get(D1)?.total).toEqual(rational(38))
  })

  it('R-ABS-2: who abstained from the submission does not vote on its points', () => {
    given(whole, ...openedWith(whole, { [third]: [D1] }))
      .when(propose(2, bonus(1)))
      .thenEvent(proposal(2, bonus(1), [first, second]))
  })
})
