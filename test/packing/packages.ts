// Makes real aptos packages of two submissions, and forgeries of them. Runs in vitest.
import { randomBytes, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ContainerEntry, writeContainer } from '../../electron/core/exchange/asic-write.ts'
import { sha256 } from '../../electron/core/exchange/sha256.ts'
import { createActivationCode } from '../../electron/core/packing/activation-code.ts'
import { makeJurorKey, validityFrom } from '../../electron/core/packing/juror-keys.ts'
import { dossierEntry, ISSUING_SEAL_ROLE, RECEPTION_ROLE } from '../../electron/core/packing/layout.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { makePackage } from '../../electron/core/packing/make-package.ts'
import { packageContent } from '../../electron/core/packing/package-content.ts'
import { proposeContest, type ReadyContest, readyContest } from '../../electron/core/packing/propose-contest.ts'
import type { PublicPart } from '../../electron/core/packing/public-part.ts'
import {
  type Credential,
  createAuthority,
  issueCertificate,
  signerFromKey,
} from '../../electron/core/signing/certificates.ts'
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
      const bytes = `%PDF-1.7 expediente de ${id} 1 0 obj <</Type /Page>> endobj %%EOF`
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
  const authority = createAuthority({ contestId: contest.id, title: contest.id, ...validityFrom(AT) })
  const members = contest.jurors.map((member, index) => ({ authority, id: `jurado-${index + 1}`, ...member }))
  const keys = await Promise.all(members.map((facts) => makeJurorKey({ ...facts, random: randomBytes, at: AT })))
  const reception = issueCertificate(authority, {
    commonName: 'Recepción',
    serialNumberAttribute: RECEPTION_ROLE,
    usage: 'encrypt',
    ...validityFrom(AT),
  })
  return { authority, keys, reception, code: createActivationCode(randomBytes) }
}

export type Forgery = {
  /** Changes the contest after everything was made for it. */
  readonly contest?: (contest: Contest) => unknown
  /** Changes what is said in the open. */
  readonly told?: (told: PublicPart) => unknown
  readonly entries?: (entries: readonly ContainerEntry[]) => readonly ContainerEntry[]
  /** Another certificate in the place of the reception's, by the role it is issued for; null: another authority's. */
  readonly reception?: string | null
  /** A juror signs instead of the issuing seal. */
  readonly signedByJuror?: boolean
  readonly contestId?: string
}

const sealFor = (authority: Credential, serialNumberAttribute: string, usage: 'sign' | 'encrypt' = 'sign') =>
  issueCertificate(authority, { commonName: 'Quien firma', serialNumberAttribute, usage, ...validityFrom(AT) })

const inJson = (entry: ContainerEntry, change: ((value: never) => unknown) | undefined): ContainerEntry => {
  if (!change || !('bytes' in entry.source)) return entry
  const value = JSON.parse(Buffer.from(entry.source.bytes).toString('utf8')) as never
  return { ...entry, source: { bytes: canonicalBytes(change(value)) } }
}

/**
 * A package signed under an authority of its own, wrong in just the way that is asked for. Nothing asked: a right one.
 * Answers DAFO's key, which opens it.
 */
export async function forge(path: string, forgery: Forgery = {}): Promise<Credential> {
  const { submissions, ...stated } = ready()
  credentials ??= makeCredentials(ready())
  const { authority, keys, reception, code } = await credentials
  const pdf = Buffer.from('%PDF-1.7')
  const file = `${path}.pdf`
  writeFileSync(file, pdf)
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
  const dossiers = new Map(submissions.map(({ id }) => [id, { path: file, size: pdf.length }]))
  const content = { contest, authority: authority.certificate, reception, code, keys, dossiers }
  const other =
    forgery.reception === null ? createAuthority({ contestId: 'X', title: 'X', ...validityFrom(AT) }) : authority
  const entries = (await packageContent(content)).map((entry): ContainerEntry => {
    if (entry.name === 'contest.json') return inJson(entry, forgery.contest)
    if (entry.name === 'publico.json') return inJson(entry, forgery.told)
    if (entry.name !== 'recepcion.cer' || forgery.reception === undefined) return entry
    const { certificate } = sealFor(other, forgery.reception ?? RECEPTION_ROLE, 'encrypt')
    return { ...entry, source: { bytes: certificate } }
  })
  const signing = sealFor(authority, forgery.signedByJuror ? 'jurado-1' : ISSUING_SEAL_ROLE)
  const written = await writeContainer(path, {
    header: {
      kind: 'aptos',
      contestId: forgery.contestId ?? stated.id,
      fileId: randomUUID(),
      rehearsal: stated.rehearsal,
      counts: {},
    },
    entries: forgery.entries?.(entries) ?? entries,
    signers: [signerFromKey(signing.privateKey, signing.certificate, [authority.certificate])],
    at: AT,
  })
  if (!written.ok) throw new Error(written.error.code)
  return reception
}
