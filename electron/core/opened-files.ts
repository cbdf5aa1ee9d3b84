// Files the system opens the app with (double click, a second start), until the interface takes them. Runs in the core.
import type { appOperations } from '../../shared/contract/app.ts'
import type { FileRef } from '../../shared/contract/bridge.ts'
import { ok } from '../../shared/result.ts'
import type { Emit } from './events.ts'
import { fileRefOf, type Grants } from './grants.ts'
import type { HandlersOf } from './handlers.ts'

export type OpenedFiles = {
  /** A path from the system: kept for `app.opened`, or announced once the interface listens. Not a file: ignored. */
  opened(path: string): Promise<void>
  readonly handler: HandlersOf<typeof appOperations>['app.opened']
}

export function createOpenedFiles(grants: Grants, emit: Emit): OpenedFiles {
  let waiting: FileRef[] = []
  let listening = false
  return {
    async opened(path) {
      const granted = await grants.grant(path)
      if (!granted.ok) return
      const file = fileRefOf(granted.value)
      if (listening) emit('file-opened', file)
      else waiting.push(file)
    },
    handler() {
      const files = waiting
      waiting = []
      listening = true
      return ok({ files })
    },
  }
}
