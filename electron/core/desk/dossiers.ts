// Dossiers that a juror may read: opened part by part as they are asked for, never put on the disk. Runs in the core.
import type { Refusal } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import type { Grants, Source } from '../grants.ts'

export type Dossiers = {
  /** The address of the PDF under `key`, the same for as long as it is not taken back. */
  show(key: string, dossier: Shown): { readonly url: string }
  /** The address of the PDF under `key` goes (R-ABS-2). */
  withdraw(key: string): void
}

type Shown = { readonly name: string; readonly size: number; readonly owner: string; readonly read: Read }
type Read = (start: number, end: number) => Promise<Result<Uint8Array, Refusal>>

export function createDossiers(grants: Grants): Dossiers {
  const shown = new Map<string, string>()
  return {
    show(key, { read, ...dossier }) {
      const before = shown.get(key)
      if (before !== undefined && grants.need(before).ok) return { url: `/media/${before}` }
      const source: Source = { read }
      const { id } = grants.hold({ ...dossier, mime: 'application/pdf', source })
      shown.set(key, id)
      return { url: `/media/${id}` }
    },
    withdraw(key) {
      const id = shown.get(key)
      shown.delete(key)
      if (id !== undefined) grants.revoke(id)
    },
  }
}
