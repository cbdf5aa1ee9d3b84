// The supplements of this laptop's contests: taken in by their order, kept as they came, opened for a reader. Core.
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { copyAtomically } from '../exchange/atomic-file.ts'
import { dossierKeyEntry } from '../packing/layout.ts'
import type { LockedPackage } from '../packing/locked-package.ts'
import type { Credential } from '../signing/certificates.ts'
import type { Files } from '../store/files.ts'
import type { Store } from '../store/store.ts'
import type { KnownSupplement } from '../store/supplements.ts'
import { arrivalOf } from '../supplement/arrival.ts'
import {
  checkSequence,
  type LockedSupplement,
  type OpenedSupplement,
  openSupplement,
  reopenSupplement,
  verifySupplement,
} from '../supplement/read-supplement.ts'
import { createKeptCopies } from './kept-copies.ts'

export type TakenSupplement = { readonly already: boolean; readonly told: LockedSupplement['told'] }

export type KeptSupplements = {
  /** Checks our own copy (made at `scratch`) and keeps it, whole or not at all; the same file twice changes nothing. */
  take(
    locked: LockedPackage,
    from: { readonly path: string; readonly name: string; readonly scratch: string },
    at: Date,
  ): Promise<Result<TakenSupplement, Refusal>>
  /** All of a contest, in their order, still shut. */
  shut(locked: LockedPackage): Promise<Result<readonly LockedSupplement[], Refusal>>
  /** The same, as `reader` sees them. */
  open(locked: LockedPackage, reader: Credential): Promise<Result<readonly OpenedSupplement[], Refusal>>
  /**
   * Overwrites a juror's key of one dossier by zeros in every copy that has it (R-ABS-2). What is overwritten goes into the
   * sealed `files` of the session first, whose file carries each supplement as it came.
   */
  dropDossierKey(contestId: string, jurorId: string, submissionId: string, files: Files): Promise<void>
}

/** In `<folder>/<sha256>.suplemento`, its index beside it. */
export function createKeptSupplements(folder: string, { supplements }: Store): KeptSupplements {
  const copies = createKeptCopies(folder, 'suplemento')
  const reopened = new Map<string, readonly LockedSupplement[]>()

  /** Those before the first copy that is not as it was kept, and why it is not. */
  async function readable(locked: LockedPackage) {
    const all: LockedSupplement[] = []
    for (const kept of supplements.of(locked.contestId)) {
      const one = await reopen(locked, kept, all)
      if (!one.ok) return { all, fault: one.error }
      all.push(one.value)
    }
    return { all, fault: null }
  }

  async function reopen(locked: LockedPackage, kept: KnownSupplement, before: readonly LockedSupplement[]) {
    const { number, sha256 } = kept
    const index = await copies.glance(kept)
    if (!index.ok) return refuse('kept-supplement-changed', { number })
    return await reopenSupplement(copies.pathOf(sha256), `${number}.suplemento`, index.value, { locked, before })
  }

  async function shut(locked: LockedPackage): Promise<Result<readonly LockedSupplement[], Refusal>> {
    const known = reopened.get(locked.contestId)
    if (known) return ok(known)
    const { all, fault } = await readable(locked)
    if (fault) return fail(fault)
    reopened.set(locked.contestId, all)
    return ok(all)
  }

  async function takeCopy(locked: LockedPackage, copy: string, name: string, at: Date) {
    const { contestId } = locked
    const taken = supplements.of(contestId)
    const { all, fault } = await readable(locked)
    const given = await verifySupplement(copy, name, locked, at, all)
    if (!given.ok) return given
    const { told, container } = given.value
    const order = checkSequence(given.value, taken)
    if (!order.ok) return order
    const already = order.value === 'already'
    if (already && !fault) return ok({ already, told })
    // A copy that was lost comes in again.
    const kept = await copies.keep(copy, container.index)
    if (!kept.ok) return kept
    if (!already) supplements.add(contestId, { number: told.number, ...kept.value })
    reopened.delete(contestId)
    return ok({ already, told })
  }

  return {
    shut,
    async take(locked, { path, name, scratch }, at) {
      try {
        // The stick may change under our hands.
        const copied = await copyAtomically(path, scratch)
        return copied.ok ? await takeCopy(locked, scratch, name, at) : copied
      } finally {
        await rm(dirname(scratch), { recursive: true, force: true })
      }
    },
    async open(locked, reader) {
      const all = await shut(locked)
      if (!all.ok) return all
      const arrival = arrivalOf(all.value, reader)
      const opened: OpenedSupplement[] = []
      for (const supplement of all.value) {
        const one = await openSupplement(supplement, locked, reader, arrival)
        if (!one.ok) return one
        opened.push(one.value)
      }
      return ok(opened)
    },
    async dropDossierKey(contestId, jurorId, submissionId, files) {
      const entry = dossierKeyEntry(jurorId, submissionId)
      for (const kept of supplements.of(contestId))
        await copies.zero(kept, entry, (bytes) => void files.keep(entry, bytes))
    },
  }
}
