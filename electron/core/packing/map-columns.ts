// Finds the heading row of a table and reads its columns by meaning, not by place. Runs in the core (Node).

import { foldText } from '../../../shared/domain/contest/names.ts'
import { refuse } from '../../../shared/refusal.ts'
import type { SheetSpec } from './columns.ts'
import type { Findings, Place } from './problems.ts'
import { type Cell, columnLetters, type Table } from './tables.ts'

/** One row under the heading, its cells by field; `place` of a field is where a person finds it. */
export type MappedRow<Field extends string> = {
  readonly row: number
  readonly cell: (field: Field) => Cell
  readonly place: (field: Field) => Place
}

/** Rows above the table's heading that a title or a date may take. */
const HEADING_SEARCH_ROWS = 20

/** A heading by its letters alone: «DIRECTOR(A/ES/AS) DEL PROYECTO» and «Director(a/es/as) del proyecto» are one. */
export const headingKey = (text: Cell) => foldText(String(text ?? '')).replace(/[^\p{L}]/gu, '')

/**
 * The rows of a table by the fields of its sheet. Reports `column-missing`, `column-repeated` and `sheet-empty`; with a
 * column missing there are no rows. Columns that no field claims are left alone; empty rows are skipped.
 */
export function mapColumns<Field extends string>(
  table: Table,
  spec: SheetSpec<Field>,
  findings: Findings,
): readonly MappedRow<Field>[] {
  const fields = Object.keys(spec.columns) as Field[]
  const heading = findHeading(table, spec, fields)
  const columns = new Map<Field, number>()
  const before = findings.problems.length
  for (const field of fields) {
    const { title, spellings, optional } = spec.columns[field]
    const found = heading.keys.flatMap((key, index) => (spellings.includes(key) ? [index] : []))
    const place = { sheet: spec.name, row: heading.row, column: null }
    if (found.length > 1) findings.report(place, refuse('column-repeated', { column: title }).error)
    if (found.length === 0 && !optional) findings.report(place, refuse('column-missing', { column: title }).error)
    if (found[0] !== undefined) columns.set(field, found[0])
  }
  if (findings.problems.length > before) return []
  const rows = joinContinuations(table.rows, heading.row).map(({ cells, row }) => mapRow(spec, columns, cells, row))
  const filled = rows.filter((row) => fields.some((field) => row.cell(field) !== null))
  if (filled.length === 0 && !spec.mayBeEmpty)
    findings.report({ sheet: spec.name, row: null, column: null }, refuse('sheet-empty', { sheet: spec.name }).error)
  return filled
}

function findHeading<Field extends string>(table: Table, spec: SheetSpec<Field>, fields: readonly Field[]) {
  const known = new Set(fields.flatMap((field) => spec.columns[field].spellings))
  const candidates = table.rows.slice(0, HEADING_SEARCH_ROWS).map((cells, index) => {
    const keys = cells.map(headingKey)
    return { row: index + 1, keys, hits: keys.filter((key) => known.has(key)).length }
  })
  return candidates.reduce((best, next) => (next.hits > best.hits ? next : best), { row: 1, keys: [''], hits: 0 })
}

type NumberedRow = { readonly row: number; readonly cells: readonly Cell[] }

/** A row that holds nothing but a RUC in brackets belongs to the company above it, as in published tables. */
function joinContinuations(rows: readonly (readonly Cell[])[], headingRow: number): readonly NumberedRow[] {
  const joined: NumberedRow[] = []
  for (const [index, cells] of rows.entries()) {
    if (index < headingRow) continue
    const previous = joined.at(-1)
    const column = bracketedRucAlone(cells)
    if (previous && column !== null && typeof previous.cells[column] === 'string') {
      const both = `${previous.cells[column]}\n${cells[column]}`
      joined[joined.length - 1] = { row: previous.row, cells: previous.cells.with(column, both) }
    } else joined.push({ row: index + 1, cells })
  }
  return joined
}

function bracketedRucAlone(cells: readonly Cell[]): number | null {
  const filled = cells.flatMap((cell, index) => (cell === null ? [] : [index]))
  const [column] = filled
  if (filled.length !== 1 || column === undefined) return null
  return /^\s*\([^)]*\d{11}\s*\)\s*$/.test(String(cells[column])) ? column : null
}

function mapRow<Field extends string>(
  spec: SheetSpec<Field>,
  columns: ReadonlyMap<Field, number>,
  cells: readonly Cell[],
  row: number,
): MappedRow<Field> {
  return {
    row,
    cell: (field) => cells[columns.get(field) ?? -1] ?? null,
    place: (field) => ({ sheet: spec.name, row, column: columnName(spec.columns[field].title, columns.get(field)) }),
  }
}

const columnName = (title: string, index: number | undefined) =>
  index === undefined ? title : `${columnLetters(index)} (${title})`
