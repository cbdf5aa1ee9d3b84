// One part of a recording on the disk: sealed pieces behind one another, each on the device before it is acknowledged, and
// nothing readable (R-DAT-1). [u32 length, big-endian][sealed]…; the first piece says what is recorded. Runs in the core.
import { type FileHandle, open } from 'node:fs/promises'
import { utf8Bytes, utf8Text } from '../../../shared/exchange/utf8.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { recordingText } from '../../../shared/text/session/recording.ts'
import { z } from '../../../shared/zod.ts'
import { attempt } from '../exchange/container-io.ts'
import type { Vault } from '../store/vault.ts'

/** `format` 1: how several parts become one file (assemble.ts), which the hash of a recording depends on. */
const PartHeadSchema = z.strictObject({ format: z.literal(1), kind: z.enum(['audio', 'video']) })
export type RecordingKind = z.output<typeof PartHeadSchema>['kind']

/** What a piece holds beside its bytes: up to when, by the core's clock, and how much is heard by then in its part. */
export type Moment = { readonly atEpochMs: number; readonly elapsedMs: number }

/** `from` to `until` in the clear bytes of the part; `at` and `length` of what is sealed in the file. */
export type Piece = Moment & {
  readonly from: number
  readonly until: number
  readonly at: number
  readonly length: number
}

/** `size` of what holds, in bytes of the file: what lies behind it was being written when the power went. */
export type PartIndex = { readonly kind: RecordingKind; readonly pieces: readonly Piece[]; readonly size: number }

const LENGTH_BYTES = 4
const MOMENT_BYTES = 12

export type PartWriter = {
  /** On the device when this answers; a piece that the disk refuses leaves nothing behind. Not to be called while it runs. */
  append(moment: Moment, bytes: Uint8Array): Promise<Result<void, Refusal>>
  close(): Promise<void>
}

/** A new part at `path`, where there is none yet. `place`: what its pieces are bound to, beside their order. */
export async function createPart(
  path: string,
  vault: Vault,
  place: string,
  kind: RecordingKind,
): Promise<Result<PartWriter, Refusal>> {
  const opened = await attempt('write', recordingText.kept, () => open(path, 'wx', 0o600))
  if (!opened.ok) return opened
  const file = opened.value
  let size = 0
  let count = 0
  async function add(clear: Uint8Array): Promise<Result<void, Refusal>> {
    const sealed = vault.seal(placeOf(place, count), clear)
    const frame = Buffer.concat([lengthOf(sealed), sealed])
    const written = await attempt('write', recordingText.kept, async () => {
      await writeAll(file, frame, size)
      await file.datasync()
    })
    if (!written.ok) {
      // The next piece takes its place; where not even that is possible, its reader finds a torn tail.
      await file.truncate(size).catch(() => undefined)
      return written
    }
    size += frame.length
    count += 1
    return ok(undefined)
  }
  const begun = await add(utf8Bytes(JSON.stringify({ format: 1, kind })))
  if (!begun.ok) {
    await file.close()
    return begun
  }
  return ok({
    append: (moment, bytes) => add(Buffer.concat([momentBytes(moment), bytes])),
    close: () => file.close(),
  })
}

/**
 * What a part holds. A tail that was cut off, or that does not open, is where the power went; a piece that does not open
 * with others behind it was changed from outside (`recording-changed`). Null for a part whose first piece never got to the disk.
 * `known`: what was read before, which is not read again.
 */
export async function readPartIndex(
  path: string,
  vault: Vault,
  place: string,
  known?: PartIndex,
): Promise<Result<PartIndex | null, Refusal>> {
  const read = await withPart<Result<PartIndex | null, Refusal>>(path, async (file, fileSize) => {
    let kind = known?.kind
    const pieces = [...(known?.pieces ?? [])]
    let at = known?.size ?? 0
    for (let count = known ? pieces.length + 1 : 0; at + LENGTH_BYTES <= fileSize; count += 1) {
      const length = (await readAt(file, at, LENGTH_BYTES)).readUInt32BE()
      const next = at + LENGTH_BYTES + length
      if (next > fileSize) break
      const sealed = await readAt(file, at + LENGTH_BYTES, length)
      const clear = opened(vault, placeOf(place, count), sealed)
      if (!clear && next < fileSize && length > 0) return refuse('recording-changed')
      if (!clear) break
      if (count === 0) kind = PartHeadSchema.parse(JSON.parse(utf8Text(clear) ?? '')).kind
      else pieces.push(pieceOf(clear, { at: at + LENGTH_BYTES, length, from: pieces.at(-1)?.until ?? 0 }))
      at = next
    }
    return ok(kind ? { kind, pieces, size: at } : null)
  })
  return read.ok ? read.value : read
}

/** The clear bytes of pieces that lie behind one another, each handed out in turn. */
export async function readPieces(
  path: string,
  vault: Vault,
  place: string,
  pieces: readonly { readonly piece: Piece; readonly index: number }[],
): Promise<Result<Uint8Array[], Refusal>> {
  return await withPart(path, async (file) => {
    const clear: Uint8Array[] = []
    for (const { piece, index } of pieces) {
      const sealed = await readAt(file, piece.at, piece.length)
      // The first piece of the file is the head.
      clear.push(vault.open(placeOf(place, index + 1), sealed).subarray(MOMENT_BYTES))
    }
    return clear
  })
}

async function withPart<T>(path: string, use: (file: FileHandle, size: number) => Promise<T>) {
  return await attempt('read', recordingText.kept, async () => {
    const file = await open(path, 'r')
    try {
      return await use(file, (await file.stat()).size)
    } finally {
      await file.close()
    }
  })
}

const placeOf = (place: string, count: number) => `${place}/${count}`

function lengthOf(sealed: Uint8Array): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(sealed.length)
  return length
}

function momentBytes({ atEpochMs, elapsedMs }: Moment): Buffer {
  const bytes = Buffer.alloc(MOMENT_BYTES)
  bytes.writeBigUInt64BE(BigInt(atEpochMs))
  bytes.writeUInt32BE(elapsedMs, 8)
  return bytes
}

function pieceOf(clear: Buffer, { at, length, from }: Pick<Piece, 'at' | 'length' | 'from'>): Piece {
  const atEpochMs = Number(clear.readBigUInt64BE())
  return { atEpochMs, elapsedMs: clear.readUInt32BE(8), at, length, from, until: from + clear.length - MOMENT_BYTES }
}

function opened(vault: Vault, place: string, sealed: Uint8Array): Buffer | null {
  try {
    return vault.open(place, sealed)
  } catch {
    return null
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done)
    if (bytesRead === 0) throw new Error('a part of a recording became shorter while it was read')
    done += bytesRead
  }
  return bytes
}
