// Turns what a disk or a stick can do to us into refusals: full, read-only, pulled out. Core (Node).

import type { FileHandle } from 'node:fs/promises'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'

/** Runs one file operation on `path`; an error of the operating system is a refusal that names the file, all else is a bug. */
export async function attempt<T>(
  doing: 'read' | 'write',
  path: string,
  operation: () => Promise<T>,
): Promise<Result<T, Refusal>> {
  try {
    return ok(await operation())
  } catch (error) {
    const code = errnoCode(error)
    if (code === undefined) throw error
    return doing === 'read' ? refuseRead(path, code) : refuseWrite(path, code)
  }
}

/** Opens a regular file for reading, hands it to `use` with its size in bytes, and closes it whatever happens. */
export async function withFile<T>(
  path: string,
  use: (file: FileHandle, size: number) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  // Asked before opening: to open a named pipe would wait for its other end.
  const kind = await attempt('read', path, () => stat(path))
  if (!kind.ok) return kind
  if (!kind.value.isFile()) return refuse('file-unreadable', { file: basename(path), reason: 'EISDIR' })
  const opened = await attempt('read', path, () => open(path, 'r'))
  if (!opened.ok) return opened
  try {
    const size = await attempt('read', path, async () => (await opened.value.stat()).size)
    return size.ok ? await use(opened.value, size.value) : size
  } finally {
    await opened.value.close()
  }
}

/** What a system says when the device under an open file is not there any more, or has stopped answering. */
const deviceGone = new Set(['EIO', 'ENODEV', 'ENXIO', 'ESTALE'])

function refuseRead(path: string, code: string) {
  const file = basename(path)
  return deviceGone.has(code) ? refuse('file-drive-gone', { file }) : refuse('file-unreadable', { file, reason: code })
}

function refuseWrite(path: string, code: string) {
  const file = basename(path)
  // The folder is missing: nobody picks one that is not there, so it went away in between.
  if (deviceGone.has(code) || code === 'ENOENT') return refuse('file-drive-gone', { file })
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse('file-no-space', { file })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return refuse('file-not-writable', { file })
    case 'EINVAL':
    case 'ENAMETOOLONG':
      return refuse('file-name-not-allowed', { file })
    default:
      return refuse('file-write-failed', { file, reason: code })
  }
}

function errnoCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
