// The one reader of the ZIP profile: refuses every byte that our writer would not have written, naming the entry. Core.
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { countTo, type Passed, type Work } from '../work.ts'
import { createWholeHash, type WholeHash } from './whole-hash.ts'
import { readChunks, readStretch, type ZipSource } from './zip-bytes.ts'
import { directoryName, printable, readDirectory, type ZipEntry } from './zip-directory.ts'
import { encodeLocalHeader, localHeaderLength } from './zip-layout.ts'

export type DigestedEntry = ZipEntry & { readonly sha256: Buffer }

/** `sha256` is that of the whole file, in lower-case hexadecimal; `size` in bytes. */
export type ZipContent = { readonly entries: readonly DigestedEntry[]; readonly sha256: string; readonly size: number }

/**
 * Checks the whole file against the profile and takes the digest of every entry and of the file, in one pass and a few
 * MiB of memory. Refuses `work-cancelled` too.
 */
export async function readZip(source: ZipSource, size: number, work: Work = {}): Promise<Result<ZipContent, Refusal>> {
  const directory = await readDirectory(source, size)
  if (!directory.ok) return directory
  const whole = createWholeHash(size)
  try {
    const entries = await digestEntries(source, directory.value.entries, whole, work)
    if (!entries.ok) return entries
    whole.update(directory.value.bytes)
    work.progress?.({ done: size, total: size })
    return ok({ entries: entries.value, sha256: await whole.digest(), size })
  } finally {
    await whole.close()
  }
}

async function digestEntries(
  source: ZipSource,
  listed: readonly ZipEntry[],
  whole: WholeHash,
  work: Work,
): Promise<Result<readonly DigestedEntry[], Refusal>> {
  const passed = countTo(
    listed.reduce((sum, { size }) => sum + size, 0),
    work,
  )
  const entries: DigestedEntry[] = []
  for (const entry of listed) {
    const sha256 = await digestEntry(source, entry, whole, passed)
    if (!sha256.ok) return sha256
    entries.push({ ...entry, sha256: sha256.value })
  }
  return ok(entries)
}

/** `passed` hears of each chunk, and says whether to go on. */
async function digestEntry(
  source: ZipSource,
  entry: ZipEntry,
  whole: WholeHash,
  passed: Passed,
): Promise<Result<Buffer, Refusal>> {
  const { file } = source
  const expected = encodeLocalHeader(entry)
  const { name, offset } = entry
  const header = await readStretch(source, { name, offset: offset - expected.length, size: expected.length })
  if (!header.ok) return header
  if (!header.value.equals(expected)) return refuseHeader(file, name, header.value)
  whole.update(expected)
  const sha256 = createHash('sha256')
  let crc = 0
  const digest = (chunk: Buffer) => {
    whole.update(chunk)
    crc = crc32(chunk, crc)
    sha256.update(chunk)
    return passed(chunk.length)
  }
  const read = await readChunks(source, entry, digest, whole.buffer)
  if (!read.ok) return read
  return crc === entry.crc32 ? ok(sha256.digest()) : refuse('container-entry-altered', { file, entry: name })
}

/** Directory and entry each have a name; where they differ nobody can say which one was changed, so both are named. */
function refuseHeader(file: string, listed: string, found: Buffer) {
  const named = found.toString('latin1', localHeaderLength)
  if (named === listed) return refuse('container-entry-altered', { file, entry: listed })
  return refuse('container-names-differ', { file, entry: directoryName, listed, named: printable(named) })
}
