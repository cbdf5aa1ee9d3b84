// The running total with what is missing, said once after each change; undo and redo. Renderer.
import { memo, useState } from 'react'
import { maxPoints, type RulePack } from '../../../../../shared/bases/rule-pack.ts'
import type { Entry } from '../../../../../shared/domain/scoring/scoresheet.ts'
import { missingText } from '../../../../../shared/text/juror.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { uiText } from '../../../../../shared/text/ui.ts'
import { IconButton } from '../../../kit/Button.tsx'
import type { ScaleStep } from '../../../kit/ScoreScale.tsx'
import type { SubmissionRow } from '../submission-rows.ts'
import { pointsIn, type ShownCriterion } from './criteria.ts'
import type { Retrace } from './use-retrace.ts'

type TotalLineProps = {
  readonly bases: RulePack
  readonly row: SubmissionRow
  readonly criteria: readonly ShownCriterion[]
  readonly scale: readonly ScaleStep[]
  /** null: nothing changes here any more. */
  readonly retrace: Retrace | null
}

export function TotalLine({ bases, row, criteria, scale, retrace }: TotalLineProps) {
  const { points, entry } = row
  const max = maxPoints(bases)
  const bonus = entry.bonus.points
  const said = useSaid(entry, criteria, scale)
  return (
    <div className="panel-line" data-kind="total">
      <p role="status">
        <span className="visually-hidden">
          {said} {evaluateText.totalLong(points, max, bonus)}
        </span>
        <span aria-hidden="true">
          {evaluateText.total}{' '}
          <strong className="panel-line__total">{evaluateText.totalText(points, max, bonus)}</strong>
        </span>{' '}
        <span className="muted">· {missingText(row.missing) || evaluateText.complete}</span>
      </p>
      {retrace && <RetraceButtons undo={retrace.undo} redo={retrace.redo} />}
    </div>
  )
}

const RetraceButtons = memo(function RetraceButtons({ undo, redo }: Retrace) {
  return (
    <span className="panel-line__acts">
      <IconButton icon="undo" size="small" label={evaluateText.undo.label} keys={UNDO_KEYS} onPress={undo} />
      <IconButton icon="redo" size="small" label={evaluateText.redo.label} keys={REDO_KEYS} onPress={redo} />
    </span>
  )
})

const UNDO_KEYS = ['Ctrl', 'Z'] as const
const REDO_KEYS = ['Ctrl', 'Y'] as const

/** The score that changed last, whatever changed it, with its criterion's points. */
function useSaid({ scores }: Entry, criteria: readonly ShownCriterion[], scale: readonly ScaleStep[]): string {
  const [told, setTold] = useState({ scores, said: '' })
  if (told.scores === scores) return told.said
  const said = saidOf(told.scores, scores, criteria, scale) ?? told.said
  setTold({ scores, said })
  return said
}

function saidOf(
  before: Entry['scores'],
  scores: Entry['scores'],
  criteria: readonly ShownCriterion[],
  scale: readonly ScaleStep[],
): string | undefined {
  for (const criterion of criteria) {
    const changed = criterion.subcriteria.find(({ id }) => before[id] !== scores[id])
    if (!changed) continue
    const step = scale.find(({ value }) => value === scores[changed.id])
    return evaluateText.said(
      changed.number,
      step ? `${step.value}, ${step.word}` : uiText.score.none,
      evaluateText.subtotalLong(pointsIn(criterion, { scores }), criterion.max),
    )
  }
  return undefined
}
