// Opens the sealed contest of a checked package with a reader's key; the contest is checked before it is believed.
// Runs in the core (Node).
import { createHash } from 'node:crypto'
import {
  type Contest,
  ContestSchema,
  findSubmission,
  type Juror,
  type Submission,
} from '../../../shared/domain/contest/contest.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { OpenContainer } from '../exchange/asic-open.ts'
import { openEntryKey } from '../exchange/entry-key.ts'
import { type PlainRange, sealedSize } from '../exchange/sealed-stream.ts'
import type { Credential } from '../signing/certificates.ts'
import { checkContest } from './check-contest.ts'
import { MAX_DOSSIER_BYTES } from './dossier-pdf.ts'
import { CONTEST_ENTRY, CONTEST_KEY_ENTRY, DAFO, dossierKeyEntry } from './layout.ts'
import { type LockedPackage, parseEntry } from './locked-package.ts'

/**
 * An opened package, as one reader sees it. `sha256` is of the whole file; `authority` is the certificate in DER and
 * `authorityFingerprint` its SHA-256 in upper-case hexadecimal; `reception` as in `LockedPackage`.
 */
export type OpenedPackage = {
  readonly contest: Contest
  readonly sha256: string
  readonly authority: Uint8Array
  readonly authorityFingerprint: string
  readonly reception: Uint8Array | null
  /** The PDF. Refuses an unknown submission, a dossier whose key this reader lacks, and one that is no longer the stated. */
  readonly dossier: (submissionId: string) => Promise<Result<Uint8Array, Refusal>>
  /** A part of the PDF (`range` within its size), read and opened without the rest. Refusals as of `dossier`. */
  readonly dossierPart: (submissionId: string, range: PlainRange) => Promise<Result<Uint8Array, Refusal>>
}

/** Where the envelopes for one reader lie: `name` as in their entries, `contestKey` the entry of that of the contest. */
export type Envelopes = { readonly container: OpenContainer; readonly name: string; readonly contestKey: string }

const MAX_CONTEST_BYTES = 32 * 1024 * 1024

/**
 * The contest for the holder of `reader`'s key: a member's reading key or DAFO's reception; null is enough for a package
 * of version 1. `envelopes`: those of a member who came later, whom the package does not know. Refusals: `sealed-needs-code`, `envelope-…` for anybody else, `package-contest-invalid` where contest and public part differ or the contest contradicts itself,
 * `package-entry-changed` for a dossier of another size.
 */
export async function openContest(
  locked: LockedPackage,
  reader: Credential | null,
  envelopes?: Envelopes,
): Promise<Result<OpenedPackage, Refusal>> {
  const own = envelopes ?? ownEnvelopes(locked, reader)
  const contest = locked.plain ? ok(locked.plain) : await unsealContest(locked, reader, own)
  if (!contest.ok) return contest
  const wrong = whereItDiffers(locked, contest.value) ?? checkContest(contest.value)
  if (wrong !== null) return refuse('package-contest-invalid', { at: wrong })
  const changed = contest.value.submissions.find(({ dossier }) => !isStored(locked, dossier))
  if (changed) return refuse('package-entry-changed', { entry: changed.dossier.entry })
  const { sha256, authority, authorityFingerprint, reception } = locked
  const withDossier = async <T>(
    submissionId: string,
    use: (dossier: Submission['dossier']) => Promise<Result<T, Refusal>>,
  ) => {
    const submission = findSubmission(contest.value, submissionId)
    return submission ? await use(submission.dossier) : refuse('submission-unknown', { submission: submissionId })
  }
  const keyOf = async (submissionId: string) =>
    reader
      ? await openEntryKey(own.container, dossierKeyEntry(own.name, submissionId), reader)
      : refuse('sealed-needs-code', { file: locked.container.file })
  return ok({
    contest: contest.value,
    sha256,
    authority,
    authorityFingerprint,
    reception,
    dossier: (submissionId) =>
      withDossier(submissionId, async ({ entry, sha256: stated }) => {
        if (locked.plain) return await locked.container.read(entry, MAX_DOSSIER_BYTES)
        const key = await keyOf(submissionId)
        if (!key.ok) return key
        const pdf = await locked.container.readSealed(entry, key.value, MAX_DOSSIER_BYTES)
        if (!pdf.ok) return pdf
        const same = createHash('sha256').update(pdf.value).digest('hex') === stated
        return same ? pdf : refuse('package-entry-changed', { entry })
      }),
    dossierPart: (submissionId, range) =>
      withDossier(submissionId, async ({ entry }) => {
        if (locked.plain) {
          const pdf = await locked.container.read(entry, MAX_DOSSIER_BYTES)
          return pdf.ok ? ok(pdf.value.subarray(range.start, range.end)) : pdf
        }
        const key = await keyOf(submissionId)
        return key.ok ? await locked.container.readSealedRange(entry, key.value, range) : key
      }),
  })
}

const ownEnvelopes = (locked: LockedPackage, reader: Credential | null): Envelopes => ({
  container: locked.container,
  name: reader ? readerName(locked, reader) : '',
  contestKey: CONTEST_KEY_ENTRY,
})

async function unsealContest(
  locked: LockedPackage,
  reader: Credential | null,
  envelopes: Envelopes,
): Promise<Result<Contest, Refusal>> {
  if (!reader) return refuse('sealed-needs-code', { file: locked.container.file })
  const key = await openEntryKey(envelopes.container, envelopes.contestKey, reader)
  if (!key.ok) return key
  const bytes = await locked.container.readSealed(CONTEST_ENTRY, key.value, MAX_CONTEST_BYTES)
  return bytes.ok ? parseEntry(locked.container.file, CONTEST_ENTRY, bytes.value, ContestSchema) : bytes
}

/** Where the contest says something else than what the package says in the open; null when nowhere. */
function whereItDiffers({ contestId, rehearsal, jurors, submissions, plain }: LockedPackage, contest: Contest) {
  if (contest.id !== contestId) return 'id'
  if (plain) return null
  if (contest.rehearsal !== rehearsal) return 'rehearsal'
  const keys = (holders: readonly Omit<Juror, 'name' | 'profileId'>[]) =>
    holders.map(({ id, certificate, readingCertificate }) => [id, certificate, readingCertificate].join()).join()
  if (keys(jurors) !== keys(contest.jurors)) return 'jurors'
  return contest.submissions.map(({ id }) => id).join() === submissions.join() ? null : 'submissions'
}

function isStored({ container, plain }: LockedPackage, { entry, size, sha256 }: Submission['dossier']): boolean {
  const stored = container.entries.find(({ name }) => name === entry)
  return plain ? stored?.size === size && stored.sha256 === sha256 : stored?.size === sealedSize(size)
}

/** In whose folder the keys for this reader lie. */
export function readerName({ jurors }: Pick<LockedPackage, 'jurors'>, { certificate }: Credential): string {
  const own = Buffer.from(certificate).toString('base64')
  return jurors.find((juror) => juror.readingCertificate === own)?.id ?? DAFO
}
