// Detached CAdES: what is valid, what is refused, and that no byte of a strict signature can differ.
import { createPublicKey } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hash } from '../../electron/core/signing/algorithms.ts'
import { readCertificate } from '../../electron/core/signing/certificate.ts'
import {
  type Credential,
  certifyKey,
  issueCertificate,
  signerFromKey,
} from '../../electron/core/signing/certificates.ts'
import { createCms, type Signer, verifyCms } from '../../electron/core/signing/cms.ts'
import { encodeSignedAttributes, encodeSignedData } from '../../electron/core/signing/cms-encode.ts'
import { octetString, oid, sequence, setOf, tlv } from '../../electron/core/signing/der.ts'
import { isTrustProblem } from '../../shared/text/signing.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { at, content, digestOfContent, keyKinds, makeAuthority, makeSigner, toPem, validity } from './fixtures.ts'
import { ask, lacks } from './tools.ts'

const authority = makeAuthority()
const juror = makeSigner(authority)
const trust = { roots: [authority.certificate], at }

const sign = (signer: Signer) => createCms(digestOfContent(signer.digest), signer, { signingTime: at })
const judge = (der: Uint8Array, given = trust) => verifyCms(der, digestOfContent, given, { strict: true })
const codes = (der: Uint8Array, given = trust) => judge(der, given).problems.map((problem) => problem.code)

describe('a CMS signature', () => {
  it.each(keyKinds)('made with %s verifies and tells who, when and with which digest', async (kind) => {
    const { signer } = makeSigner(authority, kind)
    const verdict = judge(await sign(signer))
    expect(verdict.problems).toEqual([])
    expect(verdict.signer).toMatchObject({
      subjectName: 'QUISPE ÑAHUI Rosa',
      issuerName: 'Autoridad del concurso CDC-2025',
    })
    expect(verdict.digest).toBe(kind === 'P-384' ? 'SHA-384' : 'SHA-256')
    expect(verdict.signingTime).toEqual(at)
  })

  it.skipIf(lacks('openssl')).each(keyKinds)('made with %s is CAdES for openssl', async (kind) => {
    const folder = makeTempDir()
    const { signer } = makeSigner(authority, kind)
    const path = (name: string) => join(folder, name)
    writeFileSync(path('signature.p7s'), await sign(signer))
    writeFileSync(path('content'), content)
    writeFileSync(path('root.pem'), toPem(authority.certificate))
    const input = ['-inform', 'DER', '-in', path('signature.p7s'), '-content', path('content')]
    const trusted = ['-CAfile', path('root.pem'), '-purpose', 'any', '-attime', String(at.getTime() / 1000)]
    const said = await ask('openssl', 'cms', '-verify', '-cades', '-binary', ...input, ...trusted)
    expect(said).toContain('CAdES Verification successful')
  })

  it('holds no signing time when none is given', async () => {
    const verdict = judge(await createCms(digestOfContent('SHA-256'), juror.signer))
    expect(verdict.problems).toEqual([])
    expect(verdict.signingTime).toBeUndefined()
  })

  it('of the authority itself verifies too', async () => {
    const signer = signerFromKey(authority.privateKey, authority.certificate, [])
    expect(codes(await sign(signer))).toEqual([])
  })

  it('says when the content changed', async () => {
    const der = await sign(juror.signer)
    const verdict = verifyCms(der, (digest) => hash(digest, content, Buffer.from('.')), trust)
    expect(verdict.problems.map((problem) => problem.code)).toEqual(['content-changed'])
  })
})

describe('strict verification', () => {
  const acceptedFlips = (der: Uint8Array, from: number) =>
    [...der.keys()].slice(from).filter((index) => {
      const flipped = Uint8Array.from(der)
      flipped[index] = (der[index] ?? 0) ^ (1 << (index % 8))
      return codes(flipped).length === 0
    })

  it('refuses every single byte flipped', async () => {
    expect(acceptedFlips(await sign(juror.signer), 0)).toEqual([])
  }, 60_000)

  it('refuses every byte flipped behind the certificates of an RSA signature', async () => {
    const { credential, signer } = makeSigner(authority, 'RSA-2048')
    const der = await sign({ ...signer, chain: [] })
    const behind = Buffer.from(der).indexOf(credential.certificate) + credential.certificate.byteLength
    expect(acceptedFlips(der, behind)).toEqual([])
  }, 60_000)

  it('refuses bytes behind the signature, which the lenient one does not look at', async () => {
    const der = Buffer.concat([await sign(juror.signer), Buffer.from([0])])
    expect(codes(der)).toEqual(['not-our-encoding'])
  })

  it('refuses a certificate that the path does not use', async () => {
    const stranger = makeSigner(authority).credential.certificate
    const chain = [authority.certificate, stranger]
    expect(codes(await sign({ ...juror.signer, chain }))).toEqual(['not-our-encoding'])
  })

  it('accepts a chain without its root', async () => {
    expect(codes(await sign({ ...juror.signer, chain: [] }))).toEqual([])
  })

  it('refuses an attribute that nobody expects, even a signed one', async () => {
    const certificate = juror.credential.certificate
    const known = encodeSignedAttributes({ messageDigest: digestOfContent('SHA-256'), certificate, digest: 'SHA-256' })
    const extra = sequence(oid('1.2.3.4'), setOf(octetString(Buffer.from('x'))))
    const signedAttributes = tlv(0x31, known.subarray(3), extra)
    const der = encodeSignedData({
      signer: readCertificate(certificate),
      chain: [],
      digest: 'SHA-256',
      keyType: 'EC',
      signedAttributes,
      signature: await juror.signer.sign(signedAttributes),
    })
    expect(verifyCms(der, digestOfContent, trust).problems).toEqual([])
    expect(codes(der)).toEqual(['not-our-encoding'])
  })
})

describe('who signed', () => {
  const signAs = (credential: Credential, chain: readonly Uint8Array[]) =>
    sign(signerFromKey(credential.privateKey, credential.certificate, chain))

  it('is not believed without a root', async () => {
    const verdict = judge(await sign(juror.signer), { roots: [], at })
    expect(verdict.problems.map((problem) => problem.code)).toEqual(['root-not-given'])
    expect(verdict.problems.every(isTrustProblem)).toBe(true)
  })

  it('is not believed when another authority has the same names', async () => {
    const impostor = makeAuthority()
    const { signer } = makeSigner(impostor)
    expect(codes(await sign(signer))).toEqual(['no-path-to-root'])
  })

  it('is not believed when a juror acts as an authority', async () => {
    const forged = issueCertificate(juror.credential, { commonName: 'PRESIDENTA', usage: 'sign', ...validity })
    const chain = [juror.credential.certificate, authority.certificate]
    expect(codes(await signAs(forged, chain))).toEqual(['no-path-to-root'])
  })

  it.each([
    ['certificate-expired', new Date('2028-01-01T00:00:00Z')],
    ['certificate-not-yet-valid', new Date('2025-12-31T23:59:59Z')],
  ] as const)('is not believed when it is %s', async (code, moment) => {
    const found = codes(await sign(juror.signer), { ...trust, at: moment })
    expect(new Set(found)).toEqual(new Set([code]))
  })

  it('is not believed with a certificate that is for something else', async () => {
    const { signer } = makeSigner(authority, 'P-256', { usage: 'encrypt' })
    expect(codes(await sign(signer))).toEqual(['certificate-not-for-signing'])
  })

  it('is not exchanged: the certificate is bound to the signature', async () => {
    const { privateKey, certificate } = juror.credential
    const other = certifyKey(authority, createPublicKey(privateKey), { commonName: 'OTRA', usage: 'sign', ...validity })
    const signedAttributes = encodeSignedAttributes({
      messageDigest: digestOfContent('SHA-256'),
      certificate,
      digest: 'SHA-256',
    })
    const der = encodeSignedData({
      signer: readCertificate(other),
      chain: [],
      digest: 'SHA-256',
      keyType: 'EC',
      signedAttributes,
      signature: await juror.signer.sign(signedAttributes),
    })
    expect(codes(der)).toEqual(['signer-certificate-not-bound'])
  })
})

it.each([
  ['nothing', new Uint8Array()],
  ['text', Buffer.from('hola')],
  ['another structure', sequence(oid('1.2.840.113549.1.7.1'))],
])('%s is not a signature', (_, bytes) => {
  expect(judge(bytes)).toEqual({ problems: [{ code: 'signature-unreadable', facts: {} }], signer: null, digest: null })
})
