// Saying of every submission, before it is read, that there is no conflict of interest (R-ABS-1).
import { describe, expect, it } from 'vitest'
import { checkDeclared, undeclared } from '../../../shared/domain/abstention/conflicts.ts'
import { readableDesk } from '../../../shared/domain/abstention/readable.ts'
import { foldDesk } from '../../../shared/domain/scoring/desk.ts'
import type { DeskCommand, DeskEvent } from '../../../shared/domain/scoring/desk-events.ts'
import { AT } from '../../make/contest.ts'
import { abstained, contest, other, submissionId, supplement, whole } from '../../make/desk.ts'
import { givenUndeclared, noConflict, recorded } from '../given.ts'

const deny = (...submissionIds: string[]) => ({ type: 'DenyConflict' as const, submissionIds, dismissed: null })
const denied = (...submissionIds: string[]): DeskEvent => ({ ...deny(...submissionIds), type: 'ConflictDenied' })
const dismissing = (reason: string, ...submissionIds: string[]): DeskCommand => ({
  type: 'DenyConflict',
  submissionIds,
  dismissed: { fields: ['director', 'director', 'applicant'], reason },
})
const desk = (...events: readonly DeskEvent[]) => foldDesk(contest, 'jurado-1', recorded(events))

describe('R-ABS-1: before a submission is declared', () => {
  it.each<DeskCommand>([
    { type: 'GiveScore', submissionId, subcriterionId: '1.1', score: 3 },
    { type: 'ClearScore', submissionId, subcriterionId: '1.1' },
    { type: 'GiveBonus', submissionId, points: 0, grounds: [] },
    { type: 'WriteComment', submissionId, subcriterionId: null, text: 'Bien.' },
  ])('$type is refused', (command) => {
    givenUndeclared(contest, denied(other)).when(command).thenRefusal('conflicts-undeclared', 'R-ABS-1', {
      submission: submissionId,
    })
  })

  it('its dossier stays shut, and opens with the answer', () => {
    expect(checkDeclared(desk(denied(other)), submissionId)).toMatchObject({ error: { code: 'conflicts-undeclared' } })
    expect(checkDeclared(desk(denied(submissionId)), submissionId)).toEqual({ ok: true, value: null })
  })

  it('an abstention is possible, and is an answer', () => {
    const { type: _, ...declaration } = abstained
    givenUndeclared(contest)
      .when({ ...declaration, type: 'DeclareAbstention' })
      .thenEvent(abstained)
    expect(undeclared(desk(abstained)).map(({ id }) => id)).toEqual([other])
  })
})

describe('R-ABS-1: «there is no conflict»', () => {
  it('is said of one submission or of several, and kept of each with its instant', () => {
    givenUndeclared(contest)
      .when(deny(submissionId, other, other))
      .thenEvent(denied(submissionId, other))
    const { denials } = desk(denied(submissionId, other))
    expect(denials).toEqual({ [submissionId]: { at: AT, dismissed: null }, [other]: { at: AT, dismissed: null } })
    expect(undeclared(desk(denied(submissionId, other)))).toEqual([])
  })

  it('is said once, of submissions of the contest', () => {
    givenUndeclared(contest, denied(other))
      .when(deny(submissionId, other))
      .thenRefusal('conflict-already-denied', 'R-ABS-1', { submission: other })
    givenUndeclared(contest)
      .when(deny('CDC-D-00099-25'))
      .thenRefusal('submission-unknown', 'R-ABS-1', { submission: 'CDC-D-00099-25' })
  })

  it('is not said over an abstention (R-ABS-2)', () => {
    givenUndeclared(contest, abstained)
      .when(deny(other, submissionId))
      .thenRefusal('abstained', 'R-ABS-2', { submission: submissionId })
  })

  it('keeps why what coincides is none, and only where it coincides', () => {
    const dismissed = { fields: ['director' as const, 'applicant' as const], reason: 'Solo es un homónimo.' }
    const event: DeskEvent = { type: 'ConflictDenied', submissionIds: [submissionId], dismissed }
    givenUndeclared(contest).when(dismissing('  Solo es un homónimo. ', submissionId)).thenEvent(event)
    expect(desk(event).denials[submissionId]).toEqual({ at: AT, dismissed })
  })

  it('needs a reason for what coincides, one submission at a time', () => {
    givenUndeclared(contest)
      .when(dismissing('No es.    ', submissionId))
      .thenRefusal('hint-needs-reason', 'R-ABS-1', { min: 10 })
    givenUndeclared(contest)
      .when(dismissing('Solo es un homónimo.', submissionId, other))
      .thenRefusal('hint-of-several', 'R-ABS-1', { count: 2 })
  })

  it('is still to be said of what a supplement brings', () => {
    const state = desk(noConflict(contest), ...whole, supplement)
    expect(undeclared(state).map(({ id }) => id)).toEqual(['CDC-D-00002-25'])
  })

  it('can be followed by an abstention, and stays in the log', () => {
    const log = recorded([denied(submissionId), abstained]).map((event) => ({ event }))
    expect(readableDesk(log, desk(denied(submissionId), abstained))).toEqual(log)
  })
})
