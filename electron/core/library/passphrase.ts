// A juror's activation code under a passphrase of the juror's own, for this laptop only. Runs in the core.
import { type ScryptOptions, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { passphraseText } from '../../../shared/access/passphrase.ts'
import { utf8Bytes, utf8Text } from '../../../shared/exchange/utf8.ts'
import type { Random } from '../ports.ts'
import type { Secret } from '../store/secrets.ts'
import { createVault, vaultKeyBytes } from '../store/vault.ts'

/** RFC 7914: 128 MiB and some tenths of a second for each guess. */
const cost: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const saltBytes = 16

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt)

/** Whose and of which contest: a secret that is moved elsewhere opens nothing there. */
type Owner = { readonly contestId: string; readonly jurorId: string }

async function vaultOf({ contestId, jurorId }: Owner, passphrase: string, salt: Uint8Array) {
  const key = await derive(passphraseText(passphrase), salt, vaultKeyBytes, cost)
  return createVault(`secret/${contestId}/${jurorId}`, key)
}

export async function sealCode(owner: Owner, code: string, passphrase: string, random: Random): Promise<Secret> {
  const salt = random(saltBytes)
  const vault = await vaultOf(owner, passphrase, salt)
  return { jurorId: owner.jurorId, salt, sealed: vault.seal('code', utf8Bytes(code)) }
}

/** The code, or undefined for another passphrase. */
export async function openCode(contestId: string, secret: Secret, passphrase: string): Promise<string | undefined> {
  const vault = await vaultOf({ contestId, jurorId: secret.jurorId }, passphrase, secret.salt)
  try {
    return utf8Text(vault.open('code', secret.sealed))
  } catch {
    // Node throws when the tag does not hold; nothing else runs in there.
    return undefined
  }
}
