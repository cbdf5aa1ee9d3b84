// Which scoresheet files a session file carries, and under what names: shared by who writes and who reads one.
// Runs in the core.
import type { SessionEvent } from '../../../shared/domain/session/events.ts'

type Version = { readonly jurorId: string; readonly version: number }

/** `entry` is the name within the session file. */
export type CarriedSheet = Version & { readonly fileSha256: string; readonly entry: string }

export const isVersion = (one: Version, other: Version) =>
  one.jurorId === other.jurorId && one.version === other.version

/**
 * Each member's version in force as `matrices/<juror>.matriz`, and as `matrices/<juror>-v<version>.matriz` the earlier
 * ones that an opening read: a supplement opens sheets again (R-AMT-9). A version that another replaced before any
 * opening is not carried: nothing of the session rests on it.
 */
export function carriedSheets(events: readonly SessionEvent[]): CarriedSheet[] {
  const opened = events.flatMap((event) => (event.type === 'ScoresheetsOpened' ? event.sheets : []))
  const received = events.flatMap((event) => (event.type === 'ScoresheetReceived' ? [event] : []))
  const versions = received.filter((one, place) => !received.slice(place + 1).some((other) => isVersion(one, other)))
  return versions.flatMap(({ jurorId, version, fileSha256 }) => {
    const isInForce = !versions.some((other) => other.jurorId === jurorId && other.version > version)
    if (!isInForce && !opened.some((sheet) => isVersion(sheet, { jurorId, version }))) return []
    return [{ jurorId, version, fileSha256, entry: `matrices/${jurorId}${isInForce ? '' : `-v${version}`}.matriz` }]
  })
}
