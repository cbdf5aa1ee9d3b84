// Reads everything a package is made from and writes nothing: lists, rule pack and dossiers, with all problems in one list.
// Runs in the core (Node).
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import { parseSubmissionCode } from '../../../shared/domain/contest/codes.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { SheetName } from './columns.ts'
import { type DossierCandidate, type DossierFile, matchDossiers } from './dossiers.ts'
import type { Answers } from './problems.ts'
import { type Proposal, proposeContest, type ReadyContest, readyContest } from './propose-contest.ts'
import type { ProposedRow } from './propose-submissions.ts'
import { readSpreadsheetApart } from './read-apart.ts'
import type { Table } from './tables.ts'

/** A spreadsheet. With `sheet`, its one table is that sheet, whatever the file calls it; a CSV needs it. */
export type SpreadsheetSource = { readonly path: string; readonly sheet?: SheetName }

/** `problems` are those of the lists and then those of the dossiers; `dossiers` by submission id. */
export type Prepared = Proposal & { readonly dossiers: ReadonlyMap<string, DossierFile> }

/** The tables of several files. Refusals: those of `readSpreadsheetApart`, and `sheet-not-one`. */
export async function readTables(sources: readonly SpreadsheetSource[]): Promise<Result<readonly Table[], Refusal>> {
  const tables: Table[] = []
  for (const { path, sheet } of sources) {
    const read = await readSpreadsheetApart({ path, ...(sheet ? { csvName: sheet } : {}) })
    if (!read.ok) return read
    const [first, second] = read.value
    if (sheet && (!first || second)) return refuse('sheet-not-one', { sheet, count: read.value.length })
    tables.push(...(sheet && first ? [{ ...first, name: sheet }] : read.value))
  }
  return ok(tables)
}

/** What the lists propose (`proposeContest`) and which file is whose dossier (`matchDossiers`). */
export async function prepareContest(sources: {
  readonly tables: readonly Table[]
  readonly bases: RulePack
  readonly dossiers: readonly DossierCandidate[]
  readonly answers?: Answers
}): Promise<Prepared> {
  const proposal = proposeContest(sources.tables, sources.bases, sources.answers)
  const { files, problems } = await matchDossiers(sources.dossiers, [...new Set(proposal.rows.flatMap(codeOf))])
  return { ...proposal, dossiers: files, problems: [...proposal.problems, ...problems] }
}

/** Also of a row with other problems, so that its dossier is not reported as left over. */
function codeOf({ shown }: ProposedRow): string[] {
  const code = parseSubmissionCode(shown.code)
  return code.ok ? [code.value.id] : []
}

/** The contest and its dossiers, ready to be packed; `proposal-unfinished` while anything is wrong or open. */
export function readyToPack(
  prepared: Prepared,
): Result<{ readonly contest: ReadyContest; readonly dossiers: ReadonlyMap<string, DossierFile> }, Refusal> {
  const contest = readyContest(prepared)
  return contest.ok ? ok({ contest: contest.value, dossiers: prepared.dossiers }) : contest
}
