// Opens the keys that a package carries under codes: a juror's two, and DAFO's reception. Runs in the core (Node).
import { createPublicKey, type KeyObject } from 'node:crypto'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { OpenContainer } from '../exchange/asic-open.ts'
import { readCertificate } from '../signing/certificate.ts'
import { type Credential, signerFromKey } from '../signing/certificates.ts'
import type { Signer } from '../signing/cms.ts'
import { openPrivateKey } from '../signing/sealed-key.ts'
import { parseActivationCode } from './activation-code.ts'
import { DAFO, readingKeyEntry, sealedKeyEntry } from './layout.ts'
import { derOf, type KeyHolder, type LockedPackage } from './locked-package.ts'

/** What a member's code opens: the key that signs and the one that reads what is sealed to the member. */
export type UnlockedJuror = { readonly jurorId: string; readonly signer: Signer; readonly reading: Credential }

/** A member's keys under a code, and the container that has them: the package, or a supplement with a new code. */
export type HeldKeys = { readonly container: OpenContainer; readonly holder: KeyHolder }

/** What supplements say of the keys: those they gave, in their order, and the members who left the jury. */
export type LaterKeys = { readonly keys: readonly HeldKeys[]; readonly left: readonly string[] }

const NONE: LaterKeys = { keys: [], left: [] }
const MAX_KEY_BYTES = 16 * 1024

/**
 * The keys of `jurorId`, or of whichever member the code is of, opened with the activation code as typed. Of a member with
 * `later` keys the last ones count, and the code of one who left opens nothing (R-JUR-3). Refusals: `activation-code-…`
 * (misspelled, nobody's, not this member's, or replaced), `juror-left`, `juror-not-in-package`, `package-juror-certificate`.
 */
export async function unlockJuror(
  locked: LockedPackage,
  typedCode: string,
  jurorId?: string,
  later: LaterKeys = NONE,
): Promise<Result<UnlockedJuror, Refusal>> {
  const own = locked.jurors.map((holder): HeldKeys => ({ container: locked.container, holder }))
  const all = [...own, ...later.keys].filter(({ holder }) => jurorId === undefined || holder.id === jurorId)
  if (all.length === 0) return refuse('juror-not-in-package', { jurorId: jurorId ?? '' })
  const code = parseActivationCode(typedCode)
  if (!code.ok) return code
  for (const keys of all) {
    const opened = await openOwn(locked, keys, code.value)
    if (!opened.ok) return opened
    if (!opened.value) continue
    const { id } = keys.holder
    if (later.left.includes(id)) return refuse('juror-left', { jurorId: id })
    const isLast = keys === all.findLast(({ holder }) => holder.id === id)
    return isLast ? ok(opened.value) : refuse('activation-code-replaced', { jurorId: id })
  }
  return jurorId === undefined ? refuse('activation-code-unknown') : refuse('activation-code-wrong', { jurorId })
}

/** DAFO's reception, with DAFO's code. Refusals: `activation-code-…`. */
export async function unlockReception(locked: LockedPackage, typedCode: string): Promise<Result<Credential, Refusal>> {
  const code = parseActivationCode(typedCode)
  if (!code.ok) return code
  const { reception } = locked
  // A package of version 1 has none.
  if (!reception) return refuse('activation-code-unknown')
  const key = await openKey(locked.container, sealedKeyEntry(DAFO), code.value)
  if (!key.ok) return key
  return key.value && belongsTo(key.value, reception)
    ? ok({ certificate: reception, privateKey: key.value })
    : refuse('activation-code-unknown')
}

/** What reads the sealed parts with this code, whosever it is: DAFO's or a member's. Refusals as of both. */
export async function unlockReader(
  locked: LockedPackage,
  typedCode: string,
  later: LaterKeys = NONE,
): Promise<Result<Credential, Refusal>> {
  const reception = await unlockReception(locked, typedCode)
  if (reception.ok || reception.error.code !== 'activation-code-unknown') return reception
  const juror = await unlockJuror(locked, typedCode, undefined, later)
  return juror.ok ? ok(juror.value.reading) : juror
}

/** Null for another code. */
async function openOwn(
  locked: LockedPackage,
  { container, holder: juror }: HeldKeys,
  code: string,
): Promise<Result<UnlockedJuror | null, Refusal>> {
  const { id: jurorId } = juror
  const key = await openKey(container, sealedKeyEntry(jurorId), code)
  if (!key.ok) return key
  const signing = key.value
  if (!signing) return ok(null)
  const [certificate, readingCertificate] = [derOf(juror.certificate), derOf(juror.readingCertificate)]
  const reading = locked.plain ? ok(signing) : await openKey(container, readingKeyEntry(jurorId), code)
  if (!reading.ok) return reading
  if (!reading.value || !belongsTo(signing, certificate) || !belongsTo(reading.value, readingCertificate))
    return refuse('package-juror-certificate', { jurorId })
  return ok({
    jurorId,
    signer: signerFromKey(signing, certificate, [locked.authority]),
    reading: { certificate: readingCertificate, privateKey: reading.value },
  })
}

/** Null for another code. */
async function openKey(
  container: OpenContainer,
  entry: string,
  code: string,
): Promise<Result<KeyObject | null, Refusal>> {
  const sealed = await container.read(entry, MAX_KEY_BYTES)
  if (!sealed.ok) return sealed
  const key = openPrivateKey(sealed.value, code)
  return ok(key.ok ? key.value : null)
}

const belongsTo = (key: KeyObject, certificate: Uint8Array) =>
  createPublicKey(key).equals(readCertificate(certificate).publicKey)
