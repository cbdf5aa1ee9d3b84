// A log of the core, held in the renderer: loaded once, folded with the core's own rules, added to by commands.
// Renderer.
import type { Failure, Reply } from '../../../shared/contract/bridge.ts'
import type { Context } from '../../../shared/domain/decision.ts'
import type { Result } from '../../../shared/result.ts'
import type { SavedState } from '../shell/saved-state.ts'

/** What the core answers when it has recorded an event: with that, the event is on the disk. */
export type Entry<Event> = Context & { readonly seq: number; readonly hash: string; readonly event: Event }

/** What the core gives of a log, ready to be folded. */
export type Loaded<State, Event> = { readonly initial: State; readonly log: readonly Entry<Event>[] }

export type LogSource<State, Command, Event> = {
  load(): Promise<Reply<Loaded<State, Event>>>
  send(command: Command): Promise<Reply<Entry<Event>>>
  evolve(state: State, event: Event & Context): State
  /**
   * What the command will record, to show while it is on its way to the disk; null to wait for the core. A refusal
   * spares the way to the core, which would decide the same.
   */
  foresee(command: Command, state: State): Result<Event, Failure> | null
}

/** `state` is what to show: what is recorded and, on top, what is on its way. `saved` tells which of both. */
export type LogView<State, Event> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'ready'
      readonly state: State
      readonly log: readonly Entry<Event>[]
      readonly saved: SavedState
    }

export type LogStore<State, Command, Event> = {
  view(): LogView<State, Event>
  subscribe(onChange: () => void): () => void
  /** Reads the log from the core: at first, after an unlock, after a failure. */
  reload(): Promise<void>
  /** When everything given so far has been answered. */
  settled(): Promise<unknown>
  act(command: Command): Promise<Reply<Entry<Event>>>
  /** Any other operation of the core that records an event of this log: a file received, a signature. */
  record(operation: () => Promise<Reply<Entry<Event>>>): Promise<Reply<Entry<Event>>>
}

/** An event on its way to the disk, and what is shown after it. */
type Ahead<State, Event> = { readonly event: Event; readonly after: State }

type Held<State, Event> = { readonly state: State; readonly log: readonly Entry<Event>[] }

export function createLogStore<State, Command, Event>(
  source: LogSource<State, Command, Event>,
): LogStore<State, Command, Event> {
  let view: LogView<State, Event> = { kind: 'loading' }
  let held: Held<State, Event> | undefined
  let foreseen: readonly Ahead<State, Event>[] = []
  let underWay = 0
  let hasFailed = false
  // One call at a time: two keys in a row must reach the log in their order.
  let queue: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()

  function show(next: LogView<State, Event>) {
    view = next
    for (const listener of listeners) listener()
  }

  function refresh() {
    if (!held) return
    const state = foreseen.at(-1)?.after ?? held.state
    show({ kind: 'ready', state, log: held.log, saved: savedState(held.log.at(-1), underWay > 0, hasFailed) })
  }

  /** Foresees anew, on top of what is recorded now, what is on its way without `settled`. */
  function foresee(settled?: Event) {
    if (!held) return
    let after = held.state
    foreseen = foreseen
      .filter(({ event }) => event !== settled)
      .map(({ event }) => {
        after = source.evolve(after, { ...event, ...NOT_YET })
        return { event, after }
      })
  }

  async function reload() {
    const loaded = await source.load()
    held = loaded.ok ? fold(loaded.value) : undefined
    foresee()
    if (loaded.ok) refresh()
    else show({ kind: 'failed', failure: loaded.error })
  }

  function fold({ initial, log }: Loaded<State, Event>): Held<State, Event> {
    const state = log.reduce((folded, { event, at, actor }) => source.evolve(folded, { ...event, at, actor }), initial)
    return { state, log }
  }

  function add({ state, log }: Held<State, Event>, entry: Entry<Event>, ahead: Event | undefined) {
    const [first] = foreseen
    const isAsForeseen = first !== undefined && first.event === ahead
    // The very state that is shown: what is recorded now renders nothing again but what tells so.
    const next = isAsForeseen ? first.after : source.evolve(state, { ...entry.event, at: entry.at, actor: entry.actor })
    held = { state: next, log: [...log, entry] }
    if (isAsForeseen) foreseen = foreseen.slice(1)
    else foresee(ahead)
  }

  async function settle(reply: Reply<Entry<Event>>, ahead: Event | undefined) {
    underWay -= 1
    hasFailed = !reply.ok && reply.error.kind !== 'refused'
    // A gap means that another window added to the same log: nothing of it may be overlooked. What an abstention hides is
    // missing from the log, so entries are not counted.
    const isNext = reply.ok && held && reply.value.seq === (held.log.at(-1)?.seq ?? 0) + 1
    if (reply.ok && held && isNext) add(held, reply.value, ahead)
    else {
      foresee(ahead)
      if (reply.ok && held) await reload()
    }
    refresh()
    return reply
  }

  function enqueue(operation: () => Promise<Reply<Entry<Event>>>, ahead?: Event) {
    // Where nothing is before it, it leaves at once: what is shown is drawn while it is on its way to the disk.
    const answered = underWay === 0 ? operation() : queue.then(operation)
    underWay += 1
    if (ahead !== undefined && held) {
      const before = foreseen.at(-1)?.after ?? held.state
      foreseen = [...foreseen, { event: ahead, after: source.evolve(before, { ...ahead, ...NOT_YET }) }]
    }
    refresh()
    const answer = answered.then((reply) => settle(reply, ahead))
    queue = answer
    return answer
  }

  return {
    view: () => view,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => void listeners.delete(onChange)
    },
    reload,
    settled: () => queue,
    async act(command) {
      const likely = view.kind === 'ready' ? source.foresee(command, view.state) : null
      if (likely && !likely.ok) return likely
      return enqueue(() => source.send(command), likely?.value)
    },
    record: (operation) => enqueue(operation),
  }
}

/** Of what is not recorded yet. No event that shows its instant or its actor may be foreseen. */
const NOT_YET: Context = { at: '', actor: '' }

function savedState(last: Context | undefined, isUnderWay: boolean, hasFailed: boolean): SavedState {
  if (isUnderWay) return { kind: 'saving' }
  if (hasFailed) return { kind: 'failed' }
  return last ? { kind: 'saved', atEpochMs: Date.parse(last.at) } : { kind: 'nothing' }
}
