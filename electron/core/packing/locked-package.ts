// Checks an aptos package as far as anyone can without a code: container, seal, authority, certificates, entries.
// Runs in the core (Node).
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { z } from '../../../shared/zod.ts'
import { type OpenContainer, type OpenOptions, openContainer, reopenContainer } from '../exchange/asic-open.ts'
import type { ContainerIndex } from '../exchange/container-index.ts'
import { type Certificate, readCertificate } from '../signing/certificate.ts'
import { isEnvelopeKey } from '../signing/envelope.ts'
import {
  AUTHORITY_ENTRY,
  CONTEST_ENTRY,
  dossierEntry,
  ISSUING_SEAL_ROLE,
  PUBLIC_ENTRY,
  packageEntries,
  RECEPTION_ENTRY,
  RECEPTION_ROLE,
  sealedKeyEntry,
} from './layout.ts'
import { ContestV1Schema } from './older-contest.ts'
import { PublicPartSchema } from './public-part.ts'

/** A member's certificates, DER in base64. In a package of version 1 the signing key reads too. */
export type KeyHolder = { readonly id: string; readonly certificate: string; readonly readingCertificate: string }

/**
 * A package that holds, still shut. `authority` and `reception` are certificates in DER; `authorityFingerprint` is the
 * SHA-256 of the first in upper-case hexadecimal, to compare with the activation letter; `reception` is null in a
 * package of version 1, whose contest nobody sealed: it is `plain`.
 */
export type LockedPackage = {
  readonly container: OpenContainer
  readonly contestId: string
  readonly rehearsal: boolean
  readonly sha256: string
  readonly authority: Uint8Array
  readonly authorityFingerprint: string
  readonly reception: Uint8Array | null
  readonly jurors: readonly KeyHolder[]
  readonly submissions: readonly string[]
  readonly plain: Contest | null
}

/** A certificate of a contest or of a public part in DER. */
export const derOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

const MAX_CERTIFICATE_BYTES = 16 * 1024

/**
 * Checks the package at `path`: every byte, the signature by the contest's issuing seal (valid at `at`), the certificates
 * of its members and of DAFO's reception, and that it has exactly the entries that its public part tells. Refusals:
 * `container-…`, `package-…`. What is sealed in it is checked by `openContest`.
 */
export async function verifyPackage(
  path: string,
  options: Pick<OpenOptions, 'at' | 'work'>,
): Promise<Result<LockedPackage, Refusal>> {
  const trust = { authorityEntry: AUTHORITY_ENTRY }
  const opened = await openContainer(path, { ...options, expected: 'aptos', trust })
  if (!opened.ok) return opened
  const container = opened.value
  const [seal, other] = container.signers
  if (other || seal?.subjectSerialNumber !== ISSUING_SEAL_ROLE)
    return refuse('package-signer', { file: container.file })
  return await checkPackage(container)
}

/**
 * A package that was verified before, by the index of then: its certificates and its entries are looked at again, its
 * bytes when they are read. Refusals as of `verifyPackage`.
 */
export const reopenPackage = async (path: string, index: ContainerIndex): Promise<Result<LockedPackage, Refusal>> =>
  await checkPackage(reopenContainer(path, index))

async function checkPackage(container: OpenContainer): Promise<Result<LockedPackage, Refusal>> {
  const authority = await readDer(container, AUTHORITY_ENTRY)
  if (!authority.ok) return authority
  const members = container.header.formatVersion === 1 ? await readPlain(container) : await readPublic(container)
  if (!members.ok) return members
  const { jurors, submissions } = members.value
  if (repeats(jurors.map(({ id }) => id))) return refuse('package-contest-invalid', { at: 'jurors' })
  if (repeats(submissions)) return refuse('package-contest-invalid', { at: 'submissions' })
  const foreign = jurors.find((juror) => !isMember(juror, authority.value))
  if (foreign) return refuse('package-juror-certificate', { jurorId: foreign.id })
  const { sha256, header } = container
  const authorityFingerprint = authority.value.summary.sha256
  const rehearsal = members.value.plain?.rehearsal ?? header.rehearsal
  const shut = { container, contestId: header.contestId, rehearsal, sha256, authorityFingerprint, ...members.value }
  if (members.value.plain) return ok({ ...shut, authority: authority.value.der, reception: null })
  const entries = checkEntries(packageEntries(members.value), container)
  if (!entries.ok) return entries
  const reception = await readDer(container, RECEPTION_ENTRY)
  if (!reception.ok) return reception
  return isReception(reception.value, authority.value)
    ? ok({ ...shut, authority: authority.value.der, reception: reception.value.der })
    : refuse('package-reception', { file: container.file })
}

type Members = Pick<LockedPackage, 'jurors' | 'submissions' | 'plain'>

/** Version 1 told all in the open: the contest is its own public part. */
async function readPlain(container: OpenContainer): Promise<Result<Members, Refusal>> {
  const contest = await readJson(container, CONTEST_ENTRY, ContestV1Schema)
  if (!contest.ok) return contest
  const { jurors, submissions } = contest.value
  const stated = [
    CONTEST_ENTRY,
    AUTHORITY_ENTRY,
    ...jurors.map(({ id }) => sealedKeyEntry(id)),
    ...submissions.map(({ id }) => dossierEntry(id)),
  ]
  const entries = checkEntries(stated, container)
  if (!entries.ok) return entries
  const holders = jurors.map(({ id, certificate }) => ({ id, certificate, readingCertificate: certificate }))
  return ok({ jurors: holders, submissions: submissions.map(({ id }) => id), plain: contest.value })
}

async function readPublic(container: OpenContainer): Promise<Result<Members, Refusal>> {
  const told = await readJson(container, PUBLIC_ENTRY, PublicPartSchema)
  if (!told.ok) return told
  const { contestId, jurors, submissions } = told.value
  if (contestId !== container.header.contestId) return refuse('package-contest-invalid', { at: 'contestId' })
  return ok({ jurors, submissions, plain: null })
}

async function readJson<T>(container: OpenContainer, entry: string, schema: z.ZodType<T>): Promise<Result<T, Refusal>> {
  const bytes = await container.read(entry)
  return bytes.ok ? parseEntry(container.file, entry, bytes.value, schema) : bytes
}

/** An entry's canonical JSON in its schema. Refusals: `json-invalid`, `package-contest-invalid` with the path. */
export function parseEntry<T>(
  file: string,
  entry: string,
  bytes: Uint8Array,
  schema: z.ZodType<T>,
): Result<T, Refusal> {
  const json = parseCanonicalJson(bytes)
  if (!json.ok) return refuse('json-invalid', { file, entry, why: json.error })
  const parsed = schema.safeParse(json.value)
  const at = parsed.error?.issues[0]?.path.join('.') ?? ''
  return parsed.success ? ok(parsed.data) : refuse('package-contest-invalid', { at })
}

async function readDer(container: OpenContainer, entry: string): Promise<Result<Certificate, Refusal>> {
  const der = await container.read(entry, MAX_CERTIFICATE_BYTES)
  if (!der.ok) return der
  const certificate = certificateIn(der.value)
  return certificate ? ok(certificate) : refuse('container-authority', { file: container.file, entry })
}

function checkEntries(stated: readonly string[], container: OpenContainer): Result<void, Refusal> {
  const stored = new Set(container.entries.map(({ name }) => name))
  const missing = stated.find((name) => !stored.has(name))
  if (missing !== undefined) return refuse('package-entry-missing', { entry: missing })
  const known = new Set(stated)
  const extra = container.entries.find(({ name }) => !known.has(name))
  return extra ? refuse('package-entry-extra', { entry: extra.name }) : ok(undefined)
}

const repeats = (ids: readonly string[]) => new Set(ids).size < ids.length

const roles: readonly (string | null)[] = [ISSUING_SEAL_ROLE, RECEPTION_ROLE]

/** Both certificates are the authority's own, of keys that can do what they are for, and of no other role. */
export function isMember({ certificate, readingCertificate }: KeyHolder, authority: Certificate): boolean {
  const signing = issuedBy(derOf(certificate), authority)
  const reading = issuedBy(derOf(readingCertificate), authority)
  if (!signing || !reading || !isEnvelopeKey(reading.publicKey)) return false
  return [signing, reading].every(({ summary }) => !roles.includes(summary.subjectSerialNumber))
}

const isReception = ({ der, summary, publicKey }: Certificate, authority: Certificate) =>
  issuedBy(der, authority) !== null && summary.subjectSerialNumber === RECEPTION_ROLE && isEnvelopeKey(publicKey)

function issuedBy(der: Uint8Array, authority: Certificate): Certificate | null {
  const certificate = certificateIn(der)
  if (!certificate?.keyType) return null
  const issued = certificate.x509.checkIssued(authority.x509) && certificate.x509.verify(authority.publicKey)
  return issued ? certificate : null
}

function certificateIn(der: Uint8Array): Certificate | null {
  try {
    return readCertificate(der)
  } catch {
    // Bytes that are no certificate.
    return null
  }
}
