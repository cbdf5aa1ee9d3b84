// The copies of packages on this laptop. Runs in the core.
import type { Refusal } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import { dossierKeyEntry } from '../packing/layout.ts'
import { type LockedPackage, reopenPackage } from '../packing/locked-package.ts'
import { createKeptCopies, type Kept, type KeptCopies } from './kept-copies.ts'

export type KeptPackages = Pick<KeptCopies, 'keep' | 'glance'> & {
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
  const copies = createKeptCopies(folder, 'aptos')
  return {
    keep: copies.keep,
    glance: copies.glance,
    async open(kept) {
      const index = await copies.glance(kept)
      return index.ok ? await reopenPackage(copies.pathOf(kept.sha256), index.value) : index
    },
    dropDossierKey: (kept, jurorId, submissionId) => copies.zero(kept, dossierKeyEntry(jurorId, submissionId)),
  }
}
