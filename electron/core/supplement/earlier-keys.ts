// The keys of everything that was sealed before a member arrived, taken out with DAFO's reception. Core (Node).
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { OpenContainer } from '../exchange/asic-open.ts'
import { openEntryKey } from '../exchange/entry-key.ts'
import { CONTEST_KEY_ENTRY, DAFO, dossierKeyEntry } from '../packing/layout.ts'
import { arrivalContestKeyEntry, arrivalSupplementKeyEntry, SUPPLEMENT_KEY_ENTRY } from './layout.ts'
import type { SupplementRequest } from './request.ts'

/** A key, and under what name a member who arrives gets it. */
export type EarlierKey = { readonly entry: (jurorId: string) => string; readonly key: Uint8Array }

type Place = { readonly container: OpenContainer; readonly from: string; readonly entry: EarlierKey['entry'] }

/** Every submission of the package and of the supplements before. */
export const earlierSubmissions = ({ locked, earlier }: Pick<SupplementRequest, 'locked' | 'earlier'>): string[] => [
  ...locked.submissions,
  ...earlier.flatMap((one) => one.locked.told.submissions),
]

/** Refusals: `envelope-…`, and those of reading. */
export async function earlierKeys({
  locked,
  earlier,
  reception,
}: SupplementRequest): Promise<Result<readonly EarlierKey[], Refusal>> {
  const dossiers = (container: OpenContainer, ids: readonly string[]) =>
    ids.map((id): Place => ({ container, from: dossierKeyEntry(DAFO, id), entry: (who) => dossierKeyEntry(who, id) }))
  const places: Place[] = [
    { container: locked.container, from: CONTEST_KEY_ENTRY, entry: arrivalContestKeyEntry },
    ...dossiers(locked.container, locked.submissions),
    ...earlier.flatMap(({ locked: { container, told } }): Place[] => [
      { container, from: SUPPLEMENT_KEY_ENTRY, entry: (who) => arrivalSupplementKeyEntry(who, told.number) },
      ...dossiers(container, told.submissions),
    ]),
  ]
  const keys: EarlierKey[] = []
  for (const { container, from, entry } of places) {
    const key = await openEntryKey(container, from, reception)
    if (!key.ok) return key
    keys.push({ entry, key: key.value })
  }
  return ok(keys)
}
