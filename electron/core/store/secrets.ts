// What a passphrase opens on this laptop: a juror's activation code, sealed. Runs in the core.
import type Database from 'better-sqlite3'
import { z } from '../../../shared/zod.ts'

/** `salt` is scrypt's; `sealed` is the code under what scrypt makes of the passphrase. */
export type Secret = { readonly jurorId: string; readonly salt: Uint8Array; readonly sealed: Uint8Array }

export type Secrets = {
  /** Of one contest, by juror. */
  all(contestId: string): Secret[]
  put(contestId: string, secret: Secret): void
  forget(contestId: string, jurorId: string): void
  /** The juror was asked for a passphrase here and wanted none. */
  skip(contestId: string, jurorId: string): void
  state(contestId: string, jurorId: string): 'none' | 'skipped' | 'set'
}

const Row = z.strictObject({ jurorId: z.string(), salt: z.instanceof(Uint8Array), sealed: z.instanceof(Uint8Array) })

export function createSecrets(db: Database.Database): Secrets {
  const selectAll = db.prepare(`
    select juror_id as jurorId, salt, sealed from juror_secret
    where contest_id = ? and sealed is not null order by juror_id
  `)
  const upsert = db.prepare(`
    insert into juror_secret (contest_id, juror_id, salt, sealed) values (?, ?, ?, ?)
    on conflict (contest_id, juror_id) do update set salt = excluded.salt, sealed = excluded.sealed
  `)
  const insertNone = db.prepare(
    'insert into juror_secret (contest_id, juror_id) values (?, ?) on conflict (contest_id, juror_id) do nothing',
  )
  const remove = db.prepare('delete from juror_secret where contest_id = ? and juror_id = ?')
  const isSet = db.prepare('select sealed is not null from juror_secret where contest_id = ? and juror_id = ?').pluck()
  return {
    all: (contestId) => selectAll.all(contestId).map((row) => Row.parse(row)),
    put: (contestId, { jurorId, salt, sealed }) => void upsert.run(contestId, jurorId, salt, sealed),
    forget: (contestId, jurorId) => void remove.run(contestId, jurorId),
    skip: (contestId, jurorId) => void insertNone.run(contestId, jurorId),
    state(contestId, jurorId) {
      const found = isSet.get(contestId, jurorId)
      if (found === undefined) return 'none'
      return found === 1 ? 'set' : 'skipped'
    },
  }
}
