// The append-only event log: streams of hash-chained entries, each sealed under its stream's vault. Runs in the core.
import type Database from 'better-sqlite3'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { type LogEntry, type LogEntryBody, sealEntry } from '../../../shared/exchange/hash-chain.ts'
import { utf8Text } from '../../../shared/exchange/utf8.ts'
import { z } from '../../../shared/zod.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { Vault } from './vault.ts'

export type Log = {
  /** The entries of a stream in order; empty when it does not exist. Throws where a row was changed from outside. */
  read(vault: Vault): LogEntry[]
  /** Adds the entry that follows `last` (undefined: the first). Throws when the stream has moved on meanwhile. */
  append(vault: Vault, last: LogEntry | undefined, body: LogEntryBody): LogEntry
}

const Row = z.strictObject({ seq: z.int(), sealed: z.instanceof(Uint8Array) })

const Entry = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  type: z.string(),
  data: z.unknown(),
  prevHash: z.string(),
  hash: z.string(),
})

const placeOf = (seq: number) => `log/${seq}`

export function createLog(db: Database.Database): Log {
  const select = db.prepare('select seq, sealed from log where stream = ? order by seq')
  const insert = db.prepare('insert into log (stream, seq, sealed) values (?, ?, ?)')

  function entryOf(vault: Vault, raw: unknown): LogEntry {
    const { seq, sealed } = Row.parse(raw)
    try {
      return Entry.parse(JSON.parse(utf8Text(vault.open(placeOf(seq), sealed)) ?? ''))
    } catch (cause) {
      throw new Error(`log ${vault.name} does not hold at ${seq}: it does not open`, { cause })
    }
  }

  return {
    read: (vault) => select.all(vault.name).map((raw) => entryOf(vault, raw)),
    append(vault, last, body) {
      const entry = sealEntry(last, body, sha256)
      insert.run(vault.name, entry.seq, vault.seal(placeOf(entry.seq), canonicalBytes(entry)))
      return entry
    },
  }
}
