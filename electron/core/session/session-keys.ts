// The keys of a session file's sealed entries: one for the file, and from it one for each entry. Runs in the core.
import { createHmac } from 'node:crypto'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { OpenContainer } from '../exchange/asic-open.ts'
import { openEntryKey } from '../exchange/entry-key.ts'
import { sealedMime } from '../exchange/sealed-stream.ts'
import type { Credential } from '../signing/certificates.ts'

/** The file's key, for DAFO's reception and every member's reading key. */
export const SESSION_KEY_ENTRY = 'claves/sesion.p7m'

/** HMAC-SHA-256 of the entry's name under the file's key: no key seals two entries. */
export const keyOfEntry = (fileKey: Uint8Array, name: string): Uint8Array =>
  createHmac('sha256', fileKey).update(name).digest()

/** What an entry holds, whether it is sealed or not. */
export type ReadEntry = (name: string) => Promise<Result<Uint8Array, Refusal>>

/** A supplement may bring dozens of dossiers. */
const maxEntryBytes = 1024 * 1024 * 1024

/** Refusals: `sealed-needs-code` for a sealed file and no reader, `envelope-…` for one that it is not for. */
export async function openSessionEntries(
  container: OpenContainer,
  reader: Credential | null,
): Promise<Result<ReadEntry, Refusal>> {
  const { file, header, entries } = container
  if (header.sealing === 'none') return ok((name) => container.read(name, maxEntryBytes))
  if (!reader) return refuse('sealed-needs-code', { file })
  const key = await openEntryKey(container, SESSION_KEY_ENTRY, reader)
  if (!key.ok) return key
  const sealed = new Set(entries.filter(({ mime }) => mime === sealedMime).map(({ name }) => name))
  return ok((name) =>
    sealed.has(name)
      ? container.readSealed(name, keyOfEntry(key.value, name), maxEntryBytes)
      : container.read(name, maxEntryBytes),
  )
}
