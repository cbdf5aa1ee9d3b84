// Files that belong to the record (scoresheets, Actas), by their hash. Runs in the core.
import type Database from 'better-sqlite3'
import { z } from '../../../shared/zod.ts'
import { sha256 } from '../exchange/sha256.ts'

export type StoredFile = { readonly sha256: string; readonly name: string; readonly content: Uint8Array }

export type Files = {
  /** Keeps a file and answers its hash; a file that is already there stays as it is. */
  keep(name: string, content: Uint8Array): string
  /** The file of a hash that the log names: missing is a bug, other content a change from outside; both throw. */
  need(sha256: string): StoredFile
}

const Row = z.strictObject({ sha256: z.string(), name: z.string(), content: z.instanceof(Uint8Array) })

export function createFiles(db: Database.Database): Files {
  const insert = db.prepare('insert into file (sha256, name, content) values (?, ?, ?) on conflict do nothing')
  const select = db.prepare('select sha256, name, content from file where sha256 = ?')
  return {
    keep(name, content) {
      const hash = sha256(content)
      insert.run(hash, name, content)
      return hash
    },
    need(hash) {
      const file = Row.parse(select.get(hash))
      if (sha256(file.content) !== hash) throw new Error(`file ${hash} is not what was kept`)
      return file
    },
  }
}
