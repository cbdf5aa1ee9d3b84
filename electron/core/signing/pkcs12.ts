// PKCS#12 files (RFC 7292): opens a person's key to sign with it, and makes one. Core.
import { createHash, type KeyObject, verify } from 'node:crypto'
import { P12Signer, SignerError } from '@libpdf/core'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type Certificate, type CertificateSummary, digestFor, readCertificate } from './certificate.ts'
import type { Credential } from './certificates.ts'
import type { Signer } from './cms.ts'
import { toArrayBuffer } from './der.ts'
import { openPrivateKey, passwordBytes, passwordEncryption, passwordRounds, sealPrivateKey } from './sealed-key.ts'

export type Pkcs12Signer = Signer & { readonly summary: CertificateSummary }

const bagIds = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
}

/** Keys stand in the plain part of the file, each encrypted for itself: they can be counted without the password. */
const countKeys = (bytes: Uint8Array): number => keyBags(bytes).length

function keyBags(bytes: Uint8Array): pkijs.SafeBag[] {
  const pfx = pkijs.PFX.fromBER(toArrayBuffer(bytes))
  const inner: unknown = pfx.authSafe.content
  if (!(inner instanceof asn1js.OctetString)) return []
  const safe = pkijs.AuthenticatedSafe.fromBER(inner.getValue())
  return safe.safeContents.flatMap((info) => {
    const content: unknown = info.contentType === pkijs.ContentInfo.DATA ? info.content : null
    if (!(content instanceof asn1js.OctetString)) return []
    const bags = pkijs.SafeContents.fromBER(content.getValue()).safeBags
    return bags.filter((bag) => bag.bagId === bagIds.key || bag.bagId === bagIds.shroudedKey)
  })
}

/** Which certificate belongs to the key is proven with a trial signature: files list them in any order. */
async function findOwn(opened: P12Signer, certificates: readonly Certificate[]): Promise<Certificate | undefined> {
  const probe = Buffer.from('probe')
  const signature = await opened.sign(probe, 'SHA-256')
  return certificates.find(
    ({ publicKey, keyType }) => keyType !== null && verify('sha256', probe, publicKey, signature),
  )
}

/** From the issuer of `own` upwards, each the issuer of the one before; what does not belong is left out. */
function orderChain(own: Certificate, others: readonly Certificate[]): readonly Uint8Array[] {
  const chain: Certificate[] = []
  for (let last = own; ; ) {
    const next = others.find((other) => !chain.includes(other) && other !== own && last.x509.checkIssued(other.x509))
    if (!next) return chain.map((certificate) => certificate.der)
    chain.push(next)
    last = next
  }
}

function refusalOf(error: unknown): { ok: false; error: Refusal } {
  if (!(error instanceof SignerError)) return refuse('pkcs12-unreadable')
  if (/invalid password|integrity/i.test(error.message)) return refuse('pkcs12-password-wrong')
  if (error.message.includes('No private key')) return refuse('pkcs12-without-key')
  if (error.message.includes('No certificates')) return refuse('pkcs12-without-certificate')
  return refuse('pkcs12-unreadable')
}

/**
 * A signer from a file with exactly one RSA (from 2048 bits) or EC key and its certificate; modern (PBES2) and legacy
 * (RC2, 3DES) encryption. Refusals: `pkcs12-…`. An expired certificate opens: signing with it is what is refused.
 */
export async function openPkcs12(bytes: Uint8Array, password: string): Promise<Result<Pkcs12Signer, Refusal>> {
  let opened: P12Signer
  let certificates: readonly Certificate[]
  try {
    if (countKeys(bytes) > 1) return refuse('pkcs12-several-keys')
    opened = await P12Signer.create(bytes, password.normalize('NFC'))
    certificates = [opened.certificate, ...opened.certificateChain].map(readCertificate)
  } catch (error) {
    return refusalOf(error)
  }
  const own = await findOwn(opened, certificates)
  if (!own?.keyType) return refuse('pkcs12-without-certificate')
  const digest = digestFor(own.publicKey)
  return ok({
    certificate: own.der,
    chain: orderChain(own, certificates),
    keyType: own.keyType,
    digest,
    summary: own.summary,
    sign: (tbs) => opened.sign(tbs, digest),
  })
}

/**
 * Certificate and private key of a file that this app made (`createPkcs12`), to issue with. Refusals as of
 * `openPkcs12`.
 */
export async function openCredential(bytes: Uint8Array, password: string): Promise<Result<Credential, Refusal>> {
  const signer = await openPkcs12(bytes, password)
  if (!signer.ok) return signer
  const [bag, second] = keyBags(bytes)
  if (second || !(bag?.bagValue instanceof pkijs.PKCS8ShroudedKeyBag)) return refuse('pkcs12-without-key')
  const key = openPrivateKey(new Uint8Array(bag.bagValue.toSchema().toBER(false)), password)
  return key.ok ? ok({ certificate: signer.value.certificate, privateKey: key.value }) : key
}

const toCertificateBag = (der: Uint8Array, attributes: pkijs.Attribute[]) =>
  new pkijs.SafeBag({
    bagId: bagIds.certificate,
    bagValue: new pkijs.CertBag({ parsedValue: pkijs.Certificate.fromBER(toArrayBuffer(der)) }),
    bagAttributes: attributes,
  })

/** localKeyId joins key and certificate; the friendly name is what key stores list. */
function bagAttributes(certificate: Uint8Array, friendlyName: string): pkijs.Attribute[] {
  const keyId = toArrayBuffer(createHash('sha1').update(certificate).digest())
  return [
    new pkijs.Attribute({ type: '1.2.840.113549.1.9.20', values: [new asn1js.BmpString({ value: friendlyName })] }),
    new pkijs.Attribute({ type: '1.2.840.113549.1.9.21', values: [new asn1js.OctetString({ valueHex: keyId })] }),
  ]
}

/**
 * Rounds for a file's three derived keys. That of its HMAC (RFC 7292, appendix B) is computed in JavaScript, a second for
 * 300,000 rounds, and the weakest of the three is what an attacker tries; so all have the same.
 */
const fileRounds = 10_000

/**
 * A PKCS#12 file with one key, its certificate and `chain` (issuer first): PBES2 and an HMAC-SHA-256 over all. Its few
 * rounds suit a password drawn at random (an activation code) or known to all (a rehearsal's), not one that a person chose.
 */
export async function createPkcs12(facts: {
  readonly privateKey: KeyObject
  readonly certificate: Uint8Array
  readonly chain: readonly Uint8Array[]
  readonly password: string
  readonly friendlyName: string
}): Promise<Uint8Array> {
  const attributes = bagAttributes(facts.certificate, facts.friendlyName)
  const sealed = await sealPrivateKey(facts.privateKey, facts.password, fileRounds)
  const keyBag = new pkijs.SafeBag({
    bagId: bagIds.shroudedKey,
    bagValue: pkijs.PKCS8ShroudedKeyBag.fromBER(toArrayBuffer(sealed)),
    bagAttributes: attributes,
  })
  const certificateBags = [
    toCertificateBag(facts.certificate, attributes),
    ...facts.chain.map((der) => toCertificateBag(der, [])),
  ]
  const safes = [
    { privacyMode: 0, value: new pkijs.SafeContents({ safeBags: [keyBag] }) },
    { privacyMode: 1, value: new pkijs.SafeContents({ safeBags: certificateBags }) },
  ]
  const authenticatedSafe = new pkijs.AuthenticatedSafe({ parsedValue: { safeContents: safes } })
  await authenticatedSafe.makeInternalValues({ safeContents: [{}, passwordEncryption(facts.password, fileRounds)] })
  const pfx = new pkijs.PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } })
  const { hmacHashAlgorithm } = passwordRounds
  await pfx.makeInternalValues({
    password: passwordBytes(facts.password),
    iterations: fileRounds,
    pbkdf2HashAlgorithm: hmacHashAlgorithm,
    hmacHashAlgorithm,
  })
  return new Uint8Array(pfx.toSchema().toBER(false))
}
