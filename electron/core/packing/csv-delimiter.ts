// The delimiter of a CSV, found out from its records. Runs in the core (Node).
import { parseCsv } from 'hucre/csv'

export type Delimiter = ';' | ',' | '\t'
const DELIMITERS: readonly Delimiter[] = [';', '\t', ',']
const SAMPLE_CHARACTERS = 40_000

/** The first line with which Excel announces the delimiter; it is no row of the list. */
const ANNOUNCED = /^sep=([;,\t])\r?\n/i

export type DelimitedText = { readonly text: string; readonly delimiter: Delimiter }

/**
 * The delimiter that cuts most rows into the same number of cells: names («APELLIDOS, NOMBRES») and amounts hold commas,
 * but not the same number in every row. Excel's «sep=;» decides by itself and is left out of the text.
 */
export function findDelimiter(whole: string): DelimitedText {
  const [line, announced] = ANNOUNCED.exec(whole) ?? []
  if (line !== undefined) return { text: whole.slice(line.length), delimiter: announced as Delimiter }
  const sample = whole.slice(0, SAMPLE_CHARACTERS)
  const best = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) })).reduce(
    (first, next) => (next.score > first.score ? next : first),
  )
  return { text: whole, delimiter: best.delimiter }
}

/** Cells beyond the first in the most frequent width, times the share of rows that have it. */
function evenness(sample: string, delimiter: Delimiter): number {
  const widths = parseCsv(sample, { delimiter })
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.length)
  const counts = [...Map.groupBy(widths, (width) => width)].filter(([width]) => width > 1)
  const scores = counts.map(([width, rows]) => (width - 1) * (rows.length / widths.length))
  return Math.max(0, ...scores)
}
