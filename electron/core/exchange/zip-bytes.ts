// Reads stretches of an open container; a file that ends too early is a refusal that names the entry. Core (Node).
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { attempt } from './container-io.ts'

/** What can be read at any place: an open file, or one that is read past the system's memory of it. */
export type ByteSource = {
  read(target: Buffer, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>
}

/** An open file: `path` to read it, `file` to name it to a person. */
export type ZipSource = { readonly handle: ByteSource; readonly path: string; readonly file: string }

/** Where an entry's data lies, in bytes from the start of the file. */
export type Stretch = { readonly name: string; readonly offset: number; readonly size: number }

export const chunkSize = 1024 * 1024

/** A refusal ends the reading. */
type Taken = Result<void, Refusal> | void

/** Gives 1 MiB to read into, which is left alone until it was asked twice more. */
export type Buffers = () => Promise<Buffer>

/**
 * Hands the stretch to `sink` in chunks of at most 1 MiB, reading the next one meanwhile; a chunk is only valid until
 * `sink` settles, or as long as `buffers` says.
 */
export async function readChunks(
  source: ZipSource,
  stretch: Stretch,
  sink: (chunk: Buffer) => Taken | Promise<Taken>,
  buffers: Buffers = twoBuffers(stretch.size),
): Promise<Result<void, Refusal>> {
  const readAt = async (done: number): Promise<Result<Buffer, Refusal>> => {
    const chunk = (await buffers()).subarray(0, Math.min(chunkSize, stretch.size - done))
    const filled = await fill(source, chunk, stretch.offset + done, stretch.name)
    return filled.ok ? ok(chunk) : filled
  }
  let ahead = stretch.size > 0 ? readAt(0) : undefined
  try {
    for (let done = 0; ahead; ) {
      const chunk = await ahead
      if (!chunk.ok) return chunk
      done += chunk.value.length
      ahead = done < stretch.size ? readAt(done) : undefined
      const taken = await sink(chunk.value)
      if (taken && !taken.ok) return taken
    }
    return ok(undefined)
  } finally {
    // A sink that threw leaves a reading under way, whose own end nobody hears.
    await ahead?.catch(() => undefined)
  }
}

function twoBuffers(size: number): Buffers {
  const length = Math.min(chunkSize, size)
  let [next, other] = [Buffer.allocUnsafe(length), Buffer.allocUnsafe(length)]
  return async () => {
    ;[next, other] = [other, next]
    return other
  }
}

/** The whole stretch in memory: the caller has capped its size. */
export async function readStretch(source: ZipSource, stretch: Stretch): Promise<Result<Buffer, Refusal>> {
  const bytes = Buffer.alloc(stretch.size)
  const filled = await fill(source, bytes, stretch.offset, stretch.name)
  return filled.ok ? ok(bytes) : filled
}

/** A read may give less than it was asked for; nothing at all means that the file ends here. */
async function fill(
  source: ZipSource,
  target: Buffer,
  position: number,
  entry: string,
): Promise<Result<void, Refusal>> {
  for (let done = 0; done < target.length; ) {
    const read = await attempt('read', source.path, () =>
      source.handle.read(target, done, target.length - done, position + done),
    )
    if (!read.ok) return read
    if (read.value.bytesRead === 0) return refuse('container-truncated', { file: source.file, entry })
    done += read.value.bytesRead
  }
  return ok(undefined)
}
