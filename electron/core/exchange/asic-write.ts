// Writes a package, scoresheet or session file: an ASiC-E container with CAdES signatures. Core (Node).
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { type HeaderFacts, makeHeader } from '../../../shared/exchange/header.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { hash } from '../signing/algorithms.ts'
import { createCms, type Signer } from '../signing/cms.ts'
import { countTo, stageOf, type Work } from '../work.ts'
import { headerName, isReserved, layOut, mimetypeBytes, mimetypeName } from './asic-layout.ts'
import { encodeManifest, type ManifestEntry, manifestName, mimePattern, signatureName } from './asic-manifest.ts'
import { type WrittenFile, writeAtomically } from './atomic-file.ts'
import { attempt } from './container-io.ts'
import { withDeviceFile } from './device-read.ts'
import { createSealer, sealedMime } from './sealed-stream.ts'
import { checkNames } from './zip-directory.ts'
import { type DigestedEntry, readZip } from './zip-read.ts'
import { createZipWriter, type EntrySource, type ZipWriter } from './zip-write.ts'

/**
 * `mime` as `application/json`; a `path` is read once, and what was read is what is signed. With a `key` (32 random
 * bytes, for this entry alone) the entry is sealed with it, and its type is that of every sealed entry.
 */
export type ContainerEntry = {
  readonly name: string
  readonly mime: string
  readonly source: EntrySource
  readonly key?: Uint8Array
}

/** `at` is the moment of signing and of `createdAt`; every signer signs the same list of entries. */
export type ContainerContent = {
  readonly header: HeaderFacts
  readonly entries: readonly ContainerEntry[]
  readonly signers: readonly [Signer, ...Signer[]]
  readonly at: Date
}

/**
 * Writes `target` whole or not at all (`writeAtomically`), reads it back entry by entry, and gives its digest and size.
 * Refuses a name that `isEntryName` or the container itself excludes, a source that cannot be read, a full or
 * read-only disk, more than 4 GiB, and `work-cancelled`.
 */
export async function writeContainer(
  target: string,
  content: ContainerContent,
  work: Work = {},
): Promise<Result<WrittenFile, Refusal>> {
  const file = basename(target)
  const names = content.entries.map(({ name }) => name)
  const reserved = names.find(isReserved)
  if (reserved !== undefined) return refuse('container-name-clash', { file, entry: reserved, listed: reserved })
  const named = checkNames(file, layOut(names, content.signers.length))
  if (!named.ok) return named
  for (const { name, mime } of content.entries) {
    if (!mimePattern.test(mime)) throw new Error(`not a MIME type: ${mime} of ${name}`)
  }
  const total = await sizeOf(content.entries)
  if (!total.ok) return total
  return await writeAtomically(target, {
    write: (handle) => fill(createZipWriter(handle, target, countTo(total.value, stageOf(work, 0, 2))), content),
    check: (path, written) => readBack(path, file, written, stageOf(work, 1, 2)),
  })
}

/** What progress is told of: a little less than what will be written, with lists, signatures and sealing. */
async function sizeOf(entries: readonly ContainerEntry[]): Promise<Result<number, Refusal>> {
  let total = 0
  for (const { source } of entries) {
    const size =
      'bytes' in source
        ? ok(source.bytes.length)
        : await attempt('read', source.path, async () => (await stat(source.path)).size)
    if (!size.ok) return size
    total += size.value
  }
  return ok(total)
}

async function fill(writer: ZipWriter, content: ContainerContent) {
  const header = makeHeader(content.header, {
    createdAt: content.at.toISOString(),
    signatures: content.signers.length,
    sealing: content.entries.some(({ key }) => key) ? 'aes-256-gcm' : 'none',
  })
  const mimetype = await writer.add(mimetypeName, { bytes: mimetypeBytes })
  if (!mimetype.ok) return mimetype
  const listed: ManifestEntry[] = []
  const headerEntry: ContainerEntry = {
    name: headerName,
    mime: 'application/json',
    source: { bytes: canonicalBytes(header) },
  }
  for (const { name, mime, source, key } of [headerEntry, ...content.entries]) {
    const added = await writer.add(name, source, key && createSealer({ key, name }))
    if (!added.ok) return added
    listed.push({ name, mime: key ? sealedMime : mime, sha256: added.value.sha256 })
  }
  for (const [index, signer] of content.signers.entries()) {
    const signed = await addSignature(writer, index + 1, listed, signer, content.at)
    if (!signed.ok) return signed
  }
  return await writer.finish()
}

async function addSignature(
  writer: ZipWriter,
  number: number,
  listed: readonly ManifestEntry[],
  signer: Signer,
  signingTime: Date,
) {
  const manifest = encodeManifest(number, listed)
  const signature = await createCms(hash(signer.digest, manifest), signer, { signingTime })
  const added = await writer.add(manifestName(number), { bytes: manifest })
  return added.ok ? await writer.add(signatureName(number), { bytes: signature }) : added
}

/** All bytes outside the entries follow from the entries (`zip-layout.ts`), so equal entries are an equal file. */
async function readBack(
  path: string,
  file: string,
  written: readonly DigestedEntry[],
  work: Work,
): Promise<Result<WrittenFile, Refusal>> {
  return await withDeviceFile(path, async (handle, size) => {
    const found = await readZip({ handle, path, file }, size, work)
    if (!found.ok && found.error.code === 'work-cancelled') return found
    const isSame = found.ok && describe(found.value.entries) === describe(written)
    return isSame ? ok({ sha256: found.value.sha256, size }) : refuse('file-read-back-differs', { file })
  })
}

const describe = (entries: readonly DigestedEntry[]) =>
  entries.map(({ name, size, sha256 }) => `${name} ${size} ${sha256.toString('hex')}`).join('\n')
