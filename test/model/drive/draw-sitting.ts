// What happens to the sitting: somebody comes or goes, it is suspended, it goes on, something happens.
import type { Draw } from './disturb.ts'
import { reason, type Room } from './room.ts'

/** When the jury sat down, for hours that are never out of order. */
const hourOf = ({ state }: Room) => state.installation?.startedAt ?? '2025-09-24T15:00:00Z'

export const attend: Draw = (room) => ({
  type: 'NoteAttendance',
  person: { role: 'observer', name: 'TTITO LEE, JUAN' },
  movement: room.state.presence.observers.length > 0 ? 'leaves' : 'arrives',
  hour: hourOf(room),
})

export const suspend: Draw = (room) => ({
  type: 'SuspendSession',
  hour: hourOf(room),
  reason: reason(room),
  continuesAt: null,
  place: '',
})

export const resume: Draw = (room) => ({
  type: 'ResumeSession',
  hour: hourOf(room),
  place: 'San Borja, Lima',
  mode: 'presencial',
  attending: [...room.state.members],
  dafoRepresentative: '',
  observers: [],
})

export const mishap: Draw = (room) => ({ type: 'NoteIncident', hour: hourOf(room), text: reason(room) })
