// Undo and redo of the submission on the screen, each told in a sentence. Renderer.
import { useMemo } from 'react'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { useStatus } from '../../../kit/Status.tsx'
import { useDeskStore } from '../../../state/desk.ts'
import { sentenceOf } from '../../../state/FailureNotice.tsx'
import type { Retraced, UndoableCommand } from '../../../state/undo.ts'
import type { ShownSubcriterion } from './criteria.ts'
import type { Hands } from './hands.ts'

export type Retrace = { readonly undo: () => void; readonly redo: () => void }

export function useRetrace(
  submissionId: string,
  subcriteria: readonly ShownSubcriterion[],
  hands: Pick<Hands, 'goTo' | 'settle'>,
): Retrace {
  const { undo, redo } = useDeskStore()
  const say = useStatus()
  return useMemo(() => {
    async function tell(retraced: Retraced | null, words: Words) {
      if (retraced === null) return say({ text: words.nothing })
      const { applied, replaced, reply } = retraced
      const at = subcriteria.find((sub) => 'subcriterionId' in applied && sub.id === applied.subcriterionId)
      hands.goTo(at?.id)
      const answer = await reply
      if (answer.ok) say({ text: words.done(outcomeOf(at?.number ?? '', applied, replaced)) })
      else say({ text: sentenceOf(answer.error), tone: 'error' })
    }
    return {
      undo() {
        hands.settle()
        void tell(undo(submissionId), evaluateText.undo)
      },
      redo() {
        hands.settle()
        void tell(redo(submissionId), evaluateText.redo)
      },
    }
  }, [undo, redo, submissionId, subcriteria, hands, say])
}

type Words = { readonly done: (outcome: string) => string; readonly nothing: string }

function outcomeOf(number: string, applied: UndoableCommand, replaced: UndoableCommand): string {
  const { outcome } = evaluateText
  if (applied.type === 'WriteComment') return outcome.comment(number, applied.text)
  if (applied.type === 'GiveBonus')
    return outcome.bonus(applied.points, replaced.type === 'GiveBonus' ? replaced.points : 0)
  return outcome.score(number, scoreIn(applied), scoreIn(replaced))
}

const scoreIn = (command: UndoableCommand) => (command.type === 'GiveScore' ? command.score : null)
