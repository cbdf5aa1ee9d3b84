// Taking scoresheet files in and opening them together (R-SCO-4). Runs in the core.
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import type { Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import { readScoresheet } from '../desk/scoresheet-file.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { Grant } from '../grants.ts'
import type { Services } from '../services.ts'
import type { Store } from '../store/store.ts'
import type { Room } from './room.ts'

/**
 * Checks a .matriz file and keeps it unread: what it holds stays in the file until the opening. The event and the kept
 * file land together or not at all. Refusals: those of `readScoresheet` and of `decideReceipt`.
 */
export async function receiveSheet(services: Services, store: Store, room: Room, given: Grant) {
  const copy = services.scratchPath(given.name)
  await copyFile(given.path, copy)
  try {
    const sheet = await read(services, room, copy, given.name)
    if (!sheet.ok) return sheet
    const content = await readFile(copy)
    const { jurorId, version } = sheet.value
    return room.act(
      { type: 'ReceiveScoresheet', jurorId, version, fileSha256: sha256(content), fileName: given.name },
      () => void store.files.keep(given.name, content),
    )
  } finally {
    await rm(copy, { force: true })
  }
}

/** Reads all kept sheets again, from what was checked when they came in, and opens them by the agreement. */
export async function openSheets(services: Services, store: Store, room: Room, agreementId: string) {
  const sheets: Scoresheet[] = []
  for (const { fileSha256 } of Object.values(room.session.state().received)) {
    const kept = store.files.need(fileSha256)
    const path = services.scratchPath(kept.name)
    await writeFile(path, kept.content, { mode: 0o600 })
    const sheet = await read(services, room, path, kept.name)
    await rm(path, { force: true })
    if (!sheet.ok) return sheet
    sheets.push(sheet.value)
  }
  return room.act({ type: 'OpenScoresheets', agreementId, sheets: inContestOrder(room, sheets) })
}

const inContestOrder = (room: Room, sheets: readonly Scoresheet[]) =>
  room.contest.jurors.flatMap((juror) => sheets.filter((sheet) => sheet.jurorId === juror.id))

function read(services: Services, room: Room, path: string, file: string): Promise<Result<Scoresheet, Refusal>> {
  const { contest, sha256: packageSha256, authority } = room.opened
  return readScoresheet(path, file, { contest, packageSha256, authority }, services.clock.now())
}
