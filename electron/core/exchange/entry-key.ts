// The key of a sealed entry, out of the envelope that its file carries for the readers. Core (Node).
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Credential } from '../signing/certificates.ts'
import { openEnvelope } from '../signing/envelope.ts'
import type { OpenContainer } from './asic-open.ts'
import { sealingKeyBytes } from './sealed-stream.ts'

const maxEnvelopeBytes = 64 * 1024

/** Refusals: `envelope-not-for-reader`, `envelope-unreadable`, and those of reading the entry. */
export async function openEntryKey(
  container: OpenContainer,
  entry: string,
  reader: Credential,
): Promise<Result<Uint8Array, Refusal>> {
  const der = await container.read(entry, maxEnvelopeBytes)
  if (!der.ok) return der
  const where = { file: container.file, entry }
  const key = openEnvelope(der.value, reader)
  if (!key.ok) return refuse(key.error, where)
  return key.value.length === sealingKeyBytes ? ok(key.value) : refuse('envelope-unreadable', where)
}
