// The recordings of a session (R-ACT-7), read from the log alone.
import { type Case, happened, isA } from './case.ts'

/** `attached`: the numbers of those that have their file, the first is 1. */
export type Recordings = { readonly isRunning: boolean; readonly started: number; readonly attached: readonly number[] }

/** A recording runs until it is stopped, a member takes the consent back, or somebody comes who has not given it. */
export function recordings(session: Case): Recordings {
  let isRunning = false
  for (const event of session.log) {
    if (isA(event, 'RecordingStarted')) isRunning = true
    const isRefused = isA(event, 'RecordingConsentStated') && !event.consents
    const isNew = isA(event, 'CompositionChanged') && event.replacement !== null
    if (isA(event, 'RecordingStopped') || isRefused || isNew) isRunning = false
  }
  const started = session.log.filter(({ type }) => type === 'RecordingStarted').length
  return { isRunning, started, attached: attachedOf(session, started) }
}

function attachedOf(session: Case, started: number): number[] {
  const attached: number[] = []
  for (const { recording } of happened(session, 'RecordingAttached'))
    attached.push(recording ?? without(attached, started))
  return attached
}

/** The first that has no file; past the last where all have one. */
export function without(attached: readonly number[], started: number): number {
  let number = 1
  while (number <= started && attached.includes(number)) number += 1
  return number
}
