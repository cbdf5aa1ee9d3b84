// What goes into a supplement: keys under codes, its sealed content and dossiers with their envelopes, and for who
// arrives the keys of all that was sealed before. Runs in the core (Node).
import { randomBytes } from 'node:crypto'
import { type Supplement, SupplementSchema } from '../../../shared/domain/session/supplement.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import type { ContainerEntry } from '../exchange/asic-write.ts'
import { sealingKeyBytes } from '../exchange/sealed-stream.ts'
import {
  custodyEntry,
  DAFO,
  dossierKeyEntry,
  MIME,
  PUBLIC_ENTRY,
  readingKeyEntry,
  sealedKeyEntry,
} from '../packing/layout.ts'
import { derOf } from '../packing/locked-package.ts'
import { makeEnvelope } from '../signing/envelope.ts'
import { type EarlierKey, earlierSubmissions } from './earlier-keys.ts'
import { SUPPLEMENT_ENTRY, SUPPLEMENT_KEY_ENTRY, type SupplementPublic, supplementEntries } from './layout.ts'
import type { Arrived, Members } from './members.ts'
import type { SupplementRequest } from './request.ts'

type Body = Omit<ContainerEntry, 'name'>
type Reader = { readonly name: string; readonly certificate: Uint8Array }

const plain = (mime: string, bytes: Uint8Array): Body => ({ mime, source: { bytes } })
const envelope = (content: Uint8Array, readers: readonly Uint8Array[]): Body =>
  plain(MIME.envelope, makeEnvelope(content, readers))

/** The entries in file order. Sealed to the members after its changes and to DAFO; throws where a dossier is missing. */
export function supplementContent(
  request: SupplementRequest,
  content: Supplement,
  members: Members,
  known: readonly EarlierKey[],
): ContainerEntry[] {
  const { reception } = request
  const jury = members.jury.contest.jurors.filter(({ id }) => members.jury.members.includes(id))
  const readers: Reader[] = [
    ...jury.map((juror) => ({ name: juror.id, certificate: derOf(juror.readingCertificate ?? juror.certificate) })),
    { name: DAFO, certificate: reception.certificate },
  ]
  const told = tell(request, content, members)
  const key = randomBytes(sealingKeyBytes)
  const everyone = readers.map(({ certificate }) => certificate)
  const bodies = new Map<string, Body>([
    [PUBLIC_ENTRY, plain(MIME.json, canonicalBytes(told))],
    ...[...members.reissued, ...members.arrived].flatMap(
      ({ holder, sealedKey, sealedReadingKey }): [string, Body][] => [
        [sealedKeyEntry(holder.id), plain(MIME.sealedKey, sealedKey)],
        [readingKeyEntry(holder.id), plain(MIME.sealedKey, sealedReadingKey)],
      ],
    ),
    ...members.arrived.flatMap((one) => arrivalBodies(one, reception.certificate, known)),
    [SUPPLEMENT_KEY_ENTRY, envelope(key, everyone)],
    [SUPPLEMENT_ENTRY, { ...plain(MIME.json, canonicalBytes(SupplementSchema.parse(content))), key }],
    ...dossierBodies(request, content, readers),
  ])
  return supplementEntries(told).map((name) => {
    const body = bodies.get(name)
    if (!body) throw new Error(`nothing for ${name}`)
    return { name, ...body }
  })
}

function tell(request: SupplementRequest, content: Supplement, members: Members): SupplementPublic {
  const { locked, earlier } = request
  return {
    contestId: locked.contestId,
    packageSha256: locked.sha256,
    number: content.number,
    previousSha256: earlier.at(-1)?.locked.sha256 ?? null,
    readers: [...members.jury.members],
    jurors: [...members.reissued, ...members.arrived].map(({ holder }) => holder),
    changes: content.changes.map(({ leaves, replacement }) => ({ leaves, arrives: replacement?.id ?? null })),
    earlier: members.arrived.length > 0 ? earlierSubmissions(request) : [],
    submissions: (content.additions?.submissions ?? []).map(({ id }) => id),
  }
}

function arrivalBodies(
  { holder, reading }: Arrived,
  reception: Uint8Array,
  known: readonly EarlierKey[],
): [string, Body][] {
  const own = reading.privateKey.export({ type: 'pkcs8', format: 'der' })
  return [
    [custodyEntry(holder.id), envelope(own, [reception])],
    ...known.map(({ entry, key }): [string, Body] => [entry(holder.id), envelope(key, [reading.certificate])]),
  ]
}

/** One key per dossier, in an envelope of its own for each reader. */
function dossierBodies(
  { additions }: SupplementRequest,
  content: Supplement,
  readers: readonly Reader[],
): [string, Body][] {
  return (content.additions?.submissions ?? []).flatMap(({ id, dossier }): [string, Body][] => {
    const file = additions?.dossiers.get(id)
    if (!file) throw new Error(`no dossier for ${id}`)
    const key = randomBytes(sealingKeyBytes)
    return [
      ...readers.map(({ name, certificate }): [string, Body] => [
        dossierKeyEntry(name, id),
        envelope(key, [certificate]),
      ]),
      [dossier.entry, { mime: MIME.pdf, source: { path: file.path }, key }],
    ]
  })
}
