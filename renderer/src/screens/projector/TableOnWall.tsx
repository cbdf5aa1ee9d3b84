// The head of one modality's table on the wall. Renderer.
import type { ProjectorFacts } from '../../../../shared/domain/projector/facts.ts'
import { projectorText as text } from '../../../../shared/text/session/projector.ts'

type Table = NonNullable<ProjectorFacts['table']>

export function TableOnWall({ table: { modality, rows, more, reserved } }: { readonly table: Table }) {
  return (
    <>
      <table className="wall__table">
        <caption>{modality}</caption>
        <thead>
          <tr>
            <th scope="col">{text.submission}</th>
            <th scope="col">{text.total}</th>
            <th scope="col">{text.decision}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, title, total, fate }) => (
            <tr key={code}>
              <th scope="row">
                <span className="wall__code">{code}</span> {title}
              </th>
              <td>{total}</td>
              <td>{fate}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {(more > 0 || reserved > 0) && (
        <p className="wall__rest">
          {[more > 0 ? text.more(more) : '', reserved > 0 ? text.reservedRows(reserved) : ''].join(' ').trim()}
        </p>
      )}
    </>
  )
}
