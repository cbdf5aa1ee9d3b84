// Files that belong to the record (scoresheets, Actas), by their hash, sealed under their stream's vault. Runs in the core.
import type Database from 'better-sqlite3'
import { utf8Bytes, utf8Text } from '../../../shared/exchange/utf8.ts'
import { z } from '../../../shared/zod.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { Vault } from './vault.ts'

export type StoredFile = { readonly sha256: string; readonly name: string; readonly content: Uint8Array }

/** The files of one vault. */
export type Files = {
  /** Keeps a file and answers its hash; a file that is already there stays as it is. */
  keep(name: string, content: Uint8Array): string
  /** The file of a hash that the log names: missing is a bug, other content a change from outside; both throw. */
  need(sha256: string): StoredFile
}

const Row = z.strictObject({ name: z.instanceof(Uint8Array), content: z.instanceof(Uint8Array) })

export function createFiles(db: Database.Database): (vault: Vault) => Files {
  const insert = db.prepare('insert into file (vault, alias, name, content) values (?, ?, ?, ?) on conflict do nothing')
  const select = db.prepare('select name, content from file where vault = ? and alias = ?')
  return (vault) => ({
    keep(name, content) {
      const hash = sha256(content)
      const alias = vault.alias(hash)
      const [sealedName, sealed] = [vault.seal(`${alias}/name`, utf8Bytes(name)), vault.seal(alias, content)]
      insert.run(vault.name, alias, sealedName, sealed)
      return hash
    },
    need(hash) {
      const alias = vault.alias(hash)
      const row = Row.parse(select.get(vault.name, alias))
      const content = opened(vault, alias, row.content)
      if (!content || sha256(content) !== hash) throw new Error(`file ${hash} is not what was kept`)
      return { sha256: hash, name: utf8Text(vault.open(`${alias}/name`, row.name)) ?? '', content }
    },
  })
}

function opened(vault: Vault, place: string, sealed: Uint8Array): Buffer | null {
  try {
    return vault.open(place, sealed)
  } catch {
    return null
  }
}
