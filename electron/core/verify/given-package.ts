// The package that a file is checked against, opened as far as the code that was given allows. Runs in the core.
import { basename } from 'node:path'
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type LockedPackage, verifyPackage } from '../packing/locked-package.ts'
import { type OpenedPackage, openContest } from '../packing/open-contest.ts'
import { unlockReader } from '../packing/unlock.ts'
import type { Credential } from '../signing/certificates.ts'
import { arrivalOf, packageEnvelopes } from '../supplement/arrival.ts'
import { laterKeys } from '../supplement/new-keys.ts'
import { readSupplements } from '../supplement/read-earlier.ts'
import type { LockedSupplement } from '../supplement/read-supplement.ts'

/** `reader` and `opened` are null without a code; a package of version 1 opens without one. */
export type GivenPackage = {
  readonly locked: LockedPackage
  /** Those that were given with it, in their order. */
  readonly supplements: readonly LockedSupplement[]
  readonly reader: Credential | null
  readonly opened: OpenedPackage | null
}

/**
 * `code`: DAFO's or a member's, also one that a supplement gave; `paths` of supplements, in any order. Refusals: those of
 * `verifyPackage`, `readSupplements`, `unlockReader` and `openContest`.
 */
export async function openGiven(
  path: string,
  code: string | null,
  at: Date,
  paths: readonly string[] = [],
): Promise<Result<GivenPackage, Refusal>> {
  const locked = await verifyPackage(path, { at })
  if (!locked.ok) return locked
  const named = paths.map((one) => ({ name: basename(one), path: one }))
  const read = await readSupplements(named, locked.value, at)
  if (!read.ok) return read
  const supplements = read.value
  const reader = code === null ? ok(null) : await unlockReader(locked.value, code, laterKeys(supplements))
  if (!reader.ok) return reader
  const given = { locked: locked.value, supplements, reader: reader.value }
  if (!reader.value && !locked.value.plain) return ok({ ...given, opened: null })
  const arrival = reader.value && arrivalOf(supplements, reader.value)
  const opened = await openContest(locked.value, reader.value, arrival ? packageEnvelopes(arrival) : undefined)
  return opened.ok ? ok({ ...given, opened: opened.value }) : opened
}
