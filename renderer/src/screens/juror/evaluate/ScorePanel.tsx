// The score panel beside the dossier: nine subcriteria, bonus, total, comment; all of it by keys. Renderer.
import { useState } from 'react'
import { maxPoints } from '../../../../../shared/bases/rule-pack.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { focusField } from '../../../kit/ErrorSummary.tsx'
import { useKeys } from '../../../kit/use-keys.ts'
import { useDesk } from '../../../state/desk.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import { BonusDialog } from './BonusDialog.tsx'
import { CommentField } from './CommentField.tsx'
import { criteriaFor, pointsIn, type ShownCriterion, scaleOf } from './criteria.ts'
import { Lectern } from './Lectern.tsx'
import { BonusLine, TotalLine } from './PanelLines.tsx'
import { commentId, focusComment, SubcriterionRow, type SubcriterionRowProps } from './SubcriterionRow.tsx'
import { useScoring } from './use-scoring.ts'

const GENERAL_COMMENT = 'comentario'

export type ScorePanelProps = {
  readonly row: SubmissionRow
  /** When nothing is missing here: to the next submission that misses something. */
  readonly onNext: () => void
}

/** Of one submission for its whole life: give it a `key`. */
export function ScorePanel({ row, onNext }: ScorePanelProps) {
  const { contest, sealed } = useDesk().state
  const { bases } = contest
  const { entry, missing, submission } = row
  const isReadOnly = sealed !== null
  const criteria = criteriaFor(bases, submission.modalityId)
  const subcriteria = criteria.flatMap((criterion) => criterion.subcriteria)
  const scoring = useScoring(row, subcriteria)
  const scale = scaleOf(bases)
  const [openComments, setOpenComments] = useState<readonly string[]>([])
  const [isBonusOpen, setBonusOpen] = useState(false)

  const setComment = (id: string, isOpen: boolean) => {
    setOpenComments((open) => (isOpen ? [...open, id] : open.filter((other) => other !== id)))
    if (isOpen) focusComment(commentId(id))
  }
  const goToMissing = () => {
    if (missing.subcriteria.length > 0) scoring.focusScore(missing.subcriteria[0])
    else if (missing.comment) focusField(GENERAL_COMMENT)
    else onNext()
  }
  const giveAndAdvance = (score: number) => () => {
    scoring.give(scoring.currentId, score)
    scoring.goTo(scoring.neighbour(scoring.currentId, 1))
  }
  useKeys({
    N: goToMissing,
    C: () => focusField(GENERAL_COMMENT),
    'Shift+C': () => setComment(scoring.currentId, true),
    ...(isReadOnly
      ? {}
      : {
          ...Object.fromEntries(scale.map(({ value }) => [String(value), giveAndAdvance(value)])),
          U: scoring.undo,
          Delete: scoring.clear,
          B: () => setBonusOpen(true),
        }),
  })
  const rowProps = { row, scale, scoring, isReadOnly }
  return (
    <section className="score-panel" aria-label={evaluateText.panel}>
      <Lectern
        sub={subcriteria.find((sub) => sub.id === scoring.currentId)}
        scale={scale}
        score={entry.scores[scoring.currentId]}
      />
      <div className="score-panel__list">
        {criteria.map((criterion) => (
          <Criterion
            key={criterion.id}
            criterion={criterion}
            openComments={openComments}
            onComment={setComment}
            {...rowProps}
          />
        ))}
      </div>
      <div className="score-panel__foot">
        <BonusLine bonus={entry.bonus} isReadOnly={isReadOnly} onChange={() => setBonusOpen(true)} />
        <TotalLine row={row} max={maxPoints(bases)} isReadOnly={isReadOnly} onUndo={scoring.undo} />
        <CommentField
          id={GENERAL_COMMENT}
          label={evaluateText.comment.label}
          saved={entry.comment}
          about={{ submissionId: submission.id, subcriterionId: null }}
          minLength={bases.comments.minLength}
          onLeave={() => scoring.focusScore(scoring.currentId)}
        />
      </div>
      {isBonusOpen && <BonusDialog row={row} onClose={() => setBonusOpen(false)} />}
    </section>
  )
}

type CriterionProps = Pick<SubcriterionRowProps, 'row' | 'scale' | 'scoring' | 'isReadOnly'> & {
  readonly criterion: ShownCriterion
  readonly openComments: readonly string[]
  readonly onComment: (subcriterionId: string, isOpen: boolean) => void
}

function Criterion({ criterion, openComments, onComment, ...rest }: CriterionProps) {
  const points = pointsIn(criterion, rest.row.entry)
  return (
    <section className="criterion" aria-label={criterion.name}>
      <h2 className="criterion__name">
        <span>{criterion.name}</span>
        <span aria-hidden="true">{evaluateText.subtotal(points, criterion.max)}</span>
        <span className="visually-hidden">: {evaluateText.subtotalLong(points, criterion.max)}</span>
      </h2>
      <ul className="criterion__list">
        {criterion.subcriteria.map((sub) => (
          <SubcriterionRow
            key={sub.id}
            sub={sub}
            isCommentOpen={openComments.includes(sub.id)}
            onComment={(isOpen) => onComment(sub.id, isOpen)}
            {...rest}
          />
        ))}
      </ul>
    </section>
  )
}
