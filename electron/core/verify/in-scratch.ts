// Containers that came inside another one are checked as files of their own, gone afterwards. Runs in the core.
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

export type ScratchFile = { readonly name: string; readonly path: string }

/** The same for several that are looked at together. */
export async function inScratchAll<T>(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  ids: Ids,
  use: (files: readonly ScratchFile[]) => Promise<T>,
  before: readonly ScratchFile[] = [],
): Promise<T> {
  const [first, ...rest] = files
  if (!first) return await use(before)
  const [name, bytes] = first
  return await inScratch(bytes, ids, (path) => inScratchAll(rest, ids, use, [...before, { name, path }]))
}
