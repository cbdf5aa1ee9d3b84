// Detached CAdES-B signatures: made for a digest, and verified. Core; used by PDFs and by containers.
import * as asn1js from 'asn1js'
import type { SignatureProblem } from '../../../shared/text/signing.ts'
import { type DigestName, digestOfOid } from './algorithms.ts'
import { type CertificateSummary, readCertificate } from './certificate.ts'
import { cmsProblems, onlyValue } from './cms-checks.ts'
import { encodeSignedAttributes, encodeSignedData } from './cms-encode.ts'
import { type CmsParts, cmsOids, readCms } from './cms-read.ts'

export type { DigestName } from './algorithms.ts'

/**
 * A key that can sign, wherever it lives (file, PKCS#12, later a card). `sign` gets the DER of the signed attributes,
 * hashes it with `digest` and gives PKCS#1 v1.5 or, for EC, a DER ECDSA-Sig-Value. All certificates are DER; `chain`
 * goes from the signer's issuer towards the root.
 */
export type Signer = {
  readonly certificate: Uint8Array
  readonly chain: readonly Uint8Array[]
  readonly keyType: 'RSA' | 'EC'
  readonly digest: DigestName
  sign(tbs: Uint8Array): Promise<Uint8Array>
}

export type CmsProblem = SignatureProblem

/** Valid when `problems` is empty. `signer` is null when the file does not hold its certificate. */
export type CmsVerdict = {
  readonly problems: readonly CmsProblem[]
  readonly signer: CertificateSummary | null
  readonly digest: DigestName | null
  readonly signingTime?: Date
}

/** `roots` in DER; `at` is the moment at which every certificate must have been valid. */
export type Trust = { readonly roots: readonly Uint8Array[]; readonly at: Date }

/**
 * DER of a detached SignedData over `messageDigest`, which was taken with `signer.digest`. PAdES forbids `signingTime`
 * (ETSI EN 319 142-1 clause 6.3); ASiC wants it.
 */
export async function createCms(
  messageDigest: Uint8Array,
  signer: Signer,
  options: { signingTime?: Date } = {},
): Promise<Uint8Array> {
  const { certificate, digest, keyType } = signer
  const { signingTime } = options
  const signedAttributes = encodeSignedAttributes({ messageDigest, certificate, digest, signingTime })
  return encodeSignedData({
    signer: readCertificate(certificate),
    chain: signer.chain.map(readCertificate),
    digest,
    keyType,
    signedAttributes,
    signature: await signer.sign(signedAttributes),
  })
}

function signingTimeOf(parts: CmsParts): Date | null {
  const value = onlyValue(parts, cmsOids.signingTime)
  return value instanceof asn1js.UTCTime ? value.toDate() : null
}

/**
 * Problems, in the order in which they were looked for; trust problems (`isTrustProblem`) among them. `digestOf` gives
 * the digest of the signed content. `strict` demands this app's own encoding, so that no byte of `der` may differ:
 * for containers; a PDF may be signed by other software. Revocation is not consulted: there is no network.
 */
export function verifyCms(
  der: Uint8Array,
  digestOf: (digest: DigestName) => Uint8Array,
  trust: Trust,
  options: { strict?: boolean } = {},
): CmsVerdict {
  let parts: CmsParts
  try {
    parts = readCms(der)
  } catch {
    // pkijs, asn1js and node:crypto throw on bytes that are no signature; nothing else runs in there.
    return { problems: [{ code: 'signature-unreadable', facts: {} }], signer: null, digest: null }
  }
  const digest = digestOfOid(parts.digestOid) ?? null
  const signingTime = signingTimeOf(parts)
  return {
    problems: cmsProblems(der, parts, digestOf, trust, options.strict ?? false),
    signer: parts.signer?.summary ?? null,
    digest,
    ...(signingTime ? { signingTime } : {}),
  }
}
