// New keys under a new code for a member who lost the letter: another signing key, and the same reading key out of DAFO's
// custody, so that everything sealed to the member still opens. Runs in the core (Node).
import { createPrivateKey } from 'node:crypto'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { jurorKeyName } from '../../../shared/text/packing.ts'
import { createActivationCode, type Random } from '../packing/activation-code.ts'
import { validityFrom } from '../packing/juror-keys.ts'
import { custodyEntry } from '../packing/layout.ts'
import type { KeyHolder, LockedPackage } from '../packing/locked-package.ts'
import { type Credential, issueCertificate } from '../signing/certificates.ts'
import { openEnvelope } from '../signing/envelope.ts'
import { codeRounds, sealPrivateKey } from '../signing/sealed-key.ts'

export type Reissued = {
  readonly holder: KeyHolder
  readonly code: string
  readonly sealedKey: Uint8Array
  readonly sealedReadingKey: Uint8Array
}

export type Issuer = { readonly locked: LockedPackage; readonly authority: Credential; readonly reception: Credential }

/** The code is in the answer and nowhere else. Refusals: `juror-not-in-package`, `envelope-…`, those of reading. */
export async function reissue(
  { locked, authority, reception }: Issuer,
  jurorId: string,
  { random, at }: { readonly random: Random; readonly at: Date },
): Promise<Result<Reissued, Refusal>> {
  const before = locked.jurors.find(({ id }) => id === jurorId)
  if (!before) return refuse('juror-not-in-package', { jurorId })
  const entry = custodyEntry(jurorId)
  const custody = await locked.container.read(entry)
  if (!custody.ok) return custody
  const reading = openEnvelope(custody.value, reception)
  if (!reading.ok) return refuse(reading.error, { file: locked.container.file, entry })
  const readingKey = createPrivateKey({ key: Buffer.from(reading.value), format: 'der', type: 'pkcs8' })
  const signing = issueCertificate(authority, {
    commonName: jurorKeyName.sign(jurorId),
    serialNumberAttribute: jurorId,
    usage: 'sign',
    ...validityFrom(at),
  })
  const code = createActivationCode(random)
  return ok({
    holder: { ...before, certificate: Buffer.from(signing.certificate).toString('base64') },
    code,
    sealedKey: await sealPrivateKey(signing.privateKey, code, codeRounds),
    sealedReadingKey: await sealPrivateKey(readingKey, code, codeRounds),
  })
}
