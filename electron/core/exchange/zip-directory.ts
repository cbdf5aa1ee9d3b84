// Reads the directory of a container: where each entry lies, believed only if nothing else could be there. Core (Node).
import { findNameClash, isEntryName, maxEntryNameLength } from '../../../shared/exchange/entry-name.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { readStretch, type ZipSource } from './zip-bytes.ts'
import {
  centralRecordLength,
  decodeCentralRecord,
  decodeEndRecord,
  encodeCentralRecord,
  encodeEndRecord,
  endRecordLength,
  localHeaderLength,
  maxEntries,
  maxFileSize,
  type ZipRecord,
} from './zip-layout.ts'

/** `offset` is where the data starts; its local header lies right before. */
export type ZipEntry = ZipRecord & { readonly offset: number }

/** `bytes`: the directory and the end record as they stand in the file. */
export type ZipDirectory = { readonly entries: readonly ZipEntry[]; readonly bytes: Buffer }

/** How a refusal names the part of the file that lists the entries. */
export const directoryName = 'directorio'

/**
 * The entries in file order. Refuses a directory that is not, byte for byte, the one of its own names, sizes and CRCs;
 * so entries follow each other without gap or overlap and fill the file exactly. Memory: at most 2.6 MiB.
 */
export async function readDirectory(source: ZipSource, size: number): Promise<Result<ZipDirectory, Refusal>> {
  const { file } = source
  const end = await readEnd(source, size)
  if (!end.ok) return end
  const { directoryOffset, directorySize, count } = end.value
  const directory = await readStretch(source, { name: directoryName, offset: directoryOffset, size: directorySize })
  if (!directory.ok) return directory
  const entries = decodeRecords(directory.value, count, directoryOffset)
  if (!entries) return refuse('container-directory-altered', { file, entry: directoryName })
  const names = entries.map(({ name }) => name)
  const named = checkNames(file, names)
  return named.ok ? ok({ entries, bytes: Buffer.concat([directory.value, end.value.bytes]) }) : named
}

async function readEnd(source: ZipSource, size: number) {
  const { file } = source
  const where = { file, entry: directoryName }
  if (size > maxFileSize) return refuse('container-too-large', { file, maxBytes: maxFileSize })
  if (size < endRecordLength) return refuse('container-truncated', where)
  const bytes = await readStretch(source, {
    name: directoryName,
    offset: size - endRecordLength,
    size: endRecordLength,
  })
  if (!bytes.ok) return bytes
  const end = decodeEndRecord(bytes.value)
  if (!end) return refuse('container-truncated', where)
  const { count, directorySize, directoryOffset } = end
  if (count > maxEntries) return refuse('container-too-many-entries', { ...where, count, max: maxEntries })
  const isPlausible =
    directoryOffset + directorySize + endRecordLength === size &&
    directorySize <= count * (centralRecordLength + maxEntryNameLength) &&
    encodeEndRecord(count, directorySize, directoryOffset).equals(bytes.value)
  return isPlausible ? ok({ ...end, bytes: bytes.value }) : refuse('container-directory-altered', where)
}

function decodeRecords(directory: Buffer, count: number, directoryOffset: number): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let at = 0
  let offset = 0
  while (at < directory.length) {
    const record = decodeCentralRecord(directory.subarray(at))
    if (!record) return undefined
    const expected = encodeCentralRecord(record, offset)
    if (!directory.subarray(at, at + expected.length).equals(expected)) return undefined
    at += expected.length
    const dataOffset = offset + localHeaderLength + record.name.length
    entries.push({ ...record, offset: dataOffset })
    offset = dataOffset + record.size
    if (offset > directoryOffset) return undefined
  }
  return entries.length === count && offset === directoryOffset ? entries : undefined
}

/** Refuses a name that may not be in a container, or that cannot live beside the others on every system. */
export function checkNames(file: string, names: readonly string[]): Result<void, Refusal> {
  const bad = names.find((name) => !isEntryName(name))
  if (bad !== undefined) return refuse('container-entry-name', { file, entry: directoryName, listed: printable(bad) })
  const clash = findNameClash(names)
  if (clash !== undefined) return refuse('container-name-clash', { file, entry: directoryName, listed: clash })
  return ok(undefined)
}

/** A name from a foreign file, made safe to show. */
export const printable = (name: string): string => name.replace(/[^ -~]/g, '·').slice(0, maxEntryNameLength)
