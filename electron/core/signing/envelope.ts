// A few bytes (a key) sealed to readers: CMS EnvelopedData (RFC 5652 clause 6) for EC P-256 certificates (RFC 5753),
// readable by `openssl cms -decrypt`. One shape only, so that opening can demand it byte for byte. Core.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import * as asn1js from 'asn1js'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import type { Credential } from './certificates.ts'
import { cmsOids } from './cms-read.ts'
import { bitString, explicit, octetString, oid, sequence, setOf, smallInteger, tlv, toArrayBuffer } from './der.ts'

const oids = {
  envelopedData: '1.2.840.113549.1.7.3',
  ecPublicKey: '1.2.840.10045.2.1',
  /** dhSinglePass-stdDH-sha256kdf-scheme (RFC 5753 clause 7.1.4). */
  ecdhSha256: '1.3.132.1.11.1',
  aes256Wrap: '2.16.840.1.101.3.4.1.45',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
} as const

/** AES key wrap (RFC 3394) starts from this block. */
const wrapStart = Buffer.alloc(8, 0xa6)
const wrapAlgorithm = sequence(oid(oids.aes256Wrap))
const keyBytes = 32

/** Uncompressed point of P-256: 0x04, x, y. Its SubjectPublicKeyInfo is this head and the point. */
const spkiHead = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex')
const pointBytes = 65

/** `reader`: the recipient by issuer and serial number; `point`: the one-time public key; `wrapped`: the content's key. */
type Share = { readonly reader: Uint8Array; readonly point: Uint8Array; readonly wrapped: Uint8Array }
type Parts = { readonly shares: readonly Share[]; readonly iv: Uint8Array; readonly encrypted: Uint8Array }

const readerOf = ({ issuer, serial }: Certificate) => sequence(issuer, serial)

export const isEnvelopeKey = (key: KeyObject) => key.asymmetricKeyDetails?.namedCurve === 'prime256v1'

/** ECDH, then the KDF of ANSI X9.63 with SHA-256 over ECC-CMS-SharedInfo (RFC 5753 clause 7.2): 256 bits in one block. */
function wrappingKey(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const shared = diffieHellman({ privateKey, publicKey })
  const bits = Buffer.from([0, 0, 1, 0])
  const info = sequence(wrapAlgorithm, explicit(2, octetString(bits)))
  return createHash('sha256')
    .update(shared)
    .update(Buffer.from([0, 0, 0, 1]))
    .update(info)
    .digest()
}

/** A one-time key for each recipient, so that nothing tells that two envelopes are for the same one but its certificate. */
function share(contentKey: Uint8Array, recipient: Certificate): Share {
  if (!isEnvelopeKey(recipient.publicKey)) throw new TypeError('not a P-256 certificate')
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const cipher = createCipheriv('id-aes256-wrap', wrappingKey(privateKey, recipient.publicKey), wrapStart)
  return {
    reader: readerOf(recipient),
    point: publicKey.export({ type: 'spki', format: 'der' }).subarray(-pointBytes),
    wrapped: Buffer.concat([cipher.update(contentKey), cipher.final()]),
  }
}

/** DER of `content` for the holders of these certificates (DER, EC P-256); throws for another kind of key. */
export function makeEnvelope(content: Uint8Array, recipients: readonly Uint8Array[]): Uint8Array {
  const contentKey = randomBytes(keyBytes)
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', contentKey, iv)
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()])
  const shares = recipients.map((certificate) => share(contentKey, readCertificate(certificate)))
  return encode({ shares, iv, encrypted })
}

function encode({ shares, iv, encrypted }: Parts): Uint8Array {
  const content = sequence(oid(cmsOids.data), sequence(oid(oids.aes256Cbc), octetString(iv)), tlv(0x80, encrypted))
  const enveloped = sequence(smallInteger(2), setOf(...shares.map(encodeShare)), content)
  return sequence(oid(oids.envelopedData), explicit(0, enveloped))
}

/** KeyAgreeRecipientInfo with the one-time key as `originatorKey`, its curve that of the recipient. */
const encodeShare = ({ reader, point, wrapped }: Share) =>
  tlv(
    0xa1,
    smallInteger(3),
    explicit(0, tlv(0xa1, sequence(oid(oids.ecPublicKey)), bitString(point))),
    sequence(oid(oids.ecdhSha256), wrapAlgorithm),
    sequence(sequence(reader, octetString(wrapped))),
  )

/**
 * What the envelope holds for this reader. `envelope-unreadable`: not an envelope of ours, or damaged;
 * `envelope-not-for-reader`: it has other recipients.
 */
export function openEnvelope(
  der: Uint8Array,
  reader: Credential,
): Result<Buffer, 'envelope-unreadable' | 'envelope-not-for-reader'> {
  const parts = decode(der)
  if (!parts) return fail('envelope-unreadable')
  const own = Buffer.from(readerOf(readCertificate(reader.certificate)))
  const found = parts.shares.find((candidate) => own.equals(candidate.reader))
  if (!found) return fail('envelope-not-for-reader')
  try {
    const key = Buffer.concat([spkiHead, found.point])
    const wrapping = wrappingKey(reader.privateKey, createPublicKey({ key, format: 'der', type: 'spki' }))
    const unwrap = createDecipheriv('id-aes256-wrap', wrapping, wrapStart)
    const contentKey = Buffer.concat([unwrap.update(found.wrapped), unwrap.final()])
    const decipher = createDecipheriv('aes-256-cbc', contentKey, parts.iv)
    return ok(Buffer.concat([decipher.update(parts.encrypted), decipher.final()]))
  } catch {
    // node:crypto throws on a point off the curve, a key of another pair and bytes that were changed.
    return fail('envelope-unreadable')
  }
}

/** Null unless encoding what was read gives the same bytes. */
function decode(der: Uint8Array): Parts | null {
  const enveloped = child(child(parsed(der), 1), 0)
  const recipients = children(child(enveloped, 1)).map(decodeShare)
  const content = child(enveloped, 2)
  const iv = bytesOf(child(child(content, 1), 1))
  const encrypted = bytesOf(child(content, 2))
  const shares = recipients.filter((recipient) => recipient !== null)
  if (!iv || !encrypted) return null
  const parts = { shares, iv, encrypted }
  return Buffer.from(encode(parts)).equals(der) ? parts : null
}

/** Strings and times whose bytes are no such thing make asn1js throw. */
function parsed(der: Uint8Array): unknown {
  try {
    return asn1js.fromBER(toArrayBuffer(der)).result
  } catch {
    return null
  }
}

function decodeShare(info: unknown): Share | null {
  const encrypted = child(child(info, 3), 0)
  const reader = child(encrypted, 0)
  const wrapped = bytesOf(child(encrypted, 1))
  const point = bytesOf(child(child(child(info, 1), 0), 1))
  if (!(reader instanceof asn1js.Sequence) || !wrapped || point?.length !== pointBytes) return null
  return { reader: reader.valueBeforeDecodeView, point, wrapped }
}

const children = (block: unknown): readonly unknown[] =>
  block instanceof asn1js.Constructed ? block.valueBlock.value : []

const child = (block: unknown, index: number): unknown => children(block)[index]

function bytesOf(block: unknown): Uint8Array | null {
  const isPlain =
    block instanceof asn1js.OctetString || block instanceof asn1js.BitString || block instanceof asn1js.Primitive
  return isPlain ? new Uint8Array(block.valueBlock.valueHexView) : null
}
