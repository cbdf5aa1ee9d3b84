// The core behind Electron's IPC: three channels, for the app's own top frame only. Runs in Electron's main process.
import { join } from 'node:path'
import type { BrowserWindow, Dialog, IpcMain, IpcMainInvokeEvent } from 'electron'
import type { FileRef, Reply, SaveOutcome } from '../../shared/contract/bridge.ts'
import { refuse } from '../../shared/refusal.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { adoptFile, type Core, saveAs } from '../core/core.ts'

/** What the shell lends: Electron's objects, and what must not be decided here. */
export type IpcOptions = {
  readonly core: Core
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly dialog: Pick<Dialog, 'showSaveDialog'>
  readonly windowOf: (event: IpcMainInvokeEvent) => BrowserWindow | null
  readonly documentsDir: () => string
  readonly isOurs: (url: string) => boolean
  /** Whether a window may ask for an operation, by its contents: the wall's asks for what it shows. */
  readonly mayAsk: (sender: IpcMainInvokeEvent['sender'], operation: string | null) => boolean
}

/** Serves `rpc`, `adopt` and `save`; any other sender than our top frame gets an exception and no answer. */
export function serveIpc(options: IpcOptions): void {
  const { core, ipcMain, isOurs, mayAsk } = options
  const serve = <T>(channel: string, answer: (event: IpcMainInvokeEvent, ...given: unknown[]) => Promise<T>) =>
    ipcMain.handle(channel, (event, ...given: unknown[]) => {
      const operation = channel === 'rpc' ? String(given[0]) : null
      if (!isOurTopFrame(event, isOurs) || !mayAsk(event.sender, operation)) throw new Error('refused sender')
      return answer(event, ...given)
    })
  serve('rpc', (_event, operation, input): Promise<Reply> => core.dispatch(String(operation), input))
  serve('adopt', (_event, path): Promise<Result<FileRef, 'unreadable'>> => adopt(core, path))
  serve('save', (event, id): Promise<SaveOutcome> => save(options, event, String(id)))
}

function isOurTopFrame({ senderFrame }: IpcMainInvokeEvent, isOurs: (url: string) => boolean): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url)
}

// The preload asks Electron for the path of a picked file; a File that was made in the page has none.
async function adopt(core: Core, path: unknown) {
  return typeof path === 'string' && path !== '' ? adoptFile(core.grants, path) : fail('unreadable' as const)
}

async function save(options: IpcOptions, event: IpcMainInvokeEvent, id: string): Promise<SaveOutcome> {
  const { core, dialog, documentsDir, windowOf } = options
  const grant = core.grants.need(id)
  const window = windowOf(event)
  if (!grant.ok || window === null) return refuse('file-gone')
  const chosen = await dialog.showSaveDialog(window, { defaultPath: join(documentsDir(), grant.value.name) })
  if (chosen.canceled || !chosen.filePath) return ok('cancelled')
  const written = await saveAs(core, id, chosen.filePath)
  return written.ok ? ok('saved') : written
}
