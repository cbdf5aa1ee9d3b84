// Finds each submission's dossier in a folder by the code in the file's name; reports what is missing or left over.
// Runs in the core (Node).
import { open, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { codesIn } from '../../../shared/domain/contest/codes.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { Findings, type Problem } from './problems.ts'

/** `size` in bytes. */
export type DossierFile = { readonly path: string; readonly size: number }

/** `files` by submission id. Nothing is packed while there are problems. */
export type Dossiers = { readonly files: ReadonlyMap<string, DossierFile>; readonly problems: readonly Problem[] }

export const MAX_DOSSIER_BYTES = 200_000_000
/** What operating systems leave in folders; nobody put it there. */
const SYSTEM_FILES = /^(?:\..*|Thumbs\.db|desktop\.ini)$/i
const PDF_MAGIC = '%PDF-'

/**
 * Matches the files of `folder` to the submissions' ids. Problems, all at once: `folder-unreadable`, `dossier-missing`,
 * `dossier-left-over`, `dossier-ambiguous`, `dossier-repeated`, `dossier-not-pdf`, `dossier-too-large`.
 */
export async function matchDossiers(folder: string, submissionIds: readonly string[]): Promise<Dossiers> {
  const findings = new Findings()
  const names = await namesIn(folder)
  if (!names.ok) {
    findings.report(placeOf(null), names.error)
    return { files: new Map(), problems: findings.problems }
  }
  const owners = claim(names.value, submissionIds, findings)
  const files = new Map<string, DossierFile>()
  for (const id of submissionIds) {
    const [name, ...others] = owners.get(id) ?? []
    if (name === undefined) findings.report(placeOf(null), refuse('dossier-missing', { id }).error)
    else if (others.length > 0) {
      findings.report(placeOf(name), refuse('dossier-repeated', { id, files: [name, ...others].join(', ') }).error)
    } else {
      const file = await inspect(join(folder, name))
      if (file.ok) files.set(id, file.value)
      else findings.report(placeOf(name), file.error)
    }
  }
  return { files, problems: findings.problems }
}

/** Problems of files stand under «Dossiers», with the file in the place of the column. */
const placeOf = (file: string | null) => ({ sheet: 'Dossiers', row: null, column: file })

async function namesIn(folder: string): Promise<Result<readonly string[], Refusal>> {
  try {
    return ok((await readdir(folder)).filter((name) => !SYSTEM_FILES.test(name)).sort())
  } catch {
    return refuse('folder-unreadable', { folder: basename(folder) })
  }
}

function claim(names: readonly string[], ids: readonly string[], findings: Findings): Map<string, string[]> {
  const owners = new Map<string, string[]>()
  for (const name of names) {
    const codes = codesIn(name)
    const [id] = codes
    if (codes.length > 1) {
      findings.report(placeOf(name), refuse('dossier-ambiguous', { file: name, ids: codes.join(', ') }).error)
    } else if (id === undefined || !ids.includes(id)) {
      findings.report(placeOf(name), refuse('dossier-left-over', { file: name }).error)
    } else owners.set(id, [...(owners.get(id) ?? []), name])
  }
  return owners
}

async function inspect(path: string): Promise<Result<DossierFile, Refusal>> {
  const file = basename(path)
  try {
    await using handle = await open(path, 'r')
    const { size } = await handle.stat()
    if (size > MAX_DOSSIER_BYTES) return refuse('dossier-too-large', { file, size, max: MAX_DOSSIER_BYTES })
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(PDF_MAGIC.length), position: 0 })
    const isPdf = buffer.toString('latin1', 0, bytesRead) === PDF_MAGIC
    return isPdf ? ok({ path, size }) : refuse('dossier-not-pdf', { file })
  } catch {
    // A folder of that name, or a file that may not be read.
    return refuse('dossier-not-pdf', { file })
  }
}
