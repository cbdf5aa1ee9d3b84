// Looks at a dossier's file without reading it whole: is it a PDF, did it arrive complete, does it ask for a password.
// Runs in the core (Node).
import { type FileHandle, open } from 'node:fs/promises'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'

/** `size` in bytes. */
export type DossierFile = { readonly path: string; readonly size: number }

export const MAX_DOSSIER_BYTES = 200_000_000

/** Where the standard's readers look for both marks (ISO 32000-1, annex H.3, notes 13 and 18). */
const HEAD_BYTES = 1_024
const TAIL_BYTES = 2_048
const TRAILER_BYTES = 4_096

/** Refusals: `dossier-not-pdf`, `dossier-cut-short`, `dossier-protected`, `dossier-too-large`. */
export async function inspectDossier(file: string, path: string): Promise<Result<DossierFile, Refusal>> {
  try {
    await using handle = await open(path, 'r')
    const { size } = await handle.stat()
    if (size > MAX_DOSSIER_BYTES) return refuse('dossier-too-large', { file, size, max: MAX_DOSSIER_BYTES })
    const head = await readAt(handle, 0, HEAD_BYTES)
    if (!head.includes('%PDF-')) return refuse('dossier-not-pdf', { file })
    const tail = await readAt(handle, Math.max(0, size - TAIL_BYTES), TAIL_BYTES)
    const end = tail.lastIndexOf('%%EOF')
    if (end < 0) return refuse('dossier-cut-short', { file })
    const [, offset] = /startxref\s+(\d{1,12})\s*$/.exec(tail.slice(0, end)) ?? []
    const trailer = offset === undefined ? '' : await readAt(handle, Number(offset), TRAILER_BYTES)
    const isProtected = [head, trailer, tail].some((part) => /\/Encrypt\s+\d+\s+\d+\s+R/.test(part))
    return isProtected ? refuse('dossier-protected', { file }) : ok({ path, size })
  } catch {
    // A folder of that name, or a file that may not be read.
    return refuse('dossier-not-pdf', { file })
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(length), position })
  return buffer.toString('latin1', 0, bytesRead)
}
