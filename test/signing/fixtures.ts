// What the tests of signing start from: an authority, signers with every kind of key, and a signed digest.
import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto'
import { hash } from '../../electron/core/signing/algorithms.ts'
import {
  type Credential,
  certifyKey,
  createAuthority,
  type IssueFacts,
  signerFromKey,
} from '../../electron/core/signing/certificates.ts'
import type { DigestName, Signer } from '../../electron/core/signing/cms.ts'

export const validity = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2027-12-31T23:59:59Z') }
export const at = new Date('2026-11-20T15:00:00Z')
export const title = 'Concurso de Proyectos de Distribución y Circulación de Obras Cinematográficas - 2025'

export const makeAuthority = (contestId = 'CDC-2025'): Credential => createAuthority({ contestId, title, ...validity })

export const keyKinds = ['RSA-2048', 'RSA-4096', 'P-256', 'P-384'] as const
export type KeyKind = (typeof keyKinds)[number]

const generators: Record<KeyKind, () => KeyPairKeyObjectResult> = {
  'RSA-2048': () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'RSA-4096': () => generateKeyPairSync('rsa', { modulusLength: 4096 }),
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
}

export type TestSigner = { readonly credential: Credential; readonly signer: Signer }

/** A juror with a new key of a kind and a certificate of the authority. */
export function makeSigner(
  authority: Credential,
  kind: KeyKind = 'P-256',
  facts: Partial<IssueFacts> = {},
): TestSigner {
  const { publicKey, privateKey } = generators[kind]()
  const certificate = certifyKey(authority, publicKey, {
    commonName: 'QUISPE ÑAHUI Rosa',
    serialNumberAttribute: 'JURADO-1',
    usage: 'sign',
    ...validity,
    ...facts,
  })
  const credential = { certificate, privateKey }
  return { credential, signer: signerFromKey(privateKey, certificate, [authority.certificate]) }
}

export const content = Buffer.from('Acta de Evaluación: «La ciudad y los muñecos»')
export const digestOfContent = (digest: DigestName) => hash(digest, content)

export const toPem = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`
