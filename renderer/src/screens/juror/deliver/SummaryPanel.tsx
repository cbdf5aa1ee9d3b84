// The readable summary of what is sealed. Renderer.
import { deliverText as text } from '../../../../../shared/text/juror-deliver.ts'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { type Column, Table } from '../../../kit/Table.tsx'
import { useDesk } from '../../../state/desk.ts'
import { type SubmissionRow, tagOf } from '../submission-rows.ts'

type SummaryPanelProps = { readonly rows: readonly SubmissionRow[]; readonly isOpenAtFirst: boolean }

export function SummaryPanel({ rows, isOpenAtFirst }: SummaryPanelProps) {
  const { contest } = useDesk().state
  const stateTag = (row: SubmissionRow) => <StateTag {...tagOf(contest, row)} />
  const columns: readonly Column<SubmissionRow>[] = [
    { id: 'code', header: text.code, cell: (row) => <span className="nowrap">{row.submission.id}</span> },
    { id: 'project', header: text.project, isRowHeader: true, width: '26%', cell: (row) => row.submission.title },
    { id: 'points', header: text.points, align: 'end', cell: (row) => figure(row, row.points) },
    { id: 'bonus', header: text.bonus, align: 'end', cell: (row) => figure(row, row.entry.bonus.points) },
    { id: 'total', header: text.total, align: 'end', cell: (row) => figure(row, row.total ?? '–') },
    { id: 'comment', header: text.comment, cell: (row) => (row.entry.abstention ? stateTag(row) : row.entry.comment) },
  ]
  return (
    <Panel>
      <Disclosure title={text.summary} level={2} isOpenAtFirst={isOpenAtFirst}>
        <p className="muted">{text.summaryDetail}</p>
        <Table
          caption={text.summaryCaption}
          isCaptionHidden
          density="compact"
          rows={rows}
          rowId={(row) => row.submission.id}
          columns={columns}
        />
      </Disclosure>
    </Panel>
  )
}

const figure = (row: SubmissionRow, value: number | string) => (row.entry.abstention ? text.abstained : value)
