// The naive judge reads a session as it stands in its log: the package, the events in their order, and nothing else.
import type { RuleId } from '../../../shared/bases/rule-pack.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { Recorded } from '../../../shared/domain/decision.ts'
import type { EventOf, SessionEvent } from '../../../shared/domain/session/events.ts'

export type Log = readonly Recorded<SessionEvent>[]
export type Case = { readonly contest: Contest; readonly log: Log }
export type Happened<T extends SessionEvent['type']> = Recorded<EventOf<T>>

/** What stands against a command or is wrong with a session: the rule that is broken, and how. */
export type Objection = { readonly rule: RuleId; readonly why: string }

export type Objections = readonly Objection[]

export const object = (isBroken: boolean, rule: RuleId, why: string): Objections => (isBroken ? [{ rule, why }] : [])

export const isA = <T extends SessionEvent['type']>(event: Recorded<SessionEvent>, type: T): event is Happened<T> =>
  event.type === type

/** The events of one type, in their order. */
export function happened<T extends SessionEvent['type']>({ log }: Case, type: T): Happened<T>[] {
  const found: Happened<T>[] = []
  for (const event of log) if (isA(event, type)) found.push(event)
  return found
}

/** Of a log that is the beginning of another, that other one; and the beginnings of a log, by their length. */
const wholes = new WeakMap<Log, Log>()
const beginnings = new WeakMap<Log, Map<number, Case>>()

/** The same session before the event at `index`; asked twice, the very same. */
export function before({ contest, log }: Case, index: number): Case {
  const whole = wholes.get(log) ?? log
  const known = beginnings.get(whole) ?? new Map<number, Case>()
  const then = known.get(index) ?? { contest, log: whole.slice(0, index) }
  wholes.set(then.log, whole)
  beginnings.set(whole, known.set(index, then))
  return then
}

/** Works something out once per log: the same question about the same log has the same answer. */
export function oncePerLog<A extends object>(work: (session: Case) => A): (session: Case) => A {
  const answers = new WeakMap<Log, A>()
  return (session) => {
    const answer = answers.get(session.log) ?? work(session)
    answers.set(session.log, answer)
    return answer
  }
}

export const isBlank = (text: string | null | undefined) => (text ?? '').trim() === ''

export const isSameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one))
