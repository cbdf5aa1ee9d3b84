// How each member's totals are spread, side by side: who is severe, who is generous (R-SCO-5). Renderer.
import { totalBands } from '../../../../../shared/domain/scoring/distribution.ts'
import { mean } from '../../../../../shared/domain/scoring/rational.ts'
import { formatRatio } from '../../../../../shared/text/format.ts'
import { tableText } from '../../../../../shared/text/session/table.ts'
import { BarTable } from '../../../kit/BarTable.tsx'
import { useSession } from '../../../state/session.ts'
import type { Member } from '../members.ts'
import type { TableRow } from './table-rows.ts'

const text = tableText.distribution

type MemberDistributionProps = { readonly rows: readonly TableRow[]; readonly members: readonly Member[] }

export function MemberDistribution({ rows, members }: MemberDistributionProps) {
  const { bases } = useSession().state.contest
  return (
    <>
      <p className="muted small">{text.lead}</p>
      <div className="charts__grid">
        {members.map(({ id, label }) => {
          const totals = rows.flatMap(({ totalByJuror }) => totalByJuror[id] ?? [])
          const exact = mean(totals)
          return (
            <BarTable
              key={id}
              caption={label}
              heads={[text.range, text.howMany]}
              bars={totalBands(bases, totals).map(({ from, to, count }) => ({ label: text.band(from, to), count }))}
              note={exact ? text.mean(formatRatio(exact.num, exact.den), totals.length) : text.noMean}
            />
          )
        })}
      </div>
    </>
  )
}
