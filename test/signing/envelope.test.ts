// Envelopes: each recipient opens them, openssl too; nobody else does, and no byte of one can differ.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Credential, certifyKey, issueCertificate } from '../../electron/core/signing/certificates.ts'
import { makeEnvelope, openEnvelope } from '../../electron/core/signing/envelope.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeAuthority, makeSigner, toPem, validity } from './fixtures.ts'
import { ask, lacks } from './tools.ts'

const authority = makeAuthority()
const makeReader = (id: string): Credential =>
  issueCertificate(authority, { commonName: id, serialNumberAttribute: id, usage: 'encrypt', ...validity })
const readers = ['jurado-1', 'jurado-2', 'jurado-3'].map(makeReader)
const stranger = makeReader('jurado-4')
const certificates = readers.map(({ certificate }) => certificate)
const key = randomBytes(32)

describe('an envelope', () => {
  it('gives each recipient what it holds, of any size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(2), (content, place) => {
        const reader = readers[place] ?? stranger
        expect(openEnvelope(makeEnvelope(content, certificates), reader)).toEqual({
          ok: true,
          value: Buffer.from(content),
        })
      }),
    )
  })

  it.skipIf(lacks('openssl'))('is opened by openssl with the key of any recipient, and of no other', async () => {
    const folder = makeTempDir()
    const path = (name: string) => join(folder, name)
    writeFileSync(path('clave.p7m'), makeEnvelope(key, certificates))
    const decrypt = async ({ certificate, privateKey }: Credential) => {
      writeFileSync(path('lectura.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
      writeFileSync(path('lectura.cer'), toPem(certificate))
      const who = ['-inkey', path('lectura.pem'), '-recip', path('lectura.cer')]
      await ask(
        'openssl',
        'cms',
        '-decrypt',
        '-binary',
        '-inform',
        'DER',
        '-in',
        path('clave.p7m'),
        ...who,
        '-out',
        path('clave'),
      )
      return readFileSync(path('clave'))
    }
    for (const reader of readers) expect(await decrypt(reader)).toEqual(key)
    await expect(decrypt(stranger)).rejects.toThrow()
  })

  it('is not for who is no recipient', () => {
    expect(openEnvelope(makeEnvelope(key, certificates), stranger)).toEqual({
      ok: false,
      error: 'envelope-not-for-reader',
    })
  })

  it('does not open with the key of another certificate', () => {
    const [reader = stranger] = readers
    const mixed = { certificate: reader.certificate, privateKey: stranger.privateKey }
    const opened = openEnvelope(makeEnvelope(key, certificates), mixed)
    // One time in a great many the padding is right by chance; the content never is.
    expect(opened.ok && opened.value.equals(key)).toBe(false)
  })

  it('is made anew each time, with one-time keys', () => {
    expect(makeEnvelope(key, certificates)).not.toEqual(makeEnvelope(key, certificates))
  })

  it('is refused with any byte changed, cut or added', () => {
    const [reader = stranger] = readers
    const envelope = makeEnvelope(key, [reader.certificate])
    expect(openEnvelope(envelope, reader)).toEqual({ ok: true, value: key })
    for (let at = 0; at < envelope.length; at++) {
      const changed = Buffer.from(envelope)
      changed[at] = (changed[at] ?? 0) ^ 1
      const opened = openEnvelope(changed, reader)
      // CBC has no tag: a changed ciphertext may open to other bytes. The signature of the file covers them.
      expect(opened.ok && opened.value.equals(key), `byte ${at}`).toBe(false)
    }
    expect(openEnvelope(envelope.subarray(0, -1), reader)).toEqual({ ok: false, error: 'envelope-unreadable' })
    expect(openEnvelope(Buffer.concat([envelope, Buffer.of(0)]), reader)).toEqual({
      ok: false,
      error: 'envelope-unreadable',
    })
  })

  it('is not read from other bytes, whatever they are', () => {
    const [reader = stranger] = readers
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(openEnvelope(bytes, reader)).toEqual({ ok: false, error: 'envelope-unreadable' })
      }),
    )
  })

  // A string of half a character, one of no number, a time of nothing: what damage makes of a name or a serial number.
  it.each(['30031e0100', '30031c0100', '30021800'])('is not read from %s, on which the parser throws', (hex) => {
    const [reader = stranger] = readers
    expect(openEnvelope(Buffer.from(hex, 'hex'), reader)).toEqual({ ok: false, error: 'envelope-unreadable' })
  })

  it('is for keys of P-256 alone', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
    const other = certifyKey(authority, publicKey, { commonName: 'P-384', usage: 'encrypt', ...validity })
    expect(() => makeEnvelope(key, [other])).toThrow('not a P-256 certificate')
    expect(() => makeEnvelope(key, [makeSigner(authority, 'RSA-2048').credential.certificate])).toThrow()
  })
})
