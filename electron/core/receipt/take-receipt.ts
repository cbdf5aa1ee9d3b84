// A receipt comes back to the desk whose scoresheet it is for. Runs in the core.
import { refuse } from '../../../shared/refusal.ts'
import { publicSheet, sheetToSeal } from '../desk/scoresheet-file.ts'
import type { FileGrant } from '../grants.ts'
import type { OpenDesk } from '../library/open-contest.ts'
import type { Services } from '../services.ts'
import { signingKeys } from '../supplement/new-keys.ts'
import type { LockedSupplement } from '../supplement/read-supplement.ts'
import { readReceipt } from './receipt-file.ts'

/**
 * Notes that the version in force is in the president's hands: the file it speaks of, not only its number. Refusals:
 * those of `readReceipt` and of `decideHandOver`; `receipt-of-another`, `receipt-other-content`.
 */
export async function takeReceipt(
  services: Services,
  { desk, opened, reading }: OpenDesk,
  jurorId: string,
  given: FileGrant,
  supplements: readonly LockedSupplement[],
) {
  const { name, source } = given
  const state = desk.state()
  const now = services.clock.now()
  const { id: contestId, rehearsal } = state.contest
  // A receipt may be older than the receiver's new code.
  const { inForce, replaced } = signingKeys(state.contest.jurors, supplements)
  const jurors = [...inForce, ...replaced]
  const { sha256: packageSha256, authority } = opened
  const expected = { contestId, rehearsal, jurors, packageSha256, authority }
  const receipt = await readReceipt(source.path, name, expected, now)
  if (!receipt.ok) return receipt
  const { version, fileSha256, commitment } = receipt.value
  if (receipt.value.jurorId !== jurorId) return refuse('receipt-of-another', { file: name })
  const command = { type: 'HandOverScoresheet', version, fileSha256 } as const
  const allowed = desk.preview(command)
  if (!allowed.ok) return allowed
  const sheet = sheetToSeal(state, opened, reading)
  if (!sheet || publicSheet(sheet).commitment !== commitment)
    return refuse('receipt-other-content', { file: name, version })
  return desk.act(command, { at: now.toISOString(), actor: jurorId })
}
