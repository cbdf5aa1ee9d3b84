// Folds events that happened a minute apart, so that a test sees which moment was noted.
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { type Agreement, agreementOf, type SessionState } from '../../../shared/domain/session/state.ts'

/** The instant of the nth event, counted from 1. */
export const minute = (n: number) => `2025-09-24T16:${String(n).padStart(2, '0')}:00Z`

export const inTurn = (events: readonly SessionEvent[]) =>
  events.map((event, index) => ({ ...event, at: minute(index + 1), actor: 'prueba' }))

/** The session after the events, and the instant of the last of them. */
export function sessionAfter(
  contest: Contest,
  ...events: readonly SessionEvent[]
): { state: SessionState; at: string } {
  return { state: foldSession(contest, inTurn(events)), at: minute(events.length) }
}

export const agreementIn = (state: SessionState, number: number): Agreement => agreementOf(state, `acuerdo-${number}`)
