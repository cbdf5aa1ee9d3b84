// The keys that supplements gave: what unlocks, and whose signatures count. Runs in the core.
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import type { LaterKeys } from '../packing/unlock.ts'
import type { LockedSupplement } from './read-supplement.ts'

/** In the order of the supplements: of a member with several, the last keys are in force. */
export const laterKeys = (supplements: readonly LockedSupplement[]): LaterKeys => ({
  keys: supplements.flatMap(({ container, told }) => told.jurors.map((holder) => ({ container, holder }))),
  left: supplements.flatMap(({ told }) => told.changes.map(({ leaves }) => leaves)),
})

export type SigningKey = Pick<Juror, 'id' | 'certificate'>

/**
 * `inForce` has each member's last certificate, `replaced` every earlier one: what was signed and taken in before a new
 * code came still holds.
 */
export type SigningKeys = { readonly inForce: readonly SigningKey[]; readonly replaced: readonly SigningKey[] }

export function signingKeys(jurors: readonly SigningKey[], supplements: readonly LockedSupplement[]): SigningKeys {
  const all = [...jurors, ...laterKeys(supplements).keys.map(({ holder }) => holder)]
  const isReplaced = ({ id }: SigningKey, place: number) => all.slice(place + 1).some((later) => later.id === id)
  return { inForce: all.filter((key, place) => !isReplaced(key, place)), replaced: all.filter(isReplaced) }
}
