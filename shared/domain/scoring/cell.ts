// What a subcriterion's scores of one submission come to (R-SCO-5, R-SCO-6). Runs in every process.
import { mean, median, type Rational, rational, ZERO } from './rational.ts'

export type Cell = {
  readonly subcriterionId: string
  /** What a point in it counts for (1 in 2025). */
  readonly weight: number
  /** Who gave what, by juror id. Who abstained is not in it. */
  readonly byJuror: Readonly<Record<string, number>>
  readonly mean: Rational | null
  readonly median: Rational | null
  /** Highest minus lowest; 0 when fewer than two scored. */
  readonly spread: number
  /** What the jury agreed on instead of the mean (R-SCO-6). */
  readonly agreed: number | null
}

export function cellOf(
  { id, weight }: { readonly id: string; readonly weight: number },
  scores: readonly (readonly [string, number | undefined])[],
  agreed: number | null,
): Cell {
  const given = scores.flatMap(([jurorId, score]) => (score === undefined ? [] : [[jurorId, score] as const]))
  const values = given.map(([, score]) => score)
  return {
    subcriterionId: id,
    weight,
    byJuror: Object.fromEntries(given),
    mean: mean(values),
    median: median(values),
    spread: values.length === 0 ? 0 : Math.max(...values) - Math.min(...values),
    agreed,
  }
}

/** What a cell counts with: the score agreed on, or the mean; 0 where nobody scored. */
export const figureOf = ({ agreed, mean: average }: Cell): Rational =>
  agreed === null ? (average ?? ZERO) : rational(agreed)
