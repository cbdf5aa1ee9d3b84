// Postulaciones: every submission with its state, filtered and searched; the way into each. Renderer.
import { useCallback } from 'react'
import { formatPlainDate, formatSoles } from '../../../../shared/text/format.ts'
import { jurorText } from '../../../../shared/text/juror.ts'
import { call } from '../../bridge/call.ts'
import { Button, ButtonLink } from '../../kit/Button.tsx'
import { Row } from '../../kit/Layout.tsx'
import { PageHeader } from '../../kit/PageHeader.tsx'
import { ProgressBar } from '../../kit/ProgressBar.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { type Column, Table } from '../../kit/Table.tsx'
import { routeHash } from '../../shell/route.ts'
import { Screen } from '../../shell/Screen.tsx'
import { type Desk, useDesk } from '../../state/desk.ts'
import { SupplementNotice } from '../supplement/SupplementNotice.tsx'
import { Filters } from './Filters.tsx'
import { placeOf } from './places.ts'
import { SealedNotice } from './SealedNotice.tsx'
import {
  doneCount,
  type Filter,
  firstUnfinished,
  matches,
  noFilter,
  rowsOf,
  type SubmissionRow,
  tagOf,
} from './submission-rows.ts'

const text = jurorText.list

function DeskSupplements() {
  const { contestId, jurorId, reload } = useDesk()
  const ask = useCallback(() => call('desk.supplements', { contestId, jurorId }), [contestId, jurorId])
  return <SupplementNotice ask={ask} add={() => call('desk.addSupplements', { contestId, jurorId })} onAdded={reload} />
}

type SubmissionsPlaceProps = { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }

export function SubmissionsPlace({ filter, onFilter }: SubmissionsPlaceProps) {
  const desk = useDesk()
  const { contest } = desk.state
  const rows = rowsOf(desk.state)
  const shown = rows.filter((row) => matches(row, filter))
  const done = doneCount(desk.state)
  const next = firstUnfinished(desk.state)
  return (
    <Screen title={text.title} isReady>
      <PageHeader
        title={text.title}
        lead={text.lead(formatPlainDate(contest.evaluationEnds))}
        actions={
          next && (
            <ButtonLink href={routeHash(placeOf(desk, 'evaluate', next.id))} variant="primary" icon="forward">
              {text.next}
            </ButtonLink>
          )
        }
      />
      <DeskSupplements />
      <SealedNotice />
      <Filters filter={filter} onFilter={onFilter} />
      <Row justify="between">
        <ProgressBar
          label={text.progress}
          value={done}
          max={rows.length}
          valueText={text.progressText(done, rows.length)}
        />
        <p className="muted" role="status">
          {text.shown(shown.length, rows.length)}
        </p>
        {shown.length < rows.length && (
          <Button size="small" variant="quiet" onPress={() => onFilter(noFilter)}>
            {text.clear}
          </Button>
        )}
      </Row>
      <Table
        caption={text.title}
        isCaptionHidden
        density="compact"
        columns={columnsOf(desk)}
        rows={shown}
        rowId={(row) => row.submission.id}
        empty={text.none}
      />
    </Screen>
  )
}

function columnsOf(desk: Desk): readonly Column<SubmissionRow>[] {
  const { columns } = text
  return [
    {
      id: 'code',
      header: columns.code,
      cell: ({ submission }) => <span className="small nowrap">{submission.id}</span>,
      sortValue: ({ submission }) => submission.id,
    },
    {
      id: 'title',
      header: columns.title,
      isRowHeader: true,
      width: '30%',
      cell: ({ submission }) => (
        <>
          <a href={routeHash(placeOf(desk, 'evaluate', submission.id))}>{submission.title}</a>
          <span className="table-note">{submission.applicant.name}</span>
        </>
      ),
      sortValue: ({ submission }) => submission.title,
    },
    {
      id: 'state',
      header: columns.state,
      cell: (row) => <StateTag {...tagOf(desk.state.contest, row)} />,
      sortValue: (row) => tagOf(desk.state.contest, row).word,
    },
    {
      id: 'region',
      header: columns.region,
      cell: ({ submission }) => <span className="small">{submission.applicant.region}</span>,
      sortValue: ({ submission }) => submission.applicant.region,
    },
    {
      id: 'modality',
      header: columns.modality,
      cell: (row) => <span className="modality">{row.modality}</span>,
      sortValue: (row) => row.modality,
    },
    {
      id: 'requested',
      header: columns.requested,
      align: 'end',
      cell: ({ submission }) => formatSoles(submission.requestedCentimos),
      sortValue: ({ submission }) => submission.requestedCentimos,
    },
    {
      id: 'total',
      header: columns.total,
      align: 'end',
      cell: (row) => (row.entry.abstention ? jurorText.state.abstainedPlain : (row.total ?? '–')),
      sortValue: (row) => row.total,
    },
  ]
}
