// A contest's certificates, judged by openssl where it is, and the keys that stay sealed.
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeCertificate, readCertificate } from '../../electron/core/signing/certificate.ts'
import { createAuthority, issueCertificate, signerFromKey } from '../../electron/core/signing/certificates.ts'
import { openPrivateKey, sealPrivateKey } from '../../electron/core/signing/sealed-key.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { at, makeAuthority, makeSigner, title, toPem, validity } from './fixtures.ts'
import { ask, lacks } from './tools.ts'

const authority = makeAuthority()
const juror = makeSigner(authority).credential

describe('the certificates of a contest', () => {
  it('say for what they are', () => {
    expect(readCertificate(authority.certificate)).toMatchObject({
      keyType: 'EC',
      keyUsage: ['digitalSignature', 'keyCertSign', 'cRLSign'],
      pathLength: 0,
    })
    expect(readCertificate(juror.certificate)).toMatchObject({ keyUsage: ['digitalSignature', 'nonRepudiation'] })
    const sealing = issueCertificate(authority, { commonName: 'Rosa', usage: 'encrypt', ...validity })
    expect(readCertificate(sealing.certificate).keyUsage).toEqual(['keyAgreement'])
  })

  it('are described in words and dates', () => {
    expect(describeCertificate(juror.certificate)).toMatchObject({
      subjectName: 'QUISPE ÑAHUI Rosa',
      subjectSerialNumber: 'JURADO-1',
      issuerName: 'Autoridad del concurso CDC-2025',
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2027-12-31T23:59:59.000Z',
      isOfficial: false,
      sha256: expect.stringMatching(/^[0-9A-F]{64}$/),
      serialNumber: expect.stringMatching(/^[4-7][0-9A-F]{39}$/),
    })
  })

  it('clip a title that is longer than X.520 allows, and keep one that fits', () => {
    expect(describeCertificate(authority.certificate).organization).toBe(`${title.slice(0, 63)}…`)
    const short = createAuthority({ contestId: 'CDC-2025', title: 'Concurso', ...validity })
    expect(describeCertificate(short.certificate).organization).toBe('Concurso')
  })

  it('reach beyond 2049 without losing a century', () => {
    const late = createAuthority({ contestId: 'X', title, notBefore: at, notAfter: new Date('2055-01-01T00:00:00Z') })
    expect(describeCertificate(late.certificate).notAfter).toBe('2055-01-01T00:00:00.000Z')
  })

  it.skipIf(lacks('openssl'))('are accepted by openssl in its strict mode', async () => {
    const folder = makeTempDir()
    const [root, leaf] = [join(folder, 'root.pem'), join(folder, 'leaf.pem')]
    writeFileSync(root, toPem(authority.certificate))
    writeFileSync(leaf, toPem(juror.certificate))
    const moment = ['-attime', String(at.getTime() / 1000)]
    expect(await ask('openssl', 'verify', '-x509_strict', ...moment, '-CAfile', root, leaf)).toContain('leaf.pem: OK')
    const text = await ask('openssl', 'x509', '-in', leaf, '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus')
    expect(text).toContain('CN=QUISPE ÑAHUI Rosa')
    expect(text).toContain('X509v3 Key Usage: critical')
  })

  it('are not made for a key that is too weak to be accepted', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    expect(() => signerFromKey(privateKey, juror.certificate, [])).toThrow('not an accepted key')
  })
})

describe('a sealed key', () => {
  it('opens with its password, however its accents were typed', async () => {
    const sealed = await sealPrivateKey(juror.privateKey, 'contraseña')
    const opened = openPrivateKey(sealed, 'contraseña'.normalize('NFD'))
    expect(opened.ok && createPublicKey(opened.value).equals(createPublicKey(juror.privateKey))).toBe(true)
  })

  it('does not open with another password, nor when it was damaged', async () => {
    const sealed = await sealPrivateKey(juror.privateKey, 'contraseña')
    expect(openPrivateKey(sealed, 'contrasena')).toMatchObject({ ok: false, error: { code: 'key-not-opened' } })
    expect(openPrivateKey(sealed.subarray(0, 90), 'contraseña')).toMatchObject({ error: { code: 'key-not-opened' } })
  })

  it.skipIf(lacks('openssl'))('opens with openssl', async () => {
    const path = join(makeTempDir(), 'sealed.der')
    writeFileSync(path, await sealPrivateKey(juror.privateKey, 'secreto'))
    const said = await ask(
      'openssl',
      'pkey',
      '-inform',
      'DER',
      '-in',
      path,
      '-passin',
      'pass:secreto',
      '-noout',
      '-text',
    )
    expect(said).toContain('ASN1 OID: prime256v1')
  })
})
