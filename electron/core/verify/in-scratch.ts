// A container that came inside another one is checked as a file of its own, gone afterwards. Runs in the core.
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ids } from '../ports.ts'

export async function inScratch<T>(bytes: Uint8Array, ids: Ids, use: (path: string) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `acta-jurado-${ids.uuid()}`)
  await writeFile(path, bytes, { mode: 0o600 })
  try {
    return await use(path)
  } finally {
    await rm(path, { force: true })
  }
}
