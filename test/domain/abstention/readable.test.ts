// What a log may be read for after an abstention: nothing of what the member had given, and the same state.
import { describe, expect, it } from 'vitest'
import { readableDesk, readableSession } from '../../../shared/domain/abstention/readable.ts'
import { foldDesk } from '../../../shared/domain/scoring/desk.ts'
import type { DeskEvent } from '../../../shared/domain/scoring/desk-events.ts'
import { type Entry, emptyEntry } from '../../../shared/domain/scoring/scoresheet.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import {
  abstainedEntry,
  makeContest,
  makeEntry,
  makeScoresheet,
  makeSubmission,
  sha256,
  soles,
} from '../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  delivered,
  delivery,
  everyone,
  first,
  opened,
  revision,
  second,
  supplement,
  third,
} from '../../make/session.ts'
import { inTurn } from '../session/fold.ts'

const contest = makeContest()
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const
const logged = <E>(events: readonly E[]) => events.map((event) => ({ event }))

describe('R-ABS-2: of a desk', () => {
  const score = (submissionId: string): DeskEvent => ({
    type: 'ScoreGiven',
    submissionId,
    subcriterionId: '1.1',
    score: 4,
  })
  const ownAbstention: DeskEvent = {
    type: 'AbstentionDeclared',
    submissionId: D1,
    causeId: 'vinculo',
    description: 'Trabajé con la empresa.',
  }
  const given: readonly DeskEvent[] = [
    score(D1),
    score(D2),
    { type: 'BonusGiven', submissionId: D1, points: 1, grounds: ['lenguas'] },
    { type: 'CommentWritten', submissionId: D1, subcriterionId: null, text: 'Bien.' },
    { type: 'ScoreCleared', submissionId: D1, subcriterionId: '1.1' },
    { type: 'SupplementAdded', submissions: [makeSubmission('D', 3)] },
    { type: 'ScoresheetSealed', version: 1 },
    { type: 'ScoresheetHandedOver', version: 1, fileSha256: sha256('1') },
    { type: 'SubmissionRemoved', submissionId: D2, number: 1, cause: 'withdrawn' },
  ]
  const fold = (events: readonly DeskEvent[]) =>
    foldDesk(
      contest,
      first,
      events.map((event) => ({ ...event, at: '2025-09-24T15:00:00Z', actor: first })),
    )
  const readable = (events: readonly DeskEvent[]) =>
    readableDesk(logged(events), fold(events)).map(({ event }) => event)

  it('all, while nobody abstained', () => {
    expect(readable(given)).toEqual(given)
  })

  it('without a score, a bonus or a comment on what its juror abstained from; the rest stays', () => {
    const log = [...given, ownAbstention]
    expect(readable(log)).toEqual([score(D2), ...given.slice(5), ownAbstention])
    expect(fold(readable(log))).toEqual(fold(log))
  })

  it('R-DAT-1: after the purge nothing that was scored or written; who abstained stays out', () => {
    const handed: DeskEvent = { type: 'ScoresheetHandedOver', version: 2, fileSha256: sha256('2') }
    const why: DeskEvent = { type: 'ScoresheetReopened', version: 1, reason: 'Cambié dos puntajes de fila.' }
    const resealed: DeskEvent = { type: 'ScoresheetSealed', version: 2 }
    const log: DeskEvent[] = [...given, ownAbstention, why, resealed, handed, { type: 'DeskPurged' }]
    expect(readable(log.slice(0, -1))).toContainEqual(why)
    expect(readable(log)).toEqual([...given.slice(5), ownAbstention, resealed, handed, { type: 'DeskPurged' }])
    expect(fold(readable(log))).toEqual(fold(log))
  })
})

describe('R-ABS-2: of a session', () => {
  const scores = Object.fromEntries([D1, D2].map((id, index) => [id, makeEntry(5 - index)]))
  const entries: Readonly<Record<string, Entry>> = { ...scores, 'CDC-C-00001-25': abstainedEntry }
  const sheets = everyone.map((id) => makeScoresheet(contest, id, id === third ? entries : {}))
  const [opening, ...others] = opened(contest, sheets).toReversed()
  const closedSheets = others.toReversed()
  const open = opening ? [opening] : []

  const fold = (events: readonly SessionEvent[]) => foldSession(contest, inTurn(events))
  const readable = (events: readonly SessionEvent[]) =>
    readableSession(
      inTurn(events).map((event) => ({ event, at: event.at })),
      fold(events),
    )
  /** The entries of a member in the nth opening, as they may be read. */
  const entriesOf = (events: readonly SessionEvent[], jurorId: string, nth = 0) => {
    const openings = readable(events).flatMap(({ event }) => (event.type === 'ScoresheetsOpened' ? [event.sheets] : []))
    return openings[nth]?.find((sheet) => sheet.jurorId === jurorId)?.entries
  }
  const foldsTheSame = (events: readonly SessionEvent[]) =>
    expect(foldSession(contest, readable(events).map(({ event }) => event) as never)).toEqual(fold(events))

  it('all, while nobody abstained in the session', () => {
    const log = [...closedSheets, ...open, revision(third, D1, '1.1', 4)]
    expect(readable(log).map(({ event }) => event)).toEqual(inTurn(log))
  })

  it('all, before anything is open', () => {
    expect(readable([...delivered, abstention(third, D1)])).toHaveLength(delivered.length + 1)
  })

  it.each<[string, SessionEvent[]]>([
    ['before the opening', [...closedSheets, abstention(third, D1), ...open]],
    ['after the opening', [...closedSheets, ...open, abstention(third, D1)]],
  ])('without the entry of a member who abstained %s; every other entry stays', (_, log) => {
    expect(entriesOf(log, third)).toEqual({ ...sheets[2]?.entries, [D1]: emptyEntry })
    expect(entriesOf(log, first)).toEqual(sheets[0]?.entries)
    expect(readable(log)).toHaveLength(log.length)
    foldsTheSame(log)
  })

  it('without the revisions of what its member abstained from since; those of others stay', () => {
    const revisions = [revision(third, D1, '1.1', 4), revision(third, D2, '1.1', 3), revision(second, D1, '1.1', 2)]
    const log = [...closedSheets, ...open, ...revisions, abstention(third, D1)]
    const left = readable(log).flatMap(({ event }) => (event.type === 'ScoreRevised' ? [event] : []))
    expect(left.map(({ jurorId, submissionId }) => [jurorId, submissionId])).toEqual([
      [third, D2],
      [second, D1],
    ])
    foldsTheSame(log)
  })

  it('without what a first opening showed, when the later sheet abstains; agreements fall as they fell', () => {
    const D3 = makeSubmission('D', 3)
    const later = everyone.map((id) => ({
      ...makeScoresheet({ ...contest, submissions: [...contest.submissions, D3] }, id),
      version: 2,
    }))
    const withAbstention = later.map((sheet) =>
      sheet.jurorId === third ? { ...sheet, entries: { ...sheet.entries, [D1]: abstainedEntry } } : sheet,
    )
    const log = [
      ...[...closedSheets, ...open],
      ...agreement(2, award(D1, soles(50_000))),
      ...agreement(3, award(D2, soles(50_000))),
      ...[supplement(D3), ...everyone.map((id) => delivery(id, 2))],
      ...agreement(4, { kind: 'opening' }),
      { type: 'ScoresheetsOpened' as const, agreementId: 'acuerdo-4', sheets: withAbstention },
      abstention(second, D2),
    ]
    expect(entriesOf(log, third, 0)?.[D1]).toEqual(emptyEntry)
    expect(entriesOf(log, third, 1)?.[D1]).toEqual(abstainedEntry)
    expect([entriesOf(log, second, 0)?.[D2], entriesOf(log, second, 1)?.[D2]]).toEqual([emptyEntry, emptyEntry])
    foldsTheSame(log)
  })
})
