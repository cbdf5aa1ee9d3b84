// Finds the heading row of a table and reads its columns by meaning, not by place. Runs in the core (Node).

import { foldText } from '../../../shared/domain/contest/names.ts'
import { refuse } from '../../../shared/refusal.ts'
import { type ColumnMemory, headingSignature } from './column-memory.ts'
import type { SheetSpec } from './columns.ts'
import { type Findings, type Place, wholeSheet } from './problems.ts'
import { fullyRepaired } from './repair-text.ts'
import { joinRows } from './table-rows.ts'
import { type Cell, columnLetters, type Table } from './tables.ts'

/** What a person chose: the row of the headings (from 1) and columns by field (from 0; null: the list has none). */
export type ColumnChoice = {
  readonly headerRow: number | null
  readonly columns: Readonly<Record<string, number | null>>
}
export type ColumnGuide = { readonly choice: ColumnChoice | null; readonly memory: ColumnMemory }
export const NO_GUIDE: ColumnGuide = { choice: null, memory: [] }

/** How a field found its column: by the spelling of its heading, remembered from another list, or chosen. */
export type FoundColumn = { readonly index: number; readonly origin: 'spelling' | 'remembered' | 'chosen' }

export type FoundColumns = {
  readonly headerRow: number
  /** By column, as the list writes them. */
  readonly headings: readonly string[]
  readonly signature: string
  /** By field of the sheet's spec. */
  readonly columns: ReadonlyMap<string, FoundColumn>
  /** Fields that several headings name: a person chooses. */
  readonly repeated: readonly string[]
}

/** One row under the heading, its cells by field; `place` of a field is where a person finds it. */
export type MappedRow<Field extends string> = {
  readonly row: number
  /** What the heading of its part says («MODALIDAD: …»), where a list has several parts. */
  readonly section: string | null
  readonly cell: (field: Field) => Cell
  readonly place: (field: Field) => Place
}

/** Rows above the table's heading that a title or a date may take. */
export const HEADING_SEARCH_ROWS = 20

/** A heading by its letters alone: «DIRECTOR(A/ES/AS) DEL PROYECTO» and «Director(a/es/as) del proyecto» are one. */
export const headingKey = (text: Cell) =>
  foldText(fullyRepaired(String(text ?? '')).replace(/[ºª]/g, '')).replace(/[^\p{L}]/gu, '')

/** The heading row and the column of each field: chosen, else remembered for these headings, else by their spelling. */
export function findColumns(
  table: Table,
  spec: SheetSpec<string>,
  { choice, memory }: ColumnGuide = NO_GUIDE,
): FoundColumns {
  const remembered = new Map(
    memory.filter(({ sheet }) => sheet === spec.name).map((list) => [list.signature, list.columns]),
  )
  const heading = findHeading(table, spec, choice?.headerRow ?? null, (signature) => remembered.has(signature))
  const kept = remembered.get(heading.signature) ?? {}
  const columns = new Map<string, FoundColumn>()
  const repeated: string[] = []
  for (const [field, { spellings }] of Object.entries(spec.columns)) {
    const decided = decidedColumn(choice?.columns ?? {}, field, 'chosen') ?? decidedColumn(kept, field, 'remembered')
    const [index, second] = decided ? [] : heading.keys.flatMap((key, at) => (spellings.includes(key) ? [at] : []))
    if (second !== undefined) repeated.push(field)
    if (decided) columns.set(field, decided)
    else if (index !== undefined && second === undefined) columns.set(field, { index, origin: 'spelling' })
  }
  for (const [field, { index }] of columns) if (index < 0) columns.delete(field)
  const { row, headings, signature } = heading
  return { headerRow: row, headings, signature, columns, repeated }
}

/** No column at all is −1. */
function decidedColumn(
  decided: Readonly<Record<string, number | null>>,
  field: string,
  origin: FoundColumn['origin'],
): FoundColumn | null {
  const index = Object.hasOwn(decided, field) ? decided[field] : undefined
  return index === undefined ? null : { index: index ?? -1, origin }
}

function findHeading(
  table: Table,
  spec: SheetSpec<string>,
  chosenRow: number | null,
  isRemembered: (signature: string) => boolean,
) {
  const known = new Set(Object.values(spec.columns).flatMap((column) => column.spellings))
  const candidates = table.rows
    .slice(0, HEADING_SEARCH_ROWS)
    .map((cells, index) => describeHeading(cells, index + 1, known))
  const nothing = describeHeading([], 1, known)
  if (chosenRow !== null) return describeHeading(table.rows[chosenRow - 1] ?? [], chosenRow, known)
  const best = candidates.reduce((first, next) => (next.hits > first.hits ? next : first), nothing)
  return candidates.find(({ signature, keys }) => keys.length > 1 && isRemembered(signature)) ?? best
}

function describeHeading(cells: readonly Cell[], row: number, known: ReadonlySet<string>) {
  const keys = cells.map(headingKey)
  const headings = cells.map((cell) => String(cell ?? '').trim())
  return { row, keys, headings, signature: headingSignature(keys), hits: keys.filter((key) => known.has(key)).length }
}

/**
 * The rows of a table by the fields of its sheet. Reports `column-missing`, `column-repeated` and `sheet-empty`; with a
 * column missing there are no rows. Columns that no field claims are left alone; empty rows are skipped.
 */
export function mapColumns<Field extends string>(
  table: Table,
  spec: SheetSpec<Field>,
  findings: Findings,
  found: FoundColumns = findColumns(table, spec),
): readonly MappedRow<Field>[] {
  const fields = Object.keys(spec.columns) as Field[]
  const joined = joinRows(table.rows, found.headerRow, headingKey)
  const isSaidBySections = (field: Field) => field === 'modality' && joined.some(({ section }) => section !== null)
  const before = findings.open.length
  for (const field of fields) {
    const { title, optional } = spec.columns[field]
    const place = wholeSheet(spec.name, found.headerRow)
    if (found.repeated.includes(field)) findings.report(place, refuse('column-repeated', { column: title }).error)
    else if (!found.columns.has(field) && !optional && !isSaidBySections(field))
      findings.report(place, refuse('column-missing', { column: title }).error)
  }
  if (findings.open.length > before) return []
  const rows = joined.map((row) => mapRow(spec, found.columns, row))
  const filled = rows.filter((row) => fields.some((field) => row.cell(field) !== null))
  if (filled.length === 0 && !spec.mayBeEmpty)
    findings.report(wholeSheet(spec.name), refuse('sheet-empty', { sheet: spec.name }).error)
  return filled
}

function mapRow<Field extends string>(
  spec: SheetSpec<Field>,
  columns: FoundColumns['columns'],
  { row, cells, own, section }: ReturnType<typeof joinRows>[number],
): MappedRow<Field> {
  const indexOf = (field: Field) => columns.get(field)?.index ?? -1
  return {
    row,
    section,
    cell: (field) => cells[indexOf(field)] ?? null,
    place: (field) => {
      const index = indexOf(field)
      const { title } = spec.columns[field]
      if (index < 0) return { sheet: spec.name, row, column: title, cell: null, content: null }
      const letters = columnLetters(index)
      const content = String(own[index] ?? '')
      return { sheet: spec.name, row, column: `${letters} (${title})`, cell: `${letters}${row}`, content }
    },
  }
}
