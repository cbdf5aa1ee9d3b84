// Keys that a supplement gives: to a member who lost the letter, another signing key and the same reading key out of
// DAFO's custody, so that everything sealed to the member still opens; to one who arrives, both anew. Core (Node).
import { createPrivateKey } from 'node:crypto'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { jurorKeyName } from '../../../shared/text/packing.ts'
import type { OpenContainer } from '../exchange/asic-open.ts'
import { createActivationCode, type Random } from '../packing/activation-code.ts'
import { validityFrom } from '../packing/juror-keys.ts'
import { custodyEntry } from '../packing/layout.ts'
import type { KeyHolder, LockedPackage } from '../packing/locked-package.ts'
import { type Credential, issueCertificate } from '../signing/certificates.ts'
import { openEnvelope } from '../signing/envelope.ts'
import { codeRounds, sealPrivateKey } from '../signing/sealed-key.ts'
import { arrivalsOf } from './layout.ts'
import type { LockedSupplement } from './read-supplement.ts'

export type Reissued = {
  readonly holder: KeyHolder
  readonly code: string
  readonly sealedKey: Uint8Array
  readonly sealedReadingKey: Uint8Array
}

export type Issuer = { readonly locked: LockedPackage; readonly authority: Credential; readonly reception: Credential }

/** A member's certificates so far, and the file with the reading key in DAFO's custody. */
export type Custody = { readonly holder: KeyHolder; readonly container: OpenContainer }

/** Of every member that the package or one of the supplements brought. */
export const custodies = (locked: LockedPackage, before: readonly LockedSupplement[]): Custody[] => [
  ...locked.jurors.map((holder) => ({ holder, container: locked.container })),
  ...before.flatMap(({ container, told }) =>
    told.jurors.filter(({ id }) => arrivalsOf(told).includes(id)).map((holder) => ({ holder, container })),
  ),
]

/** The code is in the answer and nowhere else. Refusals: `envelope-…`, those of reading. */
export async function reissue(
  { authority, reception }: Issuer,
  { holder, container }: Custody,
  { random, at }: { readonly random: Random; readonly at: Date },
): Promise<Result<Reissued, Refusal>> {
  const entry = custodyEntry(holder.id)
  const custody = await container.read(entry)
  if (!custody.ok) return custody
  const reading = openEnvelope(custody.value, reception)
  if (!reading.ok) return refuse(reading.error, { file: container.file, entry })
  const readingKey = createPrivateKey({ key: Buffer.from(reading.value), format: 'der', type: 'pkcs8' })
  const signing = issueCertificate(authority, {
    commonName: jurorKeyName.sign(holder.id),
    serialNumberAttribute: holder.id,
    usage: 'sign',
    ...validityFrom(at),
  })
  const code = createActivationCode(random)
  return ok({
    holder: { ...holder, certificate: Buffer.from(signing.certificate).toString('base64') },
    code,
    sealedKey: await sealPrivateKey(signing.privateKey, code, codeRounds),
    sealedReadingKey: await sealPrivateKey(readingKey, code, codeRounds),
  })
}
