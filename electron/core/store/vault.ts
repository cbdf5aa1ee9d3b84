// What seals the rows of one desk or one session while its key is in memory. Runs in the core.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** `name` is that of the log's stream; `place` says which row something is, so that no row stands in for another. */
export type Vault = {
  readonly name: string
  seal(place: string, plain: Uint8Array): Buffer
  /** Throws for other bytes, another place and another key alike: only a change from outside brings that. */
  open(place: string, sealed: Uint8Array): Buffer
  /** A name for something by its hash that says nothing of it to who has no key. */
  alias(sha256: string): string
}

export const vaultKeyBytes = 32
const nonceBytes = 12
const tagBytes = 16

const derived = (key: Uint8Array, purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32))

/** AES-256-GCM with a random nonce for each row: nonce‖ciphertext‖tag; HMAC-SHA-256 for aliases. Of one key, by HKDF. */
export function createVault(name: string, key: Uint8Array): Vault {
  const sealing = derived(key, 'acta-jurado vault rows')
  const naming = derived(key, 'acta-jurado vault names')
  const bound = (place: string) => Buffer.from(`${name}\n${place}`)
  return {
    name,
    seal(place, plain) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(bound(place))
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open(place, sealed) {
      const nonce = sealed.subarray(0, nonceBytes)
      const end = sealed.length - tagBytes
      const decipher = createDecipheriv('aes-256-gcm', sealing, nonce, { authTagLength: tagBytes })
      decipher.setAAD(bound(place)).setAuthTag(sealed.subarray(end))
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, end)), decipher.final()])
    },
    alias: (sha256) => createHmac('sha256', naming).update(sha256).digest('hex'),
  }
}
