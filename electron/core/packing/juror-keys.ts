// A juror's key for one contest: certificate by the contest's authority, private key under an activation code. Core (Node).
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import { type Credential, issueCertificate, type Validity } from '../signing/certificates.ts'
import { codeRounds, sealPrivateKey } from '../signing/sealed-key.ts'
import { createActivationCode, type Random } from './activation-code.ts'

/** `code` as printed on the letter; `sealedKey` is PKCS#8 that only the code opens. */
export type JurorKey = { readonly juror: Juror; readonly code: string; readonly sealedKey: Uint8Array }

const DAY_MS = 86_400_000
/** A laptop's clock may be a day behind; a contest and its archive are checked for years. */
const VALIDITY_DAYS = { before: 1, after: 5 * 366 }

/** How long the certificates made with a package are valid. */
export const validityFrom = (at: Date): Validity => ({
  notBefore: new Date(at.getTime() - VALIDITY_DAYS.before * DAY_MS),
  notAfter: new Date(at.getTime() + VALIDITY_DAYS.after * DAY_MS),
})

/** A new key for a member of the jury. The code is in the answer and nowhere else. */
export async function makeJurorKey(facts: {
  readonly authority: Credential
  readonly id: string
  readonly name: string
  readonly profileId: string
  readonly random: Random
  readonly at: Date
}): Promise<JurorKey> {
  const { authority, id, name, profileId, random, at } = facts
  const { certificate, privateKey } = issueCertificate(authority, {
    commonName: name,
    serialNumberAttribute: id,
    usage: 'sign',
    ...validityFrom(at),
  })
  const code = createActivationCode(random)
  const juror = { id, name, profileId, certificate: Buffer.from(certificate).toString('base64') }
  return { juror, code, sealedKey: await sealPrivateKey(privateKey, code, codeRounds) }
}
