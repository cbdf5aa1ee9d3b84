// Bytes that come in chunks, from a file or from elsewhere, so that no size has to fit into memory. Core (Node).
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { goOn, type Work } from '../work.ts'
import { attempt, withFile } from './container-io.ts'
import { chunkSize } from './zip-bytes.ts'

/** Takes one chunk, which is only valid until it settles. */
export type Sink = (chunk: Uint8Array) => Promise<Result<void, Refusal>>

/** Hands every chunk to the sink, in turn; ends early with the first refusal, its own or the sink's. */
export type Chunks = (sink: Sink) => Promise<Result<void, Refusal>>

/** The file at `path` in chunks of at most 1 MiB, read once. Refusals: `file-unreadable`, `work-cancelled`, the sink's. */
export const fileChunks =
  (path: string, work: Work = {}): Chunks =>
  async (sink) =>
    await withFile(path, async (handle, total) => {
      const buffer = Buffer.allocUnsafe(chunkSize)
      for (let done = 0; ; ) {
        const read = await attempt('read', path, () => handle.read(buffer, 0, chunkSize, null))
        if (!read.ok) return read
        const { bytesRead } = read.value
        if (bytesRead === 0) return ok(undefined)
        const taken = await sink(buffer.subarray(0, bytesRead))
        if (!taken.ok) return taken
        done += bytesRead
        work.progress?.({ done, total: Math.max(done, total) })
        const going = goOn(work)
        if (!going.ok) return going
      }
    })
