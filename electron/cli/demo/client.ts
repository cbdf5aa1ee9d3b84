// A caller of the core by the contract, as the interface is one: a refusal stops it with its sentence. Node.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileRef } from '../../../shared/contract/bridge.ts'
import type { Input, OperationName, Output } from '../../../shared/contract/operations.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import type { Core } from '../../core/core.ts'
import { saveGrant } from '../../core/grants.ts'

export type Client = {
  call<K extends OperationName>(operation: K, input: Input<K>): Promise<Output<K>>
  /** A file of the disk as the id that operations take. */
  adopt(path: string): Promise<string>
  /** Copies a file of the core to `path`, and answers `path`. */
  keep(file: FileRef, path: string): Promise<string>
  filesIn(folder: string): Promise<readonly string[]>
  sentence(refusal: Refusal): string
  say(line: string): void
}

export function createClient(core: Core, say: (line: string) => void): Client {
  const missing = (name: string) => new Error(`no file ${name}`)
  return {
    async call<K extends OperationName>(operation: K, input: Input<K>) {
      const reply = await core.dispatch(operation, input)
      // The dispatcher checked the value against this operation's own schema.
      if (reply.ok) return reply.value as Output<K>
      const { error } = reply
      throw new Error(`${operation}: ${error.kind === 'refused' ? refusalText(error.refusal) : JSON.stringify(error)}`)
    },
    async adopt(path) {
      const granted = await core.grants.grant(path)
      if (!granted.ok) throw missing(path)
      return granted.value.id
    },
    async keep(file, path) {
      const granted = core.grants.need(file.id)
      if (!granted.ok) throw missing(file.name)
      const saved = await saveGrant(granted.value, path)
      if (!saved.ok) throw new Error(refusalText(saved.error))
      return path
    },
    filesIn: async (folder) => (await readdir(folder)).toSorted().map((name) => join(folder, name)),
    sentence: refusalText,
    say,
  }
}
