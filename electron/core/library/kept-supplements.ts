// The supplements of this laptop's contests: taken in by their order, kept as they came, opened for a reader. Core.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { copyAtomically } from '../exchange/atomic-file.ts'
import type { LockedPackage } from '../packing/locked-package.ts'
import type { Credential } from '../signing/certificates.ts'
import type { Store } from '../store/store.ts'
import {
  checkSequence,
  type LockedSupplement,
  type OpenedSupplement,
  openSupplement,
  verifySupplement,
} from '../supplement/read-supplement.ts'

/** `reissued`: the members to whom it gives a new code. */
export type TakenSupplement = {
  readonly number: number
  readonly already: boolean
  readonly reissued: LockedSupplement['told']['jurors']
}

export type KeptSupplements = {
  /** Checks our own copy and keeps it, whole or not at all; the same file twice changes nothing. */
  take(
    locked: LockedPackage,
    from: { readonly path: string; readonly name: string },
    at: Date,
  ): Promise<Result<TakenSupplement, Refusal>>
  /** All of a contest, in their order, still shut; checked once in a run. */
  shut(locked: LockedPackage, at: Date): Promise<Result<readonly LockedSupplement[], Refusal>>
  /** The same, as `reader` sees them. */
  open(locked: LockedPackage, reader: Credential, at: Date): Promise<Result<readonly OpenedSupplement[], Refusal>>
}

/** In `<folder>/<sha256>.suplemento`. */
export function createKeptSupplements(folder: string, { supplements }: Store): KeptSupplements {
  const pathOf = (sha256: string) => join(folder, `${sha256}.suplemento`)
  const checked = new Map<string, readonly LockedSupplement[]>()

  async function shut(locked: LockedPackage, at: Date): Promise<Result<readonly LockedSupplement[], Refusal>> {
    const before = checked.get(locked.contestId)
    if (before) return ok(before)
    const all: LockedSupplement[] = []
    for (const { number, sha256 } of supplements.of(locked.contestId)) {
      const one = await verifySupplement(pathOf(sha256), `${number}.suplemento`, locked, at)
      if (!one.ok) return one
      if (one.value.sha256 !== sha256) return refuse('kept-package-changed', { file: `${number}.suplemento` })
      all.push(one.value)
    }
    checked.set(locked.contestId, all)
    return ok(all)
  }

  return {
    shut,
    async take(locked, { path, name }, at) {
      const given = await verifySupplement(path, name, locked, at)
      if (!given.ok) return given
      const { sha256, told } = given.value
      const order = checkSequence(given.value, supplements.of(locked.contestId))
      if (!order.ok) return order
      const already = order.value === 'already'
      // A copy that was lost comes in again.
      if (already && (await shut(locked, at)).ok) return ok({ number: told.number, already, reissued: told.jurors })
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const copied = await copyAtomically(path, pathOf(sha256))
      if (!copied.ok) return copied
      // The stick may have changed under our hands.
      if (copied.value.sha256 !== sha256) return refuse('file-read-back-differs', { file: name })
      if (!already) supplements.add(locked.contestId, { number: told.number, sha256 })
      checked.delete(locked.contestId)
      return ok({ number: told.number, already, reissued: told.jurors })
    },
    async open(locked, reader, at) {
      const all = await shut(locked, at)
      if (!all.ok) return all
      const opened: OpenedSupplement[] = []
      for (const supplement of all.value) {
        const one = await openSupplement(supplement, locked, reader)
        if (!one.ok) return one
        opened.push(one.value)
      }
      return ok(opened)
    },
  }
}
