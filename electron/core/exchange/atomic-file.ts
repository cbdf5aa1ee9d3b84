// Writes a file whole or not at all; every export goes through here. Core (Node).
import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { countTo, stageOf, type Work } from '../work.ts'
import { attempt } from './container-io.ts'
import { eachChunkOf, withDeviceFile } from './device-read.ts'
import { type Chunks, fileChunks } from './file-chunks.ts'

/** `sha256` in lower-case hexadecimal, `size` in bytes. */
export type WrittenFile = { readonly sha256: string; readonly size: number }

/** `write` fills the new file. `check` reads it back from `path` and refuses what is not what was written. */
export type AtomicSteps<W, C> = {
  write(file: FileHandle): Promise<Result<W, Refusal>>
  check(path: string, written: W): Promise<Result<C, Refusal>>
}

/**
 * The guarantee: under the final name there is, at any moment and also after a power cut or a pulled stick, either what
 * was there before or the complete new file, read back and found equal; never a part of it. It holds because the bytes
 * go to a hidden neighbour (`.name.….parcial`, same folder, so same disk), are flushed (fsync) and read back there
 * (from the device where the system allows it: `withDeviceFile`), and only then take the name by a rename, which file
 * systems do as one step; the folder is flushed last, where the system can. A file of that name is replaced: who calls
 * has asked. What a pulled stick kept of an earlier try goes first, since it would fill the stick unseen.
 */
export async function writeAtomically<W, C>(target: string, steps: AtomicSteps<W, C>): Promise<Result<C, Refusal>> {
  await removeLeftovers(target)
  const temporary = join(dirname(target), `${leftoverPrefix(target)}${randomBytes(6).toString('hex')}.parcial`)
  underWay.add(temporary)
  try {
    const written = await fillNew(temporary, target, steps.write)
    if (!written.ok) return written
    const checked = await steps.check(temporary, written.value)
    if (!checked.ok) return namedAs(checked.error, target)
    const renamed = await attempt('write', target, () => rename(temporary, target))
    if (!renamed.ok) return renamed
    const flushed = await attempt('write', target, () => flushFolder(dirname(target)))
    return flushed.ok ? checked : flushed
  } finally {
    // After the rename there is nothing left to remove; on a pulled stick nothing can be.
    await rm(temporary, { force: true }).catch(() => undefined)
    underWay.delete(temporary)
  }
}

/** `writeAtomically` for bytes in memory: a PDF, a table, a letter. */
export async function writeFileAtomically(target: string, bytes: Uint8Array): Promise<Result<WrittenFile, Refusal>> {
  return await writeChunksAtomically(target, (sink) => sink(bytes))
}

/** `writeAtomically` for a copy of the file at `from`, of any size, read once. Refuses `work-cancelled` too. */
export async function copyAtomically(
  from: string,
  target: string,
  work: Work = {},
): Promise<Result<WrittenFile, Refusal>> {
  return await writeChunksAtomically(target, fileChunks(from, stageOf(work, 0, 2)), stageOf(work, 1, 2))
}

/** Gives a file that was written by one of these another name, on the same disk: nothing is copied or read again. */
export async function moveAtomically(from: string, target: string): Promise<Result<{ size: number }, Refusal>> {
  return await attempt('write', target, async () => {
    const { size } = await stat(from)
    await rename(from, target)
    await flushFolder(dirname(target))
    return { size }
  })
}

/** `writeAtomically` for chunks from anywhere, however slowly they come; `work` is their reading back. */
export async function writeChunksAtomically(
  target: string,
  chunks: Chunks,
  work: Work = {},
): Promise<Result<WrittenFile, Refusal>> {
  return await writeAtomically<WrittenFile, WrittenFile>(target, {
    write: async (file) => {
      const hash = createHash('sha256')
      let size = 0
      const filled = await chunks((chunk) => {
        hash.update(chunk)
        size += chunk.length
        return attempt('write', target, () => file.writeFile(chunk))
      })
      return filled.ok ? ok({ sha256: hash.digest('hex'), size }) : filled
    },
    check: async (path, written) => {
      const hash = createHash('sha256')
      const read = await withDeviceFile(path, (source, size) => {
        const passed = countTo(size, work)
        return eachChunkOf(source, { path, size }, (chunk) => {
          hash.update(chunk)
          return passed(chunk.length)
        })
      })
      if (!read.ok) return read
      const isSame = hash.digest('hex') === written.sha256
      return isSame ? ok(written) : refuse('file-read-back-differs', { file: basename(target) })
    },
  })
}

/** Of this process, so that none of them is taken for a leftover. */
const underWay = new Set<string>()

/** Short enough that the temporary name fits wherever the final one does. */
const leftoverPrefix = (target: string) => `.${basename(target).slice(0, 50)}.`

async function removeLeftovers(target: string): Promise<void> {
  const prefix = leftoverPrefix(target)
  const names = await readdir(dirname(target)).catch(() => [])
  const leftovers = names.filter(
    (name) => name.startsWith(prefix) && /^[0-9a-f]{12}\.parcial$/.test(name.slice(prefix.length)),
  )
  for (const path of leftovers.map((name) => join(dirname(target), name))) {
    // What cannot be removed will be told by the writing.
    if (!underWay.has(path)) await rm(path, { force: true }).catch(() => undefined)
  }
}

/** Errors name the file that the person asked for, not its temporary neighbour. */
const namedAs = (error: Refusal, target: string): Result<never, Refusal> =>
  refuse(error.code === 'file-unreadable' ? 'file-drive-gone' : error.code, { ...error.facts, file: basename(target) })

async function fillNew<W>(
  path: string,
  target: string,
  write: (file: FileHandle) => Promise<Result<W, Refusal>>,
): Promise<Result<W, Refusal>> {
  const opened = await attempt('write', target, () => open(path, 'wx'))
  if (!opened.ok) return opened
  try {
    const written = await write(opened.value)
    if (!written.ok) return written
    const flushed = await attempt('write', target, () => opened.value.sync())
    return flushed.ok ? written : flushed
  } finally {
    // What a failed closing could tell, the flush before it has told.
    await opened.value.close().catch(() => undefined)
  }
}

/** Not on Windows, nor on the file systems that answer that folders cannot be flushed. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!isNotSupported(error)) throw error
  } finally {
    await handle.close()
  }
}

const isNotSupported = (error: unknown) =>
  error instanceof Error && 'code' in error && ['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(String(error.code))
