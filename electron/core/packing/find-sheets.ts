// Which table of DAFO's files is which sheet, and where its columns are. Runs in the core (Node).
import { refuse } from '../../../shared/refusal.ts'
import type { ColumnMemory, RememberedColumns } from './column-memory.ts'
import { DETAILS, SHEETS, type SheetName, type SheetSpec } from './columns.ts'
import { type AppliedCorrection, type Correction, correctTable } from './decisions.ts'
import { type ColumnChoice, type FoundColumns, findColumns, headingKey } from './map-columns.ts'
import { type Findings, wholeSheet } from './problems.ts'
import type { Table } from './tables.ts'

/** What a person chose for a sheet: the table by its name in the file (null: as found), heading row and columns. */
export type SheetChoice = ColumnChoice & { readonly table: string | null }
export type SheetChoices = { readonly [Name in SheetName]?: SheetChoice | undefined }

/** A sheet's table as it reads with the corrections. `columns` are the fields of the sheet's spec. */
export type FoundSheet = {
  readonly table: Table
  readonly columns: FoundColumns
  readonly corrected: readonly AppliedCorrection[]
}
export type FoundSheets = ReadonlyMap<SheetName, FoundSheet>

export type SheetGuide = {
  readonly choices?: SheetChoices
  readonly memory?: ColumnMemory
  readonly corrections: readonly Correction[]
}

/**
 * Each sheet's table by its name; a table of another name is the sheet «Aptos» when most of its columns are there. Reports
 * `sheet-missing` and `sheet-repeated`.
 */
export function findSheets(
  tables: readonly Table[],
  { choices = {}, memory = [], corrections }: SheetGuide,
  findings: Findings,
): FoundSheets {
  const sheets = new Map<SheetName, FoundSheet>()
  for (const spec of SHEETS) {
    const choice = choices[spec.name] ?? null
    const table = pickTable(tables, spec, choice?.table ?? null, findings)
    if (table === null) continue
    const corrected = correctTable(table, spec.name, corrections)
    const columns = findColumns(corrected.table, spec, { choice, memory })
    sheets.set(spec.name, { table: corrected.table, columns, corrected: corrected.applied })
  }
  return sheets
}

function pickTable(
  tables: readonly Table[],
  spec: (typeof SHEETS)[number],
  chosen: string | null,
  findings: Findings,
): Table | null {
  const { name, otherNames } = spec
  const names: readonly string[] = [headingKey(name), ...otherNames]
  const named = tables.filter((table) =>
    chosen === null ? names.includes(headingKey(table.name)) : table.name === chosen,
  )
  const [table, second] = named.length > 0 ? named : chosen === null && name === 'Aptos' ? byColumns(tables, spec) : []
  if (second) findings.report(wholeSheet(name), refuse('sheet-repeated', { sheet: name }).error)
  else if (!table) findings.report(wholeSheet(name), refuse('sheet-missing', { sheet: name }).error)
  return second ? null : (table ?? null)
}

/** Tables no sheet is called like, with more than half of the columns that a sheet must have. */
function byColumns(tables: readonly Table[], spec: SheetSpec<string>): readonly Table[] {
  const needed = Object.entries(spec.columns).flatMap(([field, { optional }]) => (optional ? [] : [field]))
  const taken = SHEETS.flatMap(({ name, otherNames }) => [headingKey(name), ...otherNames])
  return tables.filter((table) => {
    const { columns } = findColumns(table, spec)
    return (
      !taken.includes(headingKey(table.name)) && needed.filter((field) => columns.has(field)).length * 2 > needed.length
    )
  })
}

/** What to remember of lists whose columns a person chose: all their columns, by the headings of the list. */
export function columnsToRemember(sheets: FoundSheets): readonly RememberedColumns[] {
  return SHEETS.filter(({ name }) => name !== DETAILS.name).flatMap((spec: (typeof SHEETS)[number]) => {
    const found = sheets.get(spec.name)?.columns
    if (!found || ![...found.columns.values()].some(({ origin }) => origin === 'chosen')) return []
    const fields = Object.keys(spec.columns)
    const columns = Object.fromEntries(fields.map((field) => [field, found.columns.get(field)?.index ?? null]))
    return [{ sheet: spec.name, signature: found.signature, columns }]
  })
}
