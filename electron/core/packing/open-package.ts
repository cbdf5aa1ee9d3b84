// Opens an aptos package: everything is checked before the contest in it is believed. Runs in the core (Node).
import { createPublicKey, type KeyObject } from 'node:crypto'
import { type Contest, ContestSchema, findSubmission, type Juror } from '../../../shared/domain/contest/contest.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type OpenContainer, openContainer } from '../exchange/asic-open.ts'
import { type Certificate, readCertificate } from '../signing/certificate.ts'
import { type Credential, signerFromKey } from '../signing/certificates.ts'
import type { Signer } from '../signing/cms.ts'
import { openPrivateKey } from '../signing/sealed-key.ts'
import { parseActivationCode } from './activation-code.ts'
import { checkContest } from './check-contest.ts'
import { MAX_DOSSIER_BYTES } from './dossier-pdf.ts'
import { AUTHORITY_ENTRY, CONTEST_ENTRY, ISSUING_SEAL_ROLE, sealedKeyEntry } from './layout.ts'

/**
 * A package that holds. `sha256` is of the whole file; `authority` is the certificate in DER and `authorityFingerprint`
 * its SHA-256 in upper-case hexadecimal, to compare with the activation letter. Reading checks the bytes again.
 */
export type OpenedPackage = {
  readonly contest: Contest
  readonly sha256: string
  readonly authority: Uint8Array
  readonly authorityFingerprint: string
  /** The PDF. Refuses an unknown submission, and a file that is no longer the one that was opened. */
  readonly dossier: (submissionId: string) => Promise<Result<Uint8Array, Refusal>>
  /** The juror's private key as PKCS#8, encrypted under the activation code. */
  readonly sealedKey: (jurorId: string) => Promise<Result<Uint8Array, Refusal>>
}

const MAX_SMALL_BYTES = 16 * 1024

/**
 * Checks container, signature (by the contest's issuing seal, valid at `at`), contest, jurors' certificates and the
 * digest of every dossier. Refusals: `container-…`, `package-…`; nothing of a refused package is used.
 */
export async function openPackage(path: string, { at }: { at: Date }): Promise<Result<OpenedPackage, Refusal>> {
  const opened = await openContainer(path, { expected: 'aptos', trust: { authorityEntry: AUTHORITY_ENTRY }, at })
  if (!opened.ok) return opened
  const container = opened.value
  const [seal, other] = container.signers
  if (other || seal?.subjectSerialNumber !== ISSUING_SEAL_ROLE)
    return refuse('package-signer', { file: container.file })
  const contest = await readContest(container)
  if (!contest.ok) return contest
  const authority = await readAuthority(container)
  if (!authority.ok) return authority
  const entries = checkEntries(contest.value, container)
  if (!entries.ok) return entries
  const foreign = contest.value.jurors.find(({ certificate }) => !isIssuedBy(certificate, authority.value))
  if (foreign) return refuse('package-juror-certificate', { jurorId: foreign.id })
  return ok({
    contest: contest.value,
    sha256: container.sha256,
    authority: authority.value.der,
    authorityFingerprint: authority.value.summary.sha256,
    dossier: async (submissionId) => {
      const submission = findSubmission(contest.value, submissionId)
      if (!submission) return refuse('submission-unknown', { submission: submissionId })
      return await container.read(submission.dossier.entry, MAX_DOSSIER_BYTES)
    },
    sealedKey: async (jurorId) => await container.read(sealedKeyEntry(jurorId), MAX_SMALL_BYTES),
  })
}

async function readContest(container: OpenContainer): Promise<Result<Contest, Refusal>> {
  const bytes = await container.read(CONTEST_ENTRY)
  if (!bytes.ok) return bytes
  const { file, header } = container
  const json = parseCanonicalJson(bytes.value)
  if (!json.ok) return refuse('json-invalid', { file, entry: CONTEST_ENTRY, why: json.error })
  const parsed = ContestSchema.safeParse(json.value)
  if (!parsed.success) return refuse('package-contest-invalid', { at: parsed.error.issues[0]?.path.join('.') ?? '' })
  if (parsed.data.id !== header.contestId) return refuse('package-contest-invalid', { at: 'id' })
  const contradiction = checkContest(parsed.data)
  return contradiction === null ? ok(parsed.data) : refuse('package-contest-invalid', { at: contradiction })
}

async function readAuthority(container: OpenContainer): Promise<Result<Certificate, Refusal>> {
  const der = await container.read(AUTHORITY_ENTRY, MAX_SMALL_BYTES)
  return der.ok ? ok(readCertificate(der.value)) : der
}

/** Exactly the entries that the contest states, the dossiers with the digest and size it states. */
function checkEntries(contest: Contest, container: OpenContainer): Result<void, Refusal> {
  const stored = new Map(container.entries.map((entry) => [entry.name, entry]))
  const dossiers = contest.submissions.map(({ dossier }) => dossier)
  const keys = contest.jurors.map(({ id }) => sealedKeyEntry(id))
  const stated = [CONTEST_ENTRY, AUTHORITY_ENTRY, ...keys, ...dossiers.map(({ entry }) => entry)]
  const missing = stated.find((name) => !stored.has(name))
  if (missing !== undefined) return refuse('package-entry-missing', { entry: missing })
  const extra = container.entries.find(({ name }) => !stated.includes(name))
  if (extra) return refuse('package-entry-extra', { entry: extra.name })
  const changed = dossiers.find(({ entry, sha256, size }) => {
    const found = stored.get(entry)
    return found?.sha256 !== sha256 || found.size !== size
  })
  return changed ? refuse('package-entry-changed', { entry: changed.entry }) : ok(undefined)
}

function isIssuedBy(certificate: string, authority: Certificate): boolean {
  try {
    const juror = readCertificate(Buffer.from(certificate, 'base64'))
    const issued = juror.x509.checkIssued(authority.x509) && juror.x509.verify(authority.publicKey)
    return issued && juror.keyType !== null && juror.summary.subjectSerialNumber !== ISSUING_SEAL_ROLE
  } catch {
    // Bytes that are no certificate.
    return false
  }
}

/** A juror whose code opened the keys: what signs, and what opens envelopes. */
export type UnlockedJuror = { readonly jurorId: string; readonly signer: Signer; readonly reading: Credential }

/**
 * The keys that the activation code, as typed, opens: of whoever it belongs to, or with `jurorId` of that juror only.
 * Refusals: `activation-code-…` (misspelled, nobody's, or not this juror's), `juror-not-in-package`,
 * `package-juror-certificate`.
 */
export async function unlockJuror(
  opened: OpenedPackage,
  typedCode: string,
  jurorId?: string,
): Promise<Result<UnlockedJuror, Refusal>> {
  const code = parseActivationCode(typedCode)
  if (!code.ok) return code
  const { jurors } = opened.contest
  const candidates = jurorId === undefined ? jurors : jurors.filter(({ id }) => id === jurorId)
  if (candidates.length === 0) return refuse('juror-not-in-package', { jurorId: jurorId ?? '' })
  for (const juror of candidates) {
    const sealed = await opened.sealedKey(juror.id)
    if (!sealed.ok) return sealed
    const key = openPrivateKey(sealed.value, code.value)
    if (key.ok) return withKey(opened, juror, key.value)
  }
  return jurorId === undefined ? refuse('activation-code-unknown') : refuse('activation-code-wrong', { jurorId })
}

function withKey({ authority }: OpenedPackage, juror: Juror, privateKey: KeyObject): Result<UnlockedJuror, Refusal> {
  const certificate = new Uint8Array(Buffer.from(juror.certificate, 'base64'))
  if (!belongsTo(privateKey, certificate)) return refuse('package-juror-certificate', { jurorId: juror.id })
  const signer = signerFromKey(privateKey, certificate, [authority])
  return ok({ jurorId: juror.id, signer, reading: { certificate, privateKey } })
}

const belongsTo = (key: KeyObject, certificate: Uint8Array) =>
  createPublicKey(key).equals(readCertificate(certificate).publicKey)
