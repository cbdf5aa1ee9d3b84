// One submission in the list: it renders when its own entry changes, not with every score. Renderer.
import { memo } from 'react'
import type { Contest } from '../../../../../shared/domain/contest/contest.ts'
import { formatSoles } from '../../../../../shared/text/format.ts'
import { jurorText } from '../../../../../shared/text/juror.ts'
import { listText } from '../../../../../shared/text/juror-list.ts'
import { StateTag } from '../../../kit/StateTag.tsx'
import { routeHash } from '../../../shell/route.ts'
import { SetAsideToggle } from '../lists/SetAsideButton.tsx'
import { placeOf } from '../places.ts'
import { type SubmissionRow, tagOf } from '../submission-rows.ts'

export type SubmissionLineProps = {
  readonly row: SubmissionRow
  readonly index: number
  readonly contest: Contest
  readonly contestId: string
  readonly jurorId: string
  readonly isSetAside: boolean
  readonly onToggle: (submissionId: string) => void
  readonly linkTab: 0 | -1
  readonly markTab: 0 | -1
  readonly measure: (row: HTMLElement | null) => void
}

export const SubmissionLine = memo(function SubmissionLine(props: SubmissionLineProps) {
  const { row, index, contest, isSetAside, onToggle, linkTab, markTab, measure } = props
  const { submission, entry } = row
  const { id } = submission
  return (
    <tr ref={measure} data-index={index} data-row={id} aria-rowindex={index + 2}>
      <td className="small nowrap">{id}</td>
      <th scope="row">
        <a className="one-line" href={routeHash(placeOf(props, 'evaluate', id))} data-cell={0} tabIndex={linkTab}>
          {submission.title}
        </a>
        <span className="table-note one-line">{submission.applicant.name}</span>
      </th>
      <td>
        <StateTag {...tagOf(contest, row)} />
      </td>
      <td className="small">{!entry.abstention && <Progress row={row} />}</td>
      <td className="small">
        <span className="one-line">{submission.applicant.region}</span>
        <span className="table-note one-line" title={row.modality}>
          {row.modality}
        </span>
      </td>
      <td data-align="end">{formatSoles(submission.requestedCentimos)}</td>
      <td data-align="end">{entry.abstention ? jurorText.state.abstainedPlain : (row.total ?? '–')}</td>
      <td>
        <SetAsideToggle submissionId={id} isSetAside={isSetAside} onToggle={onToggle} tabIndex={markTab} cell={1} />
      </td>
    </tr>
  )
})

function Progress({ row: { entry, missing } }: { readonly row: SubmissionRow }) {
  const given = Object.keys(entry.scores).length
  const all = given + missing.subcriteria.length
  return (
    <>
      <span aria-hidden="true">{listText.given(given, all)}</span>
      <span className="visually-hidden">{listText.givenLong(given, all)}</span>
      <span className="line-progress" aria-hidden="true">
        <span style={{ width: `${(given / all) * 100}%` }} />
      </span>
      {missing.comment && given > 0 && <span className="table-note nowrap">{listText.noComment}</span>}
    </>
  )
}
