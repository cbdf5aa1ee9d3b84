// The keys of vaults, each in an envelope for every reader of its own. Runs in the core.
import type Database from 'better-sqlite3'
import { z } from '../../../shared/zod.ts'

export type VaultKeys = {
  /** Who may open a vault, by juror; empty when it was never made. */
  readers(vault: string): string[]
  /** The reader's envelope (CMS EnvelopedData) with the vault's key. */
  find(vault: string, jurorId: string): Uint8Array | undefined
  add(vault: string, jurorId: string, envelope: Uint8Array): void
}

export function createVaultKeys(db: Database.Database): VaultKeys {
  const selectReaders = db.prepare('select juror_id from vault_key where vault = ? order by juror_id').pluck()
  const select = db.prepare('select envelope from vault_key where vault = ? and juror_id = ?').pluck()
  const insert = db.prepare('insert into vault_key (vault, juror_id, envelope) values (?, ?, ?)')
  return {
    readers: (vault) => z.array(z.string()).parse(selectReaders.all(vault)),
    find: (vault, jurorId) => z.instanceof(Uint8Array).optional().parse(select.get(vault, jurorId)),
    add: (vault, jurorId, envelope) => void insert.run(vault, jurorId, envelope),
  }
}
