// What the place of conflicts shows of each submission: its answer and what coincides in it. Renderer.
import { useMemo } from 'react'
import { isDeclared } from '../../../../../shared/domain/abstention/conflicts.ts'
import { type Hint, hintsOf } from '../../../../../shared/domain/abstention/hints.ts'
import { findJuror, type Submission } from '../../../../../shared/domain/contest/contest.ts'
import { type DeskState, entryOf } from '../../../../../shared/domain/scoring/desk.ts'
import { useDesk } from '../../../state/desk.ts'
import { useNotebook } from '../../../state/notebook.ts'

export type Answer = 'pending' | 'hinted' | 'no' | 'abstained'

export type Question = { readonly submission: Submission; readonly hints: readonly Hint[]; readonly answer: Answer }

/** Of every submission, in the contest's order. */
export function useQuestions(): readonly Question[] {
  const { state } = useDesk()
  const { contest, jurorId } = state
  const { relatives, companies } = useNotebook().notebook.desk
  const hints = useMemo(() => {
    const known = { ownName: findJuror(contest, jurorId)?.name ?? '', relatives, companies }
    return new Map(contest.submissions.map((submission) => [submission.id, hintsOf(submission, known)]))
  }, [contest, jurorId, relatives, companies])
  return contest.submissions.map((submission) => {
    const own = hints.get(submission.id) ?? []
    return { submission, hints: own, answer: answerOf(state, submission.id, own) }
  })
}

function answerOf(state: DeskState, submissionId: string, hints: readonly Hint[]): Answer {
  if (entryOf(state, submissionId).abstention) return 'abstained'
  if (isDeclared(state, submissionId)) return 'no'
  return hints.length > 0 ? 'hinted' : 'pending'
}

export const isOpen = ({ answer }: Question) => answer === 'pending' || answer === 'hinted'

/** The one to answer next: first those in which a name coincides, each time going round from `afterId`. */
export function nextQuestion(questions: readonly Question[], afterId: string): Question | undefined {
  const at = questions.findIndex(({ submission }) => submission.id === afterId)
  const round = [...questions.slice(at + 1), ...questions.slice(0, at + 1)]
  return round.find(({ answer }) => answer === 'hinted') ?? round.find(isOpen)
}
