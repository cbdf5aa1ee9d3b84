// Packages opened for a test, which fails with the refusal's code when they are not. Runs in Node.
import { type LockedPackage, verifyPackage } from '../../electron/core/packing/locked-package.ts'
import { type OpenedPackage, openContest } from '../../electron/core/packing/open-contest.ts'
import { type UnlockedJuror, unlockJuror, unlockReader } from '../../electron/core/packing/unlock.ts'
import { type GivenPackage, openGiven } from '../../electron/core/verify/given-package.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Result } from '../../shared/result.ts'
import { NOW } from './contest-package.ts'

function need<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export const lockedAt = async (path: string, at = NOW): Promise<LockedPackage> =>
  need(await verifyPackage(path, { at }))

/** As whoever has this code sees it: DAFO or a member. */
export async function openedBy(path: string, code: string, at = NOW): Promise<OpenedPackage> {
  const locked = await lockedAt(path, at)
  return need(await openContest(locked, need(await unlockReader(locked, code))))
}

/** The keys of a member. */
export const keysOf = async (path: string, code: string, at = NOW): Promise<UnlockedJuror> =>
  need(await unlockJuror(await lockedAt(path, at), code))

export const givenTo = async (path: string, code: string | null, at = NOW): Promise<GivenPackage> =>
  need(await openGiven(path, code, at))
