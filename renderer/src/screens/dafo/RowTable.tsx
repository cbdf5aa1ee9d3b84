// Rows of the list as the package would hold them. Renderer.
import type { ProposedRow } from '../../../../shared/contract/packing-reading.ts'
import { formatSoles } from '../../../../shared/text/format.ts'
import { stepText } from '../../../../shared/text/prepare.ts'
import { StateTag } from '../../kit/StateTag.tsx'
import { type Column, Table } from '../../kit/Table.tsx'

const text = stepText.rows

const columns: readonly Column<ProposedRow>[] = [
  { id: 'row', header: text.row, align: 'end', cell: (row) => row.row, sortValue: (row) => row.row },
  {
    id: 'state',
    header: text.state,
    cell: (row) =>
      row.problems === 0 ? (
        <StateTag state="complete" word={text.ok} />
      ) : (
        <StateTag state="pending" word={text.problems(row.problems)} />
      ),
    sortValue: (row) => -row.problems,
  },
  {
    id: 'title',
    header: text.title,
    isRowHeader: true,
    width: '20%',
    cell: (row) => (
      <>
        {row.title}
        <span className="cell-note nowrap">{row.id}</span>
      </>
    ),
    sortValue: (row) => row.id,
  },
  {
    id: 'applicant',
    header: text.applicant,
    cell: (row) => (
      <>
        {row.applicant}
        <span className="cell-note">{row.ruc}</span>
      </>
    ),
    sortValue: (row) => row.applicant,
  },
  { id: 'people', header: text.people, cell: (row) => <span className="small">{row.people}</span> },
  {
    id: 'modality',
    header: text.modality,
    cell: (row) => <span className="small">{row.modality}</span>,
    sortValue: (row) => row.modality,
  },
  { id: 'region', header: text.region, cell: (row) => row.region, sortValue: (row) => row.region },
  {
    id: 'requested',
    header: text.requested,
    align: 'end',
    cell: (row) => (row.requestedCentimos === null ? text.toReview : formatSoles(row.requestedCentimos)),
    sortValue: (row) => row.requestedCentimos,
  },
  { id: 'reserve', header: text.reserve, cell: (row) => reserveWord(row) },
]

export function RowTable({ rows }: { readonly rows: readonly ProposedRow[] }) {
  return (
    <Table
      caption={text.table}
      isCaptionHidden
      density="compact"
      maxHeight="36rem"
      rows={rows}
      rowId={(row) => String(row.row)}
      columns={columns}
    />
  )
}

function reserveWord({ appliesToReserve }: ProposedRow): string {
  if (appliesToReserve === null) return text.toReview
  return appliesToReserve ? text.applies : text.appliesNot
}
