// The shape of Matroska's files (RFC 8794, RFC 9559): elements of an id, a size and content. Pure. Runs in the core.

/** Ids with their length marker, as the specification writes them. */
export const EBML = 0x1a45dfa3
export const SEGMENT = 0x18538067
export const INFO = 0x1549a966
export const TRACKS = 0x1654ae6b
export const CLUSTER = 0x1f43b675
export const CUES = 0x1c53bb6b
export const TIMECODE = 0xe7
export const SIMPLE_BLOCK = 0xa3
export const BLOCK_GROUP = 0xa0
export const TIMECODE_SCALE = 0x2ad7b1
export const DURATION = 0x4489
export const TRACK_ENTRY = 0xae
export const TRACK_NUMBER = 0xd7
export const TRACK_TYPE = 0x83

/** `size` of its content is null where the writer did not know it; the content begins at `contentAt`. */
export type ElementHead = { readonly id: number; readonly size: number | null; readonly contentAt: number }

/** The element that begins at `at`; undefined where its head is not whole. */
export function elementHead(bytes: Buffer, at: number): ElementHead | undefined {
  const idLength = vintLength(bytes[at])
  const sizeAt = at + idLength
  const sizeLength = vintLength(bytes[sizeAt])
  if (idLength > 4 || sizeLength > 8 || sizeAt + sizeLength > bytes.length) return undefined
  const id = bytes.readUIntBE(at, idLength)
  return { id, size: sizeOf(bytes.subarray(sizeAt, sizeAt + sizeLength)), contentAt: sizeAt + sizeLength }
}

/** How many bytes an id or a size has, by its first; more than any has where there is none. */
const vintLength = (first: number | undefined): number => (first === undefined ? 9 : Math.clz32(first) - 24 + 1)

function sizeOf(vint: Buffer): number | null {
  const bits = 7 * vint.length
  const value = BigInt.asUintN(bits, BigInt(`0x${vint.toString('hex')}`))
  return value === (1n << BigInt(bits)) - 1n ? null : Number(value)
}

/** The elements inside of `content`, as far as they are whole. */
export function* childrenOf(content: Buffer): Generator<{ readonly id: number; readonly content: Buffer }> {
  for (let at = 0; at < content.length; ) {
    const head = elementHead(content, at)
    if (!head || head.size === null || head.contentAt + head.size > content.length) return
    const end = head.contentAt + head.size
    yield { id: head.id, content: content.subarray(head.contentAt, end) }
    at = end
  }
}

export const unsigned = (content: Buffer): number =>
  content.length === 0 ? 0 : Number(BigInt(`0x${content.toString('hex')}`))

const idBytes = (id: number): Buffer => {
  const hex = id.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
}

/** The head of an element whose content has `size` bytes, the size always in eight. */
export function headBytes(id: number, size: number): Buffer {
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(size) | (1n << 56n))
  return Buffer.concat([idBytes(id), length])
}

export const element = (id: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content)
  return Buffer.concat([headBytes(id, body.length), body])
}

/** A number in eight bytes, however small, so that a place can be told before what lies there is written. */
export const unsignedElement = (id: number, value: number): Buffer => {
  const content = Buffer.alloc(8)
  content.writeBigUInt64BE(BigInt(value))
  return element(id, content)
}

export const floatElement = (id: number, value: number): Buffer => {
  const content = Buffer.alloc(8)
  content.writeDoubleBE(value)
  return element(id, content)
}
