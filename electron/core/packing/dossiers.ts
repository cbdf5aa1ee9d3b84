// Finds each submission's dossier by the code in its file's name, or by a person's word; reports what is matched, missing,
// left over, ambiguous or broken. Runs in the core (Node).
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { codesIn } from '../../../shared/domain/contest/codes.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { countTo, type Work } from '../work.ts'
import { type Decisions, NO_DECISIONS } from './decisions.ts'
import { type InspectedDossier, inspectDossier } from './dossier-pdf.ts'
import { type Finding, Findings, wholeSheet } from './problems.ts'

/** A file that may be a dossier: the name it has for a person, and where it lies. */
export type DossierCandidate = { readonly name: string; readonly path: string }

/** What there is for one submission: `file` is what its row says, also when it is not good. */
export type DossierLine = {
  readonly id: string
  readonly state: 'matched' | 'missing' | 'repeated' | 'broken'
  readonly files: readonly string[]
  /** A person said that this file is of this submission. */
  readonly isByHand: boolean
  /** Null where there is no good file, or none that says it. */
  readonly pages: number | null
}

/** A file that is no submission's: without a code of the list, with several, or left out by a person. */
export type LooseFile = { readonly file: string; readonly state: 'left-over' | 'ambiguous' | 'left-out' }

/** `files` by submission id. Nothing is packed while there are findings. */
export type Dossiers = {
  readonly files: ReadonlyMap<string, InspectedDossier>
  readonly lines: readonly DossierLine[]
  readonly loose: readonly LooseFile[]
  readonly findings: readonly Finding[]
  readonly standing: readonly Finding[]
}

/** What operating systems leave in folders; nobody put it there. */
const SYSTEM_FILES = /^(?:\..*|Thumbs\.db|desktop\.ini)$/i

/**
 * Matches files to the submissions' ids by the codes in their names and by `decisions.dossiers`. Findings, all at once:
 * `dossier-missing`, `dossier-left-over` (may stand: it is left out), `dossier-ambiguous`, `dossier-repeated`, and those
 * of `inspectDossier`. Refusal: `work-cancelled`, between two files.
 */
export async function matchDossiers(
  candidates: readonly DossierCandidate[],
  submissionIds: readonly string[],
  decisions: Pick<Decisions, 'dossiers' | 'standing'> = NO_DECISIONS,
  work: Work = {},
): Promise<Result<Dossiers, Refusal>> {
  const findings = new Findings(decisions)
  const { owners, loose } = claim(candidates, submissionIds, decisions.dossiers, findings)
  const files = new Map<string, InspectedDossier>()
  const lines: DossierLine[] = []
  const passed = countTo(submissionIds.length, work)
  for (const id of submissionIds) {
    const owned = owners.get(id) ?? []
    const names = owned.map(({ name }) => name)
    const file = await onlyFile(id, owned)
    if (file.ok) files.set(id, file.value)
    else findings.report(PLACE, file.error)
    const isByHand = names.some((name) => decisions.dossiers[name] === id)
    lines.push({
      id,
      state: file.ok ? 'matched' : stateOf(owned.length),
      files: names,
      isByHand,
      pages: file.ok ? file.value.pages : null,
    })
    const going = passed(1)
    if (!going.ok) return going
  }
  return ok({ files, lines, loose, findings: findings.open, standing: findings.standing })
}

async function onlyFile(id: string, owned: readonly DossierCandidate[]): Promise<Result<InspectedDossier, Refusal>> {
  const [candidate, second] = owned
  if (!candidate) return refuse('dossier-missing', { id })
  if (second) return refuse('dossier-repeated', { id, files: owned.map(({ name }) => name).join(', ') })
  return await inspectDossier(candidate.name, candidate.path)
}

const stateOf = (count: number) => (count === 0 ? 'missing' : count === 1 ? 'broken' : 'repeated')

/** What a folder holds, without what operating systems leave there. Refusal: `folder-unreadable`. */
export async function listFolder(folder: string): Promise<Result<readonly DossierCandidate[], Refusal>> {
  try {
    const names = (await readdir(folder)).filter((name) => !SYSTEM_FILES.test(name)).sort()
    return ok(names.map((name) => ({ name, path: join(folder, name) })))
  } catch {
    return refuse('folder-unreadable', { folder: basename(folder) })
  }
}

/** What is found about files stands under «Dossiers»; the file is in the facts and in the sentence. */
const PLACE = wholeSheet('Dossiers')

function claim(
  candidates: readonly DossierCandidate[],
  ids: readonly string[],
  byHand: Decisions['dossiers'],
  findings: Findings,
): { readonly owners: ReadonlyMap<string, DossierCandidate[]>; readonly loose: readonly LooseFile[] } {
  const owners = new Map<string, DossierCandidate[]>()
  const loose: LooseFile[] = []
  for (const candidate of candidates) {
    const { name: file } = candidate
    const said = Object.hasOwn(byHand, file) ? byHand[file] : undefined
    if (said === '') {
      loose.push({ file, state: 'left-out' })
      continue
    }
    const codes = said === undefined ? codesIn(file) : [said]
    const [id] = codes
    if (codes.length > 1) {
      findings.report(PLACE, refuse('dossier-ambiguous', { file, ids: codes.join(', ') }).error)
      loose.push({ file, state: 'ambiguous' })
    } else if (id === undefined || !ids.includes(id)) {
      const before = findings.open.length
      findings.report(PLACE, refuse('dossier-left-over', { file }).error, { mayStand: true })
      loose.push({ file, state: findings.open.length > before ? 'left-over' : 'left-out' })
    } else owners.set(id, [...(owners.get(id) ?? []), candidate])
  }
  return { owners, loose }
}
