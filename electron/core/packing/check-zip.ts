// Looks at a spreadsheet's ZIP before a spreadsheet reader may: strict structure, then every entry inflated and counted.
// Runs in the core (Node).
import { BlobReader, configure, type Entry, ZipReader } from '@zip.js/zip.js'
import { fail, ok, type Result } from '../../../shared/result.ts'

configure({ useWebWorkers: false })

export type ZipLimits = { readonly maxEntries: number; readonly maxInflatedBytes: number; readonly maxTexts: number }
export type ZipProblem = 'broken' | 'too-large' | 'too-many-texts'

const SHARED_TEXTS = /sharedStrings\.xml$/i
/** What opens and closes a shared text and its item; and the file's own three around them. */
const TAGS_PER_TEXT = 4
const TAGS_AROUND = 3
const TAG = '<'.charCodeAt(0)

/**
 * Holds when the ZIP is unambiguous, its checksums are right and it inflates to no more than the limits; what it
 * declares is not believed, what comes out is counted. A shared text in several formats counts as several.
 */
export async function checkZip(bytes: Uint8Array<ArrayBuffer>, limits: ZipLimits): Promise<Result<void, ZipProblem>> {
  const reader = new ZipReader(new BlobReader(new Blob([bytes])), { checkSignature: true, strictness: 'strict' })
  let entriesLeft = limits.maxEntries
  let bytesLeft = limits.maxInflatedBytes
  let tagsLeft = limits.maxTexts * TAGS_PER_TEXT + TAGS_AROUND
  const count = (chunk: Uint8Array) => {
    bytesLeft -= chunk.length
    if (bytesLeft < 0) throw new RangeError('the limit of inflated bytes is reached')
  }
  const countTexts = (chunk: Uint8Array) => {
    count(chunk)
    for (const byte of chunk) if (byte === TAG) tagsLeft -= 1
    if (tagsLeft < 0) throw new RangeError('the limit of shared texts is reached')
  }
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      entriesLeft -= 1
      if (entriesLeft < 0) return fail('too-large')
      await inflate(entry, SHARED_TEXTS.test(entry.filename) ? countTexts : count)
    }
    return ok(undefined)
  } catch {
    if (tagsLeft < 0) return fail('too-many-texts')
    return fail(bytesLeft < 0 ? 'too-large' : 'broken')
  } finally {
    await reader.close()
  }
}

async function inflate(entry: Entry, count: (chunk: Uint8Array) => void): Promise<void> {
  if (entry.directory) return
  await entry.getData(new WritableStream({ write: count }))
}
