// The .sesion file: package facts, scoresheets, log, record and Acta, sealed to DAFO and the jury, signed with the
// president's key. Runs in the core.
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import { currentActaSha256 } from '../../../shared/domain/session/acta.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import { canonicalBytes, canonicalText } from '../../../shared/exchange/canonical.ts'
import { utf8Bytes } from '../../../shared/exchange/utf8.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type ContainerEntry, writeContainer } from '../exchange/asic-write.ts'
import type { WrittenFile } from '../exchange/atomic-file.ts'
import { sealingKeyBytes } from '../exchange/sealed-stream.ts'
import { MIME } from '../packing/layout.ts'
import { derOf } from '../packing/locked-package.ts'
import type { Services } from '../services.ts'
import type { Signer } from '../signing/cms.ts'
import { makeEnvelope } from '../signing/envelope.ts'
import type { Files } from '../store/files.ts'
import type { LockedSupplement } from '../supplement/read-supplement.ts'
import { carriedSheets } from './carried-sheets.ts'
import { supplementEntry } from './carried-supplements.ts'
import type { Room } from './room.ts'
import { keyOfEntry, SESSION_KEY_ENTRY } from './session-keys.ts'
import { wholeSupplement } from './whole-supplement.ts'

/**
 * Names of the entries, shared with whoever reads the file; those of the scoresheets are in carried-sheets.ts, those of
 * the supplements in carried-supplements.ts.
 * `registro.jsonl`: one canonical log entry per line.
 */
export const sessionEntries = {
  contest: 'paquete/contest.json',
  authority: 'paquete/authority.cer',
  origin: 'paquete/origen.json',
  log: 'registro.jsonl',
  record: 'acta.json',
  acta: 'acta.pdf',
} as const

const MIME_CONTAINER = 'application/vnd.etsi.asic-e+zip'

type Parts = { readonly room: Room; readonly signer: Signer; readonly services: Services }

/**
 * Writes a closed session to `path`. Of a package of version 1, which gives DAFO no key to read with, it is not sealed.
 * Refuses with `acta-missing` when there is no signed Acta, and where a supplement is not readable.
 */
export async function writeSessionFile(path: string, parts: Parts): Promise<Result<WrittenFile, Refusal>> {
  const supplements = await parts.room.supplements()
  if (!supplements.ok) return supplements
  // A copy with every key in it lives no longer than this.
  const folder = dirname(parts.services.scratchPath('suplementos'))
  try {
    const whole = await wholeSupplements(supplements.value, parts.room.files, folder)
    return whole.ok ? await writeWith(path, parts, whole.value) : whole
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeWith(
  path: string,
  { room, signer, services }: Parts,
  supplements: readonly ContainerEntry[],
): Promise<Result<WrittenFile, Refusal>> {
  const { contest, opened, session, files } = room
  const state = session.state()
  const acta = currentActaSha256(state)
  if (acta === null || !state.draft || !state.closedAt) return refuse('acta-missing')
  const json = (name: string, value: unknown) => entry(name, 'application/json', canonicalBytes(value))
  const log = session.chain().map((line) => `${canonicalText(line)}\n`)
  const sheets = carriedSheets(session.entries().map(({ event }) => event))
  const authority = entry(sessionEntries.authority, MIME.certificate, opened.authority)
  const payload = [
    json(sessionEntries.contest, contest),
    json(sessionEntries.origin, { packageSha256: opened.sha256 }),
    ...supplements,
    ...sheets.map(({ entry: name, fileSha256 }) => entry(name, MIME_CONTAINER, files.need(fileSha256).content)),
    entry(sessionEntries.log, 'application/jsonl', utf8Bytes(log.join(''))),
    json(sessionEntries.record, actaRecord(state, state.draft.endedAt)),
    entry(sessionEntries.acta, MIME.pdf, files.need(acta).content),
  ]
  return await writeContainer(path, {
    header: {
      kind: 'sesion',
      contestId: contest.id,
      fileId: services.ids.uuid(),
      rehearsal: contest.rehearsal,
      counts: { events: log.length, scoresheets: sheets.length, agreements: state.agreements.length },
    },
    entries: [authority, ...(opened.reception ? sealFor(opened.reception, membersOf(state), payload) : payload)],
    signers: [signer],
    at: services.clock.now(),
  })
}

async function wholeSupplements(
  supplements: readonly LockedSupplement[],
  files: Files,
  folder: string,
): Promise<Result<readonly ContainerEntry[], Refusal>> {
  const entries: ContainerEntry[] = []
  for (const supplement of supplements) {
    const name = supplementEntry(supplement.told.number)
    const path = await wholeSupplement(supplement, files, join(folder, basename(name)))
    if (!path.ok) return path
    entries.push({ name, mime: MIME_CONTAINER, source: { path: path.value } })
  }
  return ok(entries)
}

const entry = (name: string, mime: string, bytes: Uint8Array): ContainerEntry => ({ name, mime, source: { bytes } })

/** Who left the jury does not read what it decided (R-JUR-3). */
const membersOf = ({ contest, members }: SessionState) => contest.jurors.filter(({ id }) => members.includes(id))

function sealFor(
  reception: Uint8Array,
  jurors: readonly Juror[],
  payload: readonly ContainerEntry[],
): ContainerEntry[] {
  const fileKey = randomBytes(sealingKeyBytes)
  const readers = jurors.map((juror) => derOf(juror.readingCertificate ?? juror.certificate))
  return [
    entry(SESSION_KEY_ENTRY, MIME.envelope, makeEnvelope(fileKey, [reception, ...readers])),
    ...payload.map((part) => ({ ...part, key: keyOfEntry(fileKey, part.name) })),
  ]
}
