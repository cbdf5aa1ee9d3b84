// The rows under a heading as a person reads them: a RUC alone under its company, a table in parts with their own
// headings, a total at the foot. Runs in the core (Node).
import type { Cell } from './tables.ts'

/** `cells` with what belongs to the row from under it, `own` as the row itself stands. */
export type ListRow = {
  readonly row: number
  readonly cells: readonly Cell[]
  readonly own: readonly Cell[]
  readonly section: string | null
}

const SECTION = /^\s*(?:modalidad|categor[ií]a)\s*:\s*(\S.*)$/i
const TOTAL = /^\s*(?:sub\s*)?total(?:es)?\b/i

/**
 * Rows below `headerRow` (from 1). A heading that is repeated, the title of a part («MODALIDAD: …», kept as `section`) and
 * a line of totals are no rows of the list.
 */
export function joinRows(
  rows: readonly (readonly Cell[])[],
  headerRow: number,
  headingKey: (cell: Cell) => string,
): readonly ListRow[] {
  const heading = (rows[headerRow - 1] ?? []).map(headingKey).join('|')
  const joined: ListRow[] = []
  let section = sectionAbove(rows.slice(0, headerRow))
  for (const [index, cells] of rows.entries()) {
    if (index < headerRow || cells.map(headingKey).join('|') === heading || isTotal(cells)) continue
    const named = sectionOf(cells)
    const previous = joined.at(-1)
    const column = bracketedRucAlone(cells)
    if (named !== null) section = named
    else if (previous && column !== null && typeof previous.cells[column] === 'string') {
      const both = `${previous.cells[column]}\n${cells[column]}`
      joined[joined.length - 1] = { ...previous, cells: previous.cells.with(column, both) }
    } else joined.push({ row: index + 1, cells, own: cells, section })
  }
  return joined
}

const filledCells = (cells: readonly Cell[]) => cells.filter((cell) => cell !== null)

function sectionOf(cells: readonly Cell[]): string | null {
  const [only, second] = filledCells(cells)
  const [, name = null] = second === undefined ? (SECTION.exec(String(only ?? '')) ?? []) : []
  return name
}

const sectionAbove = (rows: readonly (readonly Cell[])[]) =>
  rows.map(sectionOf).findLast((name) => name !== null) ?? null

const isTotal = (cells: readonly Cell[]) => {
  const [first, second, third] = filledCells(cells)
  return third === undefined && typeof first === 'string' && TOTAL.test(first) && typeof second !== 'string'
}

function bracketedRucAlone(cells: readonly Cell[]): number | null {
  const filled = cells.flatMap((cell, index) => (cell === null ? [] : [index]))
  const [column] = filled
  if (filled.length !== 1 || column === undefined) return null
  return /^\s*\([^)]*\d{11}\s*\)\s*$/.test(String(cells[column])) ? column : null
}
