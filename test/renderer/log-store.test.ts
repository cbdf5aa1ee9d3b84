// A log of the core held in the renderer: shown at once, in order, and never said to be saved before it is.
import { describe, expect, it } from 'vitest'
import { createLogStore, type Entry, type LogSource } from '../../renderer/src/state/log-store.ts'
import type { Failure, Reply } from '../../shared/contract/bridge.ts'
import { fail, ok } from '../../shared/result.ts'
import { AT } from '../make/contest.ts'

type Added = { readonly added: number }
type Sum = readonly number[]

const entry = (seq: number, added: number): Entry<Added> => ({
  seq,
  at: AT,
  actor: 'prueba',
  hash: '',
  event: { added },
})
const REFUSED: Failure = { kind: 'refused', refusal: { code: 'scoresheet-sealed', facts: { version: 1 } } }

/** A core whose answers the test gives one by one, in the order in which they were asked. */
function held(log: readonly Entry<Added>[] = []) {
  const asked: number[] = []
  const waiting: ((reply: Reply<Entry<Added>>) => void)[] = []
  let recorded = log
  const source: LogSource<Sum, number, Added> = {
    load: async () => ok({ initial: [], log: recorded }),
    send(command) {
      asked.push(command)
      return new Promise((resolve) => waiting.push(resolve))
    },
    evolve: (sum, event) => [...sum, event.added],
    foresee: (command) => (command < 0 ? fail(REFUSED) : command === 0 ? null : ok({ added: command })),
  }
  const store = createLogStore(source)
  return {
    store,
    asked,
    answer: (reply: Reply<Entry<Added>>) => waiting.shift()?.(reply),
    happensElsewhere: (entries: readonly Entry<Added>[]) => {
      recorded = entries
    },
    shown() {
      const view = store.view()
      if (view.kind !== 'ready') throw new Error(`the log is ${view.kind}`)
      return { state: view.state, saved: view.saved.kind, recorded: view.log.length }
    },
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a log held in the renderer', () => {
  it('shows a command at once and says that it is on its way', async () => {
    const { store, shown, answer } = held()
    await store.reload()
    const acted = store.act(4)
    expect(shown()).toEqual({ state: [4], saved: 'saving', recorded: 0 })
    await settled()
    answer(ok(entry(1, 4)))
    await acted
    expect(shown()).toEqual({ state: [4], saved: 'saved', recorded: 1 })
  })

  it('asks the core for one thing at a time, in order', async () => {
    const { store, asked, answer, shown } = held()
    await store.reload()
    const both = [store.act(1), store.act(2)]
    expect(shown().state).toEqual([1, 2])
    await settled()
    expect(asked).toEqual([1])
    answer(ok(entry(1, 1)))
    await settled()
    expect(asked).toEqual([1, 2])
    expect(shown().saved).toBe('saving')
    answer(ok(entry(2, 2)))
    await Promise.all(both)
    expect(shown()).toEqual({ state: [1, 2], saved: 'saved', recorded: 2 })
  })

  it('spares the way to the core for what the rules refuse', async () => {
    const { store, asked } = held()
    await store.reload()
    expect(await store.act(-1)).toEqual(fail(REFUSED))
    expect(asked).toEqual([])
  })

  it('waits for the core where nothing is foreseen', async () => {
    const { store, shown, answer } = held()
    await store.reload()
    const acted = store.act(0)
    expect(shown()).toMatchObject({ state: [], saved: 'saving' })
    await settled()
    answer(ok(entry(1, 0)))
    await acted
    expect(shown().state).toEqual([0])
  })

  it('takes back what the core did not record, and says so', async () => {
    const { store, shown, answer } = held()
    await store.reload()
    const acted = store.act(5)
    await settled()
    answer(fail({ kind: 'fault', reference: 'x' }))
    expect((await acted).ok).toBe(false)
    expect(shown()).toEqual({ state: [], saved: 'failed', recorded: 0 })
  })

  it('reads everything again when another window added to the log', async () => {
    const { store, shown, answer, happensElsewhere } = held([entry(1, 1)])
    await store.reload()
    const acted = store.act(3)
    await settled()
    happensElsewhere([entry(1, 1), entry(2, 9), entry(3, 3)])
    answer(ok(entry(3, 3)))
    await acted
    expect(shown()).toEqual({ state: [1, 9, 3], saved: 'saved', recorded: 3 })
  })

  it('shows the very same state once it is recorded, so that nothing is drawn again', async () => {
    const { store, shown, answer } = held()
    await store.reload()
    const acted = store.act(4)
    const { state } = shown()
    await settled()
    answer(ok(entry(1, 4)))
    await acted
    expect(shown().state).toBe(state)
  })

  it('keeps what is on its way when what came before it was not recorded', async () => {
    const { store, shown, answer } = held([entry(1, 1)])
    await store.reload()
    const both = [store.act(2), store.act(3)]
    await settled()
    answer(fail({ kind: 'fault', reference: 'x' }))
    await both[0]
    expect(shown()).toMatchObject({ state: [1, 3], saved: 'saving' })
    await settled()
    answer(ok(entry(2, 3)))
    await both[1]
    expect(shown()).toEqual({ state: [1, 3], saved: 'saved', recorded: 2 })
  })

  it('puts what another operation recorded before what is on its way', async () => {
    const { store, shown, answer } = held()
    await store.reload()
    const recording = store.record(async () => ok(entry(1, 7)))
    const acted = store.act(3)
    await recording
    expect(shown()).toMatchObject({ state: [7, 3], recorded: 1 })
    await settled()
    answer(ok(entry(2, 3)))
    await acted
    expect(shown().state).toEqual([7, 3])
  })

  it('goes on where an abstention left gaps in the log, without reading it again', async () => {
    const { store, shown, answer, happensElsewhere } = held([entry(1, 1), entry(4, 2)])
    await store.reload()
    happensElsewhere([])
    const acted = store.act(3)
    await settled()
    answer(ok(entry(5, 3)))
    await acted
    expect(shown()).toEqual({ state: [1, 2, 3], saved: 'saved', recorded: 3 })
  })

  it('keeps the events of other operations too', async () => {
    const { store, shown } = held()
    await store.reload()
    await store.record(async () => ok(entry(1, 7)))
    expect(shown()).toEqual({ state: [7], saved: 'saved', recorded: 1 })
  })

  it('tells its listeners until they leave', async () => {
    const { store } = held()
    let heard = 0
    const leave = store.subscribe(() => {
      heard += 1
    })
    await store.reload()
    expect(heard).toBe(1)
    leave()
    await store.reload()
    expect(heard).toBe(1)
  })
})
