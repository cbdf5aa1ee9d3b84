// A strip with one mark per member's total on the range of the modality; readable in grey, its words stand beside it.
// Renderer.

export type ScoreStripProps = {
  readonly totals: readonly { readonly mark: string; readonly total: number }[]
  /** The ends of the strip. */
  readonly range: { readonly low: number; readonly high: number }
}

const WIDTH = 160
const HEIGHT = 16
const MARGIN = 5

export function ScoreStrip({ totals, range }: ScoreStripProps) {
  const span = Math.max(1, range.high - range.low)
  const at = (total: number) => MARGIN + ((total - range.low) / span) * (WIDTH - 2 * MARGIN)
  const places = totals.map(({ total }) => at(total))
  const middle = HEIGHT / 2
  return (
    <svg className="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <line className="strip__scale" x1={MARGIN} x2={WIDTH - MARGIN} y1={middle} y2={middle} />
      <line className="strip__end" x1={MARGIN} x2={MARGIN} y1={middle - 4} y2={middle + 4} />
      <line className="strip__end" x1={WIDTH - MARGIN} x2={WIDTH - MARGIN} y1={middle - 4} y2={middle + 4} />
      {places.length > 1 && (
        <line className="strip__span" x1={Math.min(...places)} x2={Math.max(...places)} y1={middle} y2={middle} />
      )}
      {totals.map(({ mark, total }) => (
        <circle key={mark} className="strip__mark" cx={at(total)} cy={middle} r="4" />
      ))}
    </svg>
  )
}
