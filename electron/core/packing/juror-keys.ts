// A juror's key for one contest: certificate by the contest's authority, private key under an activation code. Core (Node).
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import { jurorKeyName } from '../../../shared/text/packing.ts'
import { type Credential, issueCertificate, type Validity } from '../signing/certificates.ts'
import { codeRounds, sealPrivateKey } from '../signing/sealed-key.ts'
import { createActivationCode, type Random } from './activation-code.ts'

/**
 * `code` as printed on the letter. `sealedKey` (it signs) and `sealedReadingKey` (files are sealed to it) are PKCS#8 that
 * only the code opens; `reading` is the second in the clear, for whoever makes the package.
 */
export type JurorKey = {
  readonly juror: Juror
  readonly code: string
  readonly sealedKey: Uint8Array
  readonly sealedReadingKey: Uint8Array
  readonly reading: Credential
}

const DAY_MS = 86_400_000
/** A laptop's clock may be a day behind; a contest and its archive are checked for years. */
const VALIDITY_DAYS = { before: 1, after: 5 * 366 }

/** How long the certificates made with a package are valid. */
export const validityFrom = (at: Date): Validity => ({
  notBefore: new Date(at.getTime() - VALIDITY_DAYS.before * DAY_MS),
  notAfter: new Date(at.getTime() + VALIDITY_DAYS.after * DAY_MS),
})

/**
 * New keys for a member of the jury. The code is in the answer and nowhere else. The certificates name the member by id
 * alone: they stand in the open in every file that the member signs.
 */
export async function makeJurorKey(facts: {
  readonly authority: Credential
  readonly id: string
  readonly name: string
  readonly profileId: string
  readonly random: Random
  readonly at: Date
}): Promise<JurorKey> {
  const { authority, id, name, profileId, random, at } = facts
  const issue = (usage: 'sign' | 'encrypt') =>
    issueCertificate(authority, {
      commonName: jurorKeyName[usage](id),
      serialNumberAttribute: id,
      usage,
      ...validityFrom(at),
    })
  const signing = issue('sign')
  const reading = issue('encrypt')
  const code = createActivationCode(random)
  const inBase64 = (der: Uint8Array) => Buffer.from(der).toString('base64')
  return {
    juror: {
      id,
      name,
      profileId,
      certificate: inBase64(signing.certificate),
      readingCertificate: inBase64(reading.certificate),
    },
    code,
    sealedKey: await sealPrivateKey(signing.privateKey, code, codeRounds),
    sealedReadingKey: await sealPrivateKey(reading.privateKey, code, codeRounds),
    reading,
  }
}
