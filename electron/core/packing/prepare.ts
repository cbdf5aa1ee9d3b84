// Reads everything a package is made from and writes nothing: lists, rule pack and dossiers, with everything wrong or open in one list.
// Runs in the core (Node).
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import { parseSubmissionCode } from '../../../shared/domain/contest/codes.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Work } from '../work.ts'
import type { SheetName } from './columns.ts'
import { type AppliedCorrection, NO_DECISIONS } from './decisions.ts'
import type { InspectedDossier } from './dossier-pdf.ts'
import { type DossierCandidate, type Dossiers, matchDossiers } from './dossiers.ts'
import type { Finding } from './problems.ts'
import { type Guidance, type Proposal, proposeContest, type ReadyContest, readyContest } from './propose-contest.ts'
import type { ProposedRow } from './propose-submissions.ts'
import { readSpreadsheetApart } from './read-apart.ts'
import type { Table } from './tables.ts'

/** A spreadsheet. With `sheet`, its one table is that sheet, whatever the file calls it; a CSV needs it. */
export type SpreadsheetSource = { readonly path: string; readonly sheet?: SheetName }

/** A correction, and what was found in the cell as the file has it. */
export type Settled = AppliedCorrection & { readonly finding: Finding | null }

/** `findings` are those of the lists and then those of the dossiers. */
export type Prepared = Proposal & {
  readonly tables: readonly Table[]
  readonly dossiers: Dossiers
  readonly settled: readonly Settled[]
}

/** The tables of several files. Refusals: those of `readSpreadsheetApart`, and `sheet-not-one`. */
export async function readTables(
  sources: readonly SpreadsheetSource[],
  work: Work = {},
): Promise<Result<readonly Table[], Refusal>> {
  const tables: Table[] = []
  for (const { path, sheet } of sources) {
    const read = await readSpreadsheetApart({ path, ...(sheet ? { csvName: sheet } : {}) }, work)
    if (!read.ok) return read
    const [first, second] = read.value
    if (sheet && (!first || second)) return refuse('sheet-not-one', { sheet, count: read.value.length })
    tables.push(...(sheet && first ? [{ ...first, name: sheet }] : read.value))
  }
  return ok(tables)
}

/** What the lists propose (`proposeContest`) and which file is whose dossier (`matchDossiers`). Refusal: `work-cancelled`. */
export async function prepareContest(
  sources: {
    readonly tables: readonly Table[]
    readonly bases: RulePack
    readonly dossiers: readonly DossierCandidate[]
    readonly guidance?: Guidance
  },
  work: Work = {},
): Promise<Result<Prepared, Refusal>> {
  const { tables, bases, guidance } = sources
  const proposal = proposeContest(tables, bases, guidance)
  const ids = [...new Set(proposal.rows.flatMap(codeOf))]
  // Without a list every file would be left over.
  const matched = await matchDossiers(ids.length > 0 ? sources.dossiers : [], ids, guidance?.decisions, work)
  if (!matched.ok) return matched
  const dossiers = matched.value
  return ok({
    ...proposal,
    tables,
    dossiers,
    settled: settledBy(proposal, proposeContest(tables, bases, { ...guidance, decisions: NO_DECISIONS })),
    findings: [...proposal.findings, ...dossiers.findings],
    standing: [...proposal.standing, ...dossiers.standing],
  })
}

function settledBy({ sheets }: Proposal, asGiven: Proposal): readonly Settled[] {
  const corrections = [...sheets.values()].flatMap(({ corrected }) => corrected)
  return corrections.map((correction) => {
    const isThere = ({ sheet, cell }: Finding) => sheet === correction.sheet && cell === correction.cell
    return { ...correction, finding: asGiven.findings.find(isThere) ?? null }
  })
}

/** Also of a row with other problems, so that its dossier is not reported as left over. */
function codeOf({ shown }: ProposedRow): string[] {
  const code = parseSubmissionCode(shown.code)
  return code.ok ? [code.value.id] : []
}

/** The contest and its dossiers, ready to be packed; `proposal-unfinished` while anything is open. */
export function readyToPack(
  prepared: Prepared,
): Result<{ readonly contest: ReadyContest; readonly dossiers: ReadonlyMap<string, InspectedDossier> }, Refusal> {
  const contest = readyContest(prepared)
  return contest.ok ? ok({ contest: contest.value, dossiers: prepared.dossiers.files }) : contest
}
