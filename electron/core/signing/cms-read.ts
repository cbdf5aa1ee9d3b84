// Takes a detached CMS SignedData (RFC 5652) apart, keeping the bytes as they came; judges nothing. Core.
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { type Certificate, readCertificate } from './certificate.ts'
import { toArrayBuffer } from './der.ts'

export const cmsOids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

export type Attribute = { readonly type: string; readonly values: readonly unknown[] }

/** `signedAttributes` is the encoded SET OF that was signed, or null when there is none. */
export type CmsParts = {
  readonly isDetachedData: boolean
  readonly certificates: readonly Certificate[]
  readonly signer: Certificate | null
  readonly signerCount: number
  readonly digestOid: string
  readonly signatureOid: string
  readonly attributes: readonly Attribute[]
  readonly signedAttributes: Uint8Array | null
  readonly signature: Uint8Array
}

/** The certificates as they stand in the file: pkijs would encode them anew. */
function rawCertificates(signedData: unknown): readonly Uint8Array[] {
  if (!(signedData instanceof asn1js.Sequence)) return []
  const field = signedData.valueBlock.value.find((part) => part.idBlock.tagClass === 3 && part.idBlock.tagNumber === 0)
  if (!(field instanceof asn1js.Constructed)) return []
  return field.valueBlock.value.map((part) => part.valueBeforeDecodeView)
}

const hasSid = (certificate: Certificate, sid: unknown) =>
  sid instanceof pkijs.IssuerAndSerialNumber &&
  Buffer.compare(certificate.issuer, new Uint8Array(sid.issuer.valueBeforeDecode)) === 0 &&
  Buffer.compare(certificate.serial, new Uint8Array(sid.serialNumber.toBER(false))) === 0

/** The signed bytes are the field's own with the tag of a SET OF (RFC 5652 clause 5.4). */
function signedBytes(attributes: pkijs.SignedAndUnsignedAttributes | undefined): Uint8Array | null {
  if (!attributes || attributes.encodedValue.byteLength === 0) return null
  const bytes = new Uint8Array(attributes.encodedValue.slice(0))
  bytes[0] = 0x31
  return bytes
}

/** Throws on what is not CMS SignedData with a signer: `verifyCms` catches it. */
export function readCms(der: Uint8Array): CmsParts {
  const content = pkijs.ContentInfo.fromBER(toArrayBuffer(der))
  if (content.contentType !== cmsOids.signedData) throw new TypeError('not SignedData')
  const signedData = new pkijs.SignedData({ schema: content.content })
  const info = signedData.signerInfos[0]
  if (!info) throw new TypeError('no signer')
  const certificates = rawCertificates(content.content).map(readCertificate)
  const { eContentType, eContent } = signedData.encapContentInfo
  return {
    isDetachedData: eContentType === cmsOids.data && eContent === undefined,
    certificates,
    signer: certificates.find((certificate) => hasSid(certificate, info.sid)) ?? null,
    signerCount: signedData.signerInfos.length,
    digestOid: info.digestAlgorithm.algorithmId,
    signatureOid: info.signatureAlgorithm.algorithmId,
    attributes: info.signedAttrs?.attributes.map(({ type, values }) => ({ type, values })) ?? [],
    signedAttributes: signedBytes(info.signedAttrs),
    signature: new Uint8Array(info.signature.valueBlock.valueHexView),
  }
}

/** Octets that a DER or BER object takes at the start of `bytes`, or null: finds where padding begins. */
export function encodedLength(bytes: Uint8Array): number | null {
  const { offset } = asn1js.fromBER(toArrayBuffer(bytes))
  return offset > 0 ? offset : null
}
