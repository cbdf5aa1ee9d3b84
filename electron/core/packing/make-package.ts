// Makes the aptos package of a contest: its authority, a key per juror under an activation code, and the signed container
// with the dossiers. Runs in the core (Node).
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { type Contest, ContestSchema, type Juror } from '../../../shared/domain/contest/contest.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { authorityKeyName, receptionName } from '../../../shared/text/packing.ts'
import { writeContainer } from '../exchange/asic-write.ts'
import { fileChunks } from '../exchange/file-chunks.ts'
import type { Clock, Ids } from '../ports.ts'
import { type Credential, createAuthority, issueCertificate } from '../signing/certificates.ts'
import type { Signer } from '../signing/cms.ts'
import { createPkcs12 } from '../signing/pkcs12.ts'
import { countTo, type Passed, stageOf, type Work } from '../work.ts'
import { createActivationCode, type Random } from './activation-code.ts'
import { checkDossiers } from './check-dossiers.ts'
import type { DossierFile } from './dossier-pdf.ts'
import { issuingSeal } from './issuing-seal.ts'
import { type JurorKey, makeJurorKey, validityFrom } from './juror-keys.ts'
import { dossierEntry, RECEPTION_ROLE } from './layout.ts'
import { verifyPackage } from './locked-package.ts'
import { openContest } from './open-contest.ts'
import { type PackageContent, packageContent } from './package-content.ts'
import type { ReadyContest } from './propose-contest.ts'

export type PackRequest = {
  readonly contest: ReadyContest
  readonly dossiers: ReadonlyMap<string, DossierFile>
  readonly target: string
  readonly ports: { readonly clock: Clock; readonly ids: Ids; readonly random: Random }
  /** Its progress counts every byte of the dossiers as often as the making reads it. */
  readonly work?: Work
}

/** What an activation letter says: to whom, as what, and the code that opens the juror's key. */
export type ActivationLetter = {
  readonly jurorId: string
  readonly name: string
  readonly profile: string
  readonly code: string
}

/**
 * `sha256` of the package. `authority` is DAFO's: with it and its code a later supplement is signed; the code also opens
 * what the jury sends back.
 */
export type MadePackage = {
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly authorityFingerprint: string
  readonly letters: readonly ActivationLetter[]
  readonly authority: { readonly pkcs12: Uint8Array; readonly code: string }
}

/**
 * Writes the package to `target`, whole or not at all, then opens it as a juror's laptop will. Codes and the authority's
 * key exist only in the answer: they are stored nowhere. Refusals: `dossier-missing`, and those of files and containers.
 */
export async function makePackage(request: PackRequest): Promise<Result<MadePackage, Refusal>> {
  const { contest, target, ports } = request
  const at = ports.clock.now()
  const submissions = await describeDossiers(request, stageOf(request.work ?? {}, 0, STAGES))
  if (!submissions.ok) return submissions
  // Its certificates stand in the open in every file, so they tell the contest by its id.
  const authority = createAuthority({ contestId: contest.id, title: contest.id, ...validityFrom(at) })
  const code = createActivationCode(ports.random)
  const keys: JurorKey[] = []
  for (const [index, member] of contest.jurors.entries()) {
    keys.push(await makeJurorKey({ authority, id: `jurado-${index + 1}`, ...member, random: ports.random, at }))
  }
  const described = describe(request, submissions.value, keys, at)
  const content = {
    contest: described,
    authority: authority.certificate,
    reception: makeReception(contest.id, authority, at),
    code,
    keys,
    dossiers: request.dossiers,
  }
  const written = await writeAndOpen(request, content, issuingSeal(contest.id, authority, at), at)
  if (!written.ok) return written
  const pkcs12 = await keepAuthority(contest.id, authority, code)
  const letters = keys.map((key) => letterTo(key.juror, key.code, contest))
  return ok({ path: target, ...written.value, letters, authority: { pkcs12, code } })
}

function describe(
  { contest }: PackRequest,
  submissions: Contest['submissions'],
  keys: readonly JurorKey[],
  at: Date,
): Contest {
  const jurors = keys.map(({ juror }) => juror)
  return ContestSchema.parse({ ...contest, createdAt: at.toISOString(), jurors, submissions })
}

/** Digesting, writing, reading back, opening, and comparing what was sealed. */
const STAGES = 5

async function writeAndOpen(
  { target, ports, work = {} }: PackRequest,
  content: PackageContent,
  seal: Signer,
  at: Date,
): Promise<Result<Pick<MadePackage, 'sha256' | 'size' | 'authorityFingerprint'>, Refusal>> {
  const { contest } = content
  const counts = { submissions: contest.submissions.length, jurors: contest.jurors.length }
  const writing = {
    header: {
      kind: 'aptos' as const,
      contestId: contest.id,
      fileId: ports.ids.uuid(),
      rehearsal: contest.rehearsal,
      counts,
    },
    entries: await packageContent(content),
    signers: [seal] as const,
    at,
  }
  const written = await writeContainer(target, writing, stageOf(work, 1, STAGES, 2))
  if (!written.ok) return written
  const locked = await verifyPackage(target, { at, work: stageOf(work, 3, STAGES) })
  const opened = locked.ok ? await openContest(locked.value, content.reception) : locked
  const checked = opened.ok ? await checkDossiers(opened.value, stageOf(work, 4, STAGES)) : opened
  if (locked.ok && checked.ok) return ok({ ...written.value, authorityFingerprint: locked.value.authorityFingerprint })
  // A dossier changed while it was being packed: no package is better than one that no laptop opens.
  await rm(target, { force: true })
  return checked.ok ? refuse('package-contest-invalid', { at: '' }) : checked
}

function makeReception(contestId: string, authority: Credential, at: Date): Credential {
  return issueCertificate(authority, {
    commonName: receptionName(contestId),
    serialNumberAttribute: RECEPTION_ROLE,
    usage: 'encrypt',
    ...validityFrom(at),
  })
}

function letterTo({ id, name, profileId }: Juror, code: string, { bases }: ReadyContest): ActivationLetter {
  const profile = bases.jury.profiles.find((candidate) => candidate.id === profileId)?.text ?? profileId
  return { jurorId: id, name, profile, code }
}

/** The submissions with the digest and size of their dossiers. Refusals: `dossier-missing`, and those of reading a file. */
export async function describeDossiers(
  { contest, dossiers }: Pick<PackRequest, 'dossiers'> & { readonly contest: Pick<ReadyContest, 'submissions'> },
  work: Work = {},
): Promise<Result<Contest['submissions'], Refusal>> {
  const described: Contest['submissions'] = []
  const passed = countTo(
    [...dossiers.values()].reduce((sum, { size }) => sum + size, 0),
    work,
  )
  for (const submission of contest.submissions) {
    const { id } = submission
    const file = dossiers.get(id)
    if (!file) return refuse('dossier-missing', { id })
    const digest = await digestOf(file.path, passed)
    if (!digest.ok) return digest
    described.push({ ...submission, dossier: { entry: dossierEntry(id), ...digest.value } })
  }
  return ok(described)
}

async function digestOf(path: string, passed: Passed): Promise<Result<{ sha256: string; size: number }, Refusal>> {
  const sha256 = createHash('sha256')
  let size = 0
  const read = await fileChunks(path)(async (chunk) => {
    sha256.update(chunk)
    size += chunk.length
    return passed(chunk.length)
  })
  return read.ok ? ok({ sha256: sha256.digest('hex'), size }) : read
}

const keepAuthority = (contestId: string, authority: Credential, code: string): Promise<Uint8Array> =>
  createPkcs12({ ...authority, chain: [], password: code, friendlyName: authorityKeyName(contestId) })
