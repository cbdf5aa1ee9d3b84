// The activation letters as files in a folder of their own. Runs in the core (Node).
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { writeFileAtomically } from '../exchange/atomic-file.ts'
import { attempt } from '../exchange/container-io.ts'
import type { LetterFile } from './render-letter.ts'

/** Holds for a new or empty folder: the letters of two packages never lie together. Refusal: `folder-not-empty`. */
export async function checkLettersFolder(folder: string): Promise<Result<void, Refusal>> {
  const present = await readdir(folder).catch(() => [])
  return present.length === 0 ? ok(undefined) : refuse('folder-not-empty', { folder: basename(folder) })
}

/** All of them or none, each under its own name. Refusals: those of writing a file. */
export async function writeLetters(folder: string, letters: readonly LetterFile[]): Promise<Result<void, Refusal>> {
  const made = await attempt('write', folder, () => mkdir(folder, { recursive: true, mode: 0o700 }))
  if (!made.ok) return made
  const paths: string[] = []
  for (const { name, bytes } of letters) {
    const path = join(folder, name)
    const written = await writeFileAtomically(path, bytes)
    if (written.ok) paths.push(path)
    else {
      await Promise.all(paths.map((earlier) => rm(earlier, { force: true })))
      return written
    }
  }
  return ok(undefined)
}
