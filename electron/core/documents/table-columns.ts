// How wide a table's columns are: no word is broken while the page has room for all. Runs in the core.
import { widestWord } from './lines.ts'
import type { Pdf } from './open-pdf.ts'

/** `width` is a share of the table; `header` makes the column's cells row headers. */
export type Column = {
  readonly title: string
  readonly width: number
  readonly align?: 'left' | 'right' | 'center'
  readonly header?: boolean
}

/** Sizes and widths in points. */
export type Grid = { readonly size: number; readonly widths: readonly number[] }

export const PAD_X = 5
const SIZES = [8.5, 8, 7.5, 7] as const
const SMALLEST = 7

/** The largest size at which every column holds its widest word; at the smallest one, long words are broken. */
export function fitColumns(
  pdf: Pdf,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): Grid {
  const shares = columns.map((column) => column.width * width)
  for (const size of SIZES) {
    const needed = columns.map((column, index) => {
      const words = [widestWord(pdf, column.title, 'bold', size)]
      for (const row of rows) words.push(widestWord(pdf, row[index] ?? '', 'bold', size))
      return Math.max(...words) + 2 * PAD_X + 0.5
    })
    if (sum(needed) <= width) return { size, widths: widen(shares, needed) }
  }
  return { size: SMALLEST, widths: shares }
}

/** Each column as wide as it needs; those with more than that give up what the others lack, in proportion. */
export function widen(shares: readonly number[], needed: readonly number[]): number[] {
  const lacking = shares.map((share, index) => Math.max(0, (needed[index] ?? 0) - share))
  const spare = shares.map((share, index) => Math.max(0, share - (needed[index] ?? 0)))
  const part = sum(spare) === 0 ? 0 : sum(lacking) / sum(spare)
  return shares.map((share, index) => share + (lacking[index] ?? 0) - (spare[index] ?? 0) * part)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
