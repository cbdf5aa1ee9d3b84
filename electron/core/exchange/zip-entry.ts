// Reads entries of a container that was checked before, and checks again that they are the same bytes. Core (Node).
import { createHash } from 'node:crypto'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { SealedSource } from './sealed-stream.ts'
import { readChunks, readStretch, type ZipSource } from './zip-bytes.ts'
import type { DigestedEntry } from './zip-read.ts'

export type ChunkSink = (chunk: Uint8Array) => void | Promise<void>

/** The whole entry in memory; refuses more than `maxBytes`, and bytes of another digest. */
export async function readVerified(
  source: ZipSource,
  entry: DigestedEntry,
  maxBytes: number,
): Promise<Result<Buffer, Refusal>> {
  const where = { file: source.file, entry: entry.name }
  if (entry.size > maxBytes) return refuse('container-entry-too-large', { ...where, maxBytes })
  const bytes = await readStretch(source, entry)
  if (!bytes.ok) return bytes
  return isDigest(entry.sha256, bytes.value) ? bytes : refuse('container-entry-altered', where)
}

/** The entry in chunks, each valid until `sink` settles; whether they were the right ones is only known at the end. */
export async function streamVerified(
  source: ZipSource,
  entry: DigestedEntry,
  sink: ChunkSink,
): Promise<Result<void, Refusal>> {
  const sha256 = createHash('sha256')
  const read = await readChunks(source, entry, async (chunk) => {
    sha256.update(chunk)
    await sink(chunk)
  })
  if (!read.ok) return read
  const isSame = sha256.digest().equals(entry.sha256)
  return isSame ? ok(undefined) : refuse('container-entry-altered', { file: source.file, entry: entry.name })
}

/** A sealed entry's bytes where they lie; whether they are the signed ones is not asked. */
export const sealedInEntry = (source: ZipSource, { name, offset, size }: DigestedEntry): SealedSource => ({
  file: source.file,
  size,
  read: (from, length) => readStretch(source, { name, offset: offset + from, size: length }),
})

export const isDigest = (sha256: Buffer, bytes: Uint8Array) =>
  createHash('sha256').update(bytes).digest().equals(sha256)
