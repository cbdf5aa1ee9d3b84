// Writes a file whole or not at all; every export goes through here. Core (Node).
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { attempt } from './container-io.ts'
import { sha256 } from './sha256.ts'

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
 * go to a hidden neighbour (`.name.….parcial`, same folder, so same disk), are flushed (fsync) and read back there,
 * and only then take the name by a rename, which file systems do as one step; the folder is flushed last, where the
 * system can (not on Windows). A file of that name is replaced: who calls has asked. What it cannot promise: that a
 * stick keeps what it says it has written, since reading back may be answered from memory.
 */
export async function writeAtomically<W, C>(target: string, steps: AtomicSteps<W, C>): Promise<Result<C, Refusal>> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.parcial`)
  try {
    const written = await fillNew(temporary, target, steps.write)
    if (!written.ok) return written
    const checked = await steps.check(temporary, written.value)
    if (!checked.ok) return checked
    const renamed = await attempt('write', target, () => rename(temporary, target))
    if (!renamed.ok) return renamed
    const flushed = await attempt('write', target, () => flushFolder(dirname(target)))
    return flushed.ok ? checked : flushed
  } finally {
    // After the rename there is nothing left to remove; on a pulled stick nothing can be.
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** `writeAtomically` for bytes in memory: a PDF, a table, a letter. */
export async function writeFileAtomically(target: string, bytes: Uint8Array): Promise<Result<WrittenFile, Refusal>> {
  const expected = { sha256: sha256(bytes), size: bytes.length }
  return await writeAtomically<void, WrittenFile>(target, {
    write: (file) => attempt('write', target, () => file.writeFile(bytes)),
    check: async (path) => {
      const found = await attempt('read', path, () => readFile(path))
      if (!found.ok) return found
      const isSame = sha256(found.value) === expected.sha256
      return isSame ? ok(expected) : refuse('file-read-back-differs', { file: basename(target) })
    },
  })
}

/** `writeAtomically` for a copy of the file at `from`, of any size. */
export async function copyAtomically(from: string, target: string): Promise<Result<WrittenFile, Refusal>> {
  return await writeAtomically<void, WrittenFile>(target, {
    write: (file) => attempt('write', target, () => file.writeFile(createReadStream(from))),
    check: async (path) => {
      const expected = await attempt('read', from, () => digestOf(from))
      if (!expected.ok) return expected
      const found = await attempt('read', path, () => digestOf(path))
      if (!found.ok) return found
      const isSame = found.value.sha256 === expected.value.sha256
      return isSame ? expected : refuse('file-read-back-differs', { file: basename(target) })
    },
  })
}

async function digestOf(path: string): Promise<WrittenFile> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { sha256: hash.digest('hex'), size }
}

/** Errors name the file that the person asked for, not its temporary neighbour. */
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
    await opened.value.close()
  }
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
