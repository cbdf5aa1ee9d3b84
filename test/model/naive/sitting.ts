// What stands against commands about the sitting: who is in the room, suspensions, incidents (R-JUR-4, R-ACT-1).
import type { CommandOf, SessionCommand } from '../../../shared/domain/session/commands.ts'
import type { Person } from '../../../shared/domain/session/data.ts'
import { isClosed } from './agreements.ts'
import { type Case, happened, isA, isBlank, type Objections, object } from './case.ts'
import { changesContent, frozen } from './gates.ts'
import { members } from './jury.ts'

const minute = (instant: string) => Math.floor(Date.parse(instant) / 60_000)
const nameOf = (person: Person) => (person.role === 'member' ? person.jurorId : `${person.role} ${person.name}`)

/** Read forward through the log: whoever attends an installation or a resumption is in, then each movement. */
function inRoom(session: Case): Set<string> {
  let room = new Set<string>()
  for (const event of session.log) {
    if (isA(event, 'JuryInstalled') || isA(event, 'SessionResumed')) {
      const office = event.dafoRepresentative ? [`representative ${event.dafoRepresentative}`] : []
      room = new Set([...event.attending, ...office, ...event.observers.map((name) => `observer ${name}`)])
    }
    if (isA(event, 'AttendanceNoted'))
      event.movement === 'arrives' ? room.add(nameOf(event.person)) : room.delete(nameOf(event.person))
    if (isA(event, 'CompositionChanged')) {
      room.delete(event.leaves)
      if (event.replacement) room.add(event.replacement.id)
    }
  }
  return room
}

const isSuspended = (session: Case) =>
  happened(session, 'SessionSuspended').length > happened(session, 'SessionResumed').length

const SITTING: readonly string[] = [
  'ElectPresident',
  'ProposeAgreement',
  'CastVote',
  'CloseAgreement',
  'WithdrawProposal',
  'ResolveTie',
  'CorrectVote',
  'OpenScoresheets',
  'ReviseScore',
  'StartRecording',
  'DraftActa',
]

/** What a jury that does not sit cannot do, whatever else stands against it. */
export function notSitting(session: Case, command: SessionCommand): Objections {
  if (isClosed(session) || happened(session, 'JuryInstalled').length === 0 || !SITTING.includes(command.type)) return []
  const room = inRoom(session)
  const present = members(session).filter((id) => room.has(id)).length
  return [
    ...object(isSuspended(session), 'R-JUR-4', 'the session is suspended'),
    ...object(present < session.contest.bases.jury.quorum, 'R-JUR-4', `${present} are in the room`),
    ...object(
      command.type === 'CastVote' && members(session).includes(command.jurorId) && !room.has(command.jurorId),
      'R-JUR-4',
      'the voter is out of the room',
    ),
  ]
}

const notInstalled = (session: Case) =>
  object(happened(session, 'JuryInstalled').length === 0, 'R-JUR-2', 'no jury is installed')

/** Since when the jury sits. */
const seatedAt = (session: Case) => {
  const start = happened(session, 'SessionResumed').at(-1)?.hour ?? happened(session, 'JuryInstalled').at(-1)?.startedAt
  return start === undefined ? 0 : minute(start)
}

export function badAttendance(session: Case, command: CommandOf<'NoteAttendance'>): Objections {
  const { person, movement, hour } = command
  const isIn = inRoom(session).has(nameOf(person))
  const own = happened(session, 'AttendanceNoted').filter((one) => nameOf(one.person) === nameOf(person))
  return [
    ...frozen(session),
    ...notInstalled(session),
    ...object(isSuspended(session), 'R-JUR-4', 'the session is suspended'),
    ...object(person.role === 'member' && !members(session).includes(person.jurorId), 'R-JUR-1', 'no member'),
    ...object(person.role !== 'member' && isBlank(person.name), 'R-ACT-1', 'nobody named'),
    ...object(isIn === (movement === 'arrives'), 'R-JUR-4', 'no movement'),
    ...object(minute(hour) < seatedAt(session), 'R-ACT-1', 'before the session'),
    ...object(
      own.some((one) => minute(one.hour) > minute(hour)),
      'R-ACT-1',
      'before the last movement',
    ),
  ]
}

export const badSuspension = (session: Case, command: CommandOf<'SuspendSession'>): Objections => [
  ...frozen(session),
  ...notInstalled(session),
  ...object(isSuspended(session), 'R-JUR-4', 'it is suspended'),
  ...object(isBlank(command.reason), 'R-ACT-1', 'no reason'),
  ...object(command.continuesAt !== null && isBlank(command.place), 'R-ACT-1', 'no place'),
  ...object(minute(command.hour) < seatedAt(session), 'R-ACT-1', 'before the session'),
]

export const badResumption = (session: Case, command: CommandOf<'ResumeSession'>): Objections => [
  ...frozen(session),
  ...notInstalled(session),
  ...object(!isSuspended(session), 'R-ACT-1', 'it is not suspended'),
  ...object(isBlank(command.place), 'R-ACT-1', 'no place'),
  ...object(!command.attending.every((id) => members(session).includes(id)), 'R-JUR-1', 'a stranger attends'),
  ...object(new Set(command.attending).size < session.contest.bases.jury.quorum, 'R-JUR-4', 'no quorum'),
]

export const badIncident = (session: Case, { text, hour }: CommandOf<'NoteIncident'>): Objections => [
  ...changesContent(session),
  ...notInstalled(session),
  ...object(isBlank(text), 'R-ACT-1', 'no text'),
  ...object(minute(hour) < seatedAt(session), 'R-ACT-1', 'before the session'),
]
