// Members who came by a supplement: all that was sealed before them is for them too, by keys that their supplement brings.
// Runs in the core.
import type { OpenContainer } from '../exchange/asic-open.ts'
import type { Envelopes } from '../packing/open-contest.ts'
import type { Credential } from '../signing/certificates.ts'
import { arrivalContestKeyEntry, arrivalSupplementKeyEntry, arrivalsOf, SUPPLEMENT_KEY_ENTRY } from './layout.ts'
import type { LockedSupplement } from './read-supplement.ts'

/** Who came, and the supplement with the keys. */
export type Arrival = { readonly jurorId: string; readonly supplement: LockedSupplement }

/** The arrival whose key it is; null for a member of the package and for DAFO. */
export function arrivalOf(supplements: readonly LockedSupplement[], { certificate }: Credential): Arrival | null {
  const own = Buffer.from(certificate).toString('base64')
  for (const supplement of supplements) {
    const jurorId = arrivalsOf(supplement.told).find((id) =>
      supplement.told.jurors.some((juror) => juror.id === id && juror.readingCertificate === own),
    )
    if (jurorId !== undefined) return { jurorId, supplement }
  }
  return null
}

/** Where the keys of the package lie for an arrival. */
export const packageEnvelopes = ({ jurorId, supplement }: Arrival): Envelopes => ({
  container: supplement.container,
  name: jurorId,
  contestKey: arrivalContestKeyEntry(jurorId),
})

type KeyPlace = { readonly container: OpenContainer; readonly entry: string }

/** Where the key of a supplement's content lies, and in which file those of its dossiers. */
export function supplementKeyPlace({ container, told }: LockedSupplement, arrival: Arrival | null): KeyPlace {
  if (!arrival || arrival.supplement.told.number <= told.number) return { container, entry: SUPPLEMENT_KEY_ENTRY }
  return {
    container: arrival.supplement.container,
    entry: arrivalSupplementKeyEntry(arrival.jurorId, told.number),
  }
}
