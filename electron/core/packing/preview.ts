// What was read, in the shape that the preparation's screens show. Runs in the core (Node).
import type {
  Excerpt,
  PackingFinding,
  PackingReading,
  FoundSheet as ShownSheet,
} from '../../../shared/contract/packing-reading.ts'
import { placeText } from '../../../shared/text/refusals/import.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { type ColumnSpec, DETAILS, SHEETS, type SheetName } from './columns.ts'
import type { FoundSheet } from './find-sheets.ts'
import type { Prepared } from './prepare.ts'
import type { Finding } from './problems.ts'
import { shownDetails } from './propose-details.ts'
import type { ProposedRow } from './propose-submissions.ts'
import { suggestColumn } from './suggest-column.ts'
import type { Cell, Table } from './tables.ts'

const MOST_SAMPLES = 3
const ROWS_AROUND = 3

export function preview(prepared: Prepared): PackingReading {
  const { details, bases, rows, jurors, received, winnersOfYear, findings, standing, dossiers, sheets } = prepared
  const titles = new Map(rows.map(({ shown }) => [shown.code, shown.title]))
  return {
    bases: {
      title: bases.title,
      profiles: bases.jury.profiles.map(({ id, text }) => ({ id, text })),
      jurySize: bases.jury.size,
    },
    tables: prepared.tables.map(({ name, rows: all }) => ({ name, rows: all.length })),
    sheets: SHEETS.flatMap(({ name }) => {
      const sheet = sheets.get(name)
      return sheet ? [shownSheet(name, sheet)] : []
    }),
    title: details?.title ?? '',
    rehearsal: details?.rehearsal ?? false,
    details: shownDetails(sheets.get(DETAILS.name)?.table ?? null),
    jurors: jurors.map(({ name, profileId }) => ({ name, profileId })),
    received: received.map(({ region, count }) => ({ region, count })),
    winners: winnersOfYear.map(({ contest, applicant, work = '' }) => ({ contest, applicant, work })),
    rows: rows.map((row) => shownRow(row, findings)),
    findings: findings.map(worded),
    corrections: prepared.settled.map(({ sheet, cell, was, now, finding }) => ({
      ...{ sheet, cell, was, now },
      text: finding ? `${placeText(finding)}: ${refusalText(finding)}` : null,
    })),
    standing: standing.map(worded),
    skippedSerials: [...prepared.skippedSerials],
    dossiers: {
      lines: dossiers.lines.map(({ files, ...line }) => {
        return { ...line, title: titles.get(line.id) ?? '', files: [...files] }
      }),
      loose: [...dossiers.loose],
    },
    ready: findings.length === 0,
  }
}

function shownSheet(name: SheetName, { table, columns }: FoundSheet): ShownSheet {
  const specs: Readonly<Record<string, ColumnSpec>> = SHEETS.find((spec) => spec.name === name)?.columns ?? {}
  const below = table.rows.slice(columns.headerRow)
  const samplesOf = (index: number) => {
    const filled = below.flatMap((cells) => (cells[index] == null ? [] : [textOf(cells[index])]))
    return filled.slice(0, MOST_SAMPLES)
  }
  return {
    name,
    table: table.name,
    written: table.written ?? null,
    headerRow: columns.headerRow,
    headings: [...columns.headings],
    fields: Object.entries(specs).map(([id, { title, optional = false }]) => {
      const found = columns.columns.get(id)
      return {
        ...{ id, title, isOptional: optional, isRepeated: columns.repeated.includes(id) },
        column: found?.index ?? null,
        origin: found?.origin ?? null,
        suggestion: found || optional ? null : suggestColumn(id, table, columns),
        samples: found ? samplesOf(found.index) : [],
      }
    }),
    rows: below.filter((cells) => cells.some((cell) => cell !== null)).length,
  }
}

const textOf = (cell: Cell | undefined) => String(cell ?? '')

function shownRow({ row, shown, read }: ProposedRow, findings: readonly Finding[]) {
  return {
    row,
    id: read.code?.id ?? shown.code,
    modality: shown.modality,
    applicant: read.company.name ?? shown.company,
    ruc: read.company.ruc ?? shown.ruc,
    region: read.region ?? shown.region,
    title: read.title ?? shown.title,
    people: read.directors?.join(' / ') ?? shown.directors,
    requestedCentimos: read.requestedCentimos,
    appliesToReserve: read.appliesToReserve,
    problems: findings.filter((finding) => finding.sheet === 'Aptos' && finding.row === row).length,
  }
}

function worded(finding: Finding): PackingFinding {
  const { id, code, sheet, row, column, cell, content, options, mayStand, facts } = finding
  const file = typeof facts['file'] === 'string' ? facts['file'] : null
  return {
    ...{ id, code, text: refusalText(finding), sheet, row, column, cell, content, mayStand, file },
    options: [...options],
  }
}

/** The rows around one, with all their columns. */
export function excerptOf({ rows }: Table, headerRow: number, row: number): Excerpt {
  const from = Math.max(0, row - 1 - ROWS_AROUND)
  const around = rows.slice(from, row + ROWS_AROUND)
  const width = Math.max(0, ...around.map((cells) => cells.length), (rows[headerRow - 1] ?? []).length)
  const cellsOf = (cells: readonly Cell[] = []) => Array.from({ length: width }, (_, index) => textOf(cells[index]))
  return {
    headings: cellsOf(rows[headerRow - 1]),
    rows: around.map((cells, index) => ({ row: from + index + 1, cells: cellsOf(cells) })),
  }
}
