// The sitting: who is in the room, since when, and when the session is interrupted (R-JUR-4, R-ACT-1). No clock: every
// hour comes with its command. Runs in every process.
import type { Refusal } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'
import { jurorName } from '../contest/contest.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf, SessionCommand } from './commands.ts'
import type { Person } from './data.ts'
import type { SessionEvent } from './events.ts'
import { placeOf } from './evolve-sitting.ts'
import { changesContent, installed, isMember, notApproved, refused, through } from './guard.ts'
import type { SessionState, Suspension } from './state.ts'

/** What only a jury that sits does; reading, counting and answering go on. */
const NEEDS_SITTING: readonly SessionCommand['type'][] = [
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

/**
 * R-JUR-4: while the session is suspended, or fewer members than the quorum are in the room, the jury does nothing that
 * needs it; who is out does not vote. Refusals: `session-suspended`, `quorum-absent`, `voter-absent`, `hour-ahead`
 * (R-ACT-1: what is told of the session has happened).
 */
export function sitting(command: SessionCommand, state: SessionState, at?: string): Result<null, Refusal> {
  if (at !== undefined && 'hour' in command && minuteOf(command.hour) > minuteOf(at))
    return refused(state, 'R-ACT-1', 'hour-ahead')
  if (!state.installation || state.closedAt || !NEEDS_SITTING.includes(command.type)) return ok(null)
  const going = notSuspended(state)
  if (!going.ok) return going
  const { quorum } = state.contest.bases.jury
  const present = membersPresent(state).length
  if (present < quorum) return refused(state, 'R-JUR-4', 'quorum-absent', { present, quorum })
  const absent = votersOf(command).find((jurorId) => isMember(state, jurorId) && !isPresent(state, jurorId))
  return absent === undefined
    ? ok(null)
    : refused(state, 'R-JUR-4', 'voter-absent', { juror: jurorName(state.contest, absent) })
}

function votersOf(command: SessionCommand): string[] {
  if (command.type === 'CastVote') return [command.jurorId]
  return command.type === 'ElectPresident' ? command.ballots.map(({ jurorId }) => jurorId) : []
}

/** The suspension that lasts; undefined while the jury sits. */
export const pauseOf = ({ suspensions }: SessionState): Suspension | undefined =>
  suspensions.find(({ resumption }) => resumption === null)

/** Members in force who are in the room, in the contest's order. */
export const membersPresent = (state: SessionState): string[] =>
  state.members.filter((jurorId) => isPresent(state, jurorId))

export const isPresent = ({ presence }: SessionState, jurorId: string) => presence.members.includes(jurorId)

/** Since when somebody is out of the room, or in it: the hour of the last movement, null where none was noted. */
export function lastMovement({ attendance, suspensions }: SessionState, person: Person): string | null {
  const [list, key] = placeOf(person)
  const own = attendance.filter((one) => placeOf(one.person).join() === [list, key].join())
  const hours = [...own, ...suspensions.flatMap(({ resumption }) => resumption ?? [])].map(({ hour }) => hour)
  return hours.toSorted((a, b) => minuteOf(a) - minuteOf(b)).at(-1) ?? null
}

/**
 * Somebody comes or goes. Refusals: `juror-unknown` (R-JUR-1), `person-unnamed`, `movement-repeated`, `hour-out-of-order`
 * (before the session or its last resumption, before the movement that it follows, or before the end of a vote that the
 * member took part in), `session-suspended`.
 */
export function decideAttendance(command: CommandOf<'NoteAttendance'>, state: SessionState): Decision<SessionEvent> {
  const gate = through(state, notApproved, installed, notSuspended)
  if (!gate.ok) return gate
  const { person, movement, hour } = command
  const [list, key] = placeOf(person)
  if (person.role === 'member' && !isMember(state, key))
    return refused(state, 'R-JUR-1', 'juror-unknown', { juror: key })
  if (!key.trim()) return refused(state, 'R-ACT-1', 'person-unnamed')
  if (state.presence[list].includes(key) === (movement === 'arrives'))
    return refused(state, 'R-JUR-4', 'movement-repeated', { person: jurorName(state.contest, key), movement })
  const earliest = [...seatings(state), lastMovement(state, person) ?? hour, ...votesOf(state, key)]
  const ordered = inOrder(state, hour, earliest)
  return ordered.ok ? ok({ ...command, type: 'AttendanceNoted' }) : ordered
}

/** Refusals: `session-suspended`, `reason-missing`, `place-missing`, `hour-out-of-order` (R-ACT-1). */
export function decideSuspension(command: CommandOf<'SuspendSession'>, state: SessionState): Decision<SessionEvent> {
  const gate = through(state, notApproved, installed, notSuspended)
  if (!gate.ok) return gate
  const { hour, reason, continuesAt, place } = command
  if (!reason.trim()) return refused(state, 'R-ACT-1', 'reason-missing')
  if (continuesAt !== null && !place.trim()) return refused(state, 'R-ACT-1', 'place-missing')
  const ordered = inOrder(state, hour, [...hoursOf(state), ...closings(state)])
  if (!ordered.ok) return ordered
  const forward = continuesAt === null ? ok(null) : inOrder(state, continuesAt, [hour])
  return forward.ok ? ok({ ...command, type: 'SessionSuspended' }) : forward
}

/**
 * R-JUR-4: it goes on with a quorum. Refusals: `session-not-suspended`, `place-missing`, `juror-unknown`,
 * `quorum-absent`, `hour-out-of-order`.
 */
export function decideResumption(command: CommandOf<'ResumeSession'>, state: SessionState): Decision<SessionEvent> {
  const gate = through(state, notApproved, installed)
  if (!gate.ok) return gate
  const pause = pauseOf(state)
  if (!pause) return refused(state, 'R-ACT-1', 'session-not-suspended')
  if (!command.place.trim()) return refused(state, 'R-ACT-1', 'place-missing')
  const attending = [...new Set(command.attending)]
  const stranger = attending.find((jurorId) => !isMember(state, jurorId))
  if (stranger !== undefined) return refused(state, 'R-JUR-1', 'juror-unknown', { juror: stranger })
  const { quorum } = state.contest.bases.jury
  if (attending.length < quorum)
    return refused(state, 'R-JUR-4', 'quorum-absent', { present: attending.length, quorum })
  const ordered = inOrder(state, command.hour, [pause.hour])
  return ordered.ok ? ok({ ...command, type: 'SessionResumed', attending }) : ordered
}

/** Also while the session is suspended. Refusals: `incident-empty`, `hour-out-of-order` (R-ACT-1). */
export function decideIncident(command: CommandOf<'NoteIncident'>, state: SessionState): Decision<SessionEvent> {
  const gate = through(state, changesContent, installed)
  if (!gate.ok) return gate
  if (!command.text.trim()) return refused(state, 'R-ACT-1', 'incident-empty')
  const ordered = inOrder(state, command.hour, seatings(state))
  return ordered.ok ? ok({ ...command, type: 'IncidentNoted' }) : ordered
}

const notSuspended = (state: SessionState): Result<null, Refusal> =>
  pauseOf(state) ? refused(state, 'R-JUR-4', 'session-suspended') : ok(null)

/** Everything of the sitting that was told with an hour, the installation first. Instants in UTC. */
export const hoursOf = ({ installation, attendance, suspensions, incidents }: SessionState): string[] => [
  ...(installation ? [installation.startedAt] : []),
  ...attendance.map(({ hour }) => hour),
  ...suspensions.flatMap(({ hour, resumption }) => [hour, ...(resumption ? [resumption.hour] : [])]),
  ...incidents.map(({ hour }) => hour),
]

/** When the jury sat down: at the installation, and each time it went on. */
const seatings = (state: SessionState): string[] =>
  hoursOf({
    ...state,
    attendance: [],
    suspensions: state.suspensions.filter(({ resumption }) => resumption !== null),
    incidents: [],
  })

const closings = ({ agreements }: SessionState) => agreements.flatMap(({ closed }) => closed?.at ?? [])

/** When the votes ended in which somebody took part. */
const votesOf = (state: SessionState, jurorId: string) =>
  closings({ ...state, agreements: state.agreements.filter(({ votes }) => votes[jurorId]) })

/** Refusal: `hour-out-of-order` (R-ACT-1), where something else happened later. */
export const inOrder = (state: SessionState, hour: string, earlier: readonly string[]): Result<null, Refusal> =>
  earlier.some((one) => minuteOf(one) > minuteOf(hour)) ? refused(state, 'R-ACT-1', 'hour-out-of-order') : ok(null)

/** Hours are told and compared by the minute. */
const minuteOf = (instant: string) => Math.floor(Date.parse(instant) / 60_000)
