// Bugs are written down with their details and shown by a short reference only. Runs in the core.
import type { Clock, Ids, Log } from './ports.ts'

/** Records what went wrong and gives the reference under which it stands in the log. */
export type FaultLog = (where: string, error: unknown) => string

const REFERENCE_LENGTH = 8

export function createFaultLog({ clock, ids, log }: { clock: Clock; ids: Ids; log: Log }): FaultLog {
  return (where, error) => {
    const reference = ids.uuid().slice(0, REFERENCE_LENGTH)
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      log(`${clock.now().toISOString()} ${reference} ${where}: ${details}`)
    } catch {
      // Often the disk is full, which is what the fault is about: whoever called still gets an answer.
    }
    return reference
  }
}
