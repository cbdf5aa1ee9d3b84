// The consolidated table of a session as it stands: whose sheets count, revised scores, what was agreed.
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { Contest, Juror } from '../../../shared/domain/contest/contest.ts'
import { toText } from '../../../shared/domain/scoring/rational.ts'
import type { EventOf, SessionEvent } from '../../../shared/domain/session/events.ts'
import { consolidated, countedJurors, countedSheets } from '../../../shared/domain/session/table.ts'
import { bases, makeContest, makeEntry, person } from '../../make/contest.ts'
import {
  abstention,
  agreement,
  delivered,
  delivery,
  departure,
  everyone,
  first,
  opened,
  presided,
  removal,
  revision,
  revocation,
  second,
  third,
  tieBreak,
} from '../../make/session.ts'
import { sessionAfter } from './fold.ts'

const contest = makeContest()
const keeping = makeContest({ bases: { ...bases, jury: { ...bases.jury, leaverScoresheet: 'kept' } } })
const byJury = makeContest({ bases: { ...bases, bonus: { ...bases.bonus, scope: 'jury' } } })
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const
const successor: Juror = { id: 'jurado-4', name: person(83), profileId: 'c', certificate: 'AAAA' }

/** The rows of Distribución after the opening and these events. */
const rows = (of: Contest, ...events: readonly SessionEvent[]) =>
  consolidated(sessionAfter(of, ...opened(of), ...events).state)['distribucion'] ?? []
const rowOf = (of: Contest, submissionId: string, ...events: readonly SessionEvent[]) =>
  rows(of, ...events).find(({ submission }) => submission.id === submissionId)
const totalOf = (...given: Parameters<typeof rowOf>) => toText(rowOf(...given)?.total ?? { num: 0n, den: 1n })

describe('R-SCO-4: the table', () => {
  it('is empty before the opening', () => {
    expect(consolidated(sessionAfter(contest, ...delivered).state)).toEqual({})
  })

  it('has every modality after it', () => {
    const table = consolidated(sessionAfter(contest, ...opened(contest)).state)
    expect(Object.entries(table).map(([id, list]) => [id, list.length])).toEqual([
      ['distribucion', 2],
      ['circulacion', 2],
    ])
    expect(totalOf(contest, D1)).toBe('27')
  })
})

describe('R-SCO-6: a revision', () => {
  it('counts instead of the score of the sheet, which stays as it was', () => {
    expect(totalOf(contest, D1, revision(first, D1, '1.1', 5))).toBe('83/3')
    const { state } = sessionAfter(contest, ...opened(contest), revision(first, D1, '1.1', 5))
    expect(state.sheets?.[0]?.entries[D1]).toEqual(makeEntry(3))
    expect(countedSheets(state)[0]?.entries[D1]?.scores['1.1']).toBe(5)
  })

  it('is of one member, one submission and one subcriterion, and the last one counts', () => {
    const row = rowOf(contest, D1, revision(first, D1, '1.1', 5), revision(first, D1, '1.1', 1))
    expect(row?.cells[0]?.byJuror).toEqual({ [first]: 1, [second]: 3, [third]: 3 })
    expect(row?.cells[1]?.byJuror).toEqual({ [first]: 3, [second]: 3, [third]: 3 })
    expect(totalOf(contest, D2, revision(first, D1, '1.1', 5))).toBe('27')
  })

  it('R-SCO-2: may give other additional points', () => {
    const bonus: EventOf<'ScoreRevised'> = {
      type: 'ScoreRevised',
      jurorId: second,
      submissionId: D1,
      change: { of: 'bonus', points: 2, grounds: ['lenguas'] },
      reason: 'Está hablada en quechua.',
    }
    expect(rowOf(contest, D1, bonus)?.bonus).toEqual({ num: 2n, den: 3n })
    const { state } = sessionAfter(contest, ...opened(contest), bonus)
    expect(countedSheets(state)[1]?.entries[D1]).toEqual(makeEntry(3, { bonus: { points: 2, grounds: ['lenguas'] } }))
  })

  it('R-ABS-2: ends with the abstention of its member', () => {
    const row = rowOf(contest, D1, revision(first, D1, '1.1', 5), abstention(first, D1))
    expect([row?.abstained, row?.cells[0]?.byJuror]).toEqual([[first], { [second]: 3, [third]: 3 }])
  })
})

describe('what the jury agreed on', () => {
  const scores: Subject = {
    kind: 'consensus-score',
    submissionId: D2,
    scores: makeEntry(4).scores,
    reason: 'Coincidieron.',
  }
  const bonus: Subject = { kind: 'jury-bonus', submissionId: D2, points: 1, grounds: ['lenguas'], reason: 'Quechua.' }
  const against = ['for', 'against', 'against'] as const

  it('R-SCO-6: its scores, while they have effect', () => {
    expect(totalOf(contest, D2, ...agreement(2, scores))).toBe('36')
    expect(totalOf(contest, D2, ...agreement(2, scores, against))).toBe('27')
    expect(totalOf(contest, D2, ...agreement(2, scores), ...agreement(3, revocation(2, D2)))).toBe('27')
  })

  it('R-SCO-2: its points', () => {
    expect(totalOf(byJury, D2, ...agreement(2, bonus))).toBe('28')
    expect(totalOf(byJury, D2, ...agreement(2, bonus, against))).toBe('27')
  })

  it('R-VOT-3: its order of a tie', () => {
    const places = (...events: readonly SessionEvent[]) =>
      rows(contest, ...events).map(({ submission, rank }) => [submission.id, rank])
    expect(places(...agreement(2, tieBreak(D2, D1)))).toEqual([
      [D2, 1],
      [D1, 2],
    ])
    expect(places(...agreement(2, tieBreak(D2, D1), against))).toEqual([
      [D1, 1],
      [D2, 1],
    ])
  })

  it('R-AMT-9: a submission that left has no place', () => {
    expect(rows(contest, removal(D1)).map(({ submission, rank }) => [submission.id, rank])).toEqual([
      [D2, 1],
      [D1, null],
    ])
  })
})

describe('R-JUR-3: whose sheets count', () => {
  const counted = (of: Contest, ...events: readonly SessionEvent[]) => {
    const { state } = sessionAfter(of, ...events)
    return [countedJurors(state), countedSheets(state).map(({ jurorId }) => jurorId)]
  }

  it('those of the members', () => {
    expect(counted(contest, ...opened(contest))).toEqual([everyone, everyone])
    expect(counted(contest, ...delivered)).toEqual([everyone, []])
  })

  it('of a member who left: withdrawn or kept, as the pack says', () => {
    expect(counted(contest, ...opened(contest), departure(second))).toEqual([
      [first, third],
      [first, third],
    ])
    expect(counted(keeping, ...opened(keeping), departure(second))).toEqual([
      [first, third, second],
      [first, second, third],
    ])
  })

  it('a kept one only when it was delivered', () => {
    expect(counted(keeping, ...presided, delivery(first), departure(second))[0]).toEqual([first, third])
  })

  it('never one of a member who was replaced', () => {
    expect(counted(keeping, ...opened(keeping), departure(third, successor))).toEqual([
      [first, second, 'jurado-4'],
      [first, second],
    ])
  })
})
