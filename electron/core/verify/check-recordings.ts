// Recordings that were handed in beside a session file, against the hashes in its log (R-ACT-7). Runs in the core.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { fileChunks } from '../exchange/file-chunks.ts'
import { type Finding, finding } from './report.ts'

/** The events of a session's log; null where what is sealed was not opened, and so nothing can be said. */
type Log = readonly { readonly event: SessionEvent }[] | null

/** A file that cannot be read is refused; one that is no recording of the session is a finding that does not hold. */
export async function checkRecordings(paths: readonly string[], log: Log): Promise<Result<Finding[], Refusal>> {
  const findings: Finding[] = []
  for (const path of paths) {
    const sha256 = await sha256Of(path)
    if (!sha256.ok) return sha256
    const file = basename(path)
    const isKnown = log?.some(({ event }) => event.type === 'RecordingAttached' && event.fileSha256 === sha256.value)
    findings.push(finding('recording', isKnown === true, file, { file, isOpen: log === null ? 0 : 1 }))
  }
  return ok(findings)
}

async function sha256Of(path: string): Promise<Result<string, Refusal>> {
  const hash = createHash('sha256')
  const read = await fileChunks(path)(async (chunk) => ok(void hash.update(chunk)))
  return read.ok ? ok(hash.digest('hex')) : read
}
