// The table of Mi matriz as a grid: arrows move, digits revise, and only the rows in sight stand in the page. Renderer.
import { type KeyboardEvent, useMemo } from 'react'
import { matrixText as text } from '../../../../../shared/text/juror-matrix.ts'
import { navigate } from '../../../shell/route.ts'
import { useDesk } from '../../../state/desk.ts'
import type { MatrixView, Remembered } from '../desk-memory.ts'
import type { ShownSubcriterion } from '../evaluate/criteria.ts'
import { useSetAside } from '../lists/SetAsideButton.tsx'
import { SortHeader } from '../lists/SortHeader.tsx'
import { HEAD } from '../lists/use-grid-focus.ts'
import { useLongTable } from '../lists/use-long-table.ts'
import { WindowRows } from '../lists/WindowRows.tsx'
import { placeOf } from '../places.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import { CellBar } from './CellBar.tsx'
import { GroupLine } from './GroupLine.tsx'
import { MatrixLine } from './MatrixLine.tsx'
import { BONUS, matrixItems, SUBMISSION, TOTAL } from './matrix-items.ts'
import type { Picks } from './use-picks.ts'
import { useRevision } from './use-revision.ts'

type MatrixGridProps = {
  readonly rows: readonly SubmissionRow[]
  readonly subcriteria: readonly ShownSubcriterion[]
  readonly memory: Remembered<MatrixView>
  readonly picks: Picks
  readonly isSetAside: (submissionId: string) => boolean
}

export function MatrixGrid({ rows, subcriteria, memory, picks, isSetAside }: MatrixGridProps) {
  const desk = useDesk()
  const toggleAside = useSetAside()
  const { bases } = desk.state.contest
  const { groupBy, sort } = memory.view
  // Not again with every step of scrolling.
  const items = useMemo(() => matrixItems(bases, rows, { groupBy, sort }), [bases, rows, groupBy, sort])
  const ids = useMemo(() => items.map(({ id }) => id), [items])
  const columns = columnsOf(subcriteria)
  const table = useLongTable({
    rowIds: ids,
    hasHead: true,
    columns: columns.length + 2,
    spot: memory.spot,
  })
  const { active, tabIndexOf, keys } = table.focus
  const row = rows.find(({ submission }) => submission.id === active.rowId)
  const revision = useRevision(row, subcriteria, subcriteria[active.column - 1]?.id)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
    if (row && isPlain && actOn(row.submission.id, event)) event.preventDefault()
    else keys.onKeyDown(event)
  }
  function actOn(id: string, { key, target, timeStamp }: KeyboardEvent): boolean {
    // A control in a cell has keys of its own.
    const isControl = target instanceof Element && target.matches('a, button')
    if (key === 'p' || key === 'P') toggleAside(id)
    else if (key === ' ' && !(target instanceof HTMLButtonElement)) picks.toggle(id)
    else if (key === 'Enter' && !isControl) navigate(placeOf(desk, 'evaluate', id, subcriteria[active.column - 1]?.id))
    else return revision.onKey(key, timeStamp)
    return true
  }
  return (
    <>
      <CellBar row={row} sub={subcriteria[active.column - 1]} revision={revision} />
      <section className="table-scroll list-frame" ref={table.frame} aria-label={text.caption}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of ARIA, on a table's own rows
          role="grid"
          className="table matrix"
          data-density="compact"
          aria-rowcount={items.length + 1}
          aria-colcount={columns.length + 2}
          aria-describedby="teclas-de-la-matriz"
          onKeyDown={onKeyDown}
          onFocus={keys.onFocus}
        >
          <caption className="visually-hidden">{text.caption}</caption>
          <thead>
            <tr aria-rowindex={1} data-row={HEAD}>
              {columns.map(({ id, header, name }, at) => (
                <SortHeader
                  key={id}
                  id={id}
                  name={name}
                  align={at === 0 ? 'start' : 'end'}
                  sort={sort}
                  onSort={(next) => memory.set({ sort: next })}
                  cell={{ column: at, tabIndex: tabIndexOf(HEAD, at) }}
                >
                  {header}
                </SortHeader>
              ))}
              <th scope="col" title={text.asideLong}>
                <span aria-hidden="true">{text.aside}</span>
                <span className="visually-hidden">{text.asideLong}</span>
              </th>
              <th scope="col" title={text.pickLong}>
                <span aria-hidden="true">{text.pick}</span>
                <span className="visually-hidden">{text.pickLong}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <WindowRows
              rowWindow={table.rowWindow}
              columns={columns.length + 2}
              rowKey={(index) => ids[index] ?? ''}
              row={(index) => {
                const item = items[index]
                if (!item) return null
                const activeColumn = item.id === active.rowId ? active.column : null
                const place = { index, activeColumn, measure: table.rowWindow.measure }
                return item.kind === 'group' ? (
                  <GroupLine group={item.group} subcriteria={subcriteria} {...place} />
                ) : (
                  <MatrixLine
                    row={item.row}
                    contest={desk.state.contest}
                    contestId={desk.contestId}
                    jurorId={desk.jurorId}
                    subcriteria={subcriteria}
                    isSetAside={isSetAside(item.id)}
                    isPicked={picks.picked.includes(item.id)}
                    onAside={toggleAside}
                    onPick={picks.toggle}
                    {...place}
                  />
                )
              }}
            />
          </tbody>
        </table>
      </section>
      <p id="teclas-de-la-matriz" className="muted small matrix-keys">
        {text.keys}
      </p>
    </>
  )
}

const columnsOf = (subcriteria: readonly ShownSubcriterion[]) => [
  { id: SUBMISSION, header: text.submission, name: text.submissionLong },
  ...subcriteria.map(({ id, number, text: name }) => ({ id, header: number, name: `${number} ${name}` })),
  { id: BONUS, header: text.bonus, name: text.bonusLong },
  { id: TOTAL, header: text.total, name: text.totalLong },
]
