// Above the matrix: the cell one is in, with its subcriterion in full, the scale to revise it, what stood before, the
// comment. Its height stays, so that nothing moves under the pointer. Renderer.
import { useMemo } from 'react'
import { historyOf } from '../../../../../shared/domain/scoring/history.ts'
import { formatMoment } from '../../../../../shared/text/format.ts'
import { matrixText } from '../../../../../shared/text/juror-matrix.ts'
import { ButtonLink } from '../../../kit/Button.tsx'
import { ScoreScale } from '../../../kit/ScoreScale.tsx'
import { routeHash } from '../../../shell/route.ts'
import { useDesk, useDeskEntries } from '../../../state/desk.ts'
import { type ShownSubcriterion, scaleOf } from '../evaluate/criteria.ts'
import { COMMENT_FIELD, placeOf } from '../places.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import type { Revision } from './use-revision.ts'

const text = matrixText.bar

type CellBarProps = {
  readonly row: SubmissionRow | undefined
  readonly sub: ShownSubcriterion | undefined
  readonly revision: Revision
}

export function CellBar({ row, sub, revision }: CellBarProps) {
  const desk = useDesk()
  return (
    <section className="cell-bar" aria-label={text.label}>
      {row ? <Cell row={row} sub={sub} revision={revision} /> : <p className="muted">{text.empty}</p>}
      {row && (
        <ButtonLink
          href={routeHash(placeOf(desk, 'evaluate', row.submission.id, sub?.id ?? COMMENT_FIELD))}
          icon="forward"
        >
          {text.open}
        </ButtonLink>
      )}
    </section>
  )
}

type CellProps = CellBarProps & { readonly row: SubmissionRow }

function Cell({ row, sub, revision }: CellProps) {
  const { submission, entry } = row
  const comment = (sub ? entry.comments[sub.id] : entry.comment) || text.noComment
  return (
    <div className="cell-bar__words">
      <p className="cell-bar__name one-line" title={submission.title}>
        <strong className="nowrap">{submission.id}</strong> {submission.title}
      </p>
      {entry.abstention ? (
        <p className="muted">{text.abstained}</p>
      ) : (
        <>
          {sub && <Revising row={row} sub={sub} revision={revision} />}
          <p className="small muted one-line" title={comment}>
            {sub && <History submissionId={submission.id} subcriterionId={sub.id} />}
            {text.comment}: {comment}
            {revision.isReadOnly && ` · ${text.sealed}`}
          </p>
        </>
      )}
    </div>
  )
}

function Revising({ row, sub, revision }: CellProps & { readonly sub: ShownSubcriterion }) {
  const { bases } = useDesk().state.contest
  const scale = useMemo(() => scaleOf(bases), [bases])
  return (
    <ScoreScale
      label={`${sub.number} ${sub.text}`}
      scale={scale}
      value={row.entry.scores[sub.id] ?? null}
      onChange={revision.give}
      isReadOnly={revision.isReadOnly}
    />
  )
}

type HistoryProps = { readonly submissionId: string; readonly subcriterionId: string }

function History({ submissionId, subcriterionId }: HistoryProps) {
  const log = useDeskEntries()
  const past = useMemo(
    () => historyOf(log, submissionId, subcriterionId).slice(0, -1),
    [log, submissionId, subcriterionId],
  )
  const changes = past.map(({ score, at }) => text.change(score, formatMoment(Date.parse(at)))).join(' → ')
  return (
    <>
      {text.history}: {changes || text.noHistory} ·{' '}
    </>
  )
}
