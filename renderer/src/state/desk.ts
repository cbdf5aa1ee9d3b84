// A juror's desk in the renderer: the same fold and the same rules as the core's. Renderer.
import { createContext, useContext } from 'react'
import type { Reply } from '../../../shared/contract/bridge.ts'
import { type DeskState, decideDesk, entryOf, evolveDesk, initialDesk } from '../../../shared/domain/scoring/desk.ts'
import type { DeskEvent, JurorCommand } from '../../../shared/domain/scoring/desk-events.ts'
import { fail, ok } from '../../../shared/result.ts'
import { call } from '../bridge/call.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { createLogStore, type Entry, type LogStore, type LogView } from './log-store.ts'
import { createNotebook, type NotebookStore } from './notebook.ts'
import { createUndo, type Undo, type UndoableCommand } from './undo.ts'
import { useLog } from './use-log.ts'

/**
 * With the juror's notebook: where one of both cannot be read, neither is shown. `undo` and `drafts` are of this sitting:
 * nothing of them outlives a lock.
 */
export type DeskStore = LogStore<DeskState, JurorCommand, DeskEvent> & {
  readonly contestId: string
  readonly jurorId: string
  readonly notebook: NotebookStore
  readonly drafts: Drafts
} & Pick<Undo, 'undo' | 'redo'>
export type DeskView = LogView<DeskState, DeskEvent>

function createDesk(contestId: string, jurorId: string): DeskStore {
  const notebook = createNotebook({ contestId, jurorId })
  const log = createLogStore<DeskState, JurorCommand, DeskEvent>({
    async load() {
      const noted = await notebook.load()
      if (!noted.ok) return noted
      const loaded = await call('desk.load', { contestId, jurorId })
      if (!loaded.ok) return loaded
      const { contest, log } = loaded.value
      return ok({ initial: initialDesk(contest, jurorId), log })
    },
    send: (command) => call('desk.act', { contestId, jurorId, command }),
    evolve: evolveDesk,
    foresee(command, state) {
      // They show when they happened, and nobody should see them before they are on the disk.
      if (notForeseen.has(command.type)) return null
      const decision = decideDesk(command, state)
      return decision.ok ? decision : fail({ kind: 'refused', refusal: decision.error })
    },
  })
  const drafts = createDrafts()
  const sitting = createUndo(log.act)
  log.subscribe(() => {
    if (log.view().kind !== 'failed') return
    sitting.forget()
    drafts.clear()
  })

  async function act(command: JurorCommand): Promise<Reply<Entry<DeskEvent>>> {
    const view = log.view()
    if (view.kind === 'ready' && isUndoable(command))
      return sitting.act(command, entryOf(view.state, command.submissionId))
    const reply = await log.act(command)
    if (!reply.ok) return reply
    if (command.type === 'DenyConflict') return reply
    if (command.type !== 'DeclareAbstention') sitting.forget()
    else {
      // R-ABS-2: what was given and written of it goes from memory too.
      sitting.forget(command.submissionId)
      await log.reload()
    }
    return reply
  }
  return {
    ...log,
    contestId,
    jurorId,
    act,
    undo: sitting.undo,
    redo: sitting.redo,
    notebook,
    drafts,
    // A lock waits for both: what is recorded and what is noted.
    settled: () => Promise.all([log.settled(), notebook.settled()]),
  }
}

const isUndoable = (command: JurorCommand): command is UndoableCommand => !notForeseen.has(command.type)

const notForeseen: ReadonlySet<JurorCommand['type']> = new Set([
  'DenyConflict',
  'DeclareAbstention',
  'SealScoresheet',
  'ReopenScoresheet',
])

export const useDeskLog = (contestId: string, jurorId: string): readonly [DeskView, DeskStore] =>
  useLog(`${contestId}/${jurorId}`, () => createDesk(contestId, jurorId))

/** An open desk, for the screens inside it. */
export type Desk = Pick<DeskStore, 'contestId' | 'jurorId' | 'act' | 'record' | 'reload'> & {
  readonly state: DeskState
}

export const DeskContext = createContext<Desk | null>(null)
export const DeskStoreContext = createContext<DeskStore | null>(null)
export const DeskLogContext = createContext<Extract<DeskView, { kind: 'ready' }>['log'] | null>(null)

/** With the state to show: whoever uses it renders again with every score. */
export const useDesk = (): Desk => opened(useContext(DeskContext))

/** The same for as long as the desk is open: for who asks for nothing of its state. */
export const useDeskStore = (): DeskStore => opened(useContext(DeskStoreContext))

/** What is recorded, oldest first: a moment later than the state. */
export const useDeskEntries = () => opened(useContext(DeskLogContext))

function opened<T>(desk: T | null): T {
  if (desk === null) throw new Error('no desk is open around this component')
  return desk
}
