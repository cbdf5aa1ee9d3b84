// The directory with everything one person keeps, held by one running app at a time. Runs in the core.
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'

export type DataDir = {
  readonly path: string
  /** For files that live no longer than this run: emptied at every start and at the end. */
  readonly scratch: string
  /** Lets the next app in; nothing may touch the directory afterwards. */
  close(): void
}

/**
 * Takes the directory, making it when it is missing (readable by its owner only). Refuses with `in-use` while another
 * process, or another core of this one, holds it. The hold is an exclusive SQLite lock, so the system lets go of it
 * when the process dies, however it dies: there is no stale lock to clear.
 */
export function openDataDir(path: string): Result<DataDir, 'in-use'> {
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o700)
  const lock = new Database(join(path, 'en-uso.sqlite'), { timeout: 0 })
  if (!held(lock)) {
    lock.close()
    return fail('in-use')
  }
  const scratch = join(path, 'tmp')
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { mode: 0o700 })
  return ok({
    path,
    scratch,
    close() {
      forget(scratch)
      lock.close()
    },
  })
}

function forget(scratch: string): void {
  try {
    rmSync(scratch, { recursive: true, force: true })
  } catch {
    // A file that something still reads cannot be removed on Windows: the next start empties the folder.
  }
}

function held(lock: Database.Database): boolean {
  try {
    lock.pragma('locking_mode = exclusive')
    lock.exec('begin exclusive; commit')
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  }
}
