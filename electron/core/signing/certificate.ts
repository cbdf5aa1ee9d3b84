// Reads an X.509 certificate: the facts that signing and verifying need, and the summary that a person sees. Core.
import { type KeyObject, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { DigestName, KeyType } from './algorithms.ts'
import { toArrayBuffer } from './der.ts'

/** Serial and fingerprint in upper-case hexadecimal, dates in ISO 8601. `isOfficial`: of the IOFE; not decided yet (R-ACT-4). */
export type CertificateSummary = {
  readonly subjectName: string
  readonly subjectSerialNumber: string | null
  readonly organization: string | null
  readonly issuerName: string
  readonly serialNumber: string
  readonly notBefore: string
  readonly notAfter: string
  readonly sha256: string
  readonly isOfficial: false
}

/** A certificate as read. `keyType` is null for a key that is not accepted; `issuer` and `serial` are its own DER, to compare byte for byte. */
export type Certificate = {
  readonly der: Uint8Array
  readonly x509: X509Certificate
  readonly publicKey: KeyObject
  readonly keyType: KeyType | null
  readonly issuer: Uint8Array
  readonly serial: Uint8Array
  readonly signatureOid: string
  readonly keyUsage: readonly KeyUsage[] | null
  readonly pathLength: number | null
  readonly summary: CertificateSummary
}

/** In the order of the bits of RFC 5280 clause 4.2.1.3. */
const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
] as const
export type KeyUsage = (typeof keyUsages)[number]

/** The octets of a KeyUsage BIT STRING: first bit first, unused bits zero and counted. */
export function keyUsageBits(usages: readonly KeyUsage[]): Uint8Array {
  const bits = usages.reduce((sum, usage) => sum | (0x80 >> keyUsages.indexOf(usage)), 0)
  return Uint8Array.of(bits)
}

const nameOids = { commonName: '2.5.4.3', serialNumber: '2.5.4.5', organization: '2.5.4.10' } as const

function nameValue(name: pkijs.RelativeDistinguishedNames, oid: string): string | null {
  const value: unknown = name.typesAndValues.find((entry) => entry.type === oid)?.value.valueBlock.value
  return typeof value === 'string' ? value : null
}

function readKeyUsage(parsed: pkijs.Certificate): readonly KeyUsage[] | null {
  const extension = parsed.extensions?.find((candidate) => candidate.extnID === '2.5.29.15')
  if (!extension) return null
  const { result } = asn1js.fromBER(extension.extnValue.valueBlock.valueHexView)
  if (!(result instanceof asn1js.BitString)) return []
  const bits = result.valueBlock.valueHexView[0] ?? 0
  return keyUsages.filter((_, index) => (bits & (0x80 >> index)) !== 0)
}

function readPathLength(parsed: pkijs.Certificate): number | null {
  const extension = parsed.extensions?.find((candidate) => candidate.extnID === '2.5.29.19')
  const constraints: unknown = extension?.parsedValue
  if (!(constraints instanceof pkijs.BasicConstraints)) return null
  return typeof constraints.pathLenConstraint === 'number' ? constraints.pathLenConstraint : null
}

function summarize(parsed: pkijs.Certificate, x509: X509Certificate): CertificateSummary {
  return {
    subjectName: nameValue(parsed.subject, nameOids.commonName) ?? '',
    subjectSerialNumber: nameValue(parsed.subject, nameOids.serialNumber),
    organization: nameValue(parsed.subject, nameOids.organization),
    issuerName: nameValue(parsed.issuer, nameOids.commonName) ?? '',
    serialNumber: x509.serialNumber,
    notBefore: x509.validFromDate.toISOString(),
    notAfter: x509.validToDate.toISOString(),
    sha256: x509.fingerprint256.replaceAll(':', ''),
    isOfficial: false,
  }
}

/** Throws on what is not a certificate: callers that read foreign bytes catch it at their border. */
export function readCertificate(der: Uint8Array): Certificate {
  const x509 = new X509Certificate(der)
  const parsed = pkijs.Certificate.fromBER(toArrayBuffer(der))
  return {
    der: new Uint8Array(x509.raw),
    x509,
    publicKey: x509.publicKey,
    keyType: keyTypeOf(x509.publicKey),
    issuer: new Uint8Array(parsed.issuer.valueBeforeDecode),
    serial: new Uint8Array(parsed.serialNumber.toBER(false)),
    signatureOid: parsed.signatureAlgorithm.algorithmId,
    keyUsage: readKeyUsage(parsed),
    pathLength: readPathLength(parsed),
    summary: summarize(parsed, x509),
  }
}

export const describeCertificate = (der: Uint8Array): CertificateSummary => readCertificate(der).summary

/** RSA from 2048 bits, or one of the NIST curves that everyone's tools verify; null for any other key. */
export function keyTypeOf(key: KeyObject): KeyType | null {
  const details = key.asymmetricKeyDetails
  if (key.asymmetricKeyType === 'rsa') return (details?.modulusLength ?? 0) >= 2048 ? 'RSA' : null
  const curves = ['prime256v1', 'secp384r1', 'secp521r1']
  return key.asymmetricKeyType === 'ec' && curves.includes(details?.namedCurve ?? '') ? 'EC' : null
}

/** SHA-384 for P-384 and SHA-512 for P-521, so that the digest is as strong as the curve; else SHA-256. */
export function digestFor(key: KeyObject): DigestName {
  const curve = key.asymmetricKeyDetails?.namedCurve
  if (curve === 'secp384r1') return 'SHA-384'
  return curve === 'secp521r1' ? 'SHA-512' : 'SHA-256'
}
