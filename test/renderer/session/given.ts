// Sessions for the room's tests: what happened, each event a minute after the one before.
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import type { Agreement, SessionState } from '../../../shared/domain/session/state.ts'
import { timed } from '../../make/timed.ts'

export const sessionOf = (contest: Contest, ...events: readonly SessionEvent[]): SessionState =>
  foldSession(contest, timed(events))

/** The agreement of that number, as it stands. */
export function agreementIn(state: SessionState, number: number): Agreement {
  const agreement = state.agreements.find((one) => one.number === number)
  if (!agreement) throw new Error(`the session has no agreement ${number}`)
  return agreement
}

export const sentences = (missing: readonly { readonly sentence: string }[]) => missing.map(({ sentence }) => sentence)
