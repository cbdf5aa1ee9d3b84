// The readable summary of what is sealed: by modality, with every total and comment; on paper it stands alone. Renderer.
import { findJuror } from '../../../../../shared/domain/contest/contest.ts'
import { deliverText as text } from '../../../../../shared/text/juror-deliver.ts'
import { Button } from '../../../kit/Button.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { type Column, Table } from '../../../kit/Table.tsx'
import { useDesk } from '../../../state/desk.ts'
import { type SubmissionRow, tagOf } from '../submission-rows.ts'

type SummaryPanelProps = { readonly rows: readonly SubmissionRow[]; readonly isOpenAtFirst: boolean }

export function SummaryPanel({ rows, isOpenAtFirst }: SummaryPanelProps) {
  const { state, jurorId } = useDesk()
  const { contest, sealed, lastVersion } = state
  const stateTag = (row: SubmissionRow) => <StateTag {...tagOf(contest, row)} />
  const columns: readonly Column<SubmissionRow>[] = [
    { id: 'code', header: text.code, cell: (row) => <span className="nowrap">{row.submission.id}</span> },
    { id: 'project', header: text.project, isRowHeader: true, width: '20%', cell: (row) => row.submission.title },
    { id: 'points', header: text.points, align: 'end', cell: (row) => figure(row, row.points) },
    { id: 'bonus', header: text.bonus, align: 'end', cell: (row) => figure(row, row.entry.bonus.points) },
    { id: 'total', header: text.total, align: 'end', cell: (row) => figure(row, row.total ?? '–') },
    {
      id: 'comment',
      header: text.comment,
      width: '46%',
      cell: (row) => (row.entry.abstention ? stateTag(row) : row.entry.comment),
    },
  ]
  const groups = contest.bases.modalities
    .map(({ id, name }) => ({ id, name, rows: rows.filter(({ submission }) => submission.modalityId === id) }))
    .filter((group) => group.rows.length > 0)
  return (
    <div className="summary">
      <Panel>
        <Disclosure title={text.summary} level={2} isOpenAtFirst={isOpenAtFirst}>
          <p className="print-only">
            {contest.title} · {findJuror(contest, jurorId)?.name} ·{' '}
            {sealed ? text.printedVersion(sealed.version) : text.printedDraft(lastVersion + 1)}
          </p>
          <p className="muted">{text.summaryDetail}</p>
          {groups.map((group) => (
            <section key={group.id} aria-label={group.name}>
              <h3>{text.modality(group.name, group.rows.length)}</h3>
              <Table
                caption={text.summaryCaption(group.name)}
                isCaptionHidden
                rows={group.rows}
                rowId={(row) => row.submission.id}
                columns={columns}
              />
            </section>
          ))}
          <div className="screen-only">
            <Button icon="document" onPress={() => window.print()}>
              {text.print}
            </Button>
          </div>
        </Disclosure>
      </Panel>
    </div>
  )
}

const figure = (row: SubmissionRow, value: number | string) => (row.entry.abstention ? text.abstained : value)
