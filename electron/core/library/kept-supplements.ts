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
  type OpenedSupplement,
  openSupplement,
  verifySupplement,
} from '../supplement/read-supplement.ts'

export type TakenSupplement = { readonly number: number; readonly already: boolean }

export type KeptSupplements = {
  /** Checks our own copy and keeps it, whole or not at all; the same file twice changes nothing. */
  take(
    locked: LockedPackage,
    from: { readonly path: string; readonly name: string },
    at: Date,
  ): Promise<Result<TakenSupplement, Refusal>>
  /** All of a contest, in their order, as `reader` sees them. */
  open(locked: LockedPackage, reader: Credential, at: Date): Promise<Result<readonly OpenedSupplement[], Refusal>>
}

/** In `<folder>/<sha256>.suplemento`. */
export function createKeptSupplements(folder: string, { supplements }: Store): KeptSupplements {
  const pathOf = (sha256: string) => join(folder, `${sha256}.suplemento`)
  return {
    async take(locked, { path, name }, at) {
      const given = await verifySupplement(path, name, locked, at)
      if (!given.ok) return given
      const { sha256, told } = given.value
      const order = checkSequence(given.value, supplements.of(locked.contestId))
      if (!order.ok) return order
      if (order.value === 'already') return ok({ number: told.number, already: true })
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const copied = await copyAtomically(path, pathOf(sha256))
      if (!copied.ok) return copied
      // The stick may have changed under our hands.
      if (copied.value.sha256 !== sha256) return refuse('file-read-back-differs', { file: name })
      supplements.add(locked.contestId, { number: told.number, sha256 })
      return ok({ number: told.number, already: false })
    },
    async open(locked, reader, at) {
      const opened: OpenedSupplement[] = []
      for (const { number, sha256 } of supplements.of(locked.contestId)) {
        const shut = await verifySupplement(pathOf(sha256), `${number}.suplemento`, locked, at)
        if (!shut.ok) return shut
        if (shut.value.sha256 !== sha256) return refuse('kept-package-changed', { file: `${number}.suplemento` })
        const one = await openSupplement(shut.value, locked, reader)
        if (!one.ok) return one
        opened.push(one.value)
      }
      return ok(opened)
    },
  }
}
