// The digests and signature algorithms that are accepted, and their identifiers; everything else is refused. Core.
import { createHash } from 'node:crypto'
import { derNull, oid, sequence } from './der.ts'

export type DigestName = 'SHA-256' | 'SHA-384' | 'SHA-512'
export type KeyType = 'RSA' | 'EC'

const digestOids = {
  'SHA-256': '2.16.840.1.101.3.4.2.1',
  'SHA-384': '2.16.840.1.101.3.4.2.2',
  'SHA-512': '2.16.840.1.101.3.4.2.3',
} as const satisfies Record<DigestName, string>

const signatureOids = {
  RSA: {
    'SHA-256': '1.2.840.113549.1.1.11',
    'SHA-384': '1.2.840.113549.1.1.12',
    'SHA-512': '1.2.840.113549.1.1.13',
  },
  EC: {
    'SHA-256': '1.2.840.10045.4.3.2',
    'SHA-384': '1.2.840.10045.4.3.3',
    'SHA-512': '1.2.840.10045.4.3.4',
  },
} as const satisfies Record<KeyType, Record<DigestName, string>>

/** RFC 3370: a SignerInfo may name the key's algorithm alone and leave the digest to `digestAlgorithm`. */
const plainKeyOids = { '1.2.840.113549.1.1.1': 'RSA' } as const satisfies Record<string, KeyType>

const digestNames: readonly DigestName[] = ['SHA-256', 'SHA-384', 'SHA-512']
const keyTypes: readonly KeyType[] = ['RSA', 'EC']

/** The name that node:crypto gives to a digest. */
export const nodeDigest = (digest: DigestName) => digest.replace('-', '').toLowerCase()

export function hash(digest: DigestName, ...parts: readonly Uint8Array[]): Uint8Array {
  const running = createHash(nodeDigest(digest))
  for (const part of parts) running.update(part)
  return new Uint8Array(running.digest())
}

/** AlgorithmIdentifier of a digest; RFC 5754 clause 2: parameters absent. */
export const digestAlgorithm = (digest: DigestName) => sequence(oid(digestOids[digest]))

/** AlgorithmIdentifier of a signature; NULL parameters for RSA (RFC 4055), absent for ECDSA (RFC 5758). */
export const signatureAlgorithm = (keyType: KeyType, digest: DigestName) =>
  sequence(oid(signatureOids[keyType][digest]), ...(keyType === 'RSA' ? [derNull()] : []))

export const digestOfOid = (dotted: string): DigestName | undefined =>
  digestNames.find((name) => digestOids[name] === dotted)

/** What a signature algorithm's identifier says; `digest` is absent when it names the key alone. */
export function signatureOfOid(dotted: string): { keyType: KeyType; digest?: DigestName } | undefined {
  for (const keyType of keyTypes) {
    const digest = digestNames.find((name) => signatureOids[keyType][name] === dotted)
    if (digest) return { keyType, digest }
  }
  return dotted in plainKeyOids ? { keyType: 'RSA' } : undefined
}
