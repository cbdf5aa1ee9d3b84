// A small chart that is its own table, so that nothing is told by the bars alone. Renderer.

export type BarTableProps = {
  readonly caption: string
  readonly heads: readonly [string, string]
  readonly bars: readonly { readonly label: string; readonly count: number }[]
  readonly note?: string
}

export function BarTable({ caption, heads: [what, howMany], bars, note }: BarTableProps) {
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
