// Drives a session from a seed: from what the room shows now, the next thing to do or anything else; and hands each step
// to whoever watches.
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { decideSession } from '../../../shared/domain/session/decide.ts'
import { evolveSession } from '../../../shared/domain/session/evolve.ts'
import { initialSession, type SessionState } from '../../../shared/domain/session/state.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Case, Log } from '../naive/case.ts'
import { advance } from './advance.ts'
import { drawContest } from './contests.ts'
import { diceOf, moodOf } from './dice.ts'
import { disturb, slip } from './disturb.ts'
import { frozen } from './frozen.ts'

/** One command and what became of it. `before` and `after` are the same where it was refused. */
export type Step = {
  readonly command: SessionCommand
  readonly before: Case
  readonly after: Case
  readonly state: SessionState
  readonly refusal: Refusal | null
}

export type Watch = (step: Step) => void

/** Gives one command to the rules, as the core does: who gave it and when come from outside. */
export function give({ session, state }: Place, command: SessionCommand): Step {
  const decision = decideSession(command, state)
  if (!decision.ok) return { command, before: session, after: session, state, refusal: decision.error }
  const event = frozen({ ...decision.value, at: momentOf(session.log), actor: 'modelo' })
  const after = { contest: session.contest, log: [...session.log, event] }
  return { command, before: session, after, state: frozen(evolveSession(state, event)), refusal: null }
}

/** A minute after the other, so that no two events share theirs. */
const momentOf = (log: Log) => new Date(Date.UTC(2025, 8, 24, 15, log.length)).toISOString()

/** Where a session has come to. */
export type Place = { readonly session: Case; readonly state: SessionState }

/** Plays as many commands as `length`, or until nothing is left to do. */
export function drive(seed: number, length: number, watch: Watch): Place {
  const dice = diceOf(seed)
  const contest = frozen(drawContest(dice))
  /** Some juries are calm and come to their end, in others anything happens. */
  const calm = dice.pick([55, 75, 90]) ?? 75
  const mood = moodOf(dice)
  let place: Place = { session: { contest, log: [] }, state: frozen(initialSession(contest)) }
  for (let step = 1; step <= length; step += 1) {
    const room = { ...place, dice, mood, step }
    const next = dice.chance(calm) ? advance(room) : disturb(room)
    if (!next) break
    const command = dice.chance(11) ? slip(room, next.type) : next
    const done = give(place, frozen(command))
    watch(done)
    place = { session: done.after, state: done.state }
  }
  return place
}

/** Goes on as calmly as a jury can, from wherever a session is, until it is closed. */
export function finish(from: Place, seed: number, length: number, watch: Watch): Place {
  const dice = diceOf(seed)
  let place = from
  for (let step = 1; step <= length && !place.state.closedAt; step += 1) {
    const command = advance({ ...place, dice, mood: () => 2, step: 1_000 + step })
    if (!command) break
    const done = give(place, command)
    watch(done)
    place = { session: done.after, state: done.state }
  }
  return place
}
