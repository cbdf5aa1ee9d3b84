// PKCS#12 files: ours and openssl's, modern and legacy, and each way in which one cannot be used.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as pkijs from 'pkijs'
import { describe, expect, it } from 'vitest'
import { createCms, verifyCms } from '../../electron/core/signing/cms.ts'
import { toArrayBuffer } from '../../electron/core/signing/der.ts'
import { createPkcs12, openPkcs12 } from '../../electron/core/signing/pkcs12.ts'
import { sealPrivateKey } from '../../electron/core/signing/sealed-key.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { at, digestOfContent, keyKinds, makeAuthority, makeSigner, type TestSigner, toPem } from './fixtures.ts'
import { ask, lacks } from './tools.ts'

const authority = makeAuthority()
const trust = { roots: [authority.certificate], at }
const password = 'contraseña'

const make = ({ credential }: TestSigner) =>
  createPkcs12({ ...credential, chain: [authority.certificate], password, friendlyName: 'Rosa Ñahui' })

async function expectToSign(file: Uint8Array, keyword = password) {
  const opened = await openPkcs12(file, keyword)
  if (!opened.ok) throw new Error(opened.error.code)
  const signer = opened.value
  expect(signer.summary.subjectName).toBe('QUISPE ÑAHUI Rosa')
  const der = await createCms(digestOfContent(signer.digest), signer, { signingTime: at })
  expect(verifyCms(der, digestOfContent, trust, { strict: true }).problems).toEqual([])
}

/** A file that openssl exports from PEM pieces. */
async function exportWith(pieces: readonly string[], ...options: readonly string[]): Promise<Uint8Array> {
  const folder = makeTempDir()
  const [pem, file] = [join(folder, 'pieces.pem'), join(folder, 'file.p12')]
  writeFileSync(pem, pieces.join('\n'))
  await ask('openssl', 'pkcs12', '-export', '-in', pem, '-out', file, '-passout', `pass:${password}`, ...options)
  return readFileSync(file)
}

const keyPem = ({ credential }: TestSigner) => String(credential.privateKey.export({ type: 'pkcs8', format: 'pem' }))
const certificatePem = ({ credential }: TestSigner) => toPem(credential.certificate)

/** As some key stores export all they hold. */
async function makeWithTwoKeys(): Promise<Uint8Array> {
  const sealed = await sealPrivateKey(makeSigner(authority).credential.privateKey, password)
  const keyBag = new pkijs.SafeBag({
    bagId: '1.2.840.113549.1.12.10.1.2',
    bagValue: pkijs.PKCS8ShroudedKeyBag.fromBER(toArrayBuffer(sealed)),
  })
  const value = new pkijs.SafeContents({ safeBags: [keyBag, keyBag] })
  const authenticatedSafe = new pkijs.AuthenticatedSafe({ parsedValue: { safeContents: [{ privacyMode: 0, value }] } })
  await authenticatedSafe.makeInternalValues({ safeContents: [{}] })
  const pfx = new pkijs.PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } })
  const mac = { pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256', iterations: 1000 }
  await pfx.makeInternalValues({ ...mac, password: toArrayBuffer(Buffer.from(password)) })
  return new Uint8Array(pfx.toSchema().toBER(false))
}

describe('a PKCS#12 file', () => {
  it('that was made here opens and signs, and says when the password is wrong', async () => {
    const file = await make(makeSigner(authority))
    await expectToSign(file)
    expect(await openPkcs12(file, 'Contraseña')).toMatchObject({ error: { code: 'pkcs12-password-wrong' } })
  })

  it.skipIf(lacks('openssl'))('that was made here is read by openssl', async () => {
    const path = join(makeTempDir(), 'made.p12')
    writeFileSync(path, await make(makeSigner(authority, 'RSA-2048')))
    const said = await ask('openssl', 'pkcs12', '-in', path, '-passin', `pass:${password}`, '-noenc', '-info')
    expect(said).toContain('AES-256-CBC')
    expect(said.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
    expect(said).toContain('BEGIN PRIVATE KEY')
  })

  it.skipIf(lacks('openssl')).each(keyKinds)('of openssl with %s opens and signs', async (kind) => {
    const juror = makeSigner(authority, kind)
    await expectToSign(await exportWith([keyPem(juror), certificatePem(juror), toPem(authority.certificate)]))
  })

  it.skipIf(lacks('openssl'))('of openssl in the legacy encryption opens and signs', async () => {
    const juror = makeSigner(authority, 'RSA-2048')
    const pieces = [keyPem(juror), certificatePem(juror), toPem(authority.certificate)]
    await expectToSign(await exportWith(pieces, '-legacy'))
  })

  it.skipIf(lacks('openssl'))('without a key is refused', async () => {
    const file = await exportWith([certificatePem(makeSigner(authority))], '-nokeys')
    expect(await openPkcs12(file, password)).toMatchObject({ error: { code: 'pkcs12-without-key' } })
  })

  it.skipIf(lacks('openssl'))('without the certificate of its key is refused', async () => {
    const file = await exportWith([keyPem(makeSigner(authority))], '-nocerts')
    expect(await openPkcs12(file, password)).toMatchObject({ error: { code: 'pkcs12-without-certificate' } })
  })

  it('with several keys is refused: nobody knows which one to sign with', async () => {
    expect(await openPkcs12(await makeWithTwoKeys(), password)).toMatchObject({
      error: { code: 'pkcs12-several-keys' },
    })
  })

  it.each([
    ['empty', new Uint8Array()],
    ['text', Buffer.from('no soy una firma')],
    ['a certificate', authority.certificate],
  ])('that is %s is not one', async (_, bytes) => {
    expect(await openPkcs12(bytes, password)).toMatchObject({ error: { code: 'pkcs12-unreadable' } })
  })
})
