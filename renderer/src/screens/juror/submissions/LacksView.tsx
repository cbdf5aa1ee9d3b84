// Lo que falta: by submission or by subcriterion, each leading to the very field. Renderer.
import { useMemo, useState } from 'react'
import { listText } from '../../../../../shared/text/juror-list.ts'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { type Column, Table } from '../../../kit/Table.tsx'
import { routeHash } from '../../../shell/route.ts'
import { type Desk, useDesk } from '../../../state/desk.ts'
import { criteriaFor, type ShownSubcriterion } from '../evaluate/criteria.ts'
import { useLongTable } from '../lists/use-long-table.ts'
import type { ListSpot } from '../lists/use-row-window.ts'
import { WindowRows } from '../lists/WindowRows.tsx'
import { COMMENT_FIELD, placeOf } from '../places.ts'
import type { SubmissionRow } from '../submission-rows.ts'

const text = listText.lacks

type LacksViewProps = { readonly rows: readonly SubmissionRow[] }

export function LacksView({ rows }: LacksViewProps) {
  const [by, setBy] = useState<'submission' | 'subcriterion'>('submission')
  if (rows.length === 0) {
    return (
      <EmptyState icon="success" title={text.nothing}>
        {text.nothingDetail}
      </EmptyState>
    )
  }
  return (
    <div className="list-view">
      <RadioGroup
        label={text.by}
        orientation="horizontal"
        options={[
          { id: 'submission', label: text.bySubmission },
          { id: 'subcriterion', label: text.bySubcriterion },
        ]}
        value={by}
        onChange={setBy}
      />
      {by === 'submission' ? <BySubmission rows={rows} /> : <BySubcriterion rows={rows} />}
    </div>
  )
}

type Field = { readonly id: string; readonly label: string; readonly name: string }

/** What a submission lacks, in the order of the panel. */
function fieldsOf(desk: Desk, { submission, missing }: SubmissionRow): readonly Field[] {
  const fields = subcriteriaFor(desk, submission.modalityId)
    .filter(({ id }) => missing.subcriteria.includes(id))
    .map(({ id, number, text: name }) => ({ id, label: number, name: `${number} ${name}` }))
  return missing.comment ? [...fields, { id: COMMENT_FIELD, label: text.comment, name: text.commentRow }] : fields
}

const subcriteriaFor = ({ state }: Desk, modalityId: string): readonly ShownSubcriterion[] =>
  criteriaFor(state.contest.bases, modalityId).flatMap(({ subcriteria }) => subcriteria)

function BySubmission({ rows }: LacksViewProps) {
  const desk = useDesk()
  const [spot] = useState<ListSpot>({ offsetPx: 0, activeId: null })
  const ids = rows.map(({ submission }) => submission.id)
  const most = subcriteriaFor(desk, '').length + 1
  const { frame, focus, rowWindow } = useLongTable({
    rowIds: ids,
    hasHead: false,
    columns: most,
    spot,
  })
  return (
    <section className="table-scroll list-frame" ref={frame} aria-label={text.caption}>
      <table className="table lacks" data-density="compact" aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{text.caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{text.submission}</th>
            <th scope="col">{text.what}</th>
          </tr>
        </thead>
        <tbody {...focus.keys}>
          <WindowRows
            rowWindow={rowWindow}
            columns={2}
            rowKey={(index) => ids[index] ?? ''}
            row={(index) => {
              const row = rows[index]
              return (
                row && (
                  <tr ref={rowWindow.measure} data-index={index} data-row={row.submission.id} aria-rowindex={index + 2}>
                    <th scope="row">
                      <span className="nowrap">{row.submission.id}</span>
                      <span className="table-note one-line">{row.submission.title}</span>
                    </th>
                    <td>
                      <span className="field-links">
                        {fieldsOf(desk, row).map(({ id, label, name }, column) => (
                          <a
                            key={id}
                            className="field-link"
                            href={routeHash(placeOf(desk, 'evaluate', row.submission.id, id))}
                            aria-label={text.goTo(name, row.submission.id)}
                            title={name}
                            data-cell={column}
                            tabIndex={focus.tabIndexOf(row.submission.id, column)}
                          >
                            {label}
                          </a>
                        ))}
                      </span>
                    </td>
                  </tr>
                )
              )
            }}
          />
        </tbody>
      </table>
    </section>
  )
}

type Lacking = { readonly field: Field; readonly rows: readonly SubmissionRow[] }

function BySubcriterion({ rows }: LacksViewProps) {
  const desk = useDesk()
  const lacking = useMemo<readonly Lacking[]>(() => {
    const fields = subcriteriaFor(desk, '').map(({ id, number, text: name }) => ({ id, label: number, name }))
    return [
      ...fields.map((field) => ({ field, rows: rows.filter((row) => row.missing.subcriteria.includes(field.id)) })),
      {
        field: { id: COMMENT_FIELD, label: '', name: text.commentRow },
        rows: rows.filter((row) => row.missing.comment),
      },
    ]
  }, [desk, rows])
  return (
    <Table
      caption={text.captionSubcriterion}
      isCaptionHidden
      density="compact"
      rows={lacking}
      rowId={({ field }) => field.id}
      columns={lackingColumns(desk)}
    />
  )
}

const lackingColumns = (desk: Desk): readonly Column<Lacking>[] => [
  {
    id: 'field',
    header: text.subcriterion,
    isRowHeader: true,
    cell: ({ field }) => `${field.label} ${field.name}`.trim(),
  },
  {
    id: 'count',
    header: text.inHowMany,
    isNowrap: true,
    cell: ({ rows }) => (rows.length === 0 ? text.none : text.howMany(rows.length)),
    sortValue: ({ rows }) => rows.length,
  },
  {
    id: 'first',
    header: text.first,
    isNowrap: true,
    cell: ({ field, rows: [first] }) =>
      first && (
        <a
          href={routeHash(placeOf(desk, 'evaluate', first.submission.id, field.id))}
          aria-label={text.goTo(field.name, first.submission.id)}
        >
          {first.submission.id}
        </a>
      ),
  },
]
