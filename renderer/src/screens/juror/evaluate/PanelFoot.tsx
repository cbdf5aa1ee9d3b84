// The foot of the score panel: additional points, the total with what is missing, the comment. Renderer.
import { memo, useCallback } from 'react'
import type { RulePack } from '../../../../../shared/bases/rule-pack.ts'
import type { Bonus } from '../../../../../shared/domain/scoring/scoresheet.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { Button } from '../../../kit/Button.tsx'
import type { ScaleStep } from '../../../kit/ScoreScale.tsx'
import { Term } from '../../../kit/Term.tsx'
import type { SubmissionRow } from '../submission-rows.ts'
import { CommentField } from './CommentField.tsx'
import { GENERAL_COMMENT } from './comment-focus.ts'
import type { ShownCriterion } from './criteria.ts'
import { TotalLine } from './TotalLine.tsx'
import type { Scoring } from './use-scoring.ts'

type PanelFootProps = {
  readonly bases: RulePack
  readonly row: SubmissionRow
  readonly criteria: readonly ShownCriterion[]
  readonly scale: readonly ScaleStep[]
  readonly scoring: Scoring
  readonly isReadOnly: boolean
  /** null: the Bases give no additional points here. */
  readonly onBonus: (() => void) | null
}

export function PanelFoot({ bases, row, criteria, scale, scoring, isReadOnly, onBonus }: PanelFootProps) {
  const { currentId, hands } = scoring
  const leave = useCallback(() => hands.focusScore(currentId), [hands, currentId])
  return (
    <div className="score-panel__foot">
      {onBonus && <BonusLine bonus={row.entry.bonus} isReadOnly={isReadOnly} onChange={onBonus} />}
      <TotalLine retrace={isReadOnly ? null : scoring.retrace} {...{ bases, row, criteria, scale }} />
      <CommentField
        id={GENERAL_COMMENT}
        label={evaluateText.comment.label}
        saved={row.entry.comment}
        submissionId={row.submission.id}
        subcriterionId={null}
        isReadOnly={isReadOnly}
        minLength={bases.comments.minLength}
        maxLength={bases.comments.maxLength}
        onLeave={leave}
      />
    </div>
  )
}

type BonusLineProps = { readonly bonus: Bonus; readonly isReadOnly: boolean; readonly onChange: () => void }

const BonusLine = memo(function BonusLine({ bonus, isReadOnly, onChange }: BonusLineProps) {
  const text = evaluateText.bonus
  return (
    <div className="panel-line">
      <span>
        <span className="panel-line__name">
          <Term id="bonus">{text.label}</Term>:
        </span>{' '}
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
})
