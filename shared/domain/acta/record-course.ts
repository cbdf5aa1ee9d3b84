// What happened in the room beside the agreements, as the Acta states it: arrivals and departures, suspensions, incidents
// (R-JUR-4, R-ACT-1). Runs in every process.
import { jurorName } from '../contest/contest.ts'
import type { SessionState } from '../session/state.ts'
import type { CourseStep } from './record-schema.ts'

/** Nothing where nothing of it happened. */
export function coursePart(state: SessionState): { course?: CourseStep[] } {
  const steps = [...attendanceSteps(state), ...suspensionSteps(state), ...incidentSteps(state)]
  const course = steps.toSorted((a, b) => Date.parse(a.hour) - Date.parse(b.hour))
  return course.length > 0 ? { course } : {}
}

const attendanceSteps = (state: SessionState): CourseStep[] =>
  state.attendance.map(({ person, movement, hour }) => ({
    what: 'attendance',
    hour,
    name: person.role === 'member' ? jurorName(state.contest, person.jurorId) : person.name,
    role: person.role,
    movement,
  }))

const suspensionSteps = (state: SessionState): CourseStep[] =>
  state.suspensions.flatMap(({ hour, reason, continuesAt, place, resumption }) => [
    { what: 'suspension', hour, reason, continuesAt, place },
    ...(resumption
      ? [
          {
            what: 'resumption' as const,
            hour: resumption.hour,
            place: resumption.place,
            mode: resumption.mode,
            attending: resumption.attending.map((jurorId) => jurorName(state.contest, jurorId)),
            dafoRepresentative: resumption.dafoRepresentative,
            observers: [...resumption.observers],
          },
        ]
      : []),
  ])

const incidentSteps = ({ incidents }: SessionState): CourseStep[] =>
  incidents.map(({ hour, text }) => ({ what: 'incident', hour, text }))
