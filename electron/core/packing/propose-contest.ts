// From the tables of DAFO's spreadsheet to a proposed contest, with every problem and question in one list. Core (Node).
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import type { Contest, Winner } from '../../../shared/domain/contest/contest.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { APTOS, DETAILS, JURY, RECEIVED, SHEETS, type SheetName, WINNERS } from './columns.ts'
import { checkJury, checkReceived, checkSubmissions } from './cross-checks.ts'
import { headingKey } from './map-columns.ts'
import { type Answered, type Answers, Findings, type Problem, type Question } from './problems.ts'
import { type ContestDetails, proposeDetails } from './propose-details.ts'
import {
  type ProposedCount,
  type ProposedJuror,
  proposeJurors,
  proposeReceived,
  proposeWinners,
} from './propose-lists.ts'
import { type ProposedRow, type ProposedSubmission, proposeSubmissions } from './propose-submissions.ts'
import type { Table } from './tables.ts'

/** What the lists say. `rows` has every row of «Aptos», also those that could not be read whole. */
export type Proposal = {
  readonly bases: RulePack
  readonly details: ContestDetails | null
  readonly rows: readonly ProposedRow[]
  readonly jurors: readonly ProposedJuror[]
  readonly received: readonly ProposedCount[]
  readonly winnersOfYear: readonly Winner[]
  readonly problems: readonly Problem[]
  readonly questions: readonly Question[]
  /** What was asked and is answered. */
  readonly answered: readonly Answered[]
}

/** A proposal without problems or questions: what a package is made from, still without dossiers and keys. */
export type ReadyContest = ContestDetails & {
  readonly bases: RulePack
  readonly submissions: readonly ProposedSubmission[]
  readonly jurors: readonly { readonly name: string; readonly profileId: string }[]
  readonly receivedByRegion: Contest['receivedByRegion']
  readonly winnersOfYear: readonly Winner[]
}

/**
 * Reads all tables and checks them against the rule pack (R-AMT-2, R-AMT-6, R-JUR-1, R-EQU-1). Nothing is guessed: what
 * has two readings becomes a question, and `answers` (by question id) decides it on the next reading. All problems come
 * at once, each with sheet, row and column.
 */
export function proposeContest(tables: readonly Table[], bases: RulePack, answers: Answers = {}): Proposal {
  const findings = new Findings()
  const sheets = pickSheets(tables, findings)
  const read = <T>(name: SheetName, nothing: T, reader: (table: Table) => T): T => {
    const table = sheets.get(name)
    return table ? reader(table) : nothing
  }
  const details = read(DETAILS.name, null, (table) => proposeDetails(table, findings))
  const rows = read(APTOS.name, [], (table) => proposeSubmissions(table, bases, answers, findings))
  const jurors = read(JURY.name, [], (table) => proposeJurors(table, bases, findings))
  const received = read(RECEIVED.name, [], (table) => proposeReceived(table, bases, answers, findings))
  const winnersOfYear = read(WINNERS.name, [], (table) => proposeWinners(table, findings))
  checkSubmissions(rows, bases, findings)
  if (sheets.has(JURY.name)) checkJury(jurors, bases, findings)
  if (sheets.has(RECEIVED.name)) checkReceived(received, rows, bases, findings)
  const { problems, questions, answered } = findings
  return { bases, details, rows, jurors, received, winnersOfYear, problems, questions, answered }
}

function pickSheets(tables: readonly Table[], findings: Findings): ReadonlyMap<SheetName, Table> {
  const sheets = new Map<SheetName, Table>()
  for (const { name, otherNames } of SHEETS) {
    const names: readonly string[] = [headingKey(name), ...otherNames]
    const [table, second] = tables.filter((candidate) => names.includes(headingKey(candidate.name)))
    const place = { sheet: name, row: null, column: null }
    if (second) findings.report(place, refuse('sheet-repeated', { sheet: name }).error)
    else if (!table) findings.report(place, refuse('sheet-missing', { sheet: name }).error)
    else sheets.set(name, table)
  }
  return sheets
}

/** The proposal as a whole contest; `proposal-unfinished` while anything is wrong or open. */
export function readyContest(proposal: Proposal): Result<ReadyContest, Refusal> {
  const { bases, details, rows, jurors, received, winnersOfYear, problems, questions } = proposal
  const submissions = rows.flatMap(({ submission }) => (submission ? [submission] : []))
  if (problems.length > 0 || questions.length > 0 || !details)
    return refuse('proposal-unfinished', { problems: problems.length, questions: questions.length })
  return ok({
    ...details,
    bases,
    submissions,
    jurors: jurors.map(({ name, profileId }) => ({ name, profileId })),
    receivedByRegion: Object.fromEntries(received.map(({ region, count }) => [region, count])),
    winnersOfYear,
  })
}
