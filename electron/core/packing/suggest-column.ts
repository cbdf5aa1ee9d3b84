// Which column a field may be, by what its cells say where no heading tells it: for a person to accept. Core (Node).
import { parseAmount } from '../../../shared/domain/award/parse-amount.ts'
import { parseSubmissionCode } from '../../../shared/domain/contest/codes.ts'
import { parseRegion } from '../../../shared/domain/contest/region.ts'
import { parseRuc } from '../../../shared/domain/contest/ruc.ts'
import type { FoundColumns } from './map-columns.ts'
import { parseYesNo } from './parse-cells.ts'
import type { Cell, Table } from './tables.ts'

/** Amounts are hundreds of soles: smaller numbers count something else. */
const LEAST_CENTIMOS = 10_000
const NEEDED_SHARE = 0.8
const SAMPLE_ROWS = 200

const LOOKS: Readonly<Record<string, (cell: Cell) => boolean>> = {
  code: (cell) => parseSubmissionCode(String(cell ?? '')).ok,
  region: (cell) => {
    const region = parseRegion(String(cell ?? ''))
    return region.ok || region.error.code === 'region-lima-undecided'
  },
  requested: (cell) => {
    const amount = parseAmount(cell)
    return amount.ok && amount.value >= LEAST_CENTIMOS && !parseRuc(cell).ok
  },
  reserve: (cell) => parseYesNo(cell).ok,
}

/** The one column that no field has and most of whose cells look like the field; null for none or several. */
export function suggestColumn(field: string, { rows }: Table, columns: FoundColumns): number | null {
  const looks = LOOKS[field]
  if (!looks) return null
  const taken = new Set([...columns.columns.values()].map(({ index }) => index))
  const below = rows.slice(columns.headerRow, columns.headerRow + SAMPLE_ROWS)
  const width = Math.max(0, ...below.map((cells) => cells.length))
  const fitting = Array.from({ length: width }, (_, index) => index).filter((index) => {
    const cells = below.flatMap((row) => (row[index] == null ? [] : [row[index]]))
    return !taken.has(index) && cells.length > 0 && cells.filter(looks).length >= cells.length * NEEDED_SHARE
  })
  const [only, second] = fitting
  return second === undefined ? (only ?? null) : null
}
