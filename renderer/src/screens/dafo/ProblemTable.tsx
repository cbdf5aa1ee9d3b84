// Every problem of the sources with its sheet, row and column. Renderer.
import { prepareText } from '../../../../shared/text/dafo.ts'
import { Table } from '../../kit/Table.tsx'
import type { Proposal } from './use-preparation.ts'

const text = prepareText.review

export function ProblemTable({ problems }: { readonly problems: Proposal['problems'] }) {
  return (
    <Table
      caption={text.problems}
      density="compact"
      rows={problems}
      rowId={({ sheet, row, column, code, text: words }) => `${sheet}/${row}/${column}/${code}/${words}`}
      columns={[
        { id: 'sheet', header: text.sheet, cell: (problem) => problem.sheet, sortValue: (problem) => problem.sheet },
        {
          id: 'row',
          header: text.row,
          align: 'end',
          cell: (problem) => problem.row || text.wholeSheet,
          sortValue: (problem) => problem.row,
        },
        { id: 'column', header: text.column, cell: (problem) => problem.column },
        { id: 'problem', header: text.problem, cell: (problem) => problem.text, isRowHeader: true },
      ]}
    />
  )
}
