// The .matriz file: a sealed scoresheet, signed by its juror, under a public commitment to what is sealed in it. Written
// here; checked unread where sheets are collected, and opened there by the jury's agreement (R-SCO-4). Core.
import { createHmac, randomBytes } from 'node:crypto'
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import { type DeskState, scoresheetOf } from '../../../shared/domain/scoring/desk.ts'
import { type Scoresheet, ScoresheetSchema } from '../../../shared/domain/scoring/scoresheet.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { z } from '../../../shared/zod.ts'
import { type OpenContainer, openContainer } from '../exchange/asic-open.ts'
import { writeContainer } from '../exchange/asic-write.ts'
import type { WrittenFile } from '../exchange/atomic-file.ts'
import { openEntryKey } from '../exchange/entry-key.ts'
import { checkNotMixed } from '../exchange/rehearsal.ts'
import { sealingKeyBytes } from '../exchange/sealed-stream.ts'
import { sha256 } from '../exchange/sha256.ts'
import { MIME } from '../packing/layout.ts'
import { derOf } from '../packing/locked-package.ts'
import type { OpenedPackage } from '../packing/open-contest.ts'
import type { Ids } from '../ports.ts'
import type { Credential } from '../signing/certificates.ts'
import type { Signer } from '../signing/cms.ts'
import { makeEnvelope } from '../signing/envelope.ts'
import type { SigningKey } from '../supplement/new-keys.ts'
import { type PublicSheet, PublicSheetSchema } from './public-sheet.ts'

export const scoresheetEntries = {
  public: 'publico.json',
  key: 'claves/matriz.p7m',
  sheet: 'matriz.json',
} as const

type Sealed = {
  readonly state: DeskState
  readonly opened: OpenedPackage
  /** Who may open it. */
  readonly members: readonly Juror[]
  readonly signer: Signer
  /** The juror's own: the salt is drawn from it. */
  readonly reading: Credential
  readonly ids: Ids
}

/**
 * Writes the sealed sheet of a desk to `path`, signed as of its sealing, for every member of the jury to open. Written
 * again, a version has the same commitment. Refuses with `desk-not-sealed`.
 */
export async function writeScoresheet(path: string, sealed: Sealed): Promise<Result<WrittenFile, Refusal>> {
  const { state, opened, members, signer, reading, ids } = sealed
  const sheet = sheetToSeal(state, opened, reading)
  if (!sheet) return refuse('desk-not-sealed')
  const readers = members.map((juror) => derOf(juror.readingCertificate ?? juror.certificate))
  const key = randomBytes(sealingKeyBytes)
  const entry = (name: string, mime: string, bytes: Uint8Array) => ({ name, mime, source: { bytes } })
  return await writeContainer(path, {
    header: {
      kind: 'matriz',
      contestId: sheet.contestId,
      fileId: ids.uuid(),
      rehearsal: opened.contest.rehearsal,
      counts: { version: sheet.version },
    },
    entries: [
      entry(scoresheetEntries.public, MIME.json, canonicalBytes(publicSheet(sheet))),
      entry(scoresheetEntries.key, MIME.envelope, makeEnvelope(key, readers)),
      { ...entry(scoresheetEntries.sheet, MIME.json, canonicalBytes(sheet)), key },
    ],
    signers: [signer],
    at: new Date(sheet.sealedAt),
  })
}

/** The sheet of a desk with its salt; null while it is a draft. */
export function sheetToSeal(state: DeskState, opened: OpenedPackage, reading: Credential): Scoresheet | null {
  const sheet = scoresheetOf(state, opened.sha256)
  return sheet && { ...sheet, salt: saltOf(sheet, reading) }
}

/** Nobody without the juror's key can guess it, so that no one finds the scores by trying them on the commitment. */
function saltOf({ packageSha256, jurorId, version, sealedAt }: Scoresheet, { privateKey }: Credential): string {
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' })
  return createHmac('sha256', secret)
    .update(['matriz', packageSha256, jurorId, version, sealedAt].join('\n'))
    .digest('hex')
}

/** What is told of a sheet in the open: the commitment, SHA-256 of it with its salt, binds the juror and tells nothing. */
export function publicSheet(sheet: Scoresheet): PublicSheet {
  const { contestId, packageSha256, jurorId, version, sealedAt } = sheet
  return { contestId, packageSha256, jurorId, version, sealedAt, commitment: sha256(canonicalBytes(sheet)) }
}

/**
 * What a sheet must belong to. `authority` is the DER of the contest's own root; `jurors` has a member once for each
 * certificate whose signature counts, `replaced` the certificates that count no longer; `supplements`: how many were taken.
 */
export type Expected = {
  readonly contestId: string
  readonly rehearsal: boolean
  readonly jurors: readonly SigningKey[]
  readonly replaced?: readonly SigningKey[]
  readonly supplements?: number
  readonly packageSha256: string
  readonly authority: Uint8Array
}

/** A sheet that came, unread. `plain`: of version 1, which sealed nothing and committed to nothing. */
export type LockedSheet = {
  readonly container: OpenContainer
  readonly told: PublicSheet
  readonly plain: Scoresheet | null
}

/**
 * Checks a .matriz file, every byte, without reading the sheet. Refusals: `rehearsal-mixed`; those of the container;
 * `scoresheet-malformed`; `scoresheet-foreign` when it belongs to another contest or package, or its signer is not the
 * juror it speaks for; `scoresheet-old-key`, `scoresheet-new-key` when it is, by a key that a new code replaced or whose
 * supplement was not taken in.
 */
export async function checkScoresheet(
  path: string,
  file: string,
  expected: Expected,
  at: Date,
): Promise<Result<LockedSheet, Refusal>> {
  const apart = await checkNotMixed(path, file, expected)
  if (!apart.ok) return apart
  const opened = await openContainer(path, { expected: 'matriz', trust: { roots: [expected.authority] }, at })
  if (!opened.ok) return opened
  const container = opened.value
  const plain = container.header.formatVersion === 1 ? await readEntry(container, 'sheet', ScoresheetSchema) : ok(null)
  if (!plain.ok) return refuse('scoresheet-malformed', { file })
  const told = plain.value ? ok(publicSheet(plain.value)) : await readTold(container)
  if (!told.ok) return refuse('scoresheet-malformed', { file })
  if (!belongs(told.value, container, expected)) return refuse('scoresheet-foreign', { file })
  const signed = checkSigner(told.value.jurorId, container, expected)
  return signed.ok ? ok({ container, told: told.value, plain: plain.value }) : signed
}

/** The authority gives certificates to nobody but members: another of the same member is of another code. */
function checkSigner(
  jurorId: string,
  { file, signers }: OpenContainer,
  { jurors, replaced = [], supplements = 0 }: Expected,
): Result<void, Refusal> {
  const [signer] = signers
  const isOf = ({ id, certificate }: SigningKey) =>
    id === jurorId && signer?.sha256.toLowerCase() === sha256(derOf(certificate))
  if (jurors.some(isOf)) return ok(undefined)
  if (replaced.some(isOf)) return refuse('scoresheet-old-key', { file, jurorId })
  const isMember = signer?.subjectSerialNumber === jurorId && jurors.some(({ id }) => id === jurorId)
  return isMember
    ? refuse('scoresheet-new-key', { file, jurorId, number: supplements + 1 })
    : refuse('scoresheet-foreign', { file })
}

/** With exactly the entries that a scoresheet has. */
async function readTold(container: OpenContainer): Promise<Result<PublicSheet, unknown>> {
  const names = container.entries.map(({ name }) => name)
  if (names.join() !== Object.values(scoresheetEntries).join()) return { ok: false, error: names }
  return await readEntry(container, 'public', PublicSheetSchema)
}

async function readEntry<T>(
  container: OpenContainer,
  which: keyof typeof scoresheetEntries,
  schema: z.ZodType<T>,
): Promise<Result<T, unknown>> {
  const bytes = await container.read(scoresheetEntries[which])
  return bytes.ok ? parsed(bytes.value, schema) : bytes
}

function parsed<T>(bytes: Uint8Array, schema: z.ZodType<T>): Result<T, unknown> {
  const json = parseCanonicalJson(bytes)
  const value = schema.safeParse(json.ok ? json.value : null)
  return value.success ? ok(value.data) : { ok: false, error: value.error }
}

function belongs(told: PublicSheet, container: OpenContainer, expected: Expected): boolean {
  return (
    told.contestId === expected.contestId &&
    container.header.contestId === expected.contestId &&
    told.packageSha256 === expected.packageSha256
  )
}

/**
 * The sheet, for one of its readers. Refusals: `envelope-…` for anybody else; `scoresheet-malformed`;
 * `scoresheet-commitment` when it is not what the juror committed to.
 */
export async function openScoresheet(
  { container, told, plain }: LockedSheet,
  readers: readonly Credential[],
): Promise<Result<Scoresheet, Refusal>> {
  if (plain) return ok(plain)
  const { file } = container
  const key = await keyFor(container, readers)
  if (!key.ok) return key
  const bytes = await container.readSealed(scoresheetEntries.sheet, key.value)
  if (!bytes.ok) return bytes
  const sheet = parsed(bytes.value, ScoresheetSchema)
  if (!sheet.ok) return refuse('scoresheet-malformed', { file })
  const kept = canonicalBytes(publicSheet(sheet.value))
  const same = Buffer.from(kept).equals(canonicalBytes(told))
  return same ? ok(sheet.value) : refuse('scoresheet-commitment', { file })
}

/** Through the first reader whom it is for: a member who came later is none of an earlier sheet's. */
async function keyFor(container: OpenContainer, readers: readonly Credential[]): Promise<Result<Uint8Array, Refusal>> {
  const { file } = container
  let last: Result<Uint8Array, Refusal> = refuse('sealed-needs-code', { file })
  for (const reader of readers) {
    last = await openEntryKey(container, scoresheetEntries.key, reader)
    if (last.ok) return last
  }
  return last
}
