// Looks at a dossier's file without reading it whole: is it a PDF, did it arrive complete, does it ask for a password,
// how many pages has it. Runs in the core (Node).
import { type FileHandle, open } from 'node:fs/promises'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { countPages } from './pdf-pages.ts'

/** `size` in bytes. */
export type DossierFile = { readonly path: string; readonly size: number }

/** `pages` is null where only a repair of the file would find them. */
export type InspectedDossier = DossierFile & { readonly pages: number | null }

export const MAX_DOSSIER_BYTES = 200_000_000

/** Where the standard's readers look for both marks (ISO 32000-1, annex H.3, notes 13 and 18). */
const HEAD_BYTES = 1_024
const TAIL_BYTES = 2_048
const TRAILER_BYTES = 4_096

/**
 * Refusals: `dossier-not-pdf`, `dossier-cut-short`, `dossier-protected`, `dossier-too-large`, `dossier-damaged` (no page can
 * be found in it) and `dossier-empty`.
 */
export async function inspectDossier(file: string, path: string): Promise<Result<InspectedDossier, Refusal>> {
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
    if (isProtected) return refuse('dossier-protected', { file })
    const counted = await countPages(bytesAt(handle), size, offset === undefined ? null : Number(offset))
    if (counted === 'damaged') return refuse('dossier-damaged', { file })
    return counted.pages === 0 ? refuse('dossier-empty', { file }) : ok({ path, size, ...counted })
  } catch {
    // A folder of that name, or a file that may not be read.
    return refuse('dossier-not-pdf', { file })
  }
}

const bytesAt = (handle: FileHandle) => async (position: number, length: number) => {
  const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(length), position })
  return buffer.subarray(0, bytesRead)
}

const readAt = async (handle: FileHandle, position: number, length: number): Promise<string> =>
  (await bytesAt(handle)(position, length)).toString('latin1')
