// The sheet «Aptos» to proposed submissions. Runs in the core (Node).
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import { citation } from '../../../shared/bases/rule-pack.ts'
import { parseAmount } from '../../../shared/domain/award/parse-amount.ts'
import { parseSubmissionCode } from '../../../shared/domain/contest/codes.ts'
import type { Submission } from '../../../shared/domain/contest/contest.ts'
import { APTOS } from './columns.ts'
import { type FoundColumns, type MappedRow, mapColumns } from './map-columns.ts'
import { parseModality, parseYesNo } from './parse-cells.ts'
import type { Findings, Place } from './problems.ts'
import { readCell, readCompany, readPeople, readRegion, readText } from './row-reader.ts'
import { modalityNames, plainAmount, wholeCode, YES_NO } from './suggest.ts'
import type { Table } from './tables.ts'

type Field = keyof typeof APTOS.columns
type Row = MappedRow<Field>
const FIELDS = Object.keys(APTOS.columns) as Field[]

/** A submission before its dossier is known. */
export type ProposedSubmission = Omit<Submission, 'dossier'>

/** A row as it stands, what of it could be read, and, when that is every cell, what it says. */
export type ProposedRow = {
  readonly row: number
  readonly shown: Readonly<Record<Field, string>>
  readonly read: ReadCells
  readonly submission: ProposedSubmission | null
  readonly place: (field: Field) => Place
}

/** Every row of «Aptos», with its own problems and questions among the findings. */
export function proposeSubmissions(
  table: Table,
  columns: FoundColumns,
  bases: RulePack,
  findings: Findings,
): readonly ProposedRow[] {
  return mapColumns(table, APTOS, findings, columns).map((row) => {
    const read = readCells(row, bases, findings)
    return { row: row.row, shown: shownBy(row), read, submission: wholeSubmission(read), place: row.place }
  })
}

const shownBy = (row: Row) =>
  Object.fromEntries(FIELDS.map((field) => [field, String(cellOf(row, field) ?? '')])) as Record<Field, string>

/** A list in parts says the modality above each of them. */
const cellOf = (row: Row, field: Field) => row.cell(field) ?? (field === 'modality' ? row.section : null)

/** Null is what could not be read, which is then among the findings. */
export type ReadCells = { readonly [Part in keyof ReturnType<typeof readCells>]: ReturnType<typeof readCells>[Part] }

function readCells(row: Row, bases: RulePack, findings: Findings) {
  const { legalRepresentative: representative, title: project } = APTOS.columns
  return {
    code: readCell(row, 'code', (cell) => parseSubmissionCode(String(cell ?? '')), findings, wholeCode),
    modality: readModality(row, bases, findings),
    company: readCompany(row, findings),
    region: readRegion(row, citation(bases, 'R-AMT-6'), findings),
    legalRepresentative: readText(row, 'legalRepresentative', representative.title, findings),
    responsible: readPeople(row, 'responsible', findings),
    directors: readPeople(row, 'directors', findings),
    title: readText(row, 'title', project.title, findings),
    requestedCentimos: readCell(row, 'requested', parseAmount, findings, plainAmount),
    appliesToReserve: readCell(row, 'reserve', parseYesNo, findings, () => YES_NO),
  }
}

function wholeSubmission(read: ReadCells): ProposedSubmission | null {
  const { code, modality, company, region, legalRepresentative, responsible, directors, title } = read
  const { requestedCentimos, appliesToReserve } = read
  const { name, ruc } = company
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

function readModality(row: Row, bases: RulePack, findings: Findings) {
  const parse = () => parseModality(cellOf(row, 'modality'), bases)
  return readCell(row, 'modality', parse, findings, () => modalityNames(bases))
}
