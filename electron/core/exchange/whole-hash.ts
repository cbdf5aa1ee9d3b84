// The digest of a whole file, taken while its parts are digested too: two digests of each byte, on two processors. Core.
import { createHash } from 'node:crypto'
import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { workerEntry } from '../worker-entry.ts'
import { chunkSize } from './zip-bytes.ts'

/** `update` in file order, then `digest` once (lower-case hexadecimal), and `close` whatever happens. */
export type WholeHash = {
  /** Memory to read a chunk into; it stays as it is until the second call from here. */
  buffer(): Promise<Buffer>
  /** The beginning of the buffer given last, or bytes from elsewhere. */
  update(chunk: Buffer): void
  digest(): Promise<string>
  close(): Promise<void>
}

/** Below this a thread takes longer to start than to help. */
const worthAThread = 32 * 1024 * 1024

export const createWholeHash = (fileSize: number): WholeHash => (fileSize < worthAThread ? here() : apart())

function here(): WholeHash {
  const hash = createHash('sha256')
  const buffers = [Buffer.allocUnsafe(chunkSize), Buffer.allocUnsafe(chunkSize)]
  return {
    buffer: async () => turn(buffers),
    update: (chunk) => void hash.update(chunk),
    digest: async () => hash.digest('hex'),
    close: async () => undefined,
  }
}

/** As many chunks as one side may be ahead of the other. */
const ringSize = 6

function apart(): WholeHash {
  const worker = new Worker(workerEntry(import.meta, 'hash-worker'))
  const ring = Array.from({ length: ringSize }, () => Buffer.from(new SharedArrayBuffer(chunkSize)))
  const answers = on(worker, 'message')
  const next = async () => String((await answers.next()).value?.[0])
  let under = 0
  return {
    async buffer() {
      // Two are in the caller's hands: one being digested, one being read into.
      for (; under > ringSize - 2; under--) await next()
      return turn(ring)
    },
    update(chunk) {
      under++
      worker.postMessage(chunk)
    },
    async digest() {
      for (; under > 0; under--) await next()
      worker.postMessage('end')
      return await next()
    },
    close: async () => void (await worker.terminate()),
  }
}

/** The first, which goes to the end. */
function turn(buffers: Buffer[]): Buffer {
  const [first, ...others] = buffers
  if (!first) throw new Error('no buffers')
  buffers.splice(0, buffers.length, ...others, first)
  return first
}
