// What happened in the room beside the agreements, as the Acta states it: arrivals and departures, suspensions, incidents
// (R-JUR-4, R-ACT-1). Runs in every process.
import { jurorName } from '../contest/contest.ts'
import type { SessionState } from '../session/state.ts'
import type { CourseStep } from './record-schema.ts'

/** `at`: when it was noted, which orders what happened in the same minute. */
type Noted = { readonly at: string; readonly step: CourseStep }

/** In the order of its hours. Nothing where nothing of it happened. */
export function coursePart(state: SessionState): { course?: CourseStep[] } {
  const noted = [...attendanceSteps(state), ...suspensionSteps(state), ...incidentSteps(state)]
  const course = noted.toSorted(byHour).map(({ step }) => step)
  return course.length > 0 ? { course } : {}
}

const byHour = (a: Noted, b: Noted) =>
  Date.parse(a.step.hour) - Date.parse(b.step.hour) || Date.parse(a.at) - Date.parse(b.at)

const attendanceSteps = (state: SessionState): Noted[] =>
  state.attendance.map(({ at, person, movement, hour }) => ({
    at,
    step: {
      what: 'attendance',
      hour,
      name: person.role === 'member' ? jurorName(state.contest, person.jurorId) : person.name,
      role: person.role,
      movement,
    },
  }))

const suspensionSteps = (state: SessionState): Noted[] =>
  state.suspensions.flatMap(({ at, hour, reason, continuesAt, place, resumption }): Noted[] => [
    { at, step: { what: 'suspension', hour, reason, continuesAt, place } },
    ...(resumption ? [resumptionStep(state, resumption)] : []),
  ])

type Resumption = NonNullable<SessionState['suspensions'][number]['resumption']>

const resumptionStep = ({ contest }: SessionState, { at, ...resumption }: Resumption): Noted => ({
  at,
  step: {
    what: 'resumption',
    hour: resumption.hour,
    place: resumption.place,
    mode: resumption.mode,
    attending: resumption.attending.map((jurorId) => jurorName(contest, jurorId)),
    dafoRepresentative: resumption.dafoRepresentative,
    observers: [...resumption.observers],
  },
})

const incidentSteps = ({ incidents }: SessionState): Noted[] =>
  incidents.map(({ at, hour, text }) => ({ at, step: { what: 'incident', hour, text } }))
