// Makes real aptos packages of two submissions, and forgeries of them. Runs in vitest.
import { randomBytes, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ContainerEntry, writeContainer } from '../../electron/core/exchange/asic-write.ts'
import { sha256 } from '../../electron/core/exchange/sha256.ts'
import { makeJurorKey, validityFrom } from '../../electron/core/packing/juror-keys.ts'
import { dossierEntry, ISSUING_SEAL_ROLE } from '../../electron/core/packing/layout.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { makePackage } from '../../electron/core/packing/make-package.ts'
import { proposeContest, type ReadyContest, readyContest } from '../../electron/core/packing/propose-contest.ts'
import { createAuthority, issueCertificate, signerFromKey } from '../../electron/core/signing/certificates.ts'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
import { bases } from '../make/contest.ts'
import { makeTables } from './lists.ts'

export const AT = new Date('2025-09-01T15:00:00Z')
export const ports = { clock: { now: () => AT }, ids: { uuid: () => randomUUID() }, random: randomBytes }

export function ready(): ReadyContest {
  const contest = readyContest(proposeContest(makeTables(), bases))
  if (!contest.ok) throw new Error(contest.error.code)
  return contest.value
}

/** A PDF per submission in `folder`, by submission id. */
export function writeDossiers(folder: string, contest: ReadyContest) {
  return new Map(
    contest.submissions.map(({ id }) => {
      const path = join(folder, `${id}.pdf`)
      const bytes = `%PDF-1.7 expediente de ${id} %%EOF`
      writeFileSync(path, bytes)
      return [id, { path, size: bytes.length }]
    }),
  )
}

export async function makeIn(folder: string): Promise<MadePackage> {
  const contest = ready()
  const made = await makePackage({
    contest,
    dossiers: writeDossiers(folder, contest),
    target: join(folder, 'prueba.aptos'),
    ports,
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

/** Made once: keys are slow on purpose. */
let credentials: ReturnType<typeof makeCredentials> | undefined

async function makeCredentials(contest: ReadyContest) {
  const authority = createAuthority({ contestId: contest.id, title: contest.title, ...validityFrom(AT) })
  const members = contest.jurors.map((member, index) => ({ authority, id: `jurado-${index + 1}`, ...member }))
  const keys = await Promise.all(members.map((facts) => makeJurorKey({ ...facts, random: randomBytes, at: AT })))
  return { authority, keys }
}

export type Forgery = {
  /** Changes the contest after everything was made for it. */
  readonly contest?: (contest: Contest) => unknown
  readonly entries?: (entries: readonly ContainerEntry[]) => readonly ContainerEntry[]
  /** A juror signs instead of the issuing seal. */
  readonly signedByJuror?: boolean
  readonly contestId?: string
}

/** A package signed under an authority of its own, wrong in just the way that is asked for. Nothing asked: a right one. */
export async function forge(path: string, forgery: Forgery = {}): Promise<void> {
  const { submissions, ...stated } = ready()
  credentials ??= makeCredentials(ready())
  const { authority, keys } = await credentials
  const pdf = Buffer.from('%PDF-1.7')
  const contest: Contest = {
    ...stated,
    createdAt: AT.toISOString(),
    jurors: keys.map(({ juror }) => juror),
    submissions: submissions.map((submission) => ({
      ...submission,
      dossier: { entry: dossierEntry(submission.id), sha256: sha256(pdf), size: pdf.length },
    })),
    winnersOfYear: [...stated.winnersOfYear],
  }
  const described = forgery.contest?.(contest) ?? contest
  const json: ContainerEntry = {
    name: 'contest.json',
    mime: 'application/json',
    source: { bytes: canonicalBytes(described) },
  }
  const rest = [
    { name: 'authority.cer', bytes: authority.certificate },
    ...keys.map(({ juror, sealedKey }) => ({ name: `keys/${juror.id}.p8`, bytes: sealedKey })),
    ...submissions.map(({ id }) => ({ name: dossierEntry(id), bytes: pdf })),
  ].map(({ name, bytes }) => ({ name, mime: 'application/octet-stream', source: { bytes } }))
  const signing = issueCertificate(authority, {
    commonName: 'Quien firma',
    serialNumberAttribute: forgery.signedByJuror ? 'jurado-1' : ISSUING_SEAL_ROLE,
    usage: 'sign',
    ...validityFrom(AT),
  })
  const written = await writeContainer(path, {
    header: {
      kind: 'aptos',
      contestId: forgery.contestId ?? stated.id,
      fileId: randomUUID(),
      rehearsal: true,
      counts: {},
    },
    entries: forgery.entries?.([json, ...rest]) ?? [json, ...rest],
    signers: [signerFromKey(signing.privateKey, signing.certificate, [authority.certificate])],
    at: AT,
  })
  if (!written.ok) throw new Error(written.error.code)
}
