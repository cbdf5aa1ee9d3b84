// Taking scoresheet files in and opening them together (R-SCO-4). Runs in the core.
import { readFile, rm, writeFile } from 'node:fs/promises'
import type { Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import { countedJurors } from '../../../shared/domain/session/table.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { PublicSheet } from '../desk/public-sheet.ts'
import { checkScoresheet, type LockedSheet, openScoresheet } from '../desk/scoresheet-file.ts'
import { attempt } from '../exchange/container-io.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { FileGrant } from '../grants.ts'
import type { Services } from '../services.ts'
import { signingKeys } from '../supplement/new-keys.ts'
import type { Room } from './room.ts'

/** Every comment at its longest stays far below. */
const MAX_SHEET_BYTES = 64 * 1024 * 1024

/**
 * Checks a .matriz file and keeps it unread: what it holds stays in the file until the opening. The event and the kept
 * file land together or not at all. Refusals: `container-too-large`, `file-unreadable`, those of `checkScoresheet`
 * and of `decideReceipt`.
 */
export async function receiveSheet(services: Services, room: Room, given: FileGrant) {
  const { name } = given
  // Read once: what is checked is what is kept, whatever the stick says afterwards.
  const content = await readGiven(given)
  if (!content.ok) return content
  const told = await withSheet(services, room, { name, content: content.value, isNew: true }, async (sheet) =>
    ok(sheet.told),
  )
  if (!told.ok) return told
  const { jurorId, version } = told.value
  const kept = await keptAlready(services, room, told.value)
  return room.act(
    { type: 'ReceiveScoresheet', jurorId, version, fileSha256: kept ?? sha256(content.value), fileName: name },
    () => void room.files.keep(name, content.value),
  )
}

/**
 * What a .matriz file tells in the open, checked but not taken in: where a stick has several, people choose by it.
 * Refusals: `container-too-large`, `file-unreadable`, those of `checkScoresheet`.
 */
export async function describeSheet(
  services: Services,
  room: Room,
  given: FileGrant,
): Promise<Result<PublicSheet, Refusal>> {
  const content = await readGiven(given)
  if (!content.ok) return content
  const sheet = { name: given.name, content: content.value, isNew: true }
  return await withSheet(services, room, sheet, async ({ told }) => ok(told))
}

async function readGiven({ name, size, source }: FileGrant): Promise<Result<Uint8Array, Refusal>> {
  if (size > MAX_SHEET_BYTES) return refuse('container-too-large', { file: name, maxBytes: MAX_SHEET_BYTES })
  return await attempt('read', source.path, () => readFile(source.path))
}

/** The hash of a kept file of the same commitment: a sheet exported again is another file, but no other sheet. */
async function keptAlready(services: Services, room: Room, told: PublicSheet): Promise<string | null> {
  const before = room.session.state().received[told.jurorId]
  if (!before) return null
  const kept = await readKept(services, room, before.fileSha256)
  return kept.ok && kept.value.commitment === told.commitment ? before.fileSha256 : null
}

/**
 * Reads the kept sheets that count again, from what was checked when they came in, and opens them by the agreement.
 * Refusals: those of `checkScoresheet`, `openScoresheet` and of `decideOpening`.
 */
export async function openSheets(services: Services, room: Room, agreementId: string) {
  const sheets: Scoresheet[] = []
  const state = room.session.state()
  const received = countedJurors(state).flatMap((jurorId) => state.received[jurorId] ?? [])
  for (const { fileSha256 } of received) {
    const kept = room.files.need(fileSha256)
    const sheet = await withSheet(services, room, kept, (locked) => openScoresheet(locked, room.readers))
    if (!sheet.ok) return sheet
    sheets.push(sheet.value)
  }
  return room.act({ type: 'OpenScoresheets', agreementId, sheets })
}

/** What the kept file of that digest tells in the open. Refusals: those of `checkScoresheet`. */
export function readKept(services: Services, room: Room, fileSha256: string): Promise<Result<PublicSheet, Refusal>> {
  return withSheet(services, room, room.files.need(fileSha256), async (sheet) => ok(sheet.told))
}

/** `isNew`: it must be signed by a key in force; one that was kept may be older than its juror's new code. */
type GivenSheet = { readonly name: string; readonly content: Uint8Array; readonly isNew?: boolean }

/** A container is read from a file: one that lives no longer than `use`. */
async function withSheet<T>(
  { clock, scratchPath }: Services,
  { opened, session, supplements }: Room,
  { name, content, isNew = false }: GivenSheet,
  use: (sheet: LockedSheet) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const { sha256: packageSha256, authority } = opened
  // With the members and the submissions that came later.
  const { contest } = session.state()
  const { id: contestId, rehearsal } = contest
  const taken = await supplements()
  if (!taken.ok) return taken
  const { inForce, replaced } = signingKeys(contest.jurors, taken.value)
  const jurors = isNew ? inForce : [...inForce, ...replaced]
  const path = scratchPath(name)
  const written = await attempt('write', path, () => writeFile(path, content, { mode: 0o600 }))
  try {
    if (!written.ok) return written
    const known = { replaced, supplements: taken.value.length }
    const expected = { contestId, rehearsal, jurors, packageSha256, authority, ...known }
    const sheet = await checkScoresheet(path, name, expected, clock.now())
    return sheet.ok ? await use(sheet.value) : sheet
  } finally {
    await rm(path, { force: true })
  }
}
