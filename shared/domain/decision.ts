// The shape that every decision shares: a command comes in, one event or a refusal goes out. Runs in every process.
import type { Refusal } from '../refusal.ts'
import type { Result } from '../result.ts'

/** When and by whom: effects come in with the command, never from inside a rule. `at` is an ISO instant in UTC. */
export type Context = { readonly at: string; readonly actor: string }

/** An event as rules see it; the log adds its sequence number and its place in the hash chain. */
export type Recorded<E> = E & Context

export type Decision<E> = Result<E, Refusal>
