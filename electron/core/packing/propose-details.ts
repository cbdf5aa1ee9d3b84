// The sheet «Concurso», keys and values, to the contest's own data. Runs in the core (Node).
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type ColumnSpec, DETAILS } from './columns.ts'
import { headingKey } from './map-columns.ts'
import { parseDay, parseText, parseYesNo } from './parse-cells.ts'
import { type Findings, type Place, wholeSheet } from './problems.ts'
import { reportDamage } from './row-reader.ts'
import { YES_NO } from './suggest.ts'
import type { Cell, Table } from './tables.ts'

/** Dates are ISO days. */
export type ContestDetails = {
  readonly id: string
  readonly title: string
  readonly rehearsal: boolean
  readonly evaluationEnds: string
  readonly aptosResolution: { readonly number: string; readonly date: string }
  readonly juryResolution: { readonly number: string; readonly date: string }
}

type Key = keyof typeof DETAILS.columns
type Line = { readonly cell: Cell; readonly place: Place }

/** Every line of the sheet as it stands; empty where there is none. */
export const shownDetails = (table: Table | null) =>
  (Object.keys(DETAILS.columns) as Key[]).map((key) => {
    const { title, spellings } = DETAILS.columns[key] as ColumnSpec
    const line = table?.rows.find(([name = null]) => spellings.includes(headingKey(name)))
    return { key, title, value: String(line?.[1] ?? '') }
  })

/** The contest's data; null while a line is missing, doubled or unreadable (all of it among the findings). */
export function proposeDetails(table: Table, findings: Findings): ContestDetails | null {
  const lines = findLines(table, findings)
  const read = <T>(key: Key, parse: (cell: Cell) => Result<T, Refusal>, options: readonly string[] = []): T | null => {
    const line = lines.get(key)
    if (!line) return null
    const value = parse(line.cell)
    if (value.ok) return value.value
    findings.report(line.place, value.error, { options })
    return null
  }
  const text = (key: Key) => read(key, (cell) => parseText(cell, DETAILS.columns[key].title))
  const id = read('id', parseIdentifier)
  const title = text('title')
  const titleLine = lines.get('title')
  if (titleLine) reportDamage(titleLine.place, String(titleLine.cell ?? ''), findings)
  const rehearsal = read('rehearsal', parseYesNo, YES_NO)
  const evaluationEnds = read('evaluationEnds', parseDay)
  const aptosResolution = bothOrNull(text('aptosNumber'), read('aptosDate', parseDay))
  const juryResolution = bothOrNull(text('juryNumber'), read('juryDate', parseDay))
  if (!id || !title || rehearsal === null || !evaluationEnds || !aptosResolution || !juryResolution) return null
  return { id, title, rehearsal, evaluationEnds, aptosResolution, juryResolution }
}

function findLines(table: Table, findings: Findings): ReadonlyMap<Key, Line> {
  const lines = new Map<Key, Line>()
  for (const key of Object.keys(DETAILS.columns) as Key[]) {
    const { title } = DETAILS.columns[key]
    const spellings: readonly string[] = DETAILS.columns[key].spellings
    const rows = table.rows.flatMap((cells, index) =>
      spellings.includes(headingKey(cells[0] ?? null)) ? [{ cell: cells[1] ?? null, row: index + 1 }] : [],
    )
    const [first, second] = rows
    const sheet = wholeSheet(DETAILS.name, second?.row ?? null)
    if (second) findings.report(sheet, refuse('key-repeated', { key: title }).error)
    else if (!first) findings.report(sheet, refuse('key-missing', { key: title }).error)
    else lines.set(key, { cell: first.cell, place: placeOf(first, title) })
  }
  return lines
}

const placeOf = ({ cell, row }: { readonly cell: Cell; readonly row: number }, title: string): Place => ({
  sheet: DETAILS.name,
  row,
  column: `B (${title})`,
  cell: `B${row}`,
  content: String(cell ?? ''),
})

function parseIdentifier(cell: Cell): Result<string, Refusal> {
  const text = String(cell ?? '').trim()
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(text) ? ok(text) : refuse('identifier-malformed', { text })
}

const bothOrNull = (number: string | null, date: string | null) => (number && date ? { number, date } : null)
