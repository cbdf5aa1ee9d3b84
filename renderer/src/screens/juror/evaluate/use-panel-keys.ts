// The keys of the score panel; they work wherever the focus is, except in a field or under a dialog. Renderer.
import { keyLists } from '../../../../../shared/text/keys.ts'
import { focusField } from '../../../kit/ErrorSummary.tsx'
import { useKeys } from '../../../kit/use-keys.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import { GENERAL_COMMENT } from './comment-focus.ts'
import type { Scoring } from './use-scoring.ts'

type PanelKeys = {
  readonly row: SubmissionRow
  readonly scoring: Scoring
  readonly isReadOnly: boolean
  /** null: the Bases give no additional points here. */
  readonly openBonus: (() => void) | null
  readonly openComment: () => void
  readonly onNext: () => void
}

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

export function usePanelKeys({ row, scoring, isReadOnly, openBonus, openComment, onNext }: PanelKeys) {
  const { missing } = row
  const { currentId, pending, hands, retrace } = scoring
  const goToMissing = () => {
    hands.settle()
    if (missing.subcriteria.length > 0) hands.focusScore(missing.subcriteria[0])
    else if (missing.comment) focusField(GENERAL_COMMENT)
    else onNext()
  }
  const changes = {
    ...Object.fromEntries(DIGITS.map((digit) => [digit, () => hands.digit(currentId, digit)])),
    ...(pending === '' ? {} : { Enter: hands.settle }),
    ...(openBonus ? { B: openBonus } : {}),
    U: retrace.undo,
    'Ctrl+Z': retrace.undo,
    'Ctrl+Y': retrace.redo,
    'Ctrl+Shift+Z': retrace.redo,
    Delete: hands.clear,
    Backspace: hands.clear,
  }
  useKeys(
    {
      N: goToMissing,
      C: () => focusField(GENERAL_COMMENT),
      'Shift+C': openComment,
      ...(isReadOnly ? {} : changes),
    },
    keyLists.evaluate,
  )
}
