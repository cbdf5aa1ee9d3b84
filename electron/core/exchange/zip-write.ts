// Writes the ZIP profile. Each source is read once: what is digested is what is written. Core (Node).
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Passed } from '../work.ts'
import { attempt } from './container-io.ts'
import { type Chunks, fileChunks } from './file-chunks.ts'
import type { Sealer } from './sealed-stream.ts'
import {
  encodeCentralRecord,
  encodeEndRecord,
  encodeLocalHeader,
  localHeaderLength,
  maxFileSize,
} from './zip-layout.ts'
import type { DigestedEntry } from './zip-read.ts'

export type EntrySource = { readonly bytes: Uint8Array } | { readonly path: string }

/**
 * `add` in file order, then `finish` once. Names were checked by the caller (`checkNames`). What goes through a sealer is
 * described (size, digests) as it is stored: sealed.
 */
export type ZipWriter = {
  add(name: string, source: EntrySource, sealer?: Sealer): Promise<Result<DigestedEntry, Refusal>>
  finish(): Promise<Result<readonly DigestedEntry[], Refusal>>
}

/**
 * Writes into an open, empty file; `path` is only used to name it, `passed` hears of each chunk. Refuses a container of
 * 4 GiB or more.
 */
export function createZipWriter(target: FileHandle, path: string, passed: Passed): ZipWriter {
  const entries: DigestedEntry[] = []
  let position = 0

  const put = async (bytes: Uint8Array, at: number): Promise<Result<void, Refusal>> => {
    if (at + bytes.length > maxFileSize) {
      return refuse('container-too-large', { file: basename(path), maxBytes: maxFileSize })
    }
    return await attempt('write', path, () => writeAll(target, bytes, at))
  }

  const add = async (name: string, source: EntrySource, sealer?: Sealer): Promise<Result<DigestedEntry, Refusal>> => {
    const offset = position + localHeaderLength + name.length
    const sha256 = createHash('sha256')
    let crc = 0
    let size = 0
    const store = async (chunk: Uint8Array) => {
      crc = crc32(chunk, crc)
      sha256.update(chunk)
      const written = await put(chunk, offset + size)
      size += chunk.length
      return written.ok ? passed(chunk.length) : written
    }
    const chunks: Chunks = 'bytes' in source ? (sink) => sink(source.bytes) : fileChunks(source.path)
    const copied = await chunks((chunk) => store(sealer ? sealer.add(chunk) : chunk))
    if (!copied.ok) return copied
    const ended = sealer ? await store(sealer.end()) : copied
    if (!ended.ok) return ended
    const entry = { name, size, crc32: crc, offset, sha256: sha256.digest() }
    // Size and CRC stand before the data in the file but are known only after it: back to the gap that was left.
    const headed = await put(encodeLocalHeader(entry), position)
    if (!headed.ok) return headed
    position = offset + size
    entries.push(entry)
    return ok(entry)
  }

  const finish = async (): Promise<Result<readonly DigestedEntry[], Refusal>> => {
    const records = entries.map((entry) =>
      encodeCentralRecord(entry, entry.offset - localHeaderLength - entry.name.length),
    )
    const directory = Buffer.concat(records)
    const end = encodeEndRecord(entries.length, directory.length, position)
    const written = await put(Buffer.concat([directory, end]), position)
    return written.ok ? ok(entries) : written
  }

  return { add, finish }
}

async function writeAll(target: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await target.write(bytes, done, bytes.length - done, position + done)).bytesWritten
  }
}
