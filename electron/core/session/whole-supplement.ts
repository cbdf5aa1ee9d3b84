// A supplement as it came, for the session file: what an abstention took out of this laptop's copy (R-ABS-2) is put back
// from the sealed files of the session. Runs in the core.
import { copyFile, type FileHandle, open } from 'node:fs/promises'
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { ContainerIndex } from '../exchange/container-index.ts'
import { attempt } from '../exchange/container-io.ts'
import type { Files } from '../store/files.ts'
import type { LockedSupplement } from '../supplement/read-supplement.ts'

type Entry = ContainerIndex['entries'][number]

/**
 * The path of the whole supplement: our copy itself, or one made at `scratch` where something was taken out of it. Throws
 * for what is in nobody's files: only a change from outside brings that.
 */
export async function wholeSupplement(
  { path, container }: LockedSupplement,
  files: Files,
  scratch: string,
): Promise<Result<string, Refusal>> {
  const keys = container.index.entries.filter(({ name }) => name.startsWith('claves/'))
  const holes = await attempt('read', path, () => reading(path, 'r', (file) => holesAmong(file, keys)))
  if (!holes.ok || holes.value.length === 0) return holes.ok ? ok(path) : holes
  return await attempt('write', scratch, async () => {
    await copyFile(path, scratch)
    await reading(scratch, 'r+', async (file) => {
      for (const { offset, size, sha256 } of holes.value) await file.write(files.need(sha256).content, 0, size, offset)
    })
    return scratch
  })
}

async function holesAmong(file: FileHandle, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const holes: Entry[] = []
  for (const entry of entries) {
    const { buffer } = await file.read(Buffer.alloc(entry.size), 0, entry.size, entry.offset)
    if (buffer.every((byte) => byte === 0)) holes.push(entry)
  }
  return holes
}

async function reading<T>(path: string, flags: 'r' | 'r+', use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}
