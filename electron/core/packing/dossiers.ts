// Finds each submission's dossier by the code in its file's name; reports what is missing or left over.
// Runs in the core (Node).
import { open, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { codesIn } from '../../../shared/domain/contest/codes.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { Findings, type Problem } from './problems.ts'

/** A file that may be a dossier: the name it has for a person, and where it lies. */
export type DossierCandidate = { readonly name: string; readonly path: string }

/** `size` in bytes. */
export type DossierFile = { readonly path: string; readonly size: number }

/** `files` by submission id. Nothing is packed while there are problems. */
export type Dossiers = { readonly files: ReadonlyMap<string, DossierFile>; readonly problems: readonly Problem[] }

export const MAX_DOSSIER_BYTES = 200_000_000
/** What operating systems leave in folders; nobody put it there. */
const SYSTEM_FILES = /^(?:\..*|Thumbs\.db|desktop\.ini)$/i
const PDF_MAGIC = '%PDF-'

/**
 * Matches files to the submissions' ids by the codes in their names. Problems, all at once: `dossier-missing`,
 * `dossier-left-over`, `dossier-ambiguous`, `dossier-repeated`, `dossier-not-pdf`, `dossier-too-large`.
 */
export async function matchDossiers(
  candidates: readonly DossierCandidate[],
  submissionIds: readonly string[],
): Promise<Dossiers> {
  const findings = new Findings()
  const owners = claim(candidates, submissionIds, findings)
  const files = new Map<string, DossierFile>()
  for (const id of submissionIds) {
    const [candidate, ...others] = owners.get(id) ?? []
    if (!candidate) findings.report(PLACE, refuse('dossier-missing', { id }).error)
    else if (others.length > 0) {
      const names = [candidate, ...others].map(({ name }) => name).join(', ')
      findings.report(PLACE, refuse('dossier-repeated', { id, files: names }).error)
    } else {
      const file = await inspect(candidate)
      if (file.ok) files.set(id, file.value)
      else findings.report(PLACE, file.error)
    }
  }
  return { files, problems: findings.problems }
}

/** What a folder holds, without what operating systems leave there. Refusal: `folder-unreadable`. */
export async function listFolder(folder: string): Promise<Result<readonly DossierCandidate[], Refusal>> {
  try {
    const names = (await readdir(folder)).filter((name) => !SYSTEM_FILES.test(name)).sort()
    return ok(names.map((name) => ({ name, path: join(folder, name) })))
  } catch {
    return refuse('folder-unreadable', { folder: basename(folder) })
  }
}

/** Problems of files stand under «Dossiers»; the file is in the facts and in the sentence. */
const PLACE = { sheet: 'Dossiers', row: null, column: null }

function claim(
  candidates: readonly DossierCandidate[],
  ids: readonly string[],
  findings: Findings,
): Map<string, DossierCandidate[]> {
  const owners = new Map<string, DossierCandidate[]>()
  for (const candidate of candidates) {
    const { name } = candidate
    const codes = codesIn(name)
    const [id] = codes
    if (codes.length > 1) {
      findings.report(PLACE, refuse('dossier-ambiguous', { file: name, ids: codes.join(', ') }).error)
    } else if (id === undefined || !ids.includes(id)) {
      findings.report(PLACE, refuse('dossier-left-over', { file: name }).error)
    } else owners.set(id, [...(owners.get(id) ?? []), candidate])
  }
  return owners
}

async function inspect({ name: file, path }: DossierCandidate): Promise<Result<DossierFile, Refusal>> {
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
