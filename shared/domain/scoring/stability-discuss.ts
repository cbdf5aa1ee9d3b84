// Which submissions deserve discussion first: a proposal of order for the deliberation, no rule. Runs in every process.
import type { ConsolidatedRow } from './consolidate.ts'
import { compare, median, type Rational, rational, ZERO } from './rational.ts'
import { type Stability, unstableSubmissions } from './stability.ts'
import { minus } from './stability-figures.ts'
import type { Swing } from './stability-one-score.ts'
import { placedRows } from './stability-places.ts'

const DISCUSS_REASONS = ['unstable', 'disagreement', 'near-line'] as const
export type DiscussReason = (typeof DISCUSS_REASONS)[number]

export type Discussion = {
  readonly submissionId: string
  /** Highest minus lowest total of its jurors, in points; 0 when one scored. */
  readonly spread: number
  /** Σ weight × spread of its subcriteria: jurors with equal totals may still disagree on each. */
  readonly cellSpread: number
  /** Of its total from the total at the line, never negative; null without a line. */
  readonly distance: Rational | null
  readonly reasons: readonly DiscussReason[]
}

/**
 * The ranked submissions in the order to discuss them: those with more reasons first, then by the wider spread, the
 * wider spread of subcriteria, the nearer to the line, and as in the table: by rank, then by code.
 *
 * - `unstable`: leaving out a juror, one point anywhere or the median changes its place.
 * - `disagreement`: its spread, or that of its subcriteria, is wider than the median one of the table.
 * - `near-line`: one point, of its own or of the submission at the line, makes both totals meet or pass.
 *
 * The line is the first submission that gets no money; `lineId` is null where there is none, and one without a rank is
 * taken as none. `stability` is of the same rows.
 */
export function discussFirst(
  rows: readonly ConsolidatedRow[],
  stability: Stability,
  lineId: string | null,
): readonly Discussion[] {
  const { swings } = stability.oneScore
  const line = swings.find(({ submissionId }) => submissionId === lineId)
  const ranked = placedRows(rows, []).map(({ row }) => row)
  const marked: Readonly<Record<DiscussReason, ReadonlySet<string>>> = {
    unstable: unstableSubmissions(stability),
    disagreement: widerThanMedian(ranked),
    'near-line': line ? nearTo(line, swings) : new Set(),
  }
  return ranked
    .map((row) => ({
      submissionId: row.submission.id,
      spread: spreadOf(row),
      cellSpread: cellSpreadOf(row),
      distance: line ? absolute(minus(row.total, line.total)) : null,
      reasons: DISCUSS_REASONS.filter((reason) => marked[reason].has(row.submission.id)),
    }))
    .toSorted(byUrgency)
}

function spreadOf({ totalByJuror }: ConsolidatedRow): number {
  const totals = Object.values(totalByJuror)
  return Math.max(...totals) - Math.min(...totals)
}

const cellSpreadOf = ({ cells }: ConsolidatedRow) => cells.reduce((sum, { weight, spread }) => sum + weight * spread, 0)

function widerThanMedian(rows: readonly ConsolidatedRow[]): ReadonlySet<string> {
  const wider = (spread: (row: ConsolidatedRow) => number) => {
    const middle = median(rows.map(spread)) ?? ZERO
    return rows.filter((row) => compare(rational(spread(row)), middle) > 0).map((row) => row.submission.id)
  }
  return new Set([...wider(spreadOf), ...wider(cellSpreadOf)])
}

function nearTo(line: Swing, swings: readonly Swing[]): ReadonlySet<string> {
  const reaches = ({ lowest, highest }: Swing, { total }: Swing) =>
    compare(lowest, total) <= 0 && compare(total, highest) <= 0
  const near = swings.filter((swing) => reaches(swing, line) || reaches(line, swing))
  return new Set(near.map(({ submissionId }) => submissionId))
}

const absolute = (value: Rational) => (compare(value, ZERO) < 0 ? minus(ZERO, value) : value)

// Distances are all null or none is, so what stands for null never meets an exact figure.
const byUrgency = (a: Discussion, b: Discussion) =>
  b.reasons.length - a.reasons.length ||
  b.spread - a.spread ||
  b.cellSpread - a.cellSpread ||
  compare(a.distance ?? ZERO, b.distance ?? ZERO)
