// The ZIP profile of the three files, byte by byte (shared/exchange/README.md, «ZIP profile»). Core (Node).
// Everything outside the data of entries is a function of their names, sizes, CRCs and order: the writer writes these
// bytes, the reader demands them, and no other byte has a place to be.

/** `crc32` as in zlib; `size` in bytes, stored as it is. */
export type ZipRecord = { readonly name: string; readonly size: number; readonly crc32: number }

/** A file of 4 GiB or more neither fits a FAT32 stick nor the 32-bit fields of a ZIP. */
export const maxFileSize = 2 ** 32 - 1
export const maxEntries = 16_384

export const localHeaderLength = 30
export const centralRecordLength = 46
export const endRecordLength = 22

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }
const version = 10
/** 1980-01-01 00:00:00, the zero of ZIP: when a file was made is in its header, signed. */
const dosDate = 0x0021

/** APPNOTE 4.3.7: stored, no flags, no extra field. Comes right before the data of the entry. */
export function encodeLocalHeader(record: ZipRecord): Buffer {
  const name = Buffer.from(record.name, 'latin1')
  const bytes = Buffer.alloc(localHeaderLength + name.length)
  bytes.writeUInt32LE(signatures.local, 0)
  writeCommon(bytes.subarray(4), record)
  name.copy(bytes, localHeaderLength)
  return bytes
}

/** APPNOTE 4.3.12: no comment, no attributes. `offset` is that of the local header. */
export function encodeCentralRecord(record: ZipRecord, offset: number): Buffer {
  const name = Buffer.from(record.name, 'latin1')
  const bytes = Buffer.alloc(centralRecordLength + name.length)
  bytes.writeUInt32LE(signatures.central, 0)
  bytes.writeUInt16LE(version, 4)
  writeCommon(bytes.subarray(6), record)
  bytes.writeUInt32LE(offset, 42)
  name.copy(bytes, centralRecordLength)
  return bytes
}

/** APPNOTE 4.3.16: one disk, no comment. Comes right after the central directory and ends the file. */
export function encodeEndRecord(count: number, directorySize: number, directoryOffset: number): Buffer {
  const bytes = Buffer.alloc(endRecordLength)
  bytes.writeUInt32LE(signatures.end, 0)
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(directorySize, 12)
  bytes.writeUInt32LE(directoryOffset, 16)
  return bytes
}

/** What the local header of a known length claims; worth something only if encoding it gives the same bytes. */
export const decodeLocalHeader = (bytes: Buffer): ZipRecord => ({
  name: bytes.toString('latin1', localHeaderLength),
  crc32: bytes.readUInt32LE(14),
  size: bytes.readUInt32LE(22),
})

/** What `bytes` claims to be a record of the directory; undefined where it is too short to be one. */
export function decodeCentralRecord(bytes: Buffer): ZipRecord | undefined {
  if (bytes.length < centralRecordLength) return undefined
  const nameLength = bytes.readUInt16LE(28)
  if (bytes.length < centralRecordLength + nameLength) return undefined
  return {
    name: bytes.toString('latin1', centralRecordLength, centralRecordLength + nameLength),
    crc32: bytes.readUInt32LE(16),
    size: bytes.readUInt32LE(24),
  }
}

/** What `bytes` claims to be the end of the directory; undefined where it does not even start like one. */
export function decodeEndRecord(bytes: Buffer) {
  if (bytes.length !== endRecordLength || bytes.readUInt32LE(0) !== signatures.end) return undefined
  return {
    count: bytes.readUInt16LE(10),
    directorySize: bytes.readUInt32LE(12),
    directoryOffset: bytes.readUInt32LE(16),
  }
}

/** The fields that both headers share, from «version needed» on; flags, method, time and extra length stay zero. */
function writeCommon(bytes: Buffer, record: ZipRecord): void {
  bytes.writeUInt16LE(version, 0)
  bytes.writeUInt16LE(dosDate, 8)
  bytes.writeUInt32LE(record.crc32, 10)
  bytes.writeUInt32LE(record.size, 14)
  bytes.writeUInt32LE(record.size, 18)
  bytes.writeUInt16LE(record.name.length, 22)
}
