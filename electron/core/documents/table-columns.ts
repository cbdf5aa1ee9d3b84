// How wide a table's columns are: no word is broken while the page has room for all. Runs in the core.
import type { FontRole } from './fonts.ts'
import { type Align, naturalWidth, widestWord } from './lines.ts'
import type { Pdf } from './open-pdf.ts'

/**
 * `width`: a share of the table, kept while every word fits in it; columns without one are as wide as their texts ask.
 * `header` makes the column's cells row headers.
 */
export type Column = {
  readonly title: string
  readonly width?: number
  readonly align?: Align
  readonly header?: boolean
}

/** Sizes and widths in points. */
export type Grid = { readonly size: number; readonly widths: readonly number[] }
/** A cell's text as it will be set. */
export type CellText = { readonly text: string; readonly font: FontRole }

export const PAD_X = 5
const SIZES = [8.5, 8, 7.5, 7] as const
const SMALLEST = 7
/** Against the last digit of a sum of measured widths. */
const SLACK = 0.5

/** The largest size at which every column holds its widest word; at the smallest one, long words are broken. */
export function fitColumns(
  pdf: Pdf,
  columns: readonly Column[],
  rows: readonly (readonly CellText[])[],
  width: number,
): Grid {
  const texts = columns.map((_, index) => rows.flatMap((row) => row[index] ?? []))
  const measured = (size: number, measure: typeof widestWord) =>
    texts.map((column) => Math.max(...column.map(({ text, font }) => measure(pdf, text, font, size))))
  for (const size of SIZES) {
    const needed = measured(size, widestWord).map((widest) => widest + 2 * PAD_X + SLACK)
    if (sum(needed) > width) continue
    const shares = columns.map((column) => (column.width ?? 0) * width)
    const keepsShares = shares.every((share, index) => share >= (needed[index] ?? 0))
    return { size, widths: keepsShares ? shares : widen(needed, measured(size, naturalWidth), width) }
  }
  return { size: SMALLEST, widths: columns.map(() => width / columns.length) }
}

/** What the needed widths leave over goes to the columns with the longest texts, in proportion. */
export function widen(needed: readonly number[], natural: readonly number[], width: number): number[] {
  const wanted = natural.map((full, index) => Math.max(0, full - (needed[index] ?? 0)))
  const all = sum(wanted)
  const spare = width - sum(needed)
  return needed.map(
    (least, index) => least + (all === 0 ? spare / needed.length : (spare * (wanted[index] ?? 0)) / all),
  )
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
