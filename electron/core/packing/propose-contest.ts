// From the tables of DAFO's spreadsheet to a proposed contest, with everything wrong or open in one list. Core (Node).
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import type { Contest, Winner } from '../../../shared/domain/contest/contest.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { ColumnMemory } from './column-memory.ts'
import { APTOS, DETAILS, JURY, RECEIVED, type SheetName, WINNERS } from './columns.ts'
import { checkJury, checkReceived, checkSubmissions } from './cross-checks.ts'
import { type Decisions, NO_DECISIONS } from './decisions.ts'
import { type FoundSheet, type FoundSheets, findSheets, type SheetChoices } from './find-sheets.ts'
import { type SkippedSerials, skippedSerials } from './numbering.ts'
import { type Finding, Findings } from './problems.ts'
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
  readonly sheets: FoundSheets
  /** What must be corrected or decided; nothing is packed while there is any. */
  readonly findings: readonly Finding[]
  /** What a person left as it stands. */
  readonly standing: readonly Finding[]
  readonly skippedSerials: readonly SkippedSerials[]
}

/** What a person decided, and what is remembered of earlier lists. */
export type Guidance = {
  readonly decisions?: Decisions
  readonly choices?: SheetChoices
  readonly memory?: ColumnMemory
}

/** A proposal without findings: what a package is made from, still without dossiers and keys. */
export type ReadyContest = ContestDetails & {
  readonly bases: RulePack
  readonly submissions: readonly ProposedSubmission[]
  readonly jurors: readonly { readonly name: string; readonly profileId: string }[]
  readonly receivedByRegion: Contest['receivedByRegion']
  readonly winnersOfYear: readonly Winner[]
}

/**
 * Reads all tables and checks them against the rule pack (R-AMT-2, R-AMT-6, R-JUR-1, R-EQU-1). Nothing is guessed: what
 * has two readings is a finding with its options, and a correction of its cell decides it on the next reading. All
 * findings come at once, each with sheet, row and column.
 */
export function proposeContest(tables: readonly Table[], bases: RulePack, guidance: Guidance = {}): Proposal {
  const { decisions = NO_DECISIONS, ...guide } = guidance
  const findings = new Findings(decisions)
  const sheets = findSheets(tables, { ...guide, corrections: decisions.corrections }, findings)
  const read = <T>(name: SheetName, nothing: T, reader: (sheet: FoundSheet) => T): T => {
    const sheet = sheets.get(name)
    return sheet ? reader(sheet) : nothing
  }
  const details = read(DETAILS.name, null, ({ table }) => proposeDetails(table, findings))
  const rows = read(APTOS.name, [], ({ table, columns }) => proposeSubmissions(table, columns, bases, findings))
  const jurors = read(JURY.name, [], ({ table, columns }) => proposeJurors(table, columns, bases, findings))
  const received = read(RECEIVED.name, [], ({ table, columns }) => proposeReceived(table, columns, bases, findings))
  const winnersOfYear = read(WINNERS.name, [], ({ table, columns }) => proposeWinners(table, columns, findings))
  checkSubmissions(rows, bases, findings)
  if (sheets.has(JURY.name)) checkJury(jurors, bases, findings)
  if (sheets.has(RECEIVED.name)) checkReceived(received, rows, bases, findings)
  const { open, standing } = findings
  const found = { bases, details, rows, jurors, received, winnersOfYear, sheets }
  return { ...found, findings: open, standing, skippedSerials: skippedSerials(rows) }
}

/** The proposal as a whole contest; `proposal-unfinished` while anything is open. */
export function readyContest(proposal: Proposal): Result<ReadyContest, Refusal> {
  const { bases, details, rows, jurors, received, winnersOfYear, findings } = proposal
  const submissions = rows.flatMap(({ submission }) => (submission ? [submission] : []))
  if (findings.length > 0 || !details) return refuse('proposal-unfinished', { count: findings.length })
  return ok({
    ...details,
    bases,
    submissions,
    jurors: jurors.map(({ name, profileId }) => ({ name, profileId })),
    receivedByRegion: Object.fromEntries(received.map(({ region, count }) => [region, count])),
    winnersOfYear,
  })
}
