// The few encodings that are written by hand, against the rules of X.690 and of the PDF standard.
import { describe, expect, it } from 'vitest'
import { digestOfOid, signatureOfOid } from '../../electron/core/signing/algorithms.ts'
import { encodedLength } from '../../electron/core/signing/cms-read.ts'
import { octetString, oid, setOf, smallInteger, time } from '../../electron/core/signing/der.ts'
import { parsePdfDate } from '../../electron/core/signing/pdf-signature.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('DER', () => {
  it.each([
    [0, '0400'],
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [65_536, '0483010000'],
  ])('writes a length of %i in the shortest form', (length, head) => {
    const encoded = octetString(new Uint8Array(length))
    expect(hex(encoded.subarray(0, head.length / 2))).toBe(head)
    expect(encodedLength(encoded)).toBe(encoded.byteLength)
  })

  it('sorts a set by its encodings', () => {
    expect(hex(setOf(smallInteger(3), smallInteger(1), octetString(Buffer.from('a'))))).toBe('3109020101020103040161')
  })

  it('changes the type of a time in 2050', () => {
    expect(Buffer.from(time(new Date('2049-12-31T23:59:59.999Z')).subarray(2)).toString()).toBe('491231235959Z')
    expect(hex(time(new Date('2050-01-01T00:00:00Z')))).toBe(`180f${hex(Buffer.from('20500101000000Z'))}`)
  })

  it('knows no length of what is cut short', () => {
    expect(encodedLength(Uint8Array.of(0x30, 0x82, 0x10))).toBeNull()
  })
})

describe('algorithms', () => {
  it.each([
    ['SHA-1', '1.3.14.3.2.26'],
    ['MD5', '1.2.840.113549.2.5'],
  ])('%s is not accepted as a digest', (_, dotted) => expect(digestOfOid(dotted)).toBeUndefined())

  it.each([
    ['RSA with SHA-1', '1.2.840.113549.1.1.5'],
    ['ECDSA with SHA-1', '1.2.840.10045.4.1'],
    ['DSA', '1.2.840.10040.4.3'],
  ])('%s is not accepted as a signature', (_, dotted) => expect(signatureOfOid(dotted)).toBeUndefined())

  it('accepts RSA named without its digest', () => {
    expect(signatureOfOid('1.2.840.113549.1.1.1')).toEqual({ keyType: 'RSA' })
    expect(hex(oid('1.2.840.113549.1.1.1'))).toBe('06092a864886f70d010101')
  })
})

describe('the date of a PDF', () => {
  it.each([
    ["D:20261120100000-05'00'", '2026-11-20T15:00:00.000Z'],
    ["D:20261120100000+05'45", '2026-11-20T04:15:00.000Z'],
    ['D:20261120150000Z', '2026-11-20T15:00:00.000Z'],
    ["D:20261120150000Z00'00'", '2026-11-20T15:00:00.000Z'],
    ['D:20261320150000Z', null],
    ['ayer', null],
    [undefined, null],
  ])('%s is %s', (written, moment) => expect(parsePdfDate(written)).toBe(moment))
})
