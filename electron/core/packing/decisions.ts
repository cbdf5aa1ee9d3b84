// What a person decided about DAFO's lists: other words for a cell, and what stays as it stands. The file itself is never
// changed. Runs in the core (Node).
import type { Finding } from './problems.ts'
import { columnIndex, SPREADSHEET_LIMITS, type Table } from './tables.ts'

/** `cell` is «E5» of the sheet. It holds only while the cell still says `was`; null holds whatever the cell says. */
export type Correction = {
  readonly sheet: string
  readonly cell: string
  readonly was: string | null
  readonly now: string
}

export type Decisions = {
  readonly corrections: readonly Correction[]
  /** Findings left as they stand, by id. */
  readonly standing: readonly string[]
  /** Submission ids by the name of a dossier's file, where the name does not say it; empty: the file is left out. */
  readonly dossiers: Readonly<Record<string, string>>
}

export const NO_DECISIONS: Decisions = { corrections: [], standing: [], dossiers: {} }

/** A correction with what the file says. */
export type AppliedCorrection = Correction & { readonly was: string }

const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/

/** The table as it reads with the corrections of its sheet, and those that found their cell as it was, in its order. */
export function correctTable(
  table: Table,
  sheet: string,
  corrections: readonly Correction[],
): { readonly table: Table; readonly applied: readonly AppliedCorrection[] } {
  const rows = table.rows.map((cells) => [...cells])
  const applied: AppliedCorrection[] = []
  const placed = corrections
    .filter((correction) => correction.sheet === sheet)
    .flatMap((correction) => {
      const place = parseCell(correction.cell)
      return place === null ? [] : [{ correction, place }]
    })
    .toSorted((one, other) => one.place.row - other.place.row || one.place.column - other.place.column)
  for (const { correction, place } of placed) {
    while (rows.length <= place.row) rows.push([])
    const cells = rows[place.row] ?? []
    const was = String(cells[place.column] ?? '')
    if (correction.was !== null && correction.was !== was) continue
    while (cells.length <= place.column) cells.push(null)
    cells[place.column] = correction.now.trim() === '' ? null : correction.now
    applied.push({ ...correction, was })
  }
  return { table: { ...table, rows }, applied }
}

function parseCell(cell: string): { readonly row: number; readonly column: number } | null {
  const [, letters = '', number] = CELL.exec(cell) ?? []
  const place = { row: Number(number) - 1, column: columnIndex(letters) }
  const { maxRows, maxColumns } = SPREADSHEET_LIMITS
  return number !== undefined && place.row < maxRows && place.column < maxColumns ? place : null
}

/** The correction that gives a finding's cell one of its options, or any other text; null where no cell is at fault. */
export const correctionOf = ({ sheet, cell, content }: Finding, now: string): Correction | null =>
  cell === null ? null : { sheet, cell, was: content, now }

/** What a person decides for all findings of a kind at once. Kinds are the findings' codes. */
export type Rules = {
  /** The region of every bare «LIMA» (R-AMT-6); null: each is asked. */
  readonly lima: string | null
  /** Kinds whose one proposal is accepted everywhere. */
  readonly accept: readonly string[]
  /** Kinds that stand as they are wherever they may. */
  readonly keep: readonly string[]
}

/** The decisions with what the rules say of these findings; null when they say nothing more. */
export function decideByRules(findings: readonly Finding[], decisions: Decisions, rules: Rules): Decisions | null {
  const corrections = findings.flatMap((finding) => {
    const now = ruledText(finding, rules)
    return now === null ? [] : (correctionOf(finding, now) ?? [])
  })
  const standing = findings.flatMap(({ id, code, mayStand }) => (mayStand && rules.keep.includes(code) ? [id] : []))
  if (corrections.length === 0 && standing.length === 0) return null
  return {
    ...decisions,
    corrections: corrections.reduce(withCorrection, decisions.corrections),
    standing: [...decisions.standing, ...standing],
  }
}

function ruledText({ code, options }: Finding, { lima, accept }: Rules): string | null {
  if (code === 'region-lima-undecided') return options.find((option) => option === lima) ?? null
  const [option, other] = options
  return option !== undefined && other === undefined && accept.includes(code) ? option : null
}

/** A later correction of a cell takes the place of the earlier one, and holds for what the file says. */
export function withCorrection(corrections: readonly Correction[], next: Correction): readonly Correction[] {
  const isSame = ({ sheet, cell }: Correction) => sheet === next.sheet && cell === next.cell
  const earlier = corrections.find(isSame)
  return [...corrections.filter((one) => !isSame(one)), earlier ? { ...next, was: earlier.was } : next]
}
