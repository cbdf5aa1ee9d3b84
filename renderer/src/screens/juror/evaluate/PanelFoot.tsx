// The foot of the score panel: additional points, the total with what is missing, the comment. Renderer.
import { maxPoints } from '../../../../../shared/bases/rule-pack.ts'
import type { Bonus } from '../../../../../shared/domain/scoring/scoresheet.ts'
import { missingText } from '../../../../../shared/text/juror.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { useDesk } from '../../../state/desk.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import { CommentField } from './CommentField.tsx'
import { GENERAL_COMMENT } from './comment-focus.ts'
import type { Scoring } from './use-scoring.ts'

type PanelFootProps = {
  readonly row: SubmissionRow
  readonly scoring: Scoring
  readonly isReadOnly: boolean
  readonly onBonus: () => void
}

export function PanelFoot({ row, scoring, isReadOnly, onBonus }: PanelFootProps) {
  const { bases } = useDesk().state.contest
  return (
    <div className="score-panel__foot">
      <BonusLine bonus={row.entry.bonus} isReadOnly={isReadOnly} onChange={onBonus} />
      <TotalLine row={row} max={maxPoints(bases)} isReadOnly={isReadOnly} onUndo={scoring.hands.undo} />
      <CommentField
        id={GENERAL_COMMENT}
        label={evaluateText.comment.label}
        saved={row.entry.comment}
        about={{ submissionId: row.submission.id, subcriterionId: null }}
        minLength={bases.comments.minLength}
        onLeave={() => scoring.hands.focusScore(scoring.currentId)}
      />
    </div>
  )
}

type BonusLineProps = { readonly bonus: Bonus; readonly isReadOnly: boolean; readonly onChange: () => void }

function BonusLine({ bonus, isReadOnly, onChange }: BonusLineProps) {
  const text = evaluateText.bonus
  return (
    <div className="panel-line">
      <span>
        <span className="panel-line__name">{text.label}:</span>{' '}
        {bonus.points > 0 ? text.some(bonus.points, bonus.grounds.length) : text.none}
      </span>
      {!isReadOnly && (
        <Button size="small" keys={['B']} onPress={onChange}>
          <span aria-hidden="true">{text.short}</span>
          <span className="visually-hidden">{text.change}</span>
        </Button>
      )}
    </div>
  )
}

type TotalLineProps = {
  readonly row: SubmissionRow
  readonly max: number
  readonly isReadOnly: boolean
  readonly onUndo: () => void
}

function TotalLine({ row, max, isReadOnly, onUndo }: TotalLineProps) {
  const { points, entry } = row
  const bonus = entry.bonus.points
  const rest = missingText(row.missing) || evaluateText.complete
  return (
    <div className="panel-line" data-kind="total">
      <p role="status">
        <span className="visually-hidden">{evaluateText.totalLong(points, max, bonus)}</span>
        <span aria-hidden="true">
          {evaluateText.total}{' '}
          <strong className="panel-line__total">{evaluateText.totalText(points, max, bonus)}</strong>
        </span>{' '}
        <span className="muted">· {rest}</span>
      </p>
      {!isReadOnly && <IconButton icon="undo" size="small" label={evaluateText.undo} keys={['U']} onPress={onUndo} />}
    </div>
  )
}
