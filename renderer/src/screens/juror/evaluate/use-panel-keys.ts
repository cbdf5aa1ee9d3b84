// The keys of the score panel; they work wherever the focus is, except in a field or under a dialog. Renderer.
import { focusField } from '../../../kit/ErrorSummary.tsx'
import type { ScaleStep } from '../../../kit/ScoreScale.tsx'
import { useKeys } from '../../../kit/use-keys.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import { GENERAL_COMMENT } from './comment-focus.ts'
import type { Scoring } from './use-scoring.ts'

type PanelKeys = {
  readonly row: SubmissionRow
  readonly scoring: Scoring
  readonly scale: readonly ScaleStep[]
  readonly isReadOnly: boolean
  readonly openBonus: () => void
  readonly openComment: () => void
  readonly onNext: () => void
}

export function usePanelKeys({ row, scoring, scale, isReadOnly, openBonus, openComment, onNext }: PanelKeys) {
  const { missing } = row
  const { currentId, hands } = scoring
  const goToMissing = () => {
    if (missing.subcriteria.length > 0) hands.focusScore(missing.subcriteria[0])
    else if (missing.comment) focusField(GENERAL_COMMENT)
    else onNext()
  }
  const giveAndAdvance = (score: number) => () => {
    hands.give(currentId, score)
    hands.goTo(hands.neighbour(currentId, 1))
  }
  const digits = Object.fromEntries(scale.map(({ value }) => [String(value), giveAndAdvance(value)]))
  const changes = { ...digits, U: hands.undo, Delete: hands.clear, B: openBonus }
  useKeys({
    N: goToMissing,
    C: () => focusField(GENERAL_COMMENT),
    'Shift+C': openComment,
    ...(isReadOnly ? {} : changes),
  })
}
