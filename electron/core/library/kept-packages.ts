// The copies of packages on this laptop, each with the index of what was verified when it came in. Runs in the core.
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
import { dossierKeyEntry } from '../packing/layout.ts'
import { type LockedPackage, reopenPackage } from '../packing/locked-package.ts'
import type { KnownPackage } from '../store/packages.ts'

export type Kept = Pick<KnownPackage, 'sha256' | 'size' | 'indexSha256'>

export type KeptPackages = {
  /** Takes a verified file in, whole or not at all. */
  keep(from: string, index: ContainerIndex): Promise<Result<Kept, Refusal>>
  /** Refused with `kept-package-changed` when the copy is gone or has another size, or its index is another. */
  glance(kept: Kept): Promise<Result<ContainerIndex, Refusal>>
  /** Opened without reading all of it again: each part is held against the index when it is read. */
  open(kept: Kept): Promise<Result<LockedPackage, Refusal>>
  /**
   * Overwrites a juror's key of one dossier in the copy by zeros (R-ABS-2): no code opens that dossier here any more.
   * Again, or in a package of version 1, which has no such key, it does nothing.
   */
  dropDossierKey(kept: Kept, jurorId: string, submissionId: string): Promise<Result<void, Refusal>>
}

/** In `<folder>/<sha256>.aptos`, its index beside it. */
export function createKeptPackages(folder: string): KeptPackages {
  const pathOf = (hash: string) => join(folder, `${hash}.aptos`)
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
    glance,
    async keep(from, index) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const written = await writeFileAtomically(indexPathOf(index.sha256), canonicalBytes(index))
      if (!written.ok) return written
      const moved = await moveAtomically(from, pathOf(index.sha256))
      return moved.ok ? ok({ sha256: index.sha256, size: moved.value.size, indexSha256: written.value.sha256 }) : moved
    },
    async open(kept) {
      const index = await glance(kept)
      return index.ok ? await reopenPackage(pathOf(kept.sha256), index.value) : index
    },
    async dropDossierKey(kept, jurorId, submissionId) {
      const index = await glance(kept)
      if (!index.ok) return index
      const name = dossierKeyEntry(jurorId, submissionId)
      const entry = index.value.entries.find((candidate) => candidate.name === name)
      return entry ? await overwrite(pathOf(kept.sha256), entry) : ok(undefined)
    },
  }
}

/** On the disk when this answers. */
async function overwrite(path: string, { offset, size }: { readonly offset: number; readonly size: number }) {
  return await attempt('write', path, async () => {
    const file = await open(path, 'r+')
    try {
      await file.write(Buffer.alloc(size), 0, size, offset)
      await file.datasync()
    } finally {
      await file.close()
    }
  })
}
