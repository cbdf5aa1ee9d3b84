// Judges the parts of a CMS signature: shape, algorithms, attributes, signature value, certificate path, encoding. Core.
import { verify } from 'node:crypto'
import * as asn1js from 'asn1js'
import type { SignatureProblem } from '../../../shared/text/signing.ts'
import { type DigestName, digestOfOid, hash, nodeDigest, signatureOfOid } from './algorithms.ts'
import type { Certificate } from './certificate.ts'
import { readCertificate } from './certificate.ts'
import { findChain } from './chain.ts'
import { encodeSignedData } from './cms-encode.ts'
import { type CmsParts, cmsOids } from './cms-read.ts'

const problem = (code: SignatureProblem['code'], facts: SignatureProblem['facts'] = {}): SignatureProblem => ({
  code,
  facts,
})

/** The one value of an attribute that must be there exactly once, else undefined. */
export function onlyValue(parts: CmsParts, type: string): unknown {
  const [found, ...others] = parts.attributes.filter((attribute) => attribute.type === type)
  return others.length === 0 && found?.values.length === 1 ? found.values[0] : undefined
}

const octetsOf = (value: unknown) => (value instanceof asn1js.OctetString ? value.valueBlock.valueHexView : null)
const childrenOf = (value: unknown) => (value instanceof asn1js.Sequence ? value.valueBlock.value : [])
const oidOf = (value: unknown) => (value instanceof asn1js.ObjectIdentifier ? value.valueBlock.toString() : '')

function equals(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && Buffer.compare(a, b) === 0
}

/** RFC 5035: the first ESSCertIDv2 names the signer's certificate. */
function isEssOf(value: unknown, certificate: Certificate): boolean {
  const [certId] = childrenOf(childrenOf(value)[0])
  const [first, second] = childrenOf(certId)
  const [named] = childrenOf(first)
  const digest = named ? digestOfOid(oidOf(named)) : 'SHA-256'
  return digest !== undefined && equals(octetsOf(named ? second : first), hash(digest, certificate.der))
}

function attributeProblems(parts: CmsParts, signer: Certificate, expected: Uint8Array): SignatureProblem[] {
  const problems: SignatureProblem[] = []
  const essValue = onlyValue(parts, cmsOids.signingCertificateV2)
  if (oidOf(onlyValue(parts, cmsOids.contentType)) !== cmsOids.data) problems.push(problem('content-type-differs'))
  if (!equals(octetsOf(onlyValue(parts, cmsOids.messageDigest)), expected)) problems.push(problem('content-changed'))
  if (!isEssOf(essValue, signer)) problems.push(problem('signer-certificate-not-bound'))
  return problems
}

function isSignatureValid(parts: CmsParts, signer: Certificate, digest: DigestName): boolean {
  const named = signatureOfOid(parts.signatureOid)
  const isConsistent = named?.keyType === signer.keyType && (named?.digest ?? digest) === digest
  if (!isConsistent || !parts.signedAttributes) return false
  return verify(nodeDigest(digest), parts.signedAttributes, signer.publicKey, parts.signature)
}

function keyUsageProblems({ keyUsage, summary }: Certificate): SignatureProblem[] {
  const maySign = keyUsage?.some((usage) => usage === 'digitalSignature' || usage === 'nonRepudiation') ?? false
  return maySign ? [] : [problem('certificate-not-for-signing', { certificate: summary.subjectName })]
}

const ownAttributes: readonly string[] = [
  cmsOids.contentType,
  cmsOids.messageDigest,
  cmsOids.signingCertificateV2,
  cmsOids.signingTime,
]

/** Encoding anew what was verified must give the same bytes: nothing else can hide in the file. */
function isOwnEncoding(
  der: Uint8Array,
  parts: CmsParts,
  signer: Certificate,
  digest: DigestName,
  path: readonly Certificate[],
): boolean {
  const { signedAttributes, signature, attributes, certificates } = parts
  if (!signedAttributes || !signer.keyType) return false
  if (!attributes.every((attribute) => ownAttributes.includes(attribute.type))) return false
  const chain = path.slice(1, certificates.length)
  return equals(encodeSignedData({ signer, chain, digest, keyType: signer.keyType, signedAttributes, signature }), der)
}

/** Every problem of a signature that could be read; what an earlier one makes meaningless is not looked for. */
export function cmsProblems(
  der: Uint8Array,
  parts: CmsParts,
  digestOf: (digest: DigestName) => Uint8Array,
  trust: { readonly roots: readonly Uint8Array[]; readonly at: Date },
  isStrict: boolean,
): readonly SignatureProblem[] {
  const { signer } = parts
  const digest = digestOfOid(parts.digestOid)
  if (!signer) return [problem('signer-certificate-missing')]
  if (!digest || !signatureOfOid(parts.signatureOid)) {
    return [problem('algorithm-not-allowed', { algorithm: `${parts.digestOid}, ${parts.signatureOid}` })]
  }
  const chain = findChain(signer, parts.certificates, trust.roots.map(readCertificate), trust.at)
  const problems = [
    ...(parts.signerCount === 1 ? [] : [problem('several-signers')]),
    ...(parts.isDetachedData ? [] : [problem('not-detached')]),
    ...attributeProblems(parts, signer, digestOf(digest)),
    ...(isSignatureValid(parts, signer, digest) ? [] : [problem('signature-value-invalid')]),
    ...keyUsageProblems(signer),
    ...chain.problems,
  ]
  if (problems.length > 0 || !isStrict) return problems
  return isOwnEncoding(der, parts, signer, digest, chain.path) ? [] : [problem('not-our-encoding')]
}
