// A contest's own certificates: its authority, and what the authority issues to jurors (X.509 v3, EC P-256). Core.
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { authorityName } from '../../../shared/text/signing.ts'
import { hash, nodeDigest, signatureAlgorithm } from './algorithms.ts'
import { digestFor, type KeyUsage, keyTypeOf, keyUsageBits, readCertificate } from './certificate.ts'
import type { Signer } from './cms.ts'
import { bitString, oid, printableString, sequence, setOf, toArrayBuffer, utf8String } from './der.ts'

/** A private key and its certificate in DER. */
export type Credential = { readonly certificate: Uint8Array; readonly privateKey: KeyObject }

export type Validity = { readonly notBefore: Date; readonly notAfter: Date }

type Name = { readonly commonName: string; readonly organization: string; readonly serialNumber?: string | undefined }

type CertificateFacts = Validity & {
  readonly subject: pkijs.RelativeDistinguishedNames
  readonly issuer: pkijs.RelativeDistinguishedNames
  readonly publicKey: KeyObject
  readonly issuerPublicKey: KeyObject
  readonly keyUsage: readonly KeyUsage[]
  readonly isAuthority: boolean
}

const usages = {
  authority: ['keyCertSign', 'cRLSign', 'digitalSignature'],
  sign: ['digitalSignature', 'nonRepudiation'],
  encrypt: ['keyAgreement'],
} as const satisfies Record<string, readonly KeyUsage[]>

/** X.520 allows 64 characters in a common name and in an organization; titles of contests are longer. */
const clip = (text: string) => ([...text].length <= 64 ? text : `${[...text].slice(0, 63).join('')}…`)

/** One attribute per relative name, as everyone writes them; pkijs would put all into a single set. */
function toName(name: Name): pkijs.RelativeDistinguishedNames {
  const entry = (type: string, value: Uint8Array) => setOf(sequence(oid(type), value))
  const encoded = sequence(
    entry('2.5.4.6', printableString('PE')),
    entry('2.5.4.10', utf8String(clip(name.organization))),
    ...(name.serialNumber ? [entry('2.5.4.5', printableString(name.serialNumber))] : []),
    entry('2.5.4.3', utf8String(clip(name.commonName))),
  )
  return pkijs.RelativeDistinguishedNames.fromBER(toArrayBuffer(encoded))
}

/** 20 octets, positive and without a leading zero (RFC 5280 clause 4.1.2.2). */
function randomSerial(): asn1js.Integer {
  const octets = randomBytes(20)
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40
  return new asn1js.Integer({ valueHex: toArrayBuffer(octets) })
}

const subjectPublicKeyInfo = (key: KeyObject) =>
  pkijs.PublicKeyInfo.fromBER(toArrayBuffer(key.export({ type: 'spki', format: 'der' })))

/** The first 160 bits of SHA-256 over the key's bit string (RFC 7093 clause 2, method 1). */
const keyIdentifier = (key: KeyObject) =>
  new asn1js.OctetString({
    valueHex: toArrayBuffer(
      hash('SHA-256', subjectPublicKeyInfo(key).subjectPublicKey.valueBlock.valueHexView).subarray(0, 20),
    ),
  })

function extension(extnID: string, value: asn1js.BaseBlock, critical = false): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) })
}

function extensions(facts: CertificateFacts): pkijs.Extension[] {
  const constraints = new pkijs.BasicConstraints(facts.isAuthority ? { cA: true, pathLenConstraint: 0 } : {})
  const bits = keyUsageBits(facts.keyUsage)
  const unusedBits = Math.clz32((bits[0] ?? 0) & -(bits[0] ?? 0)) ^ 31
  const keyUsage = new asn1js.BitString({ valueHex: toArrayBuffer(bits), unusedBits })
  const issuerKey = new pkijs.AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(facts.issuerPublicKey) })
  return [
    extension('2.5.29.19', constraints.toSchema(), true),
    extension('2.5.29.15', keyUsage, true),
    extension('2.5.29.14', keyIdentifier(facts.publicKey)),
    extension('2.5.29.35', issuerKey.toSchema()),
  ]
}

function makeCertificate(facts: CertificateFacts, issuerKey: KeyObject): Uint8Array {
  const algorithm = signatureAlgorithm('EC', 'SHA-256')
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: randomSerial(),
    issuer: facts.issuer,
    subject: facts.subject,
    notBefore: toTime(facts.notBefore),
    notAfter: toTime(facts.notAfter),
    subjectPublicKeyInfo: subjectPublicKeyInfo(facts.publicKey),
    extensions: extensions(facts),
  })
  certificate.signature = pkijs.AlgorithmIdentifier.fromBER(toArrayBuffer(algorithm))
  const toBeSigned = new Uint8Array(certificate.encodeTBS().toBER(false))
  return sequence(toBeSigned, algorithm, bitString(sign(nodeDigest('SHA-256'), toBeSigned, issuerKey)))
}

/** RFC 5280 clause 4.1.2.5: UTCTime through 2049, GeneralizedTime from then on; whole seconds. */
function toTime(at: Date): pkijs.Time {
  const value = new Date(Math.floor(at.getTime() / 1000) * 1000)
  return new pkijs.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value })
}

const newKeyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

/**
 * The self-signed authority of one contest; `title` is its organization, which anyone reads in every certificate and
 * envelope: not what only the jury may know. It may sign files of the contest itself; it issues no other authority.
 */
export function createAuthority(facts: Validity & { readonly contestId: string; readonly title: string }): Credential {
  const { publicKey, privateKey } = newKeyPair()
  const name = toName({ commonName: authorityName(facts.contestId), organization: facts.title })
  const { notBefore, notAfter } = facts
  const certificate = makeCertificate(
    {
      subject: name,
      issuer: name,
      publicKey,
      issuerPublicKey: publicKey,
      keyUsage: usages.authority,
      isAuthority: true,
      notBefore,
      notAfter,
    },
    privateKey,
  )
  return { certificate, privateKey }
}

/** `serialNumberAttribute`: of the person's name, in PrintableString's characters (letters, digits, `-`). */
export type IssueFacts = Validity & {
  readonly commonName: string
  readonly serialNumberAttribute?: string
  readonly usage: 'sign' | 'encrypt'
}

/** The certificate (DER) that the authority issues for a key that exists already. */
export function certifyKey(authority: Credential, publicKey: KeyObject, facts: IssueFacts): Uint8Array {
  const issuer = readCertificate(authority.certificate)
  const organization = issuer.summary.organization ?? ''
  const { commonName, serialNumberAttribute, notBefore, notAfter } = facts
  return makeCertificate(
    {
      subject: toName({ commonName, organization, serialNumber: serialNumberAttribute }),
      issuer: pkijs.Certificate.fromBER(toArrayBuffer(authority.certificate)).subject,
      publicKey,
      issuerPublicKey: issuer.publicKey,
      keyUsage: usages[facts.usage],
      isAuthority: false,
      notBefore,
      notAfter,
    },
    authority.privateKey,
  )
}

/** A new EC P-256 key and the certificate that the authority issues for it. */
export function issueCertificate(authority: Credential, facts: IssueFacts): Credential {
  const { publicKey, privateKey } = newKeyPair()
  return { certificate: certifyKey(authority, publicKey, facts), privateKey }
}

/** A signer whose key is in memory. Throws when the key is of a kind that `keyTypeOf` does not accept. */
export function signerFromKey(privateKey: KeyObject, certificate: Uint8Array, chain: readonly Uint8Array[]): Signer {
  const keyType = keyTypeOf(privateKey)
  if (!keyType) throw new TypeError('not an accepted key')
  const digest = digestFor(privateKey)
  return {
    certificate,
    chain,
    keyType,
    digest,
    sign: async (tbs) => new Uint8Array(sign(nodeDigest(digest), tbs, privateKey)),
  }
}
