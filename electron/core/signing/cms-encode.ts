// Writes the detached CAdES-B SignedData of this app: one shape only, so that verifying can demand it. Core.
import { type DigestName, digestAlgorithm, hash, type KeyType, signatureAlgorithm } from './algorithms.ts'
import type { Certificate } from './certificate.ts'
import { cmsOids } from './cms-read.ts'
import { explicit, octetString, oid, sequence, setOf, smallInteger, time, tlv } from './der.ts'

const attribute = (type: string, value: Uint8Array) => sequence(oid(type), setOf(value))

/** ESSCertIDv2 (RFC 5035) without issuerSerial; its digest is written unless it is the default, SHA-256. */
function signingCertificateV2(certificate: Uint8Array, digest: DigestName): Uint8Array {
  const algorithm = digest === 'SHA-256' ? [] : [digestAlgorithm(digest)]
  return sequence(sequence(sequence(...algorithm, octetString(hash(digest, certificate)))))
}

/** The SET OF to be signed. Content type and digest are those of detached data (ETSI EN 319 122-1 clause 5.1). */
export function encodeSignedAttributes(facts: {
  messageDigest: Uint8Array
  certificate: Uint8Array
  digest: DigestName
  signingTime?: Date | undefined
}): Uint8Array {
  return setOf(
    attribute(cmsOids.contentType, oid(cmsOids.data)),
    attribute(cmsOids.messageDigest, octetString(facts.messageDigest)),
    attribute(cmsOids.signingCertificateV2, signingCertificateV2(facts.certificate, facts.digest)),
    ...(facts.signingTime ? [attribute(cmsOids.signingTime, time(facts.signingTime))] : []),
  )
}

export type SignedParts = {
  readonly signer: Certificate
  readonly chain: readonly Certificate[]
  readonly digest: DigestName
  readonly keyType: KeyType
  readonly signedAttributes: Uint8Array
  readonly signature: Uint8Array
}

/** The signer's certificate comes first, then its chain towards the root. */
export function encodeSignedData(parts: SignedParts): Uint8Array {
  const implicitAttributes = Uint8Array.from(parts.signedAttributes)
  implicitAttributes[0] = 0xa0
  const signerInfo = sequence(
    smallInteger(1),
    sequence(parts.signer.issuer, parts.signer.serial),
    digestAlgorithm(parts.digest),
    implicitAttributes,
    signatureAlgorithm(parts.keyType, parts.digest),
    octetString(parts.signature),
  )
  const certificates = [parts.signer, ...parts.chain].map((certificate) => certificate.der)
  const signedData = sequence(
    smallInteger(1),
    setOf(digestAlgorithm(parts.digest)),
    sequence(oid(cmsOids.data)),
    tlv(0xa0, ...certificates),
    setOf(signerInfo),
  )
  return sequence(oid(cmsOids.signedData), explicit(0, signedData))
}
