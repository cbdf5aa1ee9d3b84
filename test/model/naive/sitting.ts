// What stands against commands about the sitting: who is in the room, suspensions, incidents (R-JUR-4, R-ACT-1).
import type { CommandOf, SessionCommand } from '../../../shared/domain/session/commands.ts'
import type { Person } from '../../../shared/domain/session/data.ts'
import { agreements, isClosed, type Standing } from './agreements.ts'
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
      votersOf(command).some((id) => members(session).includes(id) && !room.has(id)),
      'R-JUR-4',
      'a voter is out of the room',
    ),
  ]
}

function votersOf(command: SessionCommand): string[] {
  if (command.type === 'CastVote') return [command.jurorId]
  return command.type === 'ElectPresident' ? command.ballots.map(({ jurorId }) => jurorId) : []
}

/** When the votes ended that are asked for. */
const ends = (session: Case, isAsked: (one: Standing) => boolean) =>
  agreements(session)
    .filter(isAsked)
    .flatMap(({ end }) => (end ? [minute(session.log[end.at]?.at ?? '')] : []))

/** Everything that was told with an hour. */
const told = (session: Case) => [
  ...happened(session, 'JuryInstalled').map(({ startedAt }) => minute(startedAt)),
  ...(['AttendanceNoted', 'SessionSuspended', 'SessionResumed', 'IncidentNoted'] as const).flatMap((type) =>
    happened(session, type).map(({ hour }) => minute(hour)),
  ),
]

/** R-ACT-1: it would end before something that it tells. */
export const endsTooEarly = (session: Case, endedAt: string) => told(session).some((one) => one > minute(endedAt))

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
    ...object(
      ends(session, ({ votes }) => person.role === 'member' && votes.has(person.jurorId)).some(
        (end) => end > minute(hour),
      ),
      'R-ACT-1',
      'before the end of an own vote',
    ),
  ]
}

export const badSuspension = (session: Case, command: CommandOf<'SuspendSession'>): Objections => [
  ...frozen(session),
  ...notInstalled(session),
  ...object(isSuspended(session), 'R-JUR-4', 'it is suspended'),
  ...object(isBlank(command.reason), 'R-ACT-1', 'no reason'),
  ...object(command.continuesAt !== null && isBlank(command.place), 'R-ACT-1', 'no place'),
  ...object(
    [...told(session), ...ends(session, () => true)].some((one) => one > minute(command.hour)),
    'R-ACT-1',
    'before something else',
  ),
  ...object(
    command.continuesAt !== null && minute(command.continuesAt) < minute(command.hour),
    'R-ACT-1',
    'it goes on before it was suspended',
  ),
]

export const badResumption = (session: Case, command: CommandOf<'ResumeSession'>): Objections => [
  ...frozen(session),
  ...notInstalled(session),
  ...object(!isSuspended(session), 'R-ACT-1', 'it is not suspended'),
  ...object(isBlank(command.place), 'R-ACT-1', 'no place'),
  ...object(!command.attending.every((id) => members(session).includes(id)), 'R-JUR-1', 'a stranger attends'),
  ...object(new Set(command.attending).size < session.contest.bases.jury.quorum, 'R-JUR-4', 'no quorum'),
  ...object(
    happened(session, 'SessionSuspended').some(({ hour }) => minute(hour) > minute(command.hour)),
    'R-ACT-1',
    'before it was suspended',
  ),
]

export const badIncident = (session: Case, { text, hour }: CommandOf<'NoteIncident'>): Objections => [
  ...changesContent(session),
  ...notInstalled(session),
  ...object(isBlank(text), 'R-ACT-1', 'no text'),
  ...object(minute(hour) < seatedAt(session), 'R-ACT-1', 'before the session'),
]
