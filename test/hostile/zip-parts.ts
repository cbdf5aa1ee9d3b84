// Works on the bytes of a container as an attacker does. Runs in Node.
import { encodeCentralRecord, encodeLocalHeader } from '../../electron/core/exchange/zip-layout.ts'
import { canonicalText } from '../../shared/exchange/canonical.ts'
import { type Part, zipOf } from '../exchange/containers.ts'

export const withPart = (parts: readonly Part[], name: string, change: (data: Buffer) => Uint8Array | string) =>
  parts.map((part) => (part.name === name ? { name, data: Buffer.from(change(part.data) as Uint8Array) } : part))

export const renamed = (parts: readonly Part[], from: string, to: string) =>
  parts.map((part) => (part.name === from ? { ...part, name: to } : part))

/** One more entry before the signed list and the signature, which stand last. */
export const added = (parts: readonly Part[], ...more: readonly Part[]) => [
  ...parts.slice(0, -2),
  ...more,
  ...parts.slice(-2),
]

export const withHeader = (parts: readonly Part[], text: string | Uint8Array) =>
  withPart(parts, 'header.json', () => text)

/** Some members changed, canonical again. */
export const withChangedHeader = (parts: readonly Part[], changes: object) =>
  withPart(parts, 'header.json', (data) => canonicalText({ ...JSON.parse(String(data)), ...changes }))

/** A field of an entry's record in the directory, `at` bytes from its start, raised by one. */
export function withRecordField(zip: Buffer, entry: string, at: number, length: number): Buffer {
  const bytes = Buffer.from(zip)
  const field = bytes.lastIndexOf(entry) - 46 + at
  bytes.writeUIntLE(bytes.readUIntLE(field, length) + 1, field, length)
  return bytes
}

/** Where the local header of an entry starts. */
export function localOffset(parts: readonly Part[], entry: string): number {
  let offset = 0
  for (const { name, data } of parts) {
    if (name === entry) return offset
    offset += 30 + name.length + data.length
  }
  throw new Error(`no entry ${entry}`)
}

/** The CRC of an entry wrong in both places, as if its data had been exchanged with care. */
export function withWrongCrc(parts: readonly Part[], entry: string): Buffer {
  const bytes = withRecordField(zipOf(parts), entry, 16, 4)
  const local = localOffset(parts, entry) + 14
  bytes.writeUInt32LE(bytes.readUInt32LE(bytes.lastIndexOf(entry) - 46 + 16), local)
  return bytes
}

/** That many entries without data. From 65,536 on their number only fits a ZIP64 record, and the old field is full. */
export function withMany(parts: readonly Part[], count: number): Buffer {
  const record = { name: 'a', size: 0, crc32: 0 }
  const start = zipOf(parts.slice(0, 2))
  const [kept] = [start.subarray(0, start.readUInt32LE(start.length - 6))]
  const local = encodeLocalHeader(record)
  const central = encodeCentralRecord(record, kept.length)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(Math.min(central.length * count, 0xffffffff), 12)
  end.writeUInt32LE(kept.length + local.length * count, 16)
  const zip64 = count > 0xffff ? [zip64End(count, central.length * count, kept.length + local.length * count)] : []
  return Buffer.concat([
    kept,
    Buffer.alloc(local.length * count, local),
    Buffer.alloc(central.length * count, central),
    ...zip64,
    end,
  ])
}

/** APPNOTE 4.3.14 and 4.3.15. */
function zip64End(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(56 + 20)
  bytes.writeUInt32LE(0x06064b50, 0)
  bytes.writeBigUInt64LE(44n, 4)
  bytes.writeBigUInt64LE(BigInt(count), 24)
  bytes.writeBigUInt64LE(BigInt(count), 32)
  bytes.writeBigUInt64LE(BigInt(size), 40)
  bytes.writeBigUInt64LE(BigInt(offset), 48)
  bytes.writeUInt32LE(0x07064b50, 56)
  bytes.writeBigUInt64LE(BigInt(offset + size), 64)
  bytes.writeUInt32LE(1, 72)
  return bytes
}
