// The own distribution: a small table of bars per subcriterion and one of totals. Renderer.
import { scoreCounts, totalBands } from '../../../../../shared/domain/scoring/distribution.ts'
import { matrixText } from '../../../../../shared/text/juror-matrix.ts'
import { BarTable } from '../../../kit/BarTable.tsx'
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
