// A sealed entry: AES-256-GCM in chunks (the STREAM construction), so that any part can be read alone and no chunk can be
// dropped, moved, repeated or added unseen. Its form is told in shared/exchange/README.md. Core (Node).
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { ChunkSink } from './zip-entry.ts'

/** `key`: 32 random bytes that seal one entry and nothing else; `name`: the entry's, to which the sealing binds. */
export type Sealing = { readonly key: Uint8Array; readonly name: string }

/** Sealed bytes wherever they lie: `file` names them to a person, `size` is theirs; reads outside it are bugs. */
export type SealedSource = {
  readonly file: string
  readonly size: number
  read(offset: number, size: number): Promise<Result<Uint8Array, Refusal>>
}

export const sealedMime = 'application/vnd.acta-jurado.sealed'
export const sealingKeyBytes = 32

/** Plain bytes of every chunk but the last, which has 1 to as many; nothing at all is one empty chunk. */
const plainChunk = 64 * 1024
const tagBytes = 16
const sealedChunk = plainChunk + tagBytes

export const sealedSize = (plainBytes: number): number =>
  plainBytes + tagBytes * Math.max(1, Math.ceil(plainBytes / plainChunk))

/** The size of what is sealed in that many bytes; null where no plain size gives them. */
export function plainSize(sealedBytes: number): number | null {
  const plain = sealedBytes - tagBytes * Math.ceil(sealedBytes / sealedChunk)
  return plain >= 0 && sealedSize(plain) === sealedBytes ? plain : null
}

/** 11 bytes that count the chunks from 0, big-endian, and one that is 1 for the last chunk. */
function nonce(index: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(index, 5, 6)
  bytes[11] = isLast ? 1 : 0
  return bytes
}

function sealChunk({ key, name }: Sealing, index: number, isLast: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(index, isLast)).setAAD(Buffer.from(name))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function openChunk({ key, name }: Sealing, index: number, isLast: boolean, sealed: Uint8Array): Buffer | null {
  const end = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(index, isLast), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(end))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
  } catch {
    // Node throws when the tag does not hold; nothing else runs in there.
    return null
  }
}

/** Seals what `add` is given, in pieces of any size; what it answers is written at once, `end` once and last. */
export type Sealer = { add(plain: Uint8Array): Buffer; end(): Buffer }

export function createSealer(sealing: Sealing): Sealer {
  let waiting: Buffer = Buffer.alloc(0)
  let index = 0
  return {
    add(plain) {
      waiting = Buffer.concat([waiting, plain])
      const sealed: Buffer[] = []
      // A full chunk waits too: only at the end is it known whether it is the last.
      let done = 0
      for (; waiting.length - done > plainChunk; done += plainChunk) {
        sealed.push(sealChunk(sealing, index++, false, waiting.subarray(done, done + plainChunk)))
      }
      waiting = waiting.subarray(done)
      return Buffer.concat(sealed)
    },
    end: () => sealChunk(sealing, index, true, waiting),
  }
}

/** All at once, for what fits in memory. */
export function sealBytes(sealing: Sealing, plain: Uint8Array): Buffer {
  const sealer = createSealer(sealing)
  return Buffer.concat([sealer.add(plain), sealer.end()])
}

/** Plain bytes from `start` up to, not including, `end`. */
export type PlainRange = { readonly start: number; readonly end: number }

/**
 * Hands the plain bytes of `range` (default: all) to `sink`, in pieces of at most 64 KiB, each of them proven to stand
 * where it stands. That the entry is whole is proven by its last chunk: by reading all, or a range that reaches the end.
 * Refuses `sealed-entry-altered` for other bytes, another key and another name alike.
 */
export async function openSealed(
  source: SealedSource,
  sealing: Sealing,
  sink: ChunkSink,
  range?: PlainRange,
): Promise<Result<void, Refusal>> {
  const altered = refuse('sealed-entry-altered', { file: source.file, entry: sealing.name })
  const size = plainSize(source.size)
  if (size === null) return altered
  const { start, end } = range ?? { start: 0, end: size }
  if (start < 0 || end > size || start > end) throw new RangeError(`${start}-${end} of ${size} plain bytes`)
  const last = Math.max(0, Math.ceil(size / plainChunk) - 1)
  const from = Math.min(last, Math.floor(start / plainChunk))
  const to = Math.min(last, Math.floor(Math.max(start, end - 1) / plainChunk))
  for (let index = from; index <= to; index++) {
    const offset = index * sealedChunk
    const sealed = await source.read(offset, Math.min(sealedChunk, source.size - offset))
    if (!sealed.ok) return sealed
    const plain = openChunk(sealing, index, index === last, sealed.value)
    if (!plain) return altered
    const before = index * plainChunk
    await sink(plain.subarray(Math.max(0, start - before), Math.max(0, end - before)))
  }
  return ok(undefined)
}

/** `openSealed` into memory: the caller has capped the size of the range. */
export async function openSealedBytes(
  source: SealedSource,
  sealing: Sealing,
  range?: PlainRange,
): Promise<Result<Buffer, Refusal>> {
  const pieces: Uint8Array[] = []
  const opened = await openSealed(source, sealing, (piece) => void pieces.push(piece), range)
  return opened.ok ? ok(Buffer.concat(pieces)) : opened
}

/** Sealed bytes in memory as a source. */
export const sealedInMemory = (file: string, bytes: Uint8Array): SealedSource => ({
  file,
  size: bytes.length,
  read: async (offset, size) => ok(bytes.subarray(offset, offset + size)),
})
