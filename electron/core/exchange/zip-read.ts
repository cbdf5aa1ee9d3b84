// The one reader of the ZIP profile: refuses every byte that our writer would not have written, naming the entry. Core.
import { createHash, type Hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { readChunks, readStretch, type ZipSource } from './zip-bytes.ts'
import { directoryName, printable, readDirectory, type ZipEntry } from './zip-directory.ts'
import { encodeLocalHeader, localHeaderLength } from './zip-layout.ts'

export type DigestedEntry = ZipEntry & { readonly sha256: Buffer }

/** `sha256` is that of the whole file, in lower-case hexadecimal; `size` in bytes. */
export type ZipContent = { readonly entries: readonly DigestedEntry[]; readonly sha256: string; readonly size: number }

/** Checks the whole file against the profile and takes the digest of every entry, in one pass and 1 MiB of memory. */
export async function readZip(source: ZipSource, size: number): Promise<Result<ZipContent, Refusal>> {
  const directory = await readDirectory(source, size)
  if (!directory.ok) return directory
  const whole = createHash('sha256')
  const entries: DigestedEntry[] = []
  for (const entry of directory.value.entries) {
    const sha256 = await digestEntry(source, entry, whole)
    if (!sha256.ok) return sha256
    entries.push({ ...entry, sha256: sha256.value })
  }
  return ok({ entries, sha256: whole.update(directory.value.bytes).digest('hex'), size })
}

async function digestEntry(source: ZipSource, entry: ZipEntry, whole: Hash): Promise<Result<Buffer, Refusal>> {
  const { file } = source
  const expected = encodeLocalHeader(entry)
  const { name, offset } = entry
  const header = await readStretch(source, { name, offset: offset - expected.length, size: expected.length })
  if (!header.ok) return header
  if (!header.value.equals(expected)) return refuseHeader(file, name, header.value)
  whole.update(expected)
  const sha256 = createHash('sha256')
  let crc = 0
  const read = await readChunks(source, entry, (chunk) => {
    crc = crc32(chunk, crc)
    sha256.update(chunk)
    whole.update(chunk)
  })
  if (!read.ok) return read
  return crc === entry.crc32 ? ok(sha256.digest()) : refuse('container-entry-altered', { file, entry: name })
}

/** Directory and entry each have a name; where they differ nobody can say which one was changed, so both are named. */
function refuseHeader(file: string, listed: string, found: Buffer) {
  const named = found.toString('latin1', localHeaderLength)
  if (named === listed) return refuse('container-entry-altered', { file, entry: listed })
  return refuse('container-names-differ', { file, entry: directoryName, listed, named: printable(named) })
}
