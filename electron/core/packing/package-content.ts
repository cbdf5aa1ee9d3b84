// What goes into an aptos package: keys under codes, custody, the sealed contest and dossiers with their envelopes.
// Runs in the core (Node).
import { randomBytes } from 'node:crypto'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import type { ContainerEntry } from '../exchange/asic-write.ts'
import { sealingKeyBytes } from '../exchange/sealed-stream.ts'
import type { Credential } from '../signing/certificates.ts'
import { makeEnvelope } from '../signing/envelope.ts'
import { codeRounds, sealPrivateKey } from '../signing/sealed-key.ts'
import type { DossierFile } from './dossier-pdf.ts'
import type { JurorKey } from './juror-keys.ts'
import {
  AUTHORITY_ENTRY,
  CONTEST_ENTRY,
  CONTEST_KEY_ENTRY,
  custodyEntry,
  DAFO,
  dossierKeyEntry,
  MIME,
  PUBLIC_ENTRY,
  packageEntries,
  RECEPTION_ENTRY,
  readingKeyEntry,
  sealedKeyEntry,
} from './layout.ts'
import { type PublicPart, PublicPartSchema } from './public-part.ts'

export type PackageContent = {
  readonly contest: Contest
  readonly authority: Uint8Array
  readonly reception: Credential
  /** DAFO's, which opens the reception's key. */
  readonly code: string
  readonly keys: readonly JurorKey[]
  readonly dossiers: ReadonlyMap<string, DossierFile>
}

type Body = Omit<ContainerEntry, 'name'>

/** The entries in file order. Throws for a contest whose dossiers or keys are not all given: `makePackage` asks before. */
export async function packageContent(content: PackageContent): Promise<ContainerEntry[]> {
  const roll = publicPart(content.contest)
  const bodies = new Map<string, Body>([
    [PUBLIC_ENTRY, plain(MIME.json, canonicalBytes(roll))],
    [AUTHORITY_ENTRY, plain(MIME.certificate, content.authority)],
    [RECEPTION_ENTRY, plain(MIME.certificate, content.reception.certificate)],
    ...(await keyBodies(content)),
    ...contestBodies(content),
    ...content.contest.submissions.flatMap(({ id, dossier }) => dossierBodies(content, id, dossier.entry)),
  ])
  return packageEntries(roll).map((name) => {
    const body = bodies.get(name)
    if (!body) throw new Error(`nothing for ${name}`)
    return { name, ...body }
  })
}

const plain = (mime: string, bytes: Uint8Array): Body => ({ mime, source: { bytes } })
const envelope = (content: Uint8Array, recipients: readonly Uint8Array[]): Body =>
  plain(MIME.envelope, makeEnvelope(content, recipients))
const newKey = () => randomBytes(sealingKeyBytes)

const publicPart = ({ id, jurors, submissions }: Contest): PublicPart =>
  PublicPartSchema.parse({
    contestId: id,
    jurors: jurors.map((juror) => ({
      id: juror.id,
      certificate: juror.certificate,
      readingCertificate: juror.readingCertificate,
    })),
    submissions: submissions.map((submission) => submission.id),
  })

async function keyBodies({ keys, reception, code }: PackageContent): Promise<[string, Body][]> {
  const own = keys.flatMap(({ juror: { id }, sealedKey, sealedReadingKey, reading }): [string, Body][] => [
    [sealedKeyEntry(id), plain(MIME.sealedKey, sealedKey)],
    [readingKeyEntry(id), plain(MIME.sealedKey, sealedReadingKey)],
    [custodyEntry(id), envelope(reading.privateKey.export({ type: 'pkcs8', format: 'der' }), [reception.certificate])],
  ])
  const sealed = await sealPrivateKey(reception.privateKey, code, codeRounds)
  return [...own, [sealedKeyEntry(DAFO), plain(MIME.sealedKey, sealed)]]
}

function contestBodies({ contest, keys, reception }: PackageContent): [string, Body][] {
  const key = newKey()
  const readers = [...keys.map(({ reading }) => reading.certificate), reception.certificate]
  return [
    [CONTEST_ENTRY, { ...plain(MIME.json, canonicalBytes(contest)), key }],
    [CONTEST_KEY_ENTRY, envelope(key, readers)],
  ]
}

/** One key per dossier, in an envelope of its own for each reader, so that one reader's can be taken away. */
function dossierBodies({ keys, reception, dossiers }: PackageContent, id: string, entry: string): [string, Body][] {
  const file = dossiers.get(id)
  if (!file) return []
  const key = newKey()
  const readers = [
    ...keys.map(({ juror, reading }) => ({ name: juror.id, reading })),
    { name: DAFO, reading: reception },
  ]
  return [
    ...readers.map(({ name, reading }): [string, Body] => [
      dossierKeyEntry(name, id),
      envelope(key, [reading.certificate]),
    ]),
    [entry, { mime: MIME.pdf, source: { path: file.path }, key }],
  ]
}
