// Unlocking with a passphrase instead of the long code, and setting one. Runs in the core.
import { isLongEnough, PASSPHRASE_MIN } from '../../../shared/access/passphrase.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Services } from '../services.ts'
import type { Secret } from '../store/secrets.ts'
import type { Library } from './library.ts'
import { openCode, sealCode } from './passphrase.ts'

/** By what a person shows that the desk is theirs: the letter's code, or the passphrase so far. */
export type Proof = { readonly code: string } | { readonly passphrase: string }

export type Passphrases = {
  /**
   * Opens the desk of the juror whose passphrase it is, and answers whose; slowed down like a code. Refusals:
   * `passphrase-none`, `passphrase-wrong`, `unlock-wait`, and those of unlocking with the code.
   */
  unlock(contestId: string, passphrase: string, jurorId?: string): Promise<Result<string, Refusal>>
  /** Sets or changes a juror's passphrase. Refusals: `passphrase-short`, and those of a proof that does not hold. */
  set(contestId: string, jurorId: string, proof: Proof, passphrase: string): Promise<Result<null, Refusal>>
}

type Opened = { readonly jurorId: string; readonly code: string }

export function createPassphrases({ clock, random }: Services, library: Library): Passphrases {
  const { attempts, secrets } = library.store

  async function tryOn(
    contestId: string,
    candidates: readonly Secret[],
    passphrase: string,
  ): Promise<Result<Opened, Refusal>> {
    if (candidates.length === 0) return refuse('passphrase-none')
    const begun = attempts.begin(contestId, clock.now())
    if (!begun.ok) return begun
    for (const secret of candidates) {
      const code = await openCode(contestId, secret, passphrase)
      if (code === undefined) continue
      attempts.succeeded(contestId)
      return ok({ jurorId: secret.jurorId, code })
    }
    return refuse('passphrase-wrong', { seconds: attempts.waitSeconds(contestId, clock.now()) })
  }

  const secretsOf = (contestId: string, jurorId?: string) =>
    secrets.all(contestId).filter((secret) => jurorId === undefined || secret.jurorId === jurorId)

  /** The code of whoever proves to be that juror. */
  async function proven(contestId: string, jurorId: string, proof: Proof): Promise<Result<string, Refusal>> {
    if ('code' in proof) {
      const unlocked = await library.unlock(contestId, proof.code, jurorId)
      return unlocked.ok ? ok(proof.code) : unlocked
    }
    const opened = await tryOn(contestId, secretsOf(contestId, jurorId), proof.passphrase)
    return opened.ok ? ok(opened.value.code) : opened
  }

  return {
    async unlock(contestId, passphrase, jurorId) {
      const opened = await tryOn(contestId, secretsOf(contestId, jurorId), passphrase)
      return opened.ok ? await library.unlock(contestId, opened.value.code, opened.value.jurorId) : opened
    },
    async set(contestId, jurorId, proof, passphrase) {
      if (!isLongEnough(passphrase)) return refuse('passphrase-short', { min: PASSPHRASE_MIN })
      const code = await proven(contestId, jurorId, proof)
      if (!code.ok) return code
      secrets.put(contestId, await sealCode({ contestId, jurorId }, code.value, passphrase, random))
      return ok(null)
    },
  }
}
