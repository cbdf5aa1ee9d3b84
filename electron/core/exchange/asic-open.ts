// Opens a package, scoresheet or session file: everything is checked before anything of it is believed. Core (Node).
import { basename } from 'node:path'
import type { FileKind, Header } from '../../../shared/exchange/header.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { CertificateSummary } from '../signing/certificate.ts'
import type { Work } from '../work.ts'
import { checkLayout, headerName } from './asic-layout.ts'
import { type TrustSource, type Verified, verifySignatures } from './asic-verify.ts'
import { readHeader } from './container-header.ts'
import type { ContainerIndex } from './container-index.ts'
import { withFile } from './container-io.ts'
import { openSealedBytes, type PlainRange, sealedInMemory, sealedSize } from './sealed-stream.ts'
import type { ZipSource } from './zip-bytes.ts'
import { readDirectory } from './zip-directory.ts'
import { type ChunkSink, isDigest, readVerified, sealedInEntry, streamVerified } from './zip-entry.ts'
import { type DigestedEntry, readZip, type ZipContent } from './zip-read.ts'

/** `sha256` in lower-case hexadecimal, `size` in bytes. */
export type PayloadEntry = {
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly sha256: string
}

/** `at`: the moment at which the signers' certificates must be valid. */
export type OpenOptions = {
  readonly expected: FileKind
  readonly trust: TrustSource
  readonly at: Date
  readonly work?: Work
}

/**
 * A container that holds: `entries` are the payload in file order; `sha256` and `size` are of the whole file. The file
 * is opened anew by each read and may have changed or gone since, so reading refuses what is not what was verified.
 */
export type OpenContainer = {
  readonly file: string
  readonly header: Header
  readonly entries: readonly PayloadEntry[]
  readonly signers: readonly CertificateSummary[]
  readonly sha256: string
  readonly size: number
  /** All that `reopenContainer` needs. */
  readonly index: ContainerIndex
  /** The whole entry; refuses one that is missing or larger than `maxBytes` (default 32 MiB). */
  read(name: string, maxBytes?: number): Promise<Result<Uint8Array, Refusal>>
  /** In chunks, each valid until `sink` settles. Only the final `ok` says that they were the signed ones. */
  stream(name: string, sink: ChunkSink): Promise<Result<void, Refusal>>
  /** What is sealed in an entry, whole; refusals of `read`, and `sealed-entry-altered` for another key. */
  readSealed(name: string, key: Uint8Array, maxBytes?: number): Promise<Result<Uint8Array, Refusal>>
  /**
   * Part of what is sealed in an entry, without reading the rest; the range is one of its plain bytes. Its chunks are
   * proven by the key alone, which whoever was given it could have made: only `readSealed` asks the signature.
   */
  readSealedRange(name: string, key: Uint8Array, range: PlainRange): Promise<Result<Uint8Array, Refusal>>
}

const defaultMaxBytes = 32 * 1024 * 1024

/**
 * Opens `path` if all of it holds: the ZIP profile to the last byte, header (kind, version), exactly the entries that
 * every manifest lists, their digests, and every CAdES signature up to `trust`. The refusal names the entry at fault.
 */
export async function openContainer(path: string, options: OpenOptions): Promise<Result<OpenContainer, Refusal>> {
  const file = basename(path)
  return await withFile(path, async (handle, size) => {
    const source: ZipSource = { handle, path, file }
    const start = await readExpected(source, size, options.expected)
    if (!start.ok) return start
    const { header, bytes } = start.value
    const zip = await readZip(source, size, options.work)
    if (!zip.ok) return zip
    // Read before the rest was digested, so the file could have changed in between.
    const stored = zip.value.entries.find(({ name }) => name === headerName)
    if (!stored || !isDigest(stored.sha256, bytes))
      return refuse('container-entry-altered', { file, entry: headerName })
    const names = zip.value.entries.map(({ name }) => name)
    const payload = checkLayout(file, names, header.signatures)
    if (!payload.ok) return payload
    const verified = await verifySignatures(source, zip.value.entries, payload.value, header.signatures, options)
    if (!verified.ok) return verified
    return ok(describe(path, indexOf(header, zip.value, verified.value), verified.value.signers))
  })
}

/**
 * Whether `path` looks like a container of that kind, from its header and its directory alone: asked before a large file
 * is copied. It proves nothing; `openContainer` of the copy does.
 */
export async function outlineContainer(path: string, expected: FileKind): Promise<Result<void, Refusal>> {
  return await withFile(path, async (handle, size) => {
    const source: ZipSource = { handle, path, file: basename(path) }
    const start = await readExpected(source, size, expected)
    if (!start.ok) return start
    const directory = await readDirectory(source, size)
    return directory.ok ? ok(undefined) : directory
  })
}

async function readExpected(source: ZipSource, size: number, expected: FileKind) {
  const start = await readHeader(source, size)
  if (!start.ok) return start
  const { kind } = start.value.header
  if (kind === expected) return start
  return refuse('container-wrong-kind', { file: source.file, entry: headerName, kind, expected })
}

/**
 * The container at `path`, which was verified when its index was made. Each entry is still held against its digest when
 * it is read; whether the others are as they were is not asked, and nobody's signature is.
 */
export const reopenContainer = (path: string, index: ContainerIndex): OpenContainer => describe(path, index, [])

function indexOf(header: Header, zip: ZipContent, { listed }: Verified): ContainerIndex {
  const mimes = new Map(listed.map(({ name, mime }) => [name, mime]))
  const entries = zip.entries.map(({ name, size, crc32, offset, sha256 }) => {
    const mime = name === headerName ? null : (mimes.get(name) ?? null)
    return { name, mime, size, crc32, offset, sha256: sha256.toString('hex') }
  })
  return { header, sha256: zip.sha256, size: zip.size, entries }
}

function describe(path: string, index: ContainerIndex, signers: readonly CertificateSummary[]): OpenContainer {
  const file = basename(path)
  const digested = index.entries.map((entry) => ({ ...entry, sha256: Buffer.from(entry.sha256, 'hex') }))
  const stored = new Map<string, DigestedEntry>(digested.map((entry) => [entry.name, entry]))
  const entries = index.entries.flatMap(({ name, mime, size, sha256 }) =>
    mime === null ? [] : [{ name, mime, size, sha256 }],
  )
  const withEntry = async <T>(
    name: string,
    use: (source: ZipSource, entry: DigestedEntry) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> => {
    const entry = stored.get(name)
    if (!entry) return refuse('container-entry-missing', { file, entry: name })
    return await withFile(path, (handle) => use({ handle, path, file }, entry))
  }
  return {
    file,
    header: index.header,
    entries,
    signers,
    sha256: index.sha256,
    size: index.size,
    index,
    read: (name, maxBytes = defaultMaxBytes) =>
      withEntry(name, (source, entry) => readVerified(source, entry, maxBytes)),
    stream: (name, sink) => withEntry(name, (source, entry) => streamVerified(source, entry, sink)),
    readSealed: (name, key, maxBytes = defaultMaxBytes) =>
      withEntry(name, async (source, entry) => {
        const sealed = await readVerified(source, entry, sealedSize(maxBytes))
        return sealed.ok ? await openSealedBytes(sealedInMemory(file, sealed.value), { key, name }) : sealed
      }),
    readSealedRange: (name, key, range) =>
      withEntry(name, (source, entry) => openSealedBytes(sealedInEntry(source, entry), { key, name }, range)),
  }
}
