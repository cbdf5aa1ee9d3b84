// Every row of the list as the package would hold it. Renderer.
import { prepareText } from '../../../../shared/text/dafo.ts'
import { formatSoles } from '../../../../shared/text/format.ts'
import { StateTag } from '../../kit/StateTag.tsx'
import { type Column, Table } from '../../kit/Table.tsx'
import type { Proposal } from './use-preparation.ts'

const text = prepareText.review
const { columns: headers } = text

type ProposedRow = Proposal['rows'][number]

const columns: readonly Column<ProposedRow>[] = [
  { id: 'row', header: headers.row, align: 'end', cell: (row) => row.row, sortValue: (row) => row.row },
  {
    id: 'state',
    header: headers.state,
    cell: (row) =>
      row.problems === 0 ? (
        <StateTag state="complete" word={text.rowOk} />
      ) : (
        <StateTag state="rejected" word={text.rowProblems(row.problems)} />
      ),
    sortValue: (row) => -row.problems,
  },
  {
    id: 'title',
    header: headers.title,
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
    header: headers.applicant,
    cell: (row) => (
      <>
        {row.applicant}
        <span className="cell-note">{row.ruc}</span>
      </>
    ),
    sortValue: (row) => row.applicant,
  },
  {
    id: 'modality',
    header: headers.modality,
    cell: (row) => <span className="small">{row.modality}</span>,
    sortValue: (row) => row.modality,
  },
  { id: 'region', header: headers.region, cell: (row) => row.region, sortValue: (row) => row.region },
  {
    id: 'requested',
    header: headers.requested,
    align: 'end',
    cell: (row) => (row.requestedCentimos === null ? text.toReview : formatSoles(row.requestedCentimos)),
    sortValue: (row) => row.requestedCentimos,
  },
  { id: 'reserve', header: headers.reserve, cell: (row) => (row.appliesToReserve ? text.applies : text.appliesNot) },
  {
    id: 'dossier',
    header: headers.dossier,
    cell: (row) => <span className="small">{row.dossier ?? (row.problems > 0 ? text.toReview : text.noDossier)}</span>,
  },
]

export function RowTable({ rows }: { readonly rows: readonly ProposedRow[] }) {
  return (
    <Table
      caption={text.rows}
      density="compact"
      maxHeight="36rem"
      rows={rows}
      rowId={(row) => String(row.row)}
      columns={columns}
    />
  )
}
