// The own distribution: a small table of bars per subcriterion and one of totals. Each chart is its own table, so that
// nothing is told by the bars alone. Renderer.
import { scoreCounts, totalBands } from '../../../../../shared/domain/scoring/distribution.ts'
import { matrixText } from '../../../../../shared/text/juror-matrix.ts'
import { useDesk } from '../../../state/desk.ts'
import { type ShownSubcriterion, scaleOf } from '../evaluate/criteria.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import { meanText } from './GroupLine.tsx'

const text = matrixText.distribution

type DistributionViewProps = {
  readonly rows: readonly SubmissionRow[]
  readonly subcriteria: readonly ShownSubcriterion[]
}

export function DistributionView({ rows, subcriteria }: DistributionViewProps) {
  const { bases } = useDesk().state.contest
  const counts = scoreCounts(
    bases,
    rows.map(({ entry }) => entry),
  )
  const totals = rows.flatMap(({ total }) => total ?? [])
  const words = new Map(scaleOf(bases).map(({ value, word }) => [value, word]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
    <section className="charts" tabIndex={0} aria-label={matrixText.tabs.distribution}>
      <p className="muted">{rows.length === 1 ? text.leadOne : text.lead(rows.length)}</p>
      <div className="charts__grid">
        {counts.map(({ subcriterionId, counts: bars, mean }) => {
          const sub = subcriteria.find(({ id }) => id === subcriterionId)
          return (
            <BarTable
              key={subcriterionId}
              caption={text.caption(sub?.number ?? '', sub?.text ?? '')}
              heads={[text.value, text.times]}
              bars={bars.map(({ value, count }) => ({ label: `${value} ${words.get(value) ?? ''}`, count }))}
              note={mean ? text.mean(meanText(mean)) : text.noMean}
            />
          )
        })}
        <BarTable
          caption={text.totals}
          heads={[text.range, text.howMany]}
          bars={totalBands(bases, totals).map(({ from, to, count }) => ({ label: text.band(from, to), count }))}
        />
      </div>
    </section>
  )
}

type BarTableProps = {
  readonly caption: string
  readonly heads: readonly [string, string]
  readonly bars: readonly { readonly label: string; readonly count: number }[]
  readonly note?: string
}

function BarTable({ caption, heads: [what, howMany], bars, note }: BarTableProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <div className="chart">
      <table className="chart__table">
        <caption>{caption}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{howMany}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="chart__cell">
                <span className="chart__line">
                  <span className="chart__bar" style={{ width: `${(count / most) * 100}%` }} />
                  <span className="chart__count">{count}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="small muted">{note}</p>}
    </div>
  )
}
