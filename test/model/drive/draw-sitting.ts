// What happens to the sitting: somebody comes or goes, it is suspended, it goes on, something happens.
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import type { Person } from '../../../shared/domain/session/data.ts'
import { isPresent } from '../../../shared/domain/session/sitting.ts'
import { lastMoment } from './commands.ts'
import { anybody, type Room, reason } from './room.ts'

/** Now, or long ago. */
const hourOf = (room: Room) => (room.dice.chance(6) ? '2025-09-24T14:59:00.000Z' : lastMoment(room))

const place = ({ dice }: Room) => (dice.chance(6) ? ' ' : 'San Borja, Lima')

function personOf(room: Room): Person {
  const { dice } = room
  if (dice.chance(60)) return { role: 'member', jurorId: anybody(room) }
  const name = dice.chance(8) ? ' ' : (dice.pick(['TTITO LEE, JUAN', 'SALAS LEE, MARTA']) ?? '')
  return { role: dice.chance(50) ? 'observer' : 'representative', name }
}

function isIn({ presence }: Room['state'], person: Person): boolean {
  if (person.role === 'member') return presence.members.includes(person.jurorId)
  return presence[person.role === 'observer' ? 'observers' : 'representatives'].includes(person.name)
}

/** Mostly whoever is out comes, and whoever is in goes. */
export function attend(room: Room): CommandOf<'NoteAttendance'> {
  const person = personOf(room)
  const leaves = isIn(room.state, person) !== room.dice.chance(6)
  return { type: 'NoteAttendance', person, movement: leaves ? 'leaves' : 'arrives', hour: hourOf(room) }
}

export const suspend = (room: Room): CommandOf<'SuspendSession'> => ({
  type: 'SuspendSession',
  hour: hourOf(room),
  reason: reason(room),
  continuesAt: room.dice.chance(50) ? '2025-09-25T15:00:00.000Z' : null,
  place: place(room),
})

export const resume = (room: Room): CommandOf<'ResumeSession'> => ({
  ...goingOn(room),
  hour: hourOf(room),
  place: place(room),
  attending: room.dice.chance(80) ? [...room.state.members] : [anybody(room), anybody(room)],
})

export const mishap = (room: Room): CommandOf<'NoteIncident'> => ({
  type: 'NoteIncident',
  hour: hourOf(room),
  text: reason(room),
})

/** The session goes on with everybody. */
export const goingOn = (room: Room): CommandOf<'ResumeSession'> => ({
  type: 'ResumeSession',
  hour: lastMoment(room),
  place: 'San Borja, Lima',
  mode: 'presencial',
  attending: [...room.state.members],
  dafoRepresentative: room.dice.chance(50) ? 'SALAS LEE, MARTA' : '',
  observers: room.dice.chance(50) ? ['TTITO LEE, JUAN'] : [],
})

/** The first member who is out comes back; null where nobody is. */
export function comingBack(room: Room): CommandOf<'NoteAttendance'> | null {
  const jurorId = room.state.members.find((one) => !isPresent(room.state, one))
  if (jurorId === undefined) return null
  const person = { role: 'member', jurorId } as const
  return { type: 'NoteAttendance', person, movement: 'arrives', hour: lastMoment(room) }
}
