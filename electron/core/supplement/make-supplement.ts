// Makes a supplement to a package: submissions that come or go (R-AMT-9), and new codes for members. Core (Node).
import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { Submission } from '../../../shared/domain/contest/contest.ts'
import type { Document } from '../../../shared/domain/session/data.ts'
import { type Supplement, SupplementSchema } from '../../../shared/domain/session/supplement.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type ContainerEntry, writeContainer } from '../exchange/asic-write.ts'
import { sealingKeyBytes } from '../exchange/sealed-stream.ts'
import { checkContest } from '../packing/check-contest.ts'
import type { DossierFile } from '../packing/dossier-pdf.ts'
import { issuingSeal } from '../packing/issuing-seal.ts'
import { DAFO, dossierKeyEntry, MIME, PUBLIC_ENTRY, readingKeyEntry, sealedKeyEntry } from '../packing/layout.ts'
import { derOf } from '../packing/locked-package.ts'
import { type ActivationLetter, describeDossiers } from '../packing/make-package.ts'
import type { OpenedPackage } from '../packing/open-contest.ts'
import type { ProposedSubmission } from '../packing/propose-submissions.ts'
import type { Clock, Ids, Random } from '../ports.ts'
import { makeEnvelope } from '../signing/envelope.ts'
import { SUPPLEMENT_ENTRY, SUPPLEMENT_KEY_ENTRY, type SupplementPublic, supplementEntries } from './layout.ts'
import type { LockedSupplement, OpenedSupplement } from './read-supplement.ts'
import { type Issuer, type Reissued, reissue } from './reissue.ts'

export type Earlier = { readonly locked: LockedSupplement; readonly opened: OpenedSupplement }

/** `earlier`: every supplement of this package so far, in their order. */
export type SupplementRequest = Issuer & {
  readonly opened: OpenedPackage
  readonly earlier: readonly Earlier[]
  readonly additions: {
    readonly resolution: Document
    readonly submissions: readonly ProposedSubmission[]
    readonly dossiers: ReadonlyMap<string, DossierFile>
  } | null
  readonly removals: Supplement['removals']
  readonly reissue: readonly string[]
  readonly target: string
  readonly ports: { readonly clock: Clock; readonly ids: Ids; readonly random: Random }
}

export type MadeSupplement = {
  readonly path: string
  readonly sha256: string
  readonly number: number
  readonly letters: readonly ActivationLetter[]
}

/** A session file carries the whole supplement, and is read back entry by entry in memory. */
const MAX_ADDED_BYTES = 1_000_000_000

/**
 * Writes the supplement that comes next, signed by a fresh issuing seal. Refusals: `supplement-empty`,
 * `submission-known`, `submission-unknown`, `package-contest-invalid`, `container-too-large`, those of dossiers, keys and files.
 */
export async function makeSupplement(request: SupplementRequest): Promise<Result<MadeSupplement, Refusal>> {
  const { locked, authority, target, ports, earlier } = request
  const at = ports.clock.now()
  const bytes = [...(request.additions?.dossiers.values() ?? [])].reduce((sum, { size }) => sum + size, 0)
  if (bytes > MAX_ADDED_BYTES)
    return refuse('container-too-large', { file: basename(target), maxBytes: MAX_ADDED_BYTES })
  const added = await describeAdditions(request)
  if (!added.ok) return added
  const checked = check(request, added.value)
  if (!checked.ok) return checked
  const keys: Reissued[] = []
  for (const jurorId of request.reissue) {
    const key = await reissue(request, jurorId, { random: ports.random, at })
    if (!key.ok) return key
    keys.push(key.value)
  }
  const number = earlier.length + 1
  const content: Supplement = {
    contestId: locked.contestId,
    number,
    issuedAt: at.toISOString(),
    additions: request.additions && { resolution: request.additions.resolution, submissions: [...added.value] },
    removals: request.removals,
    reissued: keys.map(({ holder }) => holder.id),
  }
  const written = await writeContainer(target, {
    header: {
      kind: 'suplemento',
      contestId: locked.contestId,
      fileId: ports.ids.uuid(),
      rehearsal: locked.rehearsal,
      counts: { number, submissions: added.value.length },
    },
    entries: layOut(request, content, keys),
    signers: [issuingSeal(locked.contestId, authority, at)],
    at,
  })
  if (!written.ok) return written
  return ok({ path: target, sha256: written.value.sha256, number, letters: keys.map((key) => letterTo(request, key)) })
}

async function describeAdditions({ additions }: SupplementRequest): Promise<Result<readonly Submission[], Refusal>> {
  if (!additions) return ok([])
  const { submissions, dossiers } = additions
  return await describeDossiers({ contest: { submissions }, dossiers })
}

/** The contest with everything that came so far must still not contradict itself. */
function check(
  { opened, earlier, removals, reissue: codes }: SupplementRequest,
  added: readonly Submission[],
): Result<void, Refusal> {
  if (added.length === 0 && removals.length === 0 && codes.length === 0) return refuse('supplement-empty')
  const before = earlier.flatMap((one) => one.opened.content.additions?.submissions ?? [])
  const known = [...opened.contest.submissions, ...before]
  const twice = added.find(({ id }) => known.some((submission) => submission.id === id))
  if (twice) return refuse('submission-known', { submission: twice.id })
  const gone = earlier.flatMap((one) => one.opened.content.removals.map(({ submissionId }) => submissionId))
  const there = new Set(known.map(({ id }) => id).filter((id) => !gone.includes(id)))
  const missing = removals.find(({ submissionId }) => !there.has(submissionId))
  if (missing) return refuse('submission-unknown', { submission: missing.submissionId })
  const wrong = checkContest({ ...opened.contest, submissions: [...known, ...added] })
  return wrong === null ? ok(undefined) : refuse('package-contest-invalid', { at: wrong })
}

type Body = Omit<ContainerEntry, 'name'>
const plain = (mime: string, bytes: Uint8Array): Body => ({ mime, source: { bytes } })
const envelope = (content: Uint8Array, readers: readonly Uint8Array[]): Body =>
  plain(MIME.envelope, makeEnvelope(content, readers))

function layOut(request: SupplementRequest, content: Supplement, keys: readonly Reissued[]): ContainerEntry[] {
  const { locked, earlier, additions, reception } = request
  const told: SupplementPublic = {
    contestId: locked.contestId,
    packageSha256: locked.sha256,
    number: content.number,
    previousSha256: earlier.at(-1)?.locked.sha256 ?? null,
    readers: locked.jurors.map(({ id }) => id),
    jurors: keys.map(({ holder }) => holder),
    submissions: (content.additions?.submissions ?? []).map(({ id }) => id),
  }
  const readers = [
    ...locked.jurors.map(({ id, readingCertificate }) => ({ name: id, certificate: derOf(readingCertificate) })),
    { name: DAFO, certificate: reception.certificate },
  ]
  const key = randomBytes(sealingKeyBytes)
  const everyone = readers.map(({ certificate }) => certificate)
  const bodies = new Map<string, Body>([
    [PUBLIC_ENTRY, plain(MIME.json, canonicalBytes(told))],
    ...keys.flatMap(({ holder, sealedKey, sealedReadingKey }): [string, Body][] => [
      [sealedKeyEntry(holder.id), plain(MIME.sealedKey, sealedKey)],
      [readingKeyEntry(holder.id), plain(MIME.sealedKey, sealedReadingKey)],
    ]),
    [SUPPLEMENT_KEY_ENTRY, envelope(key, everyone)],
    [SUPPLEMENT_ENTRY, { ...plain(MIME.json, canonicalBytes(SupplementSchema.parse(content))), key }],
    ...(content.additions?.submissions ?? []).flatMap(({ id, dossier }): [string, Body][] => {
      const file = additions?.dossiers.get(id)
      if (!file) throw new Error(`no dossier for ${id}`)
      const own = randomBytes(sealingKeyBytes)
      return [
        ...readers.map(({ name, certificate }): [string, Body] => [
          dossierKeyEntry(name, id),
          envelope(own, [certificate]),
        ]),
        [dossier.entry, { mime: MIME.pdf, source: { path: file.path }, key: own }],
      ]
    }),
  ])
  return supplementEntries(told).map((name) => {
    const body = bodies.get(name)
    if (!body) throw new Error(`nothing for ${name}`)
    return { name, ...body }
  })
}

function letterTo({ opened: { contest } }: SupplementRequest, { holder: { id }, code }: Reissued): ActivationLetter {
  const juror = contest.jurors.find((candidate) => candidate.id === id)
  const profile = contest.bases.jury.profiles.find((candidate) => candidate.id === juror?.profileId)?.text ?? ''
  return { jurorId: id, name: juror?.name ?? id, profile, code }
}
