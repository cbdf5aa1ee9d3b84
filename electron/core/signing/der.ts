// The little DER (ITU-T X.690) that is written by hand, byte for byte. Core, any process with Node.
import * as asn1js from 'asn1js'

/** A private copy as an ArrayBuffer: what asn1js and pkijs take. */
export function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new Uint8Array(bytes.byteLength)
  copy.set(bytes)
  return copy.buffer
}

function lengthOctets(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length)
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return Uint8Array.of(0x80 | octets.length, ...octets)
}

/** Tag, length, contents. */
export function tlv(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, part) => sum + part.byteLength, 0)
  return new Uint8Array(Buffer.concat([Uint8Array.of(tag), lengthOctets(length), ...contents]))
}

export const sequence = (...parts: readonly Uint8Array[]) => tlv(0x30, ...parts)
/** SET OF in DER: elements in ascending order of their encodings (X.690 clause 11.6). */
export const setOf = (...parts: readonly Uint8Array[]) => tlv(0x31, ...[...parts].sort(Buffer.compare))
export const octetString = (content: Uint8Array) => tlv(0x04, content)
/** Whole octets only: no unused bits. */
export const bitString = (content: Uint8Array) => tlv(0x03, Uint8Array.of(0), content)
export const explicit = (tagNumber: number, content: Uint8Array) => tlv(0xa0 | tagNumber, content)
export const smallInteger = (value: number) => tlv(0x02, Uint8Array.of(value))
export const derNull = () => tlv(0x05)
export const utf8String = (text: string) => tlv(0x0c, Buffer.from(text, 'utf8'))
export const printableString = (text: string) => tlv(0x13, Buffer.from(text, 'latin1'))
export const oid = (dotted: string) => new Uint8Array(new asn1js.ObjectIdentifier({ value: dotted }).toBER())

/** UTCTime until 2049, GeneralizedTime after (RFC 5652 clause 11.3); whole seconds, always Z. */
export function time(at: Date): Uint8Array {
  const digits = at.toISOString().replace(/[-:T]/g, '').slice(0, 14)
  const isUtcTime = at.getUTCFullYear() >= 1950 && at.getUTCFullYear() < 2050
  return isUtcTime
    ? tlv(0x17, Buffer.from(`${digits.slice(2)}Z`, 'latin1'))
    : tlv(0x18, Buffer.from(`${digits}Z`, 'latin1'))
}
