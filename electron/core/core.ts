// Composition root of the core: services, areas, dispatch. Knows neither electron nor the transport. Runs in the core.
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type FileRef, SAVE_TASK } from '../../shared/contract/bridge.ts'
import { packingOperations } from '../../shared/contract/packing.ts'
import { supplementOperations } from '../../shared/contract/supplement.ts'
import { mayRecord } from '../../shared/domain/session/recording.ts'
import { refuse } from '../../shared/refusal.ts'
import { ok } from '../../shared/result.ts'
import type { DataDir } from './data-dir.ts'
import { createHeldIssue } from './deliveries/held-issue.ts'
import { describeFiles } from './describe-files.ts'
import { deskHandlers } from './desk/handlers.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { createEvents, type Subscribe } from './events.ts'
import { createFaultLog } from './fault-log.ts'
import { createGrants, fileRefOf, type Grants, plainName, saveGrant } from './grants.ts'
import { type Handlers, loadedOnCall } from './handlers.ts'
import { createIdleLock } from './idle.ts'
import { libraryHandlers } from './library/handlers.ts'
import { createLibrary } from './library/library.ts'
import { createOpenedFiles, type OpenedFiles } from './opened-files.ts'
import type { Ports } from './ports.ts'
import { createRecorders } from './recording/recorders.ts'
import type { About, Services } from './services.ts'
import { sessionHandlers } from './session/handlers.ts'
import { openStore } from './store/store.ts'
import { createWorks, type Works } from './works.ts'

export type Core = {
  readonly dispatch: Dispatch
  readonly on: Subscribe
  readonly grants: Grants
  readonly works: Works
  readonly opened: OpenedFiles['opened']
  readonly scratchPath: Services['scratchPath']
  /** Whether a page may have the microphone and the camera: while everybody in the room consents (R-ACT-7). */
  mayRecord(): boolean
  /** Closes the database and lets go of the data directory; the second call does nothing. */
  close(): Promise<void>
}

/** A running core on a directory that the caller holds; the core lets go of it when it closes. */
export function createCore({ dataDir, about, ports }: { dataDir: DataDir; about: About; ports: Ports }): Core {
  const { emit, on } = createEvents()
  const grants = createGrants(ports.ids)
  const works = createWorks(emit)
  const openedFiles = createOpenedFiles(grants, emit)
  const services: Services = {
    about,
    dataDir,
    clock: ports.clock,
    ids: ports.ids,
    random: ports.random,
    grants,
    emit,
    works,
    scratchPath(name) {
      const folder = join(dataDir.scratch, ports.ids.uuid())
      mkdirSync(folder, { mode: 0o700 })
      return join(folder, plainName(name))
    },
  }
  const recorders = createRecorders(ports, emit)
  const store = openStore(join(dataDir.path, 'acta-jurado.sqlite'))
  const library = createLibrary(services, store)
  const issue = createHeldIssue(ports.ids)
  let closed = false
  const idle = createIdleLock(ports.clock, {
    isOpen: () => library.isAnyUnlocked() || issue.isOpen(),
    lockAll() {
      library.lockAll()
      if (issue.isOpen()) emit('locked', {})
      issue.close()
    },
  })
  const idleAnswer = () => ok({ secondsLeft: idle.secondsLeft() })
  const handlers: Handlers = {
    'app.info': () => ok(services.about),
    'app.opened': openedFiles.handler,
    'app.idle': idleAnswer,
    'app.active': idleAnswer,
    'app.leave'({ isSaved }) {
      emit('left', { isSaved })
      return ok({})
    },
    'app.describe': async ({ files }) => await describeFiles(grants, files),
    'app.cancel'({ task }) {
      works.cancel(task)
      return ok({})
    },
    ...libraryHandlers(services, library),
    ...loadedOnCall(packingOperations, async () => (await import('./packing/handlers.ts')).packingHandlers(services)),
    ...loadedOnCall(supplementOperations, async () =>
      (await import('./deliveries/handlers.ts')).supplementHandlers(services, issue),
    ),
    ...deskHandlers(services, library),
    ...sessionHandlers(services, library, recorders),
  }
  const dispatch = createDispatch(handlers, createFaultLog(ports))
  return {
    dispatch(operation, input) {
      idle.check()
      idle.seen(operation)
      return dispatch(operation, input)
    },
    on,
    grants: {
      ...grants,
      need(id) {
        idle.check()
        return grants.need(id)
      },
    },
    works,
    opened: openedFiles.opened,
    scratchPath: services.scratchPath,
    mayRecord: () => recorders.isAny() || library.openRooms().some(({ session }) => mayRecord(session.state())),
    async close() {
      if (closed) return
      closed = true
      await recorders.endAll()
      store.close()
      dataDir.close()
    },
  }
}

/** Saves a file of the core where the user says; what was read back from there is noted. */
export async function saveAs({ grants, works }: Pick<Core, 'grants' | 'works'>, id: string, target: string) {
  const grant = grants.need(id)
  if (!grant.ok) return refuse('file-gone')
  const written = await works.run(SAVE_TASK, (work) => saveGrant(grant.value, target, work))
  if (written.ok) grants.noteSaved(id, { name: basename(target), ...written.value })
  return written
}

/** Takes a file the user picked: its reference for the renderer. */
export async function adoptFile(grants: Grants, path: string, name?: string) {
  const granted = await grants.grant(path, name === undefined ? {} : { name })
  return granted.ok ? ok<FileRef>(fileRefOf(granted.value)) : granted
}
