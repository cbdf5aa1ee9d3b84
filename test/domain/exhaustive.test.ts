// A kind of event or command that nobody knows is a bug: it stops, it is never passed over in silence.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../shared/domain/acta/record.ts'
import { neededInFavour } from '../../shared/domain/agreement/outcome.ts'
import { checkSubject } from '../../shared/domain/agreement/subject.ts'
import { submissionsOf } from '../../shared/domain/agreement/subjects/submissions.ts'
import { decideDesk, evolveDesk, initialDesk } from '../../shared/domain/scoring/desk.ts'
import { decideSession } from '../../shared/domain/session/decide.ts'
import { evolveSession, foldSession } from '../../shared/domain/session/evolve.ts'
import { commandOf } from '../../shared/domain/session/recheck.ts'
import { initialSession } from '../../shared/domain/session/state.ts'
import { makeContest } from '../make/contest.ts'
import { agreement, opened } from '../make/session.ts'
import { recorded } from './given.ts'

const contest = makeContest()
const session = initialSession(contest)
const desk = initialDesk(contest, 'jurado-1')
const declared = { ...desk, denials: { 'CDC-D-00001-25': { at: '', dismissed: null } } }
const unknown = { type: 'Unheard', kind: 'unheard', submissionId: 'CDC-D-00001-25' } as never

describe('what nobody knows stops', () => {
  it.each<[string, () => unknown]>([
    ['a command of the session', () => decideSession(unknown, session)],
    ['an event of the session', () => evolveSession(session, unknown)],
    ['an event to decide again', () => commandOf(unknown)],
    ['a command of the desk', () => decideDesk(unknown, declared)],
    ['an event of the desk', () => evolveDesk(desk, unknown)],
    ['a subject of an agreement', () => checkSubject(unknown, foldSession(contest, recorded(opened(contest))))],
    ['the submissions of a subject', () => submissionsOf(unknown)],
    ['a majority', () => neededInFavour({ eligible: [], members: 0, majority: unknown })],
    [
      'a subject in the Acta',
      () => actaRecord(foldSession(contest, recorded([...opened(contest), ...agreement(2, unknown)])), ''),
    ],
  ])('%s', (_, act) => {
    expect(act).toThrow(/unexpected value/)
  })
})
