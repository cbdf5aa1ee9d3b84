// The sheet «Aptos» to proposed submissions. Runs in the core (Node).
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import { citation } from '../../../shared/bases/rule-pack.ts'
import { parseAmount } from '../../../shared/domain/award/parse-amount.ts'
import { parseSubmissionCode } from '../../../shared/domain/contest/codes.ts'
import type { Submission } from '../../../shared/domain/contest/contest.ts'
import { splitPeople } from '../../../shared/domain/contest/names.ts'
import { APTOS } from './columns.ts'
import { type MappedRow, mapColumns } from './map-columns.ts'
import { parseModality, parseYesNo } from './parse-cells.ts'
import type { Answers, Findings, Place } from './problems.ts'
import { readCell, readCompany, readRegion, readText } from './row-reader.ts'
import type { Table } from './tables.ts'

type Field = keyof typeof APTOS.columns
type Row = MappedRow<Field>
const FIELDS = Object.keys(APTOS.columns) as Field[]

/** A submission before its dossier is known. */
export type ProposedSubmission = Omit<Submission, 'dossier'>

/** A row as it stands and, when every cell of it could be read, what it says. */
export type ProposedRow = {
  readonly row: number
  readonly shown: Readonly<Record<Field, string>>
  readonly submission: ProposedSubmission | null
  readonly place: (field: Field) => Place
}

/** Every row of «Aptos», with its own problems and questions among the findings. */
export function proposeSubmissions(
  table: Table,
  bases: RulePack,
  answers: Answers,
  findings: Findings,
): readonly ProposedRow[] {
  return mapColumns(table, APTOS, findings).map((row) => ({
    row: row.row,
    shown: shownBy(row),
    submission: readSubmission(row, bases, answers, findings),
    place: row.place,
  }))
}

const shownBy = (row: Row) =>
  Object.fromEntries(FIELDS.map((field) => [field, String(row.cell(field) ?? '')])) as Record<Field, string>

function readSubmission(row: Row, bases: RulePack, answers: Answers, findings: Findings): ProposedSubmission | null {
  const code = readCell(row, 'code', (cell) => parseSubmissionCode(String(cell ?? '')), findings)
  const modality = readCell(row, 'modality', (cell) => parseModality(cell, bases), findings)
  const { name, ruc } = readCompany(row, findings)
  const region = readRegion(row, answers, citation(bases, 'R-AMT-6'), findings)
  const legalRepresentative = readText(row, 'legalRepresentative', APTOS.columns.legalRepresentative.title, findings)
  const responsible = readCell(row, 'responsible', (cell) => splitPeople(String(cell ?? '')), findings)
  const directors = readCell(row, 'directors', (cell) => splitPeople(String(cell ?? '')), findings)
  const title = readText(row, 'title', APTOS.columns.title.title, findings)
  const requestedCentimos = readCell(row, 'requested', parseAmount, findings)
  const appliesToReserve = readCell(row, 'reserve', parseYesNo, findings)
  if (!code || !modality || !name || !ruc || !region || !legalRepresentative || !responsible || !directors) return null
  if (!title || requestedCentimos === null || appliesToReserve === null) return null
  return {
    id: code.id,
    modalityId: modality.id,
    title,
    applicant: { name, ruc, region, legalRepresentative },
    responsible: [...responsible],
    directors: [...directors],
    requestedCentimos,
    appliesToReserve,
  }
}
