// Reads one spreadsheet in a thread of its own, so that a hostile one can be given little memory and be stopped. Worker.
import { parentPort, workerData } from 'node:worker_threads'
import { readSpreadsheet } from './read-spreadsheet.ts'

/** What `read-apart.ts` hands over; both ends are ours. */
export type SpreadsheetTask = { readonly path: string; readonly csvName?: string }

const { path, csvName } = workerData as SpreadsheetTask
parentPort?.postMessage(await readSpreadsheet(path, csvName))
