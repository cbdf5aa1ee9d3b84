// Private papers of a desk or of the room: rows that are written over, sealed under its vault. Runs in the core.
import type Database from 'better-sqlite3'
import { utf8Bytes, utf8Text } from '../../../shared/exchange/utf8.ts'
import { z } from '../../../shared/zod.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { Vault } from './vault.ts'

/** The papers of one vault, by a key that the row does not tell. */
export type PaperRows = {
  /** All of them by key, as they were written. Throws where a row was changed from outside. */
  all(): ReadonlyMap<string, unknown>
  /** Puts `value` (plain JSON) in the place of what was there; on the disk when this returns. */
  put(key: string, value: unknown): void
  drop(key: string): void
}

const Row = z.strictObject({ alias: z.string(), sealed: z.instanceof(Uint8Array) })
const Paper = z.strictObject({ key: z.string(), value: z.unknown() })

export function createPapers(db: Database.Database): (vault: Vault) => PaperRows {
  const select = db.prepare('select alias, sealed from paper where vault = ?')
  const upsert = db.prepare(`
    insert into paper (vault, alias, sealed) values (?, ?, ?)
    on conflict (vault, alias) do update set sealed = excluded.sealed
  `)
  const remove = db.prepare('delete from paper where vault = ? and alias = ?')
  const aliasOf = (vault: Vault, key: string) => vault.alias(sha256(utf8Bytes(`paper/${key}`)))
  const placeOf = (alias: string) => `paper/${alias}`

  return (vault) => ({
    all() {
      const rows = select.all(vault.name).map((raw) => {
        const { alias, sealed } = Row.parse(raw)
        const { key, value } = Paper.parse(JSON.parse(utf8Text(vault.open(placeOf(alias), sealed)) ?? ''))
        return [key, value] as const
      })
      return new Map(rows)
    },
    put(key, value) {
      const alias = aliasOf(vault, key)
      upsert.run(vault.name, alias, vault.seal(placeOf(alias), utf8Bytes(JSON.stringify({ key, value }))))
    },
    drop: (key) => void remove.run(vault.name, aliasOf(vault, key)),
  })
}
