// Containers kept on this laptop, each with the index of what was verified when it came in. Runs in the core.
import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { moveAtomically, writeFileAtomically } from '../exchange/atomic-file.ts'
import { type ContainerIndex, ContainerIndexSchema } from '../exchange/container-index.ts'
import { attempt } from '../exchange/container-io.ts'
import { sha256 } from '../exchange/sha256.ts'

/** `size` in bytes; `indexSha256`: of the index, which nothing else proves. */
export type Kept = { readonly sha256: string; readonly size: number; readonly indexSha256: string }

export type KeptCopies = {
  pathOf(hash: string): string
  /** Takes a verified file in, whole or not at all. */
  keep(from: string, index: ContainerIndex): Promise<Result<Kept, Refusal>>
  /** Refused with `kept-package-changed` when the copy is gone or has another size, or its index is another. */
  glance(kept: Kept): Promise<Result<ContainerIndex, Refusal>>
  /**
   * Overwrites an entry in the copy by zeros, after `before` had its bytes; on the disk when this answers. An entry that
   * the copy does not have, or that is overwritten already, is left alone.
   */
  zero(kept: Kept, entry: string, before?: (bytes: Uint8Array) => void): Promise<Result<void, Refusal>>
}

/** In `<folder>/<sha256>.<extension>`, its index beside it. */
export function createKeptCopies(folder: string, extension: string): KeptCopies {
  const pathOf = (hash: string) => join(folder, `${hash}.${extension}`)
  const indexPathOf = (hash: string) => join(folder, `${hash}.indice.json`)

  async function glance(kept: Kept): Promise<Result<ContainerIndex, Refusal>> {
    const changed = refuse('kept-package-changed', { file: basename(pathOf(kept.sha256)) })
    const found = await stat(pathOf(kept.sha256)).catch(() => undefined)
    const bytes = await readFile(indexPathOf(kept.sha256)).catch(() => undefined)
    if (found?.size !== kept.size || !bytes || sha256(bytes) !== kept.indexSha256) return changed
    const json = parseCanonicalJson(bytes)
    const index = ContainerIndexSchema.safeParse(json.ok ? json.value : null)
    return index.success ? ok(index.data) : changed
  }

  return {
    pathOf,
    glance,
    async keep(from, index) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const written = await writeFileAtomically(indexPathOf(index.sha256), canonicalBytes(index))
      if (!written.ok) return written
      const moved = await moveAtomically(from, pathOf(index.sha256))
      return moved.ok ? ok({ sha256: index.sha256, size: moved.value.size, indexSha256: written.value.sha256 }) : moved
    },
    async zero(kept, name, before) {
      const index = await glance(kept)
      if (!index.ok) return index
      const entry = index.value.entries.find((candidate) => candidate.name === name)
      return entry ? await overwrite(pathOf(kept.sha256), entry, before) : ok(undefined)
    },
  }
}

type Place = ContainerIndex['entries'][number]

async function overwrite(path: string, { offset, size, sha256: stated }: Place, before?: (bytes: Uint8Array) => void) {
  return await attempt('write', path, async () => {
    const file = await open(path, 'r+')
    try {
      const { buffer } = await file.read(Buffer.alloc(size), 0, size, offset)
      if (sha256(buffer) === stated) before?.(buffer)
      await file.write(Buffer.alloc(size), 0, size, offset)
      await file.datasync()
    } finally {
      await file.close()
    }
  })
}
