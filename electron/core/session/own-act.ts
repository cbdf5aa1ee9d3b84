// What a member does alone in the room, with the own code: a score revised, an abstention with its signed notice (R-SCO-6,
// R-ABS-1, R-ABS-2). Runs in the core.
import type { Input, Output } from '../../../shared/contract/operations.ts'
import { readableNow } from '../../../shared/domain/abstention/readable.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { grantBytes } from '../grant-bytes.ts'
import type { Library } from '../library/library.ts'
import type { Services } from '../services.ts'
import type { Room } from './room.ts'

/**
 * The rules are asked before the code is, so that a code is not spent on what they refuse. Refusals: those of the rules,
 * `activation-code-…`, `unlock-wait`.
 */
export async function ownAct(
  services: Services,
  library: Library,
  room: Room,
  { contestId, jurorId, code, command }: Input<'session.ownAct'>,
): Promise<Result<Output<'session.ownAct'>, Refusal>> {
  const own = { ...command, jurorId }
  const allowed = room.session.preview(own)
  if (!allowed.ok) return allowed
  const proved = await library.prove(contestId, code, jurorId)
  if (!proved.ok) return proved
  const acted = room.actAs(jurorId, own)
  if (!acted.ok) return acted
  const recorded = readableNow(acted.value, room.session.state())
  if (own.type !== 'DeclareAbstention') return ok({ recorded, notice: null })
  const { submissionId, causeId, description } = own
  await library.dropDossierKey(contestId, jurorId, submissionId)
  shutDesk(library, contestId, jurorId)
  const { abstentionNotice } = await import('../desk/notice.ts')
  const notice = await abstentionNotice({
    contest: room.session.state().contest,
    jurorId,
    submissionId,
    abstention: { causeId, description, declaredAt: acted.value.at },
    signer: proved.value.signer,
  })
  if (!notice.ok) return notice
  const name = `abstencion-${submissionId}-${jurorId}.pdf`
  const file = grantBytes(services.grants, { name, mime: 'application/pdf', bytes: notice.value, owner: contestId })
  return ok({ recorded, notice: file })
}

/**
 * R-ABS-2: an open desk still holds the key of the dossier; open again it finds none. The last desk stays open, for the room
 * would be locked with it.
 */
function shutDesk(library: Library, contestId: string, jurorId: string): void {
  const members = library.unlocked(contestId)?.members ?? []
  const isLast = !members.some(({ id }) => id !== jurorId && library.desk(contestId, id).ok)
  if (!isLast) library.lock(contestId, jurorId)
}
