// The juror's private papers in the renderer: changed at once on screen, kept by the core one after another. Renderer.
import { createContext, useContext } from 'react'
import type { Failure, Reply } from '../../../shared/contract/bridge.ts'
import {
  type DeskPapers,
  emptyNotebook,
  type Notebook,
  type Papers,
  papersOf,
} from '../../../shared/domain/notebook/notebook.ts'
import { call } from '../bridge/call.ts'

export type NotebookStore = {
  view(): Notebook
  subscribe(onChange: () => void): () => void
  load(): Promise<Reply<Notebook>>
  /** Hears what the core did not keep, until the returned function is called. */
  onFailure(listener: (failure: Failure) => void): () => void
  /** Changes the papers of a submission, on screen at once. */
  change(submissionId: string, change: (papers: Papers) => Papers): void
  changeDesk(change: (papers: DeskPapers) => DeskPapers): void
  /** The reading is at `page`: kept once it rests there, and before the desk locks. */
  readAt(submissionId: string, page: number): void
  /** Keeps the page that `readAt` told last without waiting. */
  keepPlace(): void
  /** Forgets what was noted of a submission: the core did, with the abstention (R-ABS-2). */
  forget(submissionId: string): void
  /** When everything given so far has been answered. */
  settled(): Promise<unknown>
}

/** Pages that are leafed through are not places of reading. */
const REST_MS = 1500

type Where = { readonly contestId: string; readonly jurorId: string }

export function createNotebook(where: Where): NotebookStore {
  let held = emptyNotebook
  let queue: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()
  const failureListeners = new Set<(failure: Failure) => void>()

  function show(next: Notebook) {
    held = next
    for (const listener of listeners) listener()
  }

  // In turn: what was written last must be what is kept.
  function send(keep: () => Promise<Reply<unknown>>) {
    queue = queue.then(keep).then((kept) => {
      if (!kept.ok && !isAbstained(kept.error)) for (const listener of failureListeners) listener(kept.error)
    })
  }

  function change(submissionId: string, changed: (papers: Papers) => Papers) {
    const papers = changed(papersOf(held, submissionId))
    show({ ...held, submissions: { ...held.submissions, [submissionId]: papers } })
    send(() => call('desk.keepPapers', { ...where, submissionId, papers }))
  }

  let place: { submissionId: string; page: number } | null = null
  let resting: ReturnType<typeof setTimeout> | undefined

  function keepPlace() {
    clearTimeout(resting)
    const kept = place
    place = null
    if (kept && papersOf(held, kept.submissionId).page !== kept.page)
      change(kept.submissionId, (papers) => ({ ...papers, page: kept.page }))
  }

  return {
    view: () => held,
    subscribe: (onChange) => subscribed(listeners, onChange),
    onFailure: (listener) => subscribed(failureListeners, listener),
    settled() {
      keepPlace()
      return queue
    },
    async load() {
      const loaded = await call('desk.notebook', where)
      // Of a desk that is locked nothing is left here.
      if (!loaded.ok) place = null
      show(loaded.ok ? loaded.value : emptyNotebook)
      return loaded
    },
    change,
    readAt(submissionId, page) {
      if (place?.submissionId !== submissionId) keepPlace()
      place = { submissionId, page }
      clearTimeout(resting)
      resting = setTimeout(keepPlace, REST_MS)
    },
    keepPlace,
    changeDesk(change) {
      const papers = change(held.desk)
      show({ ...held, desk: papers })
      send(() => call('desk.keepDeskPapers', { ...where, papers }))
    },
    forget(submissionId) {
      if (place?.submissionId === submissionId) place = null
      const { [submissionId]: _, ...submissions } = held.submissions
      show({ ...held, submissions })
    },
  }
}

// Its papers went with the abstention; what was on its way to them is no loss.
const isAbstained = (failure: Failure) => failure.kind === 'refused' && failure.refusal.code === 'abstained'

function subscribed<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** An open notebook, for the screens inside a desk. */
export type OpenNotebook = Pick<NotebookStore, 'change' | 'changeDesk' | 'readAt' | 'keepPlace' | 'forget'> & {
  readonly notebook: Notebook
}

export const NotebookContext = createContext<OpenNotebook | null>(null)

export function useNotebook(): OpenNotebook {
  const open = useContext(NotebookContext)
  if (!open) throw new Error('no notebook is open around this component')
  return open
}
