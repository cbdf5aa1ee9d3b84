// Tables as CSV (RFC 4180) that a spreadsheet opens without running anything. Runs in the core.
import type { DataTable, Value } from './data-table.ts'

/**
 * A cell that begins like a formula would run in a spreadsheet, in full-width characters too (some versions of Excel take
 * them for the plain ones): an apostrophe keeps it text.
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

function cell(value: Value): string {
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** UTF-8 with a byte order mark, as Excel wants it; lines end in CRLF. */
export const toCsv = ({ columns, rows }: DataTable): string =>
  `\u{FEFF}${[columns.map(({ name }) => name), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
