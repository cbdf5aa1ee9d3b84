// One subcriterion in the score panel: its score and, when opened, its comment. Renderer.
import { useState } from 'react'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { IconButton } from '../../../kit/Button.tsx'
import { type ScaleStep, ScoreScale } from '../../../kit/ScoreScale.tsx'
import type { SubmissionRow } from '../submission-rows.ts'
import { CommentField } from './CommentField.tsx'
import { commentId } from './comment-focus.ts'
import type { ShownSubcriterion } from './criteria.ts'
import type { Scoring } from './use-scoring.ts'

const text = evaluateText.comment

export type SubcriterionRowProps = {
  readonly sub: ShownSubcriterion
  readonly row: SubmissionRow
  readonly scale: readonly ScaleStep[]
  readonly scoring: Scoring
  readonly isReadOnly: boolean
  readonly isCommentOpen: boolean
  readonly onComment: (isOpen: boolean) => void
}

export function SubcriterionRow(props: SubcriterionRowProps) {
  const { sub, row, scale, scoring, isReadOnly, isCommentOpen, onComment } = props
  const written = row.entry.comments[sub.id] ?? ''
  const [register] = useState(() => scoring.register(sub.id))
  return (
    <li
      className="subcriterion"
      onFocusCapture={() => scoring.setCurrent(sub.id)}
      {...(scoring.currentId === sub.id ? { 'data-current': true } : {})}
    >
      <span className="subcriterion__number" aria-hidden="true">
        {sub.number}
      </span>
      <ScoreScale
        ref={register}
        label={sub.text}
        scale={scale}
        value={row.entry.scores[sub.id] ?? null}
        onChange={(score) => scoring.give(sub.id, score)}
        onAdvance={() => scoring.goTo(scoring.neighbour(sub.id, 1))}
        onMove={(step) => scoring.goTo(scoring.neighbour(sub.id, step))}
        isReadOnly={isReadOnly}
      />
      <IconButton
        icon="comment"
        size="small"
        variant={written === '' ? 'quiet' : 'secondary'}
        label={commentLabel(sub.number, isCommentOpen, written)}
        onPress={() => onComment(!isCommentOpen)}
      />
      {isCommentOpen && (
        <div className="subcriterion__comment">
          <CommentField
            id={commentId(sub.id)}
            label={text.subcriterion(sub.number)}
            saved={written}
            about={{ submissionId: row.submission.id, subcriterionId: sub.id }}
            onLeave={() => {
              onComment(false)
              scoring.focusScore(sub.id)
            }}
          />
        </div>
      )}
    </li>
  )
}

function commentLabel(number: string, isOpen: boolean, written: string): string {
  if (isOpen) return text.close(number)
  return written === '' ? text.open(number) : text.openWritten(number)
}
