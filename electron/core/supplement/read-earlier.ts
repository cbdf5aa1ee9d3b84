// The supplements of a package so far, as somebody picked their files: in any order. Runs in the core (Node).
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { peekHeader } from '../exchange/container-header.ts'
import type { LockedPackage } from '../packing/locked-package.ts'
import type { Credential } from '../signing/certificates.ts'
import { checkSequence, type LockedSupplement, openSupplement, verifySupplement } from './read-supplement.ts'
import type { Earlier } from './request.ts'

/** A file as a person calls it, and where it lies. */
export type NamedFile = { readonly name: string; readonly path: string }

/** In their order, each once. Refusals: those of `verifySupplement` and `checkSequence`. */
export async function readSupplements(
  files: readonly NamedFile[],
  locked: LockedPackage,
  at: Date,
): Promise<Result<readonly LockedSupplement[], Refusal>> {
  const known: LockedSupplement[] = []
  for (const { name, path } of await inOrder(files)) {
    const one = await verifySupplement(path, name, locked, at, known)
    if (!one.ok) return one
    const taken = known.map(({ told, sha256 }) => ({ number: told.number, sha256 }))
    const order = checkSequence(one.value, taken)
    if (!order.ok) return order
    if (order.value === 'next') known.push(one.value)
  }
  return ok(known)
}

/** By what their headers say, which `readSupplements` holds against what was signed. */
async function inOrder(files: readonly NamedFile[]): Promise<readonly NamedFile[]> {
  const numbered: { file: NamedFile; number: number }[] = []
  for (const file of files) {
    const header = await peekHeader(file.path)
    numbered.push({ file, number: header.ok ? (header.value.counts['number'] ?? 0) : 0 })
  }
  return numbered.toSorted((one, other) => one.number - other.number).map(({ file }) => file)
}

/** The same, opened for DAFO. */
export async function readEarlier(
  files: readonly NamedFile[],
  { locked, reception }: { readonly locked: LockedPackage; readonly reception: Credential },
  at: Date,
): Promise<Result<readonly Earlier[], Refusal>> {
  const shut = await readSupplements(files, locked, at)
  if (!shut.ok) return shut
  const earlier: Earlier[] = []
  for (const supplement of shut.value) {
    const opened = await openSupplement(supplement, locked, reception)
    if (!opened.ok) return opened
    earlier.push({ locked: supplement, opened: opened.value })
  }
  return ok(earlier)
}
