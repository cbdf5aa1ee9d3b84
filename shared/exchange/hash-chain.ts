// The hash chain over log entries: no entry can be changed, removed, inserted or reordered unseen. Runs in every process.
import { fail, ok, type Result } from '../result.ts'
import { canonicalBytes } from './canonical.ts'

/** SHA-256 as 64 lower-case hexadecimal digits. A parameter, since shared/ has no crypto of its own. */
export type Sha256 = (bytes: Uint8Array) => string

/** `prevHash` of the first entry. */
export const genesisHash = '0'.repeat(64)

/** `at` is an ISO 8601 instant; `data` is JSON. */
export type LogEntryBody = {
  readonly at: string
  readonly actor: string
  readonly type: string
  readonly data: unknown
}

/** `seq` counts from 1 without gaps; `hash` covers every other member, `prevHash` included. */
export type LogEntry = LogEntryBody & {
  readonly seq: number
  readonly prevHash: string
  readonly hash: string
}

export type ChainBreak = { readonly seq: number; readonly why: 'sequence' | 'link' | 'hash' }

/** The entry that follows `prev` (undefined: the first one), with its number, link and hash. */
export function sealEntry(prev: LogEntry | undefined, body: LogEntryBody, sha256: Sha256): LogEntry {
  const { at, actor, type, data } = body
  const entry = { seq: (prev?.seq ?? 0) + 1, at, actor, type, data, prevHash: prev?.hash ?? genesisHash }
  return { ...entry, hash: hashOf(entry, sha256) }
}

/**
 * Checks a whole log from its first entry. The error names the first entry that does not hold by its place (counted
 * from 1): its number is not its place, its link is not the hash before it, or its hash is not that of its content.
 * The chain does not protect its own end: whoever stores or signs a log keeps the last hash with it.
 */
export function checkChain(entries: readonly LogEntry[], sha256: Sha256): Result<void, ChainBreak> {
  let prevHash = genesisHash
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1
    if (entry.seq !== seq) return fail({ seq, why: 'sequence' })
    if (entry.prevHash !== prevHash) return fail({ seq, why: 'link' })
    if (entry.hash !== hashOf(entry, sha256)) return fail({ seq, why: 'hash' })
    prevHash = entry.hash
  }
  return ok(undefined)
}

function hashOf(entry: Omit<LogEntry, 'hash'> & { readonly hash?: string }, sha256: Sha256): string {
  const { hash: _itself, ...covered } = entry
  return sha256(canonicalBytes(covered))
}
