// The package that a file is checked against, opened as far as the code that was given allows. Runs in the core.
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type LockedPackage, verifyPackage } from '../packing/locked-package.ts'
import { type OpenedPackage, openContest } from '../packing/open-contest.ts'
import { unlockReader } from '../packing/unlock.ts'
import type { Credential } from '../signing/certificates.ts'

/** `reader` and `opened` are null without a code; a package of version 1 opens without one. */
export type GivenPackage = {
  readonly locked: LockedPackage
  readonly reader: Credential | null
  readonly opened: OpenedPackage | null
}

/** `code`: DAFO's or a member's. Refusals: those of `verifyPackage`, `unlockReader` and `openContest`. */
export async function openGiven(path: string, code: string | null, at: Date): Promise<Result<GivenPackage, Refusal>> {
  const locked = await verifyPackage(path, { at })
  if (!locked.ok) return locked
  const reader = code === null ? ok(null) : await unlockReader(locked.value, code)
  if (!reader.ok) return reader
  if (!reader.value && !locked.value.plain) return ok({ locked: locked.value, reader: null, opened: null })
  const opened = await openContest(locked.value, reader.value)
  return opened.ok ? ok({ locked: locked.value, reader: reader.value, opened: opened.value }) : opened
}
