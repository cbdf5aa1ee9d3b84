// Reads back what was just written from the device, not from the memory that remembers it. Core (Node).
import { constants, type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { attempt, withFile } from './container-io.ts'
import type { ByteSource } from './zip-bytes.ts'

// A global of Node that its types leave to those of the browser.
declare const WebAssembly: { Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer } }

/**
 * Hands the file at `path` to `use` with its size in bytes. On Linux its bytes come past the page cache (O_DIRECT), so
 * that they are the device's; where the file system or the system has no such reading, from wherever the system likes.
 */
export async function withDeviceFile<T>(
  path: string,
  use: (source: ByteSource, size: number) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const uncached = await openUncached(path)
  if (!uncached.ok) return isNotPossible(uncached.error) ? await withFile(path, use) : uncached
  const { handle, reader } = uncached.value
  try {
    const size = await attempt('read', path, async () => (await handle.stat()).size)
    return size.ok ? await use(reader, size.value) : size
  } finally {
    await handle.close()
  }
}

/** With its first block read: some file systems say only then that they cannot. */
async function openUncached(path: string) {
  // Only Linux has the flag; elsewhere Node leaves the constant out.
  const { O_DIRECT = 0, O_RDONLY } = constants
  if (O_DIRECT === 0) return refuse('file-unreadable', { file: basename(path), reason: notPossible })
  const opened = await attempt('read', path, () => open(path, O_RDONLY | O_DIRECT))
  if (!opened.ok) return opened
  const handle = opened.value
  const reader = blockReader(handle)
  const tried = await attempt('read', path, () => reader.read(Buffer.alloc(1), 0, 1, 0))
  if (tried.ok) return ok({ handle, reader })
  await handle.close()
  return tried
}

const notPossible = 'EINVAL'
const isNotPossible = ({ facts }: Refusal) => facts['reason'] === notPossible

const wasmPage = 64 * 1024
const blockSize = 16 * wasmPage

/** O_DIRECT wants memory that starts at a page of the processor, which of all buffers only WebAssembly's promises. */
const alignedBlock = () => Buffer.from(new WebAssembly.Memory({ initial: blockSize / wasmPage }).buffer)

/** Whole blocks from their own offsets, as O_DIRECT wants them; a reader that goes forward reads each block once. */
function blockReader(handle: FileHandle): ByteSource {
  const block = alignedBlock()
  let start = -1
  let filled = 0
  return {
    async read(target, offset, length, position) {
      const wanted = Math.floor(position / blockSize) * blockSize
      if (wanted !== start) {
        start = -1
        filled = (await handle.read(block, 0, blockSize, wanted)).bytesRead
        start = wanted
      }
      const from = Math.min(position - start, filled)
      return { bytesRead: block.copy(target, offset, from, Math.min(from + length, filled)) }
    },
  }
}

/** Hands all of `source` to `take`, as far as it goes, in chunks that are only valid during the call; a refusal ends it. */
export async function eachChunkOf(
  source: ByteSource,
  { path, size }: { readonly path: string; readonly size: number },
  take: (chunk: Uint8Array) => Result<void, Refusal>,
): Promise<Result<void, Refusal>> {
  const buffer = Buffer.allocUnsafe(blockSize)
  for (let done = 0; done < size; ) {
    const read = await attempt('read', path, () => source.read(buffer, 0, Math.min(blockSize, size - done), done))
    if (!read.ok) return read
    if (read.value.bytesRead === 0) break
    const taken = take(buffer.subarray(0, read.value.bytesRead))
    if (!taken.ok) return taken
    done += read.value.bytesRead
  }
  return ok(undefined)
}
