// The desk after sealing: an abstention or a supplement makes the next version; the hand-over, and the purge after it.
import { describe, expect, it } from 'vitest'
import { entryOf, foldDesk, scoresheetOf } from '../../../shared/domain/scoring/desk.ts'
import type { DeskCommand, DeskEvent } from '../../../shared/domain/scoring/desk-events.ts'
import { emptyEntry } from '../../../shared/domain/scoring/scoresheet.ts'
import { makeEntry, makeSubmission, sha256 } from '../../make/contest.ts'
import {
  abstained,
  added,
  comment,
  completed,
  contest,
  exported,
  handedOver,
  other,
  reason,
  reopened,
  score,
  sealed,
  submissionId,
  supplement,
  whole,
} from '../../make/desk.ts'
import { givenDesk } from '../given.ts'
import { minute } from '../session/fold.ts'

/** The desk on which each event happened a minute after the one before. */
const desk = (...events: readonly DeskEvent[]) =>
  foldDesk(
    contest,
    'jurado-1',
    events.map((event, index) => ({ ...event, at: minute(index + 1), actor: 'jurado-1' })),
  )
const giveScore = (id: string) => ({
  type: 'GiveScore' as const,
  submissionId: id,
  subcriterionId: '1.1',
  score: 3,
})
const handOver = (version: number) => ({ ...handedOver(version), type: 'HandOverScoresheet' as const })
const purge = { type: 'PurgeDesk' as const }

describe('an abstention after sealing', () => {
  it('R-ABS-1: is possible, and the sheet goes out again as its next version', () => {
    const { type: _, ...declared } = abstained
    givenDesk(contest, ...whole)
      .when({ type: 'DeclareAbstention', ...declared })
      .thenEvent(abstained)
    const state = desk(...whole, abstained)
    expect(state.sealed).toEqual({ version: 2, at: minute(whole.length + 1) })
    expect(scoresheetOf(state, sha256('9'))).toMatchObject({
      version: 2,
      sealedAt: minute(whole.length + 1),
      entries: { [submissionId]: { scores: {}, abstention: { causeId: 'vinculo' } }, [other]: makeEntry(3) },
    })
  })

  it('R-ABS-1: also after the hand-over, which it leaves behind', () => {
    const state = desk(...whole, handedOver(1), abstained)
    expect([state.sealed?.version, state.handedOver?.version]).toEqual([2, 1])
  })

  it('R-SCO-3: changes nothing else: what was sealed takes nothing more', () => {
    givenDesk(contest, ...whole, abstained)
      .when(giveScore(other))
      .thenRefusal('scoresheet-sealed', 'R-SCO-3', { version: 2 })
    givenDesk(contest, ...whole, abstained)
      .when({ type: 'SealScoresheet' })
      .thenRefusal('scoresheet-sealed', 'R-SCO-3', { version: 2 })
  })

  it('before sealing makes no version', () => {
    expect(desk(abstained)).toMatchObject({ sealed: null, lastVersion: 0, settled: [] })
    givenDesk(contest, abstained, ...completed(other))
      .when({ type: 'SealScoresheet' })
      .thenEvent(sealed)
  })
})

describe('R-SCO-3: a sealed sheet opened again', () => {
  const reopen = { type: 'ReopenScoresheet' as const, reason: `  ${reason} ` }

  it('says why, and its scores can be given again', () => {
    givenDesk(contest, ...whole)
      .when(reopen)
      .thenEvent(reopened(1))
    const state = desk(...whole, handedOver(1), reopened(1))
    expect(state).toMatchObject({ sealed: null, settled: [], lastVersion: 1 })
    expect(scoresheetOf(state, sha256('9'))).toBeNull()
    givenDesk(contest, ...whole, reopened(1))
      .when(giveScore(other))
      .thenEvent(score('1.1', 3, other))
  })

  it('is sealed as the next version, which carries every reason; what was delivered stays so until then', () => {
    givenDesk(contest, ...whole, handedOver(1), reopened(1))
      .when({ type: 'SealScoresheet' })
      .thenEvent({ type: 'ScoresheetSealed', version: 2 })
    const at = (count: number) => minute(whole.length + count)
    const second: DeskEvent = { type: 'ScoresheetSealed', version: 2 }
    const state = desk(...whole, handedOver(1), reopened(1), second, reopened(2), { ...second, version: 3 })
    expect(state.handedOver?.version).toBe(1)
    expect(scoresheetOf(state, sha256('9'))).toMatchObject({
      version: 3,
      reopenings: [
        { version: 1, reason, at: at(2) },
        { version: 2, reason, at: at(4) },
      ],
    })
    expect(scoresheetOf(desk(...whole), sha256('9'))).not.toHaveProperty('reopenings')
  })

  it('needs a reason of ten letters', () => {
    givenDesk(contest, ...whole)
      .when({ ...reopen, reason: '  porque sí  ' })
      .thenRefusal('reopening-without-reason', 'R-SCO-3', { min: 10 })
    givenDesk(contest, ...whole)
      .when({ ...reopen, reason: 'porque si.' })
      .thenEvent({ ...reopened(1), reason: 'porque si.' })
  })

  it.each<[string, readonly DeskEvent[]]>([
    ['that was never sealed', completed(submissionId)],
    ['that is open already', [...whole, reopened(1)]],
  ])('is none %s', (_, events) => {
    givenDesk(contest, ...events)
      .when(reopen)
      .thenRefusal('nothing-to-reopen', 'R-SCO-3')
  })

  it('also while a supplement waits: all of it is in the next version', () => {
    givenDesk(contest, ...whole, supplement)
      .when(reopen)
      .thenEvent(reopened(1))
    givenDesk(contest, ...whole, supplement, reopened(1))
      .when(giveScore(submissionId))
      .thenEvent(score('1.1', 3))
  })

  it('R-ABS-1: an abstention meanwhile goes out with that version', () => {
    expect(desk(...whole, reopened(1), abstained)).toMatchObject({ sealed: null, lastVersion: 1 })
  })
})

describe('R-SCO-3: the files that left the laptop', () => {
  const note = (version: number) => ({ ...exported(version), type: 'NoteExport' as const })

  it('are those of the version in force, and are known of every version', () => {
    givenDesk(contest, ...whole)
      .when(note(1))
      .thenEvent(exported(1))
    const { type: _, ...file } = exported(1)
    const state = desk(...whole, exported(1), exported(1), reopened(1))
    expect(state.exports).toEqual([1, 2].map((count) => ({ ...file, at: minute(whole.length + count) })))
  })

  it.each<[string, readonly DeskEvent[]]>([
    ['before sealing', completed(submissionId)],
    ['of a version that was opened again', [...whole, reopened(1)]],
  ])('none is noted %s', (_, events) => {
    givenDesk(contest, ...events)
      .when(note(1))
      .thenRefusal('not-sealed', 'R-SCO-3', { version: 1 })
  })
})

describe('a supplement at the desk', () => {
  const remove = (id: string) =>
    ({ type: 'RemoveSubmission', submissionId: id, number: 2, cause: 'withdrawn' }) as const
  const gone: DeskEvent = { ...remove(other), type: 'SubmissionRemoved' }
  const add = (...submissions: (typeof added)[]) => ({ type: 'AddSupplement' as const, submissions })

  it('R-AMT-9: brings what is still to be scored', () => {
    givenDesk(contest, ...whole)
      .when(add(added))
      .thenEvent(supplement)
    const state = desk(...whole, supplement)
    expect(state.contest.submissions.map(({ id }) => id)).toEqual([submissionId, other, added.id])
    expect([state.sealed, state.lastVersion, state.settled]).toEqual([null, 1, [submissionId, other]])
    expect(scoresheetOf(state, sha256('9'))).toBeNull()
  })

  it('R-AMT-9: brings nothing that the contest has', () => {
    for (const [events, known] of [
      [[], contest.submissions[1]],
      [[supplement], added],
    ] as const)
      givenDesk(contest, ...events)
        .when(add(makeSubmission('D', 9), ...(known ? [known] : [])))
        .thenRefusal('submission-known', 'R-AMT-9', { submission: known?.id ?? '' })
  })

  it('R-AMT-9: takes out what is scored no more, once; what is not there is not taken out', () => {
    givenDesk(contest).when(remove(other)).thenEvent(gone)
    givenDesk(contest, gone).when(remove(other)).thenRefusal('submission-removed', 'R-AMT-9', { submission: other })
    givenDesk(contest)
      .when(remove('CDC-D-00099-25'))
      .thenRefusal('submission-unknown', 'R-AMT-9', { submission: 'CDC-D-00099-25' })
    givenDesk(contest, gone).when(giveScore(other)).thenRefusal('submission-removed', 'R-AMT-9', { submission: other })
    const [, second] = contest.submissions
    givenDesk(contest, gone)
      .when(add(...(second ? [second] : [])))
      .thenRefusal('submission-known', 'R-AMT-9', { submission: other })
    givenDesk(contest, ...completed(submissionId), gone)
      .when({ type: 'SealScoresheet' })
      .thenEvent(sealed)
  })

  it('R-AMT-9: leaves a sealed version as it was, and the next one without what it took out', () => {
    const state = desk(...whole, gone)
    expect(state.removals).toMatchObject([{ submissionId: other, number: 2, cause: 'withdrawn' }])
    expect(scoresheetOf(state, sha256('9'))).toEqual(scoresheetOf(desk(...whole), sha256('9')))
    const next = scoresheetOf(desk(...whole, gone, abstained), sha256('9'))
    expect([next?.version, Object.keys(next?.entries ?? {})]).toEqual([2, [submissionId]])
  })

  it('R-SCO-3: what was sealed stays as it was, what came is scored, and the next version sealed', () => {
    givenDesk(contest, ...whole, supplement)
      .when(giveScore(submissionId))
      .thenRefusal('scoresheet-sealed', 'R-SCO-3', { version: 1 })
    givenDesk(contest, ...whole, supplement)
      .when(giveScore(added.id))
      .thenRefusal('conflicts-undeclared', 'R-ABS-1', { submission: added.id })
    givenDesk(contest, ...whole, supplement, { type: 'ConflictDenied', submissionIds: [added.id], dismissed: null })
      .when(giveScore(added.id))
      .thenEvent(score('1.1', 3, added.id))
    givenDesk(contest, ...whole, supplement)
      .when({ type: 'SealScoresheet' })
      .thenRefusal('scoresheet-incomplete', 'R-SCO-3', { count: 1, first: added.id })
    givenDesk(contest, ...whole, supplement, ...completed(added.id))
      .when({ type: 'SealScoresheet' })
      .thenEvent({ type: 'ScoresheetSealed', version: 2 })
  })

  it('R-ABS-2: an abstention meanwhile goes out with that version', () => {
    const state = desk(...whole, supplement, abstained)
    expect([state.sealed, state.lastVersion]).toEqual([null, 1])
    givenDesk(contest, ...whole, supplement, abstained, ...completed(added.id))
      .when({ type: 'SealScoresheet' })
      .thenEvent({ type: 'ScoresheetSealed', version: 2 })
  })
})

describe('R-SCO-3: the hand-over', () => {
  it('is of the version in force', () => {
    givenDesk(contest, ...whole)
      .when(handOver(1))
      .thenEvent(handedOver(1))
    const { type: _, ...handed } = handedOver(1)
    expect(desk(...whole, handedOver(1)).handedOver).toEqual({ ...handed, at: minute(whole.length + 1) })
  })

  it.each([
    ['before sealing', completed(submissionId), 1],
    ['of a version that an abstention replaced', [...whole, abstained], 1],
    ['of a version to come', whole, 2],
    ['while a supplement waits', [...whole, supplement], 1],
    ['while it is open again', [...whole, reopened(1)], 1],
  ])('is refused %s', (_, events, version) => {
    givenDesk(contest, ...events)
      .when(handOver(version))
      .thenRefusal('not-sealed', 'R-SCO-3', { version })
  })
})

describe('R-DAT-1: the purge', () => {
  it('comes after the hand-over of the version in force', () => {
    givenDesk(contest, ...whole, handedOver(1))
      .when(purge)
      .thenEvent({ type: 'DeskPurged' })
    givenDesk(contest, ...whole, handedOver(1), abstained, handedOver(2))
      .when(purge)
      .thenEvent({ type: 'DeskPurged' })
  })

  it.each<[string, readonly DeskEvent[]]>([
    ['sealing', completed(submissionId)],
    ['the hand-over', whole],
    ['the hand-over of the abstention', [...whole, handedOver(1), abstained]],
    ['the hand-over of the supplement', [...whole, handedOver(1), supplement]],
    ['sealing what was opened again', [...whole, handedOver(1), reopened(1)]],
  ])('is refused before %s', (_, events) => {
    givenDesk(contest, ...events)
      .when(purge)
      .thenRefusal('not-handed-over', 'R-DAT-1')
  })

  it('leaves nothing that was scored or written, and no sheet to send; R-ABS-2: who abstained stays out', () => {
    const events = [...whole, abstained, handedOver(2), { type: 'DeskPurged' as const }]
    const state = desk(...events)
    expect(Object.keys(state.entries)).toEqual([submissionId])
    expect(entryOf(state, submissionId).abstention?.causeId).toBe('vinculo')
    expect(entryOf(state, other)).toEqual(emptyEntry)
    expect(state.purgedAt).toBe(minute(events.length))
    expect(scoresheetOf(state, sha256('9'))).toBeNull()
  })

  it.each<DeskCommand>([
    giveScore(other),
    { type: 'DenyConflict', submissionIds: [other], dismissed: null },
    { type: 'ClearScore', submissionId: other, subcriterionId: '1.1' },
    { type: 'GiveBonus', submissionId: other, points: 0, grounds: [] },
    { type: 'WriteComment', submissionId: other, subcriterionId: null, text: comment },
    { type: 'DeclareAbstention', submissionId: other, causeId: 'vinculo', description: 'Trabajé con la empresa.' },
    { type: 'SealScoresheet' },
    { type: 'AddSupplement', submissions: [added] },
    { type: 'RemoveSubmission', submissionId, number: 1, cause: 'withdrawn' },
    handOver(1),
    { type: 'ReopenScoresheet', reason },
    { ...exported(1), type: 'NoteExport' },
    purge,
  ])('is the end of the desk: $type is refused', (command) => {
    givenDesk(contest, ...whole, handedOver(1), { type: 'DeskPurged' })
      .when(command)
      .thenRefusal('desk-purged', 'R-DAT-1')
  })
})
