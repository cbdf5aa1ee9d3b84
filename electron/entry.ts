// Entry of Electron's main process. No top-level await: Electron emits `ready` only after this module was evaluated,
// so that waiting for it here would wait for ever.
import { app, dialog } from 'electron'
import { startText } from '../shared/text/start.ts'
import { start } from './main.ts'

start().catch((error: unknown) => {
  dialog.showErrorBox(startText.failedTitle, error instanceof Error ? (error.stack ?? error.message) : String(error))
  app.exit(1)
})
