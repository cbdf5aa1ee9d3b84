// The receipt for a scoresheet that the room has taken in, made as often as it is asked for. Runs in the core.
import { findJuror } from '../../../shared/domain/contest/contest.ts'
import { refuse } from '../../../shared/refusal.ts'
import { ok } from '../../../shared/result.ts'
import { fileRefOf } from '../grants.ts'
import type { Library } from '../library/library.ts'
import type { Services } from '../services.ts'
import type { Room } from '../session/room.ts'
import { readKept } from '../session/sheets.ts'
import { writeReceipt } from './receipt-file.ts'

/**
 * For the version in the room's hands now, signed by whoever presides, or by another member who is unlocked here.
 * Refusals: `nothing-received`, `desk-locked`, and those of writing a file.
 */
export async function issueReceipt(services: Services, library: Library, room: Room, jurorId: string) {
  const state = room.session.state()
  const received = state.received[jurorId]
  const juror = findJuror(state.contest, jurorId)
  if (!received || !juror) return refuse('nothing-received', { juror: juror?.name ?? jurorId })
  const signing = signerOf(library, room)
  if (!signing.ok) return signing
  const sheet = await readKept(services, room, received.fileSha256)
  if (!sheet.ok) return sheet
  const receipt = {
    contestId: state.contest.id,
    packageSha256: room.opened.sha256,
    jurorId,
    version: received.version,
    sealedAt: sheet.value.sealedAt,
    commitment: sheet.value.commitment,
    fileSha256: received.fileSha256,
    receivedAt: received.at,
    receivedBy: signing.value.jurorId,
  }
  const path = services.scratchPath(`${state.contest.id}-${jurorId}-v${received.version}.acuse`)
  const { signer } = signing.value
  const written = await writeReceipt(path, {
    receipt,
    contest: state.contest,
    signer,
    ids: services.ids,
    at: services.clock.now(),
  })
  if (!written.ok) return written
  const granted = await services.grants.grant(path)
  return granted.ok ? ok({ file: fileRefOf(granted.value) }) : refuse('file-gone')
}

function signerOf(library: Library, { contest, session }: Room) {
  const presidentId = session.state().election?.presidentId
  const ids = [...(presidentId ? [presidentId] : []), ...session.state().members]
  for (const jurorId of ids) {
    const desk = library.desk(contest.id, jurorId)
    if (desk.ok) return ok({ jurorId, signer: desk.value.signer })
  }
  return refuse('desk-locked')
}
