// Works on a session file as somebody with the president's own key could: everything changed, and signed again. Node.
import { randomBytes } from 'node:crypto'
import { openContainer } from '../../electron/core/exchange/asic-open.ts'
import { type ContainerEntry, writeContainer } from '../../electron/core/exchange/asic-write.ts'
import { sha256 } from '../../electron/core/exchange/sha256.ts'
import { sessionEntries } from '../../electron/core/session/session-file.ts'
import { keyOfEntry, openSessionEntries, SESSION_KEY_ENTRY } from '../../electron/core/session/session-keys.ts'
import type { Credential } from '../../electron/core/signing/certificates.ts'
import type { Signer } from '../../electron/core/signing/cms.ts'
import { makeEnvelope } from '../../electron/core/signing/envelope.ts'
import { canonicalText } from '../../shared/exchange/canonical.ts'
import { type LogEntry, sealEntry } from '../../shared/exchange/hash-chain.ts'
import { NOW } from './contest-package.ts'

export type Parts = ReadonlyMap<string, Uint8Array>

/** What the entries of a session file hold, for a reader of it, without those of the container and its sealing. */
export async function partsOfSession(path: string, reader: Credential): Promise<Map<string, Uint8Array>> {
  const trust = { authorityEntry: sessionEntries.authority }
  const container = await openContainer(path, { expected: 'sesion', trust, at: NOW })
  if (!container.ok) throw new Error(container.error.code)
  const read = await openSessionEntries(container.value, reader)
  if (!read.ok) throw new Error(read.error.code)
  const parts = new Map<string, Uint8Array>()
  for (const { name } of container.value.entries) {
    if (name === SESSION_KEY_ENTRY) continue
    const bytes = await read.value(name)
    if (!bytes.ok) throw new Error(bytes.error.code)
    parts.set(name, bytes.value)
  }
  return parts
}

export const logOf = (parts: Parts): LogEntry[] =>
  Buffer.from(parts.get(sessionEntries.log) ?? [])
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LogEntry)

/** The parts with another log, its chain made anew so that it holds. */
export function withLog(parts: Parts, log: readonly LogEntry[]): Map<string, Uint8Array> {
  let last: LogEntry | undefined
  const lines: string[] = []
  for (const { at, actor, type, data } of log) {
    last = sealEntry(last, { at, actor, type, data }, sha256)
    lines.push(`${canonicalText(last)}\n`)
  }
  return new Map(parts).set(sessionEntries.log, Buffer.from(lines.join('')))
}

/** Writes the parts as a session file whose container holds, sealed to `reader` (a certificate) but for one entry, or not at all. */
export async function signAgain(
  path: string,
  contestId: string,
  parts: Parts,
  signer: Signer,
  reader: Uint8Array | null,
  inTheOpen: string = sessionEntries.authority,
): Promise<string> {
  const fileKey = randomBytes(32)
  const isSealed = (name: string) => reader !== null && name !== sessionEntries.authority && name !== inTheOpen
  const entries = [...parts].map(
    ([name, bytes]): ContainerEntry => ({
      name,
      mime: 'application/octet-stream',
      source: { bytes },
      ...(isSealed(name) ? { key: keyOfEntry(fileKey, name) } : {}),
    }),
  )
  if (reader)
    entries.push({
      name: SESSION_KEY_ENTRY,
      mime: 'application/pkcs7-mime',
      source: { bytes: makeEnvelope(fileKey, [reader]) },
    })
  const written = await writeContainer(path, {
    header: { kind: 'sesion', contestId, fileId: crypto.randomUUID(), rehearsal: true, counts: {} },
    entries,
    signers: [signer],
    at: NOW,
  })
  if (!written.ok) throw new Error(written.error.code)
  return path
}
