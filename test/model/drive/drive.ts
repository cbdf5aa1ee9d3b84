// Drives a session from a seed: from what the room shows now, the next thing to do or anything else; and hands each step
// to whoever watches.
import type { Contest } from '../../../shared/domain/contest/contest.ts'
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
export function give(session: Case, state: SessionState, command: SessionCommand): Step {
  const decision = decideSession(command, state)
  if (!decision.ok) return { command, before: session, after: session, state, refusal: decision.error }
  const event = frozen({ ...decision.value, at: momentOf(session.log), actor: 'modelo' })
  const after = { contest: session.contest, log: [...session.log, event] }
  return { command, before: session, after, state: frozen(evolveSession(state, event)), refusal: null }
}

/** A minute after the other, so that no two events share theirs. */
const momentOf = (log: Log) => new Date(Date.UTC(2025, 8, 24, 15, log.length)).toISOString()

/** Plays as many commands as `length`, or until nothing is left to do. */
export function drive(
  seed: number,
  length: number,
  watch: Watch,
): { readonly contest: Contest; readonly steps: number } {
  const dice = diceOf(seed)
  const contest = frozen(drawContest(dice))
  /** Some juries are calm and come to their end, in others anything happens. */
  const calm = dice.pick([55, 75, 90]) ?? 75
  const mood = moodOf(dice)
  let session: Case = { contest, log: [] }
  let state = frozen(initialSession(contest))
  for (let step = 1; step <= length; step += 1) {
    const room = { session, state, dice, mood, step }
    const next = dice.chance(calm) ? advance(room) : disturb(room)
    if (!next) return { contest, steps: step }
    const command = dice.chance(8) ? slip(room, next.type) : next
    const done = give(session, state, frozen(command))
    watch(done)
    session = done.after
    state = done.state
  }
  return { contest, steps: length }
}

export type Finish = { readonly state: SessionState; readonly steps: number; readonly tail: readonly Step[] }

/** Goes on as calmly as a jury can, from wherever a session is; `tail` holds the last steps. */
export function finish(from: Case, at: SessionState, seed: number, length: number): Finish {
  const dice = diceOf(seed)
  const mood = () => 2
  let [session, state] = [from, at]
  const tail: Step[] = []
  for (let step = 1; step <= length; step += 1) {
    if (state.closedAt) return { state, steps: step, tail: tail.slice(-12) }
    const command = advance({ session, state, dice, mood, step: 1_000 + step })
    if (!command) break
    const done = give(session, state, command)
    tail.push(done)
    session = done.after
    state = done.state
  }
  return { state, steps: length, tail: tail.slice(-12) }
}
