// What is still missing, with the way to each. Renderer.
import { missingText } from '../../../../../shared/text/juror.ts'
import { deliverText as text } from '../../../../../shared/text/juror-deliver.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { Table } from '../../../kit/Table.tsx'
import { routeHash } from '../../../shell/route.ts'
import { useDesk } from '../../../state/desk.ts'
import { placeOf } from '../places.ts'
import type { SubmissionRow } from '../submission-rows.ts'

export function MissingPanel({ rows }: { readonly rows: readonly SubmissionRow[] }) {
  const desk = useDesk()
  return (
    <Panel title={text.missing}>
      <Table
        caption={text.missingCaption}
        isCaptionHidden
        density="compact"
        rows={rows}
        rowId={(row) => row.submission.id}
        columns={[
          { id: 'code', header: text.code, cell: (row) => <span className="nowrap">{row.submission.id}</span> },
          {
            id: 'project',
            header: text.project,
            isRowHeader: true,
            cell: ({ submission }) => (
              <a href={routeHash(placeOf(desk, 'evaluate', submission.id))}>{submission.title}</a>
            ),
          },
          { id: 'lacks', header: text.lacks, cell: (row) => missingText(row.missing) },
        ]}
      />
    </Panel>
  )
}
