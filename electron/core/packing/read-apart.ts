// Reads spreadsheets apart from the app: in a thread that has little memory and little time. Runs in the core (Node).
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import type { Work } from '../work.ts'
import { workerEntry } from '../worker-entry.ts'
import type { SpreadsheetTask } from './spreadsheet-worker.ts'
import type { Table } from './tables.ts'

/** Room for a list of thousands of rows, and less than 512 MiB with the app around it (`npm run bench` measures both). */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
const maxElapsedMs = 60_000

/**
 * `readSpreadsheet` in a worker. Refusals: its own; `work-cancelled`; `spreadsheet-too-heavy` when it takes more memory than
 * a list may, or when `limit` (by default a minute) is aborted before it is done. The worker is gone by then.
 */
export async function readSpreadsheetApart(
  task: SpreadsheetTask,
  { signal }: Work = {},
  limit: AbortSignal = AbortSignal.timeout(maxElapsedMs),
): Promise<Result<readonly Table[], Refusal>> {
  const tooHeavy = refuse('spreadsheet-too-heavy', { file: basename(task.path) })
  const worker = new Worker(workerEntry(import.meta, 'spreadsheet-worker'), { workerData: task, resourceLimits })
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', (error) => (isOutOfMemory(error) ? resolve(tooHeavy) : reject(error)))
      whenAborted(limit, () => resolve(tooHeavy))
      if (signal) whenAborted(signal, () => resolve(refuse('work-cancelled')))
    })
  } finally {
    await worker.terminate()
  }
}

function whenAborted(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act()
  else signal.addEventListener('abort', act, { once: true })
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
