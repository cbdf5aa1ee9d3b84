// The laptop's one database: opening, migrating, transactions. Runs in the core.
import Database from 'better-sqlite3'
import { type Attempts, createAttempts } from './attempts.ts'
import { createFiles, type Files } from './files.ts'
import { createLog, type Log } from './log.ts'
import { createPackages, type Packages } from './packages.ts'
import { createPapers, type PaperRows } from './papers.ts'
import { steps } from './schema.ts'
import { createSecrets, type Secrets } from './secrets.ts'
import { createSupplements, type Supplements } from './supplements.ts'
import type { Vault } from './vault.ts'
import { createVaultKeys, type VaultKeys } from './vault-keys.ts'

export type Store = {
  readonly log: Log
  files(vault: Vault): Files
  papers(vault: Vault): PaperRows
  readonly vaultKeys: VaultKeys
  readonly packages: Packages
  readonly supplements: Supplements
  readonly attempts: Attempts
  readonly secrets: Secrets
  /** Runs `work` in one immediate transaction: all of it is on the disk when this returns, or none of it. */
  atomically<T>(work: () => T): T
  close(): void
}

/**
 * Opens the database at `path`, making it when it is missing. WAL with `synchronous = full`: what a transaction wrote
 * survives a kill or a power cut once the call has returned.
 */
export function openStore(path: string): Store {
  const db = new Database(path)
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.pragma('foreign_keys = on')
  // What is taken away leaves no trace, and nothing is put aside on the disk.
  db.pragma('secure_delete = on')
  db.pragma('temp_store = memory')
  migrate(db)
  return {
    log: createLog(db),
    files: createFiles(db),
    papers: createPapers(db),
    vaultKeys: createVaultKeys(db),
    packages: createPackages(db),
    supplements: createSupplements(db),
    attempts: createAttempts(db),
    secrets: createSecrets(db),
    atomically: (work) => db.transaction(work).immediate(),
    close: () => void db.close(),
  }
}

function migrate(db: Database.Database): void {
  const done = Number(db.pragma('user_version', { simple: true }))
  if (done > steps.length) throw new Error(`database of a newer version: ${done} steps, this app knows ${steps.length}`)
  const run = db.transaction(() => {
    for (const step of steps.slice(done)) db.exec(step)
    db.pragma(`user_version = ${steps.length}`)
  })
  run.immediate()
}
