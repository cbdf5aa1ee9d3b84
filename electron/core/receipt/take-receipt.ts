// A receipt comes back to the desk whose scoresheet it is for. Runs in the core.
import { scoresheetOf } from '../../../shared/domain/scoring/desk.ts'
import { refuse } from '../../../shared/refusal.ts'
import type { FileGrant } from '../grants.ts'
import type { OpenDesk } from '../library/open-contest.ts'
import type { Services } from '../services.ts'
import { commitmentOf } from './commitment.ts'
import { readReceipt } from './receipt-file.ts'

/**
 * Notes that the version in force is in the president's hands: the file it speaks of, not only its number. Refusals:
 * those of `readReceipt` and of `decideHandOver`; `receipt-of-another`, `receipt-other-content`.
 */
export async function takeReceipt(services: Services, { desk, opened }: OpenDesk, jurorId: string, given: FileGrant) {
  const { name, source } = given
  const state = desk.state()
  const now = services.clock.now()
  const { id: contestId, rehearsal, jurors } = state.contest
  const { sha256: packageSha256, authority } = opened
  const expected = { contestId, rehearsal, jurors, packageSha256, authority }
  const receipt = await readReceipt(source.path, name, expected, now)
  if (!receipt.ok) return receipt
  const { version, fileSha256, commitment } = receipt.value
  if (receipt.value.jurorId !== jurorId) return refuse('receipt-of-another', { file: name })
  const command = { type: 'HandOverScoresheet', version, fileSha256 } as const
  const allowed = desk.preview(command)
  if (!allowed.ok) return allowed
  const sheet = scoresheetOf(state, opened.sha256)
  if (!sheet || commitmentOf(sheet) !== commitment) return refuse('receipt-other-content', { file: name, version })
  return desk.act(command, { at: now.toISOString(), actor: jurorId })
}
