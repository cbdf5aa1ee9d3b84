// Finds the path from a signer's certificate to a given root (RFC 5280 clause 6, without policies or names). Core.
import type { SignatureProblem } from '../../../shared/text/signing.ts'
import { signatureOfOid } from './algorithms.ts'
import type { Certificate } from './certificate.ts'

/** `path` goes from the signer to the root, both included, and is empty when none was found. */
export type ChainVerdict = { readonly path: readonly Certificate[]; readonly problems: readonly SignatureProblem[] }

const longestPath = 6

const isSame = (a: Certificate, b: Certificate) => a.x509.fingerprint256 === b.x509.fingerprint256

/** `checkIssued` compares names, key identifiers and key usage; `verify` the signature itself. */
const isIssuedBy = (child: Certificate, issuer: Certificate) =>
  signatureOfOid(child.signatureOid) !== undefined &&
  issuer.x509.ca &&
  (issuer.keyUsage?.includes('keyCertSign') ?? true) &&
  child.x509.checkIssued(issuer.x509) &&
  child.x509.verify(issuer.publicKey)

/** `below`: certificates of authorities between this one and the signer. */
const allowsDepth = (authority: Certificate, below: number) =>
  authority.pathLength === null || below <= authority.pathLength

function extend(
  path: readonly Certificate[],
  pool: readonly Certificate[],
  roots: readonly Certificate[],
): readonly Certificate[] | null {
  const last = path.at(-1)
  if (!last || path.length > longestPath) return null
  if (roots.some((root) => isSame(root, last))) return path
  const below = path.length - 1
  for (const issuer of [...roots, ...pool]) {
    const isUsable = !path.some((used) => isSame(used, issuer)) && allowsDepth(issuer, below)
    const found = isUsable && isIssuedBy(last, issuer) ? extend([...path, issuer], pool, roots) : null
    if (found) return found
  }
  return null
}

function periodProblem(certificate: Certificate, at: Date): SignatureProblem | null {
  const { validFromDate, validToDate } = certificate.x509
  const facts = { certificate: certificate.summary.subjectName }
  if (at < validFromDate)
    return { code: 'certificate-not-yet-valid', facts: { ...facts, from: validFromDate.toISOString() } }
  if (at > validToDate) return { code: 'certificate-expired', facts: { ...facts, until: validToDate.toISOString() } }
  return null
}

/** Validity is judged at `at` for every certificate of the path, the root among them. Revocation is not consulted. */
export function findChain(
  signer: Certificate,
  pool: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): ChainVerdict {
  if (roots.length === 0) return { path: [], problems: [{ code: 'root-not-given', facts: {} }] }
  const path = extend([signer], pool, roots)
  if (!path) {
    return { path: [], problems: [{ code: 'no-path-to-root', facts: { issuer: signer.summary.issuerName } }] }
  }
  const weak = path.filter(({ keyType }) => keyType === null).map((certificate) => certificate.summary.subjectName)
  return {
    path,
    problems: [
      ...path.flatMap((certificate) => periodProblem(certificate, at) ?? []),
      ...weak.map((certificate): SignatureProblem => ({ code: 'key-not-allowed', facts: { certificate } })),
    ],
  }
}
