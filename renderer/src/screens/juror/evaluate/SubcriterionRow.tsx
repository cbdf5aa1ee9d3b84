// One subcriterion in the score panel: its score and, when opened, its comment. Renderer.
import { memo, useState } from 'react'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { IconButton } from '../../../kit/Button.tsx'
import { type ScaleStep, ScoreScale } from '../../../kit/ScoreScale.tsx'
import { CommentField } from './CommentField.tsx'
import { commentId } from './comment-focus.ts'
import type { ShownSubcriterion } from './criteria.ts'
import type { Hands } from './hands.ts'

const text = evaluateText.comment

export type SubcriterionRowProps = {
  readonly sub: ShownSubcriterion
  readonly submissionId: string
  readonly score: number | null
  /** What stood before, in words; empty without it. */
  readonly past: string
  /** Its comment, empty without one. */
  readonly written: string
  readonly scale: readonly ScaleStep[]
  readonly hands: Hands
  readonly isCurrent: boolean
  readonly isReadOnly: boolean
  /** Of a comment. */
  readonly maxLength: number
  readonly isCommentOpen: boolean
  readonly onComment: (subcriterionId: string, isOpen: boolean) => void
}

/** The most steps that stand beside their text. */
const ONE_LINE = 6

/** Renders when its own score changes, not with every score of the panel: its five radios are the costly part. */
export const SubcriterionRow = memo(function SubcriterionRow(props: SubcriterionRowProps) {
  const { sub, submissionId, score, past, written, scale, hands } = props
  const { isCurrent, isReadOnly, maxLength, isCommentOpen, onComment } = props
  const [register] = useState(() => hands.register(sub.id))
  return (
    <li
      className="subcriterion"
      onFocusCapture={() => hands.setCurrent(sub.id)}
      {...(isCurrent ? { 'data-current': true } : {})}
      {...(scale.length > ONE_LINE ? { 'data-long': true } : {})}
    >
      <span className="subcriterion__number" aria-hidden="true">
        {sub.number}
      </span>
      <ScoreScale
        ref={register}
        label={sub.text}
        scale={scale}
        value={score}
        onChange={(given) => hands.give(sub.id, given)}
        onDigit={(digit) => hands.digit(sub.id, digit)}
        onMove={(step) => hands.goTo(hands.neighbour(sub.id, step))}
        description={past}
        isReadOnly={isReadOnly}
      />
      <IconButton
        icon="comment"
        size="small"
        variant={written === '' ? 'quiet' : 'secondary'}
        label={commentLabel(sub.number, isCommentOpen, written)}
        onPress={() => onComment(sub.id, !isCommentOpen)}
      />
      {isCommentOpen && (
        <div className="subcriterion__comment">
          <CommentField
            id={commentId(sub.id)}
            label={text.subcriterion(sub.number)}
            saved={written}
            subcriterionId={sub.id}
            {...{ submissionId, isReadOnly, maxLength }}
            onLeave={() => {
              onComment(sub.id, false)
              hands.focusScore(sub.id)
            }}
          />
        </div>
      )}
    </li>
  )
})

function commentLabel(number: string, isOpen: boolean, written: string): string {
  if (isOpen) return text.close(number)
  return written === '' ? text.open(number) : text.openWritten(number)
}
