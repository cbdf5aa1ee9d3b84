// `npm run bench`: figures side by side in one run, as medians in a table. It judges nothing; it exits 0.
// `npm run bench -- scoring container`: these groups alone.
import { boardRows } from './board.ts'
import { containerRows } from './container.ts'
import { plannerRows } from './planner.ts'
import { scoringRows } from './scoring.ts'
import { scrollingRows } from './scrolling.ts'
import { spreadsheetRows } from './spreadsheet.ts'
import { stabilityRows } from './stability.ts'
import { type Row, rows } from './start.ts'
import { tableRows } from './table.ts'

const groups: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  start: rows,
  scoring: scoringRows,
  scrolling: scrollingRows,
  container: containerRows,
  spreadsheet: spreadsheetRows,
  planner: plannerRows,
  stability: stabilityRows,
  board: boardRows,
  table: tableRows,
}
const asked = process.argv.slice(2)
const measured: Row[] = []
for (const [name, rowsOf] of Object.entries(groups))
  if (asked.length === 0 || asked.includes(name)) measured.push(...(await rowsOf()))
/** What lasts less than a second is told finer. */
const decimalsOf = (unit: Row['unit'], max: number) => (unit === 'ms' && max >= 1_000 ? 0 : 2)

const widths = [66, 10, 10, 10, 10]
const line = (cells: readonly string[]) =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')

process.stdout.write(
  `${[
    line(['measure', 'median', 'min', 'p99', 'max']),
    ...measured.map(({ name, values, unit }) => {
      const sorted = values.toSorted((a, b) => a - b)
      const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
      return line([
        name,
        ...[at(0.5), at(0), at(0.99), at(1)].map((value) => `${value.toFixed(decimalsOf(unit, at(1)))} ${unit}`),
      ])
    }),
  ].join('\n')}\n`,
)
