// Stores a file of the core where the user said. Runs in the core.
import { copyFile, open, rename, rm } from 'node:fs/promises'

/**
 * Copies `from` to `to` in one visible step: what stood at `to` stays whole until the copy is on the disk.
 * False when the place cannot be written; no half-written file stays behind.
 */
export async function saveCopy(from: string, to: string): Promise<boolean> {
  const part = `${to}.parte`
  try {
    await copyFile(from, part)
    await flushed(part)
    await rename(part, to)
    return true
  } catch {
    await rm(part, { force: true }).catch(() => undefined)
    return false
  }
}

async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
