// One log, one fold: a stream's state in memory, and the only way to add to it. Runs in the core.
import type { Context, Decision, Recorded } from '../../../shared/domain/decision.ts'
import { checkChain, type LogEntry } from '../../../shared/exchange/hash-chain.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { z } from '../../../shared/zod.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { Store } from './store.ts'
import type { Vault } from './vault.ts'

/** What a stream is made of: its first state, its rules and its fold. */
export type Rules<State, Command, Event extends { readonly type: string }> = {
  readonly initial: State
  readonly schema: z.ZodType<Event>
  /** `at` is the moment of the decision; a preview has none. */
  decide(command: Command, state: State, at?: string): Decision<Event>
  evolve(state: State, event: Recorded<Event>): State
}

export type Entry<Event> = Context & { readonly seq: number; readonly hash: string; readonly event: Event }

export type Aggregate<State, Command, Event> = {
  state(): State
  entries(): readonly Entry<Event>[]
  chain(): readonly LogEntry[]
  /** What the rules would answer, without recording anything. */
  preview(command: Command): Decision<Event>
  /**
   * Decides a command and records its event in one transaction with `also`: when this answers, both are on the disk.
   */
  act(command: Command, context: Context, also?: () => void): Result<Entry<Event>, Refusal>
}

/** The event as the log holds it: its type beside, its data canonical. */
const dataOf = <E extends { readonly type: string }>({ type: _, ...data }: E) => data

/**
 * Reads a stream, checks its chain and folds it. A chain that does not hold means that the database was changed from
 * outside: it throws, and nothing goes on from there.
 */
export function openAggregate<State, Command, Event extends { readonly type: string }>(
  store: Store,
  vault: Vault,
  rules: Rules<State, Command, Event>,
): Aggregate<State, Command, Event> {
  const chain = store.log.read(vault)
  const checked = checkChain(chain, sha256)
  if (!checked.ok) throw new Error(`log ${vault.name} does not hold at ${checked.error.seq}: ${checked.error.why}`)
  const entries = chain.map((entry) => fromLog(rules.schema, entry))
  let state = entries.reduce(
    (folded, { at, actor, event }) => rules.evolve(folded, { ...event, at, actor }),
    rules.initial,
  )
  return {
    state: () => state,
    entries: () => entries,
    chain: () => chain,
    preview: (command) => rules.decide(command, state),
    act(command, context, also) {
      const last = chain.at(-1)
      // A clock that is set back meanwhile does not make an event older than the one before it.
      const at = last && last.at > context.at ? last.at : context.at
      const decision = rules.decide(command, state, at)
      if (!decision.ok) return decision
      const event = decision.value
      const sealed = store.atomically(() => {
        also?.()
        return store.log.append(vault, last, { ...context, at, type: event.type, data: dataOf(event) })
      })
      const entry = { seq: sealed.seq, at: sealed.at, actor: sealed.actor, hash: sealed.hash, event }
      chain.push(sealed)
      entries.push(entry)
      state = rules.evolve(state, { ...event, at: entry.at, actor: entry.actor })
      return ok(entry)
    },
  }
}

/** An entry of the log as an event of its schema; what does not fit is a bug or a change from outside, so it throws. */
export function fromLog<Event>(schema: z.ZodType<Event>, entry: LogEntry): Entry<Event> {
  const event = schema.parse({ ...(entry.data as object), type: entry.type })
  return { seq: entry.seq, at: entry.at, actor: entry.actor, hash: entry.hash, event }
}
