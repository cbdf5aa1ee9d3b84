// What a session file holds, read entry by entry into plain data; nothing of it is believed yet. Runs in the core.
import { type Contest, ContestSchema } from '../../../shared/domain/contest/contest.ts'
import { type SessionEvent, SessionEventSchema } from '../../../shared/domain/session/events.ts'
import type { LogEntry } from '../../../shared/exchange/hash-chain.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { z } from '../../../shared/zod.ts'
import type { OpenContainer } from '../exchange/asic-open.ts'
import { sealedMime } from '../exchange/sealed-stream.ts'
import { ContestV1Schema } from '../packing/older-contest.ts'
import { carriedSheets } from '../session/carried-sheets.ts'
import { carriedSupplements } from '../session/carried-supplements.ts'
import { sessionEntries } from '../session/session-file.ts'
import { openSessionEntries, type ReadEntry, SESSION_KEY_ENTRY } from '../session/session-keys.ts'
import type { Credential } from '../signing/certificates.ts'
import { type Entry, fromLog } from '../store/aggregate.ts'

const LogEntrySchema = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  type: z.string(),
  data: z.unknown(),
  prevHash: z.string(),
  hash: z.string(),
})
const OriginSchema = z.strictObject({ packageSha256: z.string() })

/** `chain` is the log as it was written; `log` the same as events. `authority` is a certificate in DER. */
export type SessionParts = {
  readonly contest: Contest
  readonly packageSha256: string
  readonly authority: Uint8Array
  readonly chain: readonly LogEntry[]
  readonly log: readonly Entry<SessionEvent>[]
  readonly record: Uint8Array
  readonly acta: Uint8Array
  /** The scoresheet files that the log asks for and the session has, by entry. */
  readonly sheets: ReadonlyMap<string, Uint8Array>
  /** The supplements that the session has, by entry, in their order. */
  readonly supplements: ReadonlyMap<string, Uint8Array>
}

/**
 * Refuses what has not the shape of a session (`session-entry-invalid`) and what should be sealed and is not
 * (`session-unsealed`), naming the entry; what is sealed as `openSessionEntries` does.
 */
export async function readParts(
  container: OpenContainer,
  reader: Credential | null,
): Promise<Result<SessionParts, Refusal>> {
  const entries = await openSessionEntries(container, reader)
  if (!entries.ok) return entries
  const names = [
    sessionEntries.contest,
    sessionEntries.origin,
    sessionEntries.authority,
    sessionEntries.log,
    sessionEntries.record,
    sessionEntries.acta,
  ]
  const bytes: Uint8Array[] = []
  for (const name of names) {
    const read = await entries.value(name)
    if (!read.ok) return read
    bytes.push(read.value)
  }
  const [contestBytes, originBytes, authority, logBytes, record, acta] = bytes as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const contest = parsed(container.header.formatVersion === 1 ? ContestV1Schema : ContestSchema, contestBytes)
  const origin = parsed(OriginSchema, originBytes)
  const chain = parseLog(logBytes)
  const bad = (entry: string) => refuse('session-entry-invalid', { file: container.file, entry })
  if (!contest) return bad(sessionEntries.contest)
  const open = firstUnsealed(container, contest)
  if (open !== undefined) return refuse('session-unsealed', { file: container.file, entry: open })
  if (!origin) return bad(sessionEntries.origin)
  if (!chain) return bad(sessionEntries.log)
  const log = chain.map((entry) => eventOf(entry))
  if (log.includes(null)) return bad(sessionEntries.log)
  const known = log.flatMap((entry) => entry ?? [])
  const present = container.entries.map(({ name }) => name)
  const carried = carriedSheets(known.map(({ event }) => event)).map(({ entry }) => entry)
  const sheets = await readAll(
    carried.filter((entry) => present.includes(entry)),
    entries.value,
  )
  if (!sheets.ok) return sheets
  const supplements = await readAll(carriedSupplements(present), entries.value)
  if (!supplements.ok) return supplements
  return ok({
    contest,
    packageSha256: origin.packageSha256,
    authority,
    chain,
    log: known,
    record,
    acta,
    sheets: sheets.value,
    supplements: supplements.value,
  })
}

/** All but two entries are sealed where the package gave its members keys to read with: of version 1 it did not. */
function firstUnsealed({ entries }: OpenContainer, { jurors }: Contest): string | undefined {
  const isSealed = jurors.some(({ readingCertificate }) => readingCertificate !== undefined)
  const inTheOpen: readonly string[] = [sessionEntries.authority, SESSION_KEY_ENTRY]
  return isSealed ? entries.find(({ name, mime }) => mime !== sealedMime && !inTheOpen.includes(name))?.name : undefined
}

async function readAll(
  names: readonly string[],
  read: ReadEntry,
): Promise<Result<ReadonlyMap<string, Uint8Array>, Refusal>> {
  const all = new Map<string, Uint8Array>()
  for (const name of names) {
    const bytes = await read(name)
    if (!bytes.ok) return bytes
    all.set(name, bytes.value)
  }
  return ok(all)
}

function parsed<T>(schema: z.ZodType<T>, bytes: Uint8Array): T | null {
  const json = parseCanonicalJson(bytes)
  const value = schema.safeParse(json.ok ? json.value : undefined)
  return value.success ? value.data : null
}

function parseLog(bytes: Uint8Array): LogEntry[] | null {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  if (lines.pop() !== '') return null
  const entries = lines.map((line) => parsed(LogEntrySchema, Buffer.from(line)))
  return entries.includes(null) ? null : entries.flatMap((entry) => entry ?? [])
}

function eventOf(entry: LogEntry): Entry<SessionEvent> | null {
  const fits = SessionEventSchema.safeParse({ ...(entry.data as object), type: entry.type })
  return fits.success ? fromLog(SessionEventSchema, entry) : null
}
