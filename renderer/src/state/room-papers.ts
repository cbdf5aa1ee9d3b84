// The room's private papers in the renderer: changed at once on screen, kept by the core, the last state after the one
// before it; and the way back through the scenarios of this sitting. Renderer.
import { createContext, useContext } from 'react'
import type { Failure, Reply } from '../../../shared/contract/bridge.ts'
import {
  emptyRoomPapers,
  type MatrixReview,
  type RoomPapers,
  type Scenario,
} from '../../../shared/domain/notebook/room.ts'
import { call } from '../bridge/call.ts'

export type RoomPapersView = {
  readonly papers: RoomPapers
  readonly canUndo: boolean
  readonly canRedo: boolean
}

type Scenarios = readonly Scenario[]

export type RoomPapersStore = {
  view(): RoomPapersView
  subscribe(onChange: () => void): () => void
  load(): Promise<Reply<RoomPapers>>
  /** Hears what the core did not keep, until the returned function is called. */
  onFailure(listener: (failure: Failure) => void): () => void
  /** Changes of the same `gesture`, one after another, are taken back together: a slider on its way, a word as typed. */
  change(change: (scenarios: Scenarios) => Scenarios, gesture?: string): void
  undo(): void
  redo(): void
  changeReview(change: (review: MatrixReview) => MatrixReview): void
  /** What is noted of a submission; empty: nothing. */
  note(submissionId: string, text: string): void
  /** When everything given so far has been answered. */
  settled(): Promise<unknown>
}

const STEPS = 200

export function createRoomPapers(contestId: string): RoomPapersStore {
  let view: RoomPapersView = { papers: emptyRoomPapers, canUndo: false, canRedo: false }
  let past: readonly Scenarios[] = []
  let future: readonly Scenarios[] = []
  let lastGesture: string | undefined
  let sending: Promise<unknown> | null = null
  let unsent: Partial<RoomPapers> | null = null
  const listeners = new Set<() => void>()
  const failureListeners = new Set<(failure: Failure) => void>()

  function show(papers: RoomPapers) {
    view = { papers, canUndo: past.length > 0, canRedo: future.length > 0 }
    for (const listener of listeners) listener()
  }

  /** What is shown while an earlier state is on its way goes after it, once. */
  async function send() {
    while (unsent) {
      const papers = unsent
      unsent = null
      const kept = await call('session.keepPapers', { contestId, papers })
      if (!kept.ok) for (const listener of failureListeners) listener(kept.error)
    }
    sending = null
  }

  function put(papers: Partial<RoomPapers>) {
    show({ ...view.papers, ...papers })
    unsent = { ...unsent, ...papers }
    sending ??= send()
  }

  function retrace(from: readonly Scenarios[], isUndo: boolean) {
    const target = from.at(-1)
    if (!target) return
    const { scenarios } = view.papers
    past = isUndo ? past.slice(0, -1) : [...past, scenarios]
    future = isUndo ? [...future, scenarios] : future.slice(0, -1)
    lastGesture = undefined
    put({ scenarios: [...target] })
  }

  return {
    view: () => view,
    subscribe: (onChange) => subscribed(listeners, onChange),
    onFailure: (listener) => subscribed(failureListeners, listener),
    settled: async () => sending,
    async load() {
      await sending
      const loaded = await call('session.papers', { contestId })
      if (!loaded.ok) {
        past = []
        future = []
      }
      show(loaded.ok ? loaded.value : emptyRoomPapers)
      return loaded
    },
    change(change, gesture) {
      const { scenarios } = view.papers
      if (gesture === undefined || gesture !== lastGesture) past = [...past, scenarios].slice(-STEPS)
      lastGesture = gesture
      future = []
      put({ scenarios: [...change(scenarios)] })
    },
    undo: () => retrace(past, true),
    redo: () => retrace(future, false),
    changeReview: (change) => put({ matrixReview: change(view.papers.matrixReview) }),
    note: (submissionId, text) => put({ notes: { ...view.papers.notes, [submissionId]: text } }),
  }
}

function subscribed<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The papers of an open room, for the screens inside it. */
export type OpenRoomPapers = RoomPapersView &
  Pick<RoomPapersStore, 'change' | 'undo' | 'redo' | 'changeReview' | 'note'>

export const RoomPapersContext = createContext<OpenRoomPapers | null>(null)

export function useRoomPapers(): OpenRoomPapers {
  const open = useContext(RoomPapersContext)
  if (!open) throw new Error('no room is open around this component')
  return open
}
