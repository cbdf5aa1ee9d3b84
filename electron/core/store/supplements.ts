// Which supplements this laptop has taken in, by contest and number. Runs in the core.
import type Database from 'better-sqlite3'
import { z } from '../../../shared/zod.ts'

const Row = z.strictObject({
  number: z.int().positive(),
  sha256: z.string(),
  size: z.int(),
  indexSha256: z.string(),
})

/** Its copy as in `Kept`. */
export type KnownSupplement = z.output<typeof Row>

export type Supplements = {
  /** In the order of their numbers. */
  of(contestId: string): KnownSupplement[]
  add(contestId: string, supplement: KnownSupplement): void
}

export function createSupplements(db: Database.Database): Supplements {
  const select = db.prepare(
    'select number, sha256, size, index_sha256 as indexSha256 from supplement where contest_id = ? order by number',
  )
  const insert = db.prepare(
    'insert into supplement (contest_id, number, sha256, size, index_sha256) values (?, ?, ?, ?, ?)',
  )
  return {
    of: (contestId) => select.all(contestId).map((row) => Row.parse(row)),
    add: (contestId, { number, sha256, size, indexSha256 }) =>
      void insert.run(contestId, number, sha256, size, indexSha256),
  }
}
