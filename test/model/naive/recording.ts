// The recordings of a session (R-ACT-7), read from the log alone.
import { type Case, isA } from './case.ts'

export type Recordings = { readonly isRunning: boolean; readonly started: number; readonly attached: number }

/** A recording runs until it is stopped, a member takes the consent back, or somebody comes who has not given it. */
export function recordings(session: Case): Recordings {
  let isRunning = false
  for (const event of session.log) {
    if (isA(event, 'RecordingStarted')) isRunning = true
    const isRefused = isA(event, 'RecordingConsentStated') && !event.consents
    const isNew = isA(event, 'CompositionChanged') && event.replacement !== null
    if (isA(event, 'RecordingStopped') || isRefused || isNew) isRunning = false
  }
  const of = (type: string) => session.log.filter((event) => event.type === type).length
  return { isRunning, started: of('RecordingStarted'), attached: of('RecordingAttached') }
}
