// Reads a supplement: who issued it and for which package, then, with a reader's key, what it changes. Core (Node).
import { type Supplement, SupplementSchema } from '../../../shared/domain/session/supplement.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type OpenContainer, openContainer } from '../exchange/asic-open.ts'
import { openEntryKey } from '../exchange/entry-key.ts'
import { checkNotMixed } from '../exchange/rehearsal.ts'
import { sha256 } from '../exchange/sha256.ts'
import { MAX_DOSSIER_BYTES } from '../packing/dossier-pdf.ts'
import { DAFO, dossierKeyEntry, ISSUING_SEAL_ROLE, PUBLIC_ENTRY } from '../packing/layout.ts'
import { derOf, isMember, type LockedPackage } from '../packing/locked-package.ts'
import { readCertificate } from '../signing/certificate.ts'
import type { Credential } from '../signing/certificates.ts'
import {
  SUPPLEMENT_ENTRY,
  SUPPLEMENT_KEY_ENTRY,
  type SupplementPublic,
  SupplementPublicSchema,
  supplementEntries,
} from './layout.ts'

/** A supplement that holds, still shut. `sha256` is of the whole file, which is at `path`. */
export type LockedSupplement = {
  readonly path: string
  readonly container: OpenContainer
  readonly sha256: string
  readonly told: SupplementPublic
}

/** What a supplement is held against: its package, or what a session file says of that. */
export type Supplemented = Pick<LockedPackage, 'contestId' | 'rehearsal' | 'sha256' | 'authority' | 'jurors'>

/**
 * Checks the supplement at `path` against the package that it is for: every byte, a fresh issuing seal of the same
 * authority (valid at `at`), the certificates of its new keys, and exactly the entries that it tells. Refusals:
 * `rehearsal-mixed`, `container-…`, `package-signer`, `supplement-foreign`, `supplement-malformed`.
 */
export async function verifySupplement(
  path: string,
  file: string,
  locked: Supplemented,
  at: Date,
): Promise<Result<LockedSupplement, Refusal>> {
  const apart = await checkNotMixed(path, file, locked)
  if (!apart.ok) return apart
  const opened = await openContainer(path, { expected: 'suplemento', trust: { roots: [locked.authority] }, at })
  if (!opened.ok) return opened
  const container = opened.value
  const [seal, other] = container.signers
  if (other || seal?.subjectSerialNumber !== ISSUING_SEAL_ROLE) return refuse('package-signer', { file })
  const bytes = await container.read(PUBLIC_ENTRY)
  if (!bytes.ok) return bytes
  const told = parse(bytes.value, SupplementPublicSchema)
  if (!told) return refuse('supplement-malformed', { file, entry: PUBLIC_ENTRY })
  if (told.contestId !== locked.contestId || told.packageSha256 !== locked.sha256)
    return refuse('supplement-foreign', { file })
  const names = container.entries.map(({ name }) => name).join()
  if (names !== supplementEntries(told).join()) return refuse('supplement-malformed', { file, entry: PUBLIC_ENTRY })
  const authority = readCertificate(locked.authority)
  const foreign = told.jurors.find((juror) => {
    const before = locked.jurors.find(({ id }) => id === juror.id)
    return before?.readingCertificate !== juror.readingCertificate || !isMember(juror, authority)
  })
  if (foreign) return refuse('package-juror-certificate', { jurorId: foreign.id })
  return ok({ path, container, sha256: container.sha256, told })
}

function parse<T>(
  bytes: Uint8Array,
  schema: { safeParse(value: unknown): { success: boolean; data?: T | undefined } },
): T | null {
  const json = parseCanonicalJson(bytes)
  const parsed = schema.safeParse(json.ok ? json.value : null)
  return parsed.data ?? null
}

/** What a supplement changes, and the dossiers that it brings. */
export type OpenedSupplement = {
  readonly content: Supplement
  /** The PDF of an addition, whole. Refusals: `submission-unknown`, `envelope-…`, `package-entry-changed`. */
  readonly dossier: (submissionId: string) => Promise<Result<Uint8Array, Refusal>>
}

/** Opens what is sealed, for a member's reading key or DAFO's reception. Refusals: `envelope-…`, `supplement-malformed`. */
export async function openSupplement(
  { container, told }: LockedSupplement,
  locked: Pick<LockedPackage, 'jurors'>,
  reader: Credential,
): Promise<Result<OpenedSupplement, Refusal>> {
  const key = await openEntryKey(container, SUPPLEMENT_KEY_ENTRY, reader)
  if (!key.ok) return key
  const bytes = await container.readSealed(SUPPLEMENT_ENTRY, key.value)
  if (!bytes.ok) return bytes
  const content = parse(bytes.value, SupplementSchema)
  if (!content || !agree(content, told))
    return refuse('supplement-malformed', { file: container.file, entry: SUPPLEMENT_ENTRY })
  const additions = content.additions?.submissions ?? []
  const own = Buffer.from(reader.certificate).toString('base64')
  const name = locked.jurors.find(({ readingCertificate }) => readingCertificate === own)?.id ?? DAFO
  return ok({
    content,
    dossier: async (submissionId) => {
      const submission = additions.find(({ id }) => id === submissionId)
      if (!submission) return refuse('submission-unknown', { submission: submissionId })
      const { entry } = submission.dossier
      const dossierKey = await openEntryKey(container, dossierKeyEntry(name, submissionId), reader)
      if (!dossierKey.ok) return dossierKey
      const pdf = await container.readSealed(entry, dossierKey.value, MAX_DOSSIER_BYTES)
      if (!pdf.ok) return pdf
      return sha256(pdf.value) === submission.dossier.sha256 ? pdf : refuse('package-entry-changed', { entry })
    },
  })
}

function agree({ contestId, number, additions, reissued }: Supplement, told: SupplementPublic): boolean {
  const ids = (additions?.submissions ?? []).map(({ id }) => id).join()
  return (
    contestId === told.contestId &&
    number === told.number &&
    ids === told.submissions.join() &&
    reissued.join() === told.jurors.map(({ id }) => id).join()
  )
}

/** `derOf` of every reader that sealed parts of this contest are for. */
export const readerCertificates = ({ jurors }: LockedPackage) =>
  jurors.map(({ readingCertificate }) => derOf(readingCertificate))

export type Taken = { readonly number: number; readonly sha256: string }

/**
 * Whether a supplement comes next (`next`) or is one that was taken before (`already`). Refusals:
 * `supplement-out-of-order`, `supplement-conflict`.
 */
export function checkSequence(
  { sha256: own, told, container }: LockedSupplement,
  before: readonly Taken[],
): Result<'next' | 'already', Refusal> {
  const facts = { file: container.file, number: told.number }
  const same = before.find(({ number }) => number === told.number)
  if (same) return same.sha256 === own ? ok('already') : refuse('supplement-conflict', facts)
  const expected = before.length + 1
  if (told.number !== expected) return refuse('supplement-out-of-order', { ...facts, expected })
  const last = before.at(-1)?.sha256 ?? null
  return told.previousSha256 === last ? ok('next') : refuse('supplement-conflict', facts)
}
