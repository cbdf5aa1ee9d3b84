// Reads a supplement: who issued it and for which package, then, with a reader's key, what it changes. Core (Node).
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import { type Supplement, SupplementSchema } from '../../../shared/domain/session/supplement.ts'
import { canonicalText } from '../../../shared/exchange/canonical.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type OpenContainer, openContainer, reopenContainer } from '../exchange/asic-open.ts'
import type { ContainerIndex } from '../exchange/container-index.ts'
import { openEntryKey } from '../exchange/entry-key.ts'
import { checkNotMixed } from '../exchange/rehearsal.ts'
import { sha256 } from '../exchange/sha256.ts'
import { MAX_DOSSIER_BYTES } from '../packing/dossier-pdf.ts'
import { dossierKeyEntry, ISSUING_SEAL_ROLE, PUBLIC_ENTRY } from '../packing/layout.ts'
import { isMember, type LockedPackage } from '../packing/locked-package.ts'
import { readerName } from '../packing/open-contest.ts'
import { readCertificate } from '../signing/certificate.ts'
import type { Credential } from '../signing/certificates.ts'
import { type Arrival, supplementKeyPlace } from './arrival.ts'
import {
  arrivalsOf,
  SUPPLEMENT_ENTRY,
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
 * Checks the supplement at `path` against the package that it is for and the supplements `before` it: every byte, a fresh
 * issuing seal of the same authority (valid at `at`), the certificates of its keys, who it says leaves, and exactly the
 * entries that it tells. Refusals: `rehearsal-mixed`, `container-…`, `package-signer`, `supplement-foreign`,
 * `supplement-malformed`, `supplement-out-of-order` (it speaks of members that one before it brought),
 * `package-juror-certificate`.
 */
export async function verifySupplement(
  path: string,
  file: string,
  locked: Supplemented,
  at: Date,
  before: readonly LockedSupplement[] = [],
): Promise<Result<LockedSupplement, Refusal>> {
  const apart = await checkNotMixed(path, file, locked)
  if (!apart.ok) return apart
  const opened = await openContainer(path, { expected: 'suplemento', trust: { roots: [locked.authority] }, at })
  if (!opened.ok) return opened
  const [seal, other] = opened.value.signers
  if (other || seal?.subjectSerialNumber !== ISSUING_SEAL_ROLE) return refuse('package-signer', { file })
  return await checkSupplement(path, file, opened.value, { locked, before })
}

/** One that was verified before, by the index of then; refusals as of `verifySupplement`. */
export const reopenSupplement = async (
  path: string,
  file: string,
  index: ContainerIndex,
  known: Known,
): Promise<Result<LockedSupplement, Refusal>> => await checkSupplement(path, file, reopenContainer(path, index), known)

type Known = { readonly locked: Supplemented; readonly before: readonly LockedSupplement[] }

async function checkSupplement(
  path: string,
  file: string,
  container: OpenContainer,
  known: Known,
): Promise<Result<LockedSupplement, Refusal>> {
  const { locked } = known
  const bytes = await container.read(PUBLIC_ENTRY)
  if (!bytes.ok) return bytes
  const told = parse(bytes.value, SupplementPublicSchema)
  const malformed = refuse('supplement-malformed', { file, entry: PUBLIC_ENTRY })
  if (!told) return malformed
  if (told.contestId !== locked.contestId || told.packageSha256 !== locked.sha256)
    return refuse('supplement-foreign', { file })
  const names = container.entries.map(({ name }) => name).join()
  if (names !== supplementEntries(told).join()) return malformed
  const before = known.before.filter((one) => one.told.number < told.number)
  const members = checkMembers(told, file, { locked, before })
  return members.ok ? ok({ path, container, sha256: container.sha256, told }) : members
}

/** Whoever leaves is a member, whoever arrives is new, and everybody's certificates are the authority's. */
function checkMembers(told: SupplementPublic, file: string, { locked, before }: Known): Result<void, Refusal> {
  const { number } = told
  const expected = before.length + 1
  const later = before.flatMap((one) => one.told.jurors)
  const holders = [...locked.jurors, ...later]
  const left = before.flatMap((one) => one.told.changes.map(({ leaves }) => leaves))
  const arrivals = arrivalsOf(told)
  const named = [...told.changes.map(({ leaves }) => leaves), ...told.jurors.map(({ id }) => id)]
  const unknown = named.some((id) => !arrivals.includes(id) && !holders.some((holder) => holder.id === id))
  if (unknown && number > expected) return refuse('supplement-out-of-order', { file, number, expected })
  const leaving = told.changes.map(({ leaves }) => leaves)
  const isOdd =
    [...left, ...leaving].some((id, place, all) => all.indexOf(id) !== place) ||
    leaving.some((id) => !holders.some((holder) => holder.id === id)) ||
    arrivals.some(
      (id) => holders.some((holder) => holder.id === id) || !told.jurors.some((juror) => juror.id === id),
    ) ||
    told.jurors.some(
      ({ id }, place, all) => [...left, ...leaving].includes(id) || all.findIndex((one) => one.id === id) !== place,
    )
  if (isOdd) return refuse('supplement-malformed', { file, entry: PUBLIC_ENTRY })
  const authority = readCertificate(locked.authority)
  const foreign = told.jurors.find((juror) => {
    const own = holders.find(({ id }) => id === juror.id)
    const isSame = arrivals.includes(juror.id) || own?.readingCertificate === juror.readingCertificate
    return !isSame || !isMember(juror, authority)
  })
  return foreign ? refuse('package-juror-certificate', { jurorId: foreign.id }) : ok(undefined)
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

/**
 * Opens what is sealed, for DAFO's reception or a member's reading key; `arrival` is the member who came by a supplement.
 * Refusals: `envelope-…`, `supplement-malformed`.
 */
export async function openSupplement(
  supplement: LockedSupplement,
  locked: Pick<LockedPackage, 'jurors'>,
  reader: Credential,
  arrival: Arrival | null = null,
): Promise<Result<OpenedSupplement, Refusal>> {
  const { container, told } = supplement
  const keys = supplementKeyPlace(supplement, arrival)
  const key = await openEntryKey(keys.container, keys.entry, reader)
  if (!key.ok) return key
  const bytes = await container.readSealed(SUPPLEMENT_ENTRY, key.value)
  if (!bytes.ok) return bytes
  const content = parse(bytes.value, SupplementSchema)
  if (!content || !agree(content, told))
    return refuse('supplement-malformed', { file: container.file, entry: SUPPLEMENT_ENTRY })
  const additions = content.additions?.submissions ?? []
  const name = arrival?.jurorId ?? readerName(locked, reader)
  return ok({
    content,
    dossier: async (submissionId) => {
      const submission = additions.find(({ id }) => id === submissionId)
      if (!submission) return refuse('submission-unknown', { submission: submissionId })
      const { entry } = submission.dossier
      const dossierKey = await openEntryKey(keys.container, dossierKeyEntry(name, submissionId), reader)
      if (!dossierKey.ok) return dossierKey
      const pdf = await container.readSealed(entry, dossierKey.value, MAX_DOSSIER_BYTES)
      if (!pdf.ok) return pdf
      return sha256(pdf.value) === submission.dossier.sha256 ? pdf : refuse('package-entry-changed', { entry })
    },
  })
}

/** What is sealed says the same as what is told in the open. */
function agree({ contestId, number, additions, reissued, changes }: Supplement, told: SupplementPublic): boolean {
  const ids = (additions?.submissions ?? []).map(({ id }) => id).join()
  const arrivals = changes.flatMap(({ replacement }) => replacement ?? [])
  const moves = changes.map(({ leaves, replacement }) => ({ leaves, arrives: replacement?.id ?? null }))
  const isTold = ({ id, certificate, readingCertificate }: Juror) =>
    told.jurors.some(
      (one) => one.id === id && one.certificate === certificate && one.readingCertificate === readingCertificate,
    )
  return (
    contestId === told.contestId &&
    number === told.number &&
    ids === told.submissions.join() &&
    [...reissued, ...arrivals.map(({ id }) => id)].join() === told.jurors.map(({ id }) => id).join() &&
    canonicalText(moves) === canonicalText(told.changes) &&
    arrivals.every(isTold)
  )
}

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
