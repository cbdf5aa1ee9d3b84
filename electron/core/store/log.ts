// The append-only event log: streams of hash-chained entries. Runs in the core.
import type Database from 'better-sqlite3'
import { canonicalText } from '../../../shared/exchange/canonical.ts'
import { type LogEntry, type LogEntryBody, sealEntry } from '../../../shared/exchange/hash-chain.ts'
import { z } from '../../../shared/zod.ts'
import { sha256 } from '../exchange/sha256.ts'

export type Log = {
  /** The entries of a stream in order; empty when it does not exist. */
  read(stream: string): LogEntry[]
  /** Adds the entry that follows `last` (undefined: the first). Throws when the stream has moved on meanwhile. */
  append(stream: string, last: LogEntry | undefined, body: LogEntryBody): LogEntry
}

const Row = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  type: z.string(),
  data: z.string(),
  prevHash: z.string(),
  hash: z.string(),
})

export function createLog(db: Database.Database): Log {
  const select = db.prepare(
    'select seq, at, actor, type, data, prev_hash as prevHash, hash from log where stream = ? order by seq',
  )
  const insert = db.prepare(
    'insert into log (stream, seq, at, actor, type, data, prev_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  return {
    read: (stream) =>
      select.all(stream).map((raw) => {
        const row = Row.parse(raw)
        return { ...row, data: JSON.parse(row.data) as unknown }
      }),
    append(stream, last, body) {
      const entry = sealEntry(last, body, sha256)
      const { seq, at, actor, type, data, prevHash, hash } = entry
      insert.run(stream, seq, at, actor, type, canonicalText(data), prevHash, hash)
      return entry
    },
  }
}
