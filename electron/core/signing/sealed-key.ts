// A private key at rest: PKCS#8 EncryptedPrivateKeyInfo (RFC 5958) under a password, readable by openssl. Core.
import { createPrivateKey, type KeyObject, randomBytes } from 'node:crypto'
import * as pkijs from 'pkijs'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { toArrayBuffer } from './der.ts'

/** PBES2: PBKDF2 with HMAC-SHA-256 and this many rounds, then AES-256-CBC. */
export const passwordRounds = { hmacHashAlgorithm: 'SHA-256', iterationCount: 600_000 }

/** Rounds for what no one guesses: a code of 128 random bits is strong by itself, and a laptop opens it at once. */
export const codeRounds = 20_000

export const passwordEncryption = (password: string, iterationCount = passwordRounds.iterationCount) => ({
  ...passwordRounds,
  iterationCount,
  // pkijs draws an initialization vector of its own; its types ask for one all the same.
  contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(randomBytes(16)) },
  password: passwordBytes(password),
})

/** Composed form, so that the same accented password typed on another system gives the same bytes. */
export const passwordBytes = (password: string) => toArrayBuffer(Buffer.from(password.normalize('NFC'), 'utf8'))

/** DER of the key, encrypted. `iterationCount`: another number of rounds than `passwordRounds`. */
export async function sealPrivateKey(key: KeyObject, password: string, iterationCount?: number): Promise<Uint8Array> {
  const plain = key.export({ type: 'pkcs8', format: 'der' })
  const bag = new pkijs.PKCS8ShroudedKeyBag({ parsedValue: pkijs.PrivateKeyInfo.fromBER(toArrayBuffer(plain)) })
  await bag.makeInternalValues(passwordEncryption(password, iterationCount))
  return new Uint8Array(bag.toSchema().toBER(false))
}

/** Refuses `key-not-opened` for a wrong password and for damaged bytes alike: they cannot be told apart. */
export function openPrivateKey(sealed: Uint8Array, password: string): Result<KeyObject, Refusal> {
  try {
    const passphrase = Buffer.from(passwordBytes(password))
    return ok(createPrivateKey({ key: Buffer.from(sealed), format: 'der', type: 'pkcs8', passphrase }))
  } catch {
    return refuse('key-not-opened')
  }
}
