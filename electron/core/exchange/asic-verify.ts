// Checks the signed lists of a container against its entries, and the CAdES signatures over those lists. Core (Node).
import { X509Certificate } from 'node:crypto'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { hash } from '../signing/algorithms.ts'
import type { CertificateSummary } from '../signing/certificate.ts'
import { type Trust, verifyCms } from '../signing/cms.ts'
import { headerName } from './asic-layout.ts'
import { decodeManifest, type ManifestEntry, manifestName, signatureName } from './asic-manifest.ts'
import type { ZipSource } from './zip-bytes.ts'
import { readVerified } from './zip-entry.ts'
import type { DigestedEntry } from './zip-read.ts'

/**
 * Whom to believe: given roots (DER), or the certificate (DER or PEM) that the file itself brings under that name. The
 * second proves that one authority signed the file, not which: whoever opens it shows its fingerprint to a person.
 */
export type TrustSource = { readonly roots: readonly Uint8Array[] } | { readonly authorityEntry: string }

/** The payload and header as signed, and who signed, in the order of the signatures. */
export type Verified = { readonly listed: readonly ManifestEntry[]; readonly signers: readonly CertificateSummary[] }

type Opened = { readonly source: ZipSource; readonly entries: ReadonlyMap<string, DigestedEntry> }

const maxManifestBytes = 8 * 1024 * 1024
const maxSignatureBytes = 64 * 1024
const maxCertificateBytes = 16 * 1024

/** `payload`: the names that the manifests must list beside the header, in that order, no more and no fewer. */
export async function verifySignatures(
  source: ZipSource,
  entries: readonly DigestedEntry[],
  payload: readonly string[],
  signatures: number,
  options: { readonly trust: TrustSource; readonly at: Date },
): Promise<Result<Verified, Refusal>> {
  const opened = { source, entries: new Map(entries.map((entry) => [entry.name, entry])) }
  const roots = await readRoots(opened, options.trust)
  if (!roots.ok) return roots
  const trust = { roots: roots.value, at: options.at }
  let listed: readonly ManifestEntry[] = []
  const signers: CertificateSummary[] = []
  for (let number = 1; number <= signatures; number++) {
    const manifest = await readEntry(opened, manifestName(number), maxManifestBytes)
    if (!manifest.ok) return manifest
    const list = decodeManifest(source.file, number, manifest.value)
    if (!list.ok) return list
    const same = compareList(opened, number, list.value, [headerName, ...payload])
    if (!same.ok) return same
    const signer = await verifyOne(opened, number, manifest.value, trust)
    if (!signer.ok) return signer
    listed = list.value
    signers.push(signer.value)
  }
  return ok({ listed, signers })
}

async function readRoots(opened: Opened, trust: TrustSource): Promise<Result<readonly Uint8Array[], Refusal>> {
  if ('roots' in trust) return ok(trust.roots)
  const { authorityEntry } = trust
  const bytes = await readEntry(opened, authorityEntry, maxCertificateBytes)
  if (!bytes.ok) return bytes
  try {
    return ok([new Uint8Array(new X509Certificate(bytes.value).raw)])
  } catch {
    // X509Certificate throws on bytes that are no certificate; nothing else runs in there.
    return refuse('container-authority', { file: opened.source.file, entry: authorityEntry })
  }
}

function compareList(
  { source, entries }: Opened,
  number: number,
  list: readonly ManifestEntry[],
  names: readonly string[],
): Result<void, Refusal> {
  const { file } = source
  const listed = new Set(list.map(({ name }) => name))
  const present = new Set(names)
  const extra = names.find((name) => !listed.has(name))
  if (extra !== undefined) return refuse('container-extra-entry', { file, entry: extra })
  const missing = list.find(({ name }) => !present.has(name))
  if (missing !== undefined) return refuse('container-entry-missing', { file, entry: missing.name })
  const outOfPlace = list.findIndex(({ name }, index) => name !== names[index])
  if (outOfPlace >= 0 || list.length !== names.length) {
    const line = Math.max(outOfPlace, 0) + 4
    return refuse('container-manifest-altered', { file, entry: manifestName(number), line })
  }
  const altered = list.find(({ name, sha256 }) => !entries.get(name)?.sha256.equals(sha256))
  return altered ? refuse('container-entry-altered', { file, entry: altered.name }) : ok(undefined)
}

async function verifyOne(
  opened: Opened,
  number: number,
  manifest: Buffer,
  trust: Trust,
): Promise<Result<CertificateSummary, Refusal>> {
  const { file } = opened.source
  const entry = signatureName(number)
  const der = await readEntry(opened, entry, maxSignatureBytes)
  if (!der.ok) return der
  const verdict = verifyCms(der.value, (digest) => hash(digest, manifest), trust, { strict: true })
  const [problem] = verdict.problems
  if (problem) return refuse('container-signature', { ...problem.facts, file, entry, problem: problem.code })
  if (!verdict.signer) throw new Error('a signature without problems has a signer')
  return ok(verdict.signer)
}

async function readEntry({ source, entries }: Opened, name: string, maxBytes: number) {
  const entry = entries.get(name)
  if (!entry) return refuse('container-entry-missing', { file: source.file, entry: name })
  return await readVerified(source, entry, maxBytes)
}
