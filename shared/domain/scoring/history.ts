// How a juror came to each score: what was given before and when (R-SCO-3). Runs in every process.
import type { Context } from '../decision.ts'
import type { DeskEvent } from './desk-events.ts'

/** From `at` on (an ISO instant) the score was this; null: it was taken away. */
export type ScoreChange = { readonly score: number | null; readonly at: string }

/** By submission and subcriterion, oldest first; the last of each is in force. */
export type ScoreHistories = ReadonlyMap<string, ReadonlyMap<string, readonly ScoreChange[]>>

type Logged = Pick<Context, 'at'> & { readonly event: DeskEvent }

/** All of a desk's log in one pass; nothing of what its juror may read no more (R-ABS-2, R-DAT-1). */
export function historiesOf(log: readonly Logged[]): ScoreHistories {
  const histories = new Map<string, Map<string, readonly ScoreChange[]>>()
  for (const logged of log) {
    if (logged.event.type === 'DeskPurged') histories.clear()
    else if (logged.event.type === 'AbstentionDeclared') histories.delete(logged.event.submissionId)
    else add(histories, logged)
  }
  return histories
}

function add(histories: Map<string, Map<string, readonly ScoreChange[]>>, { at, event }: Logged): void {
  if (event.type !== 'ScoreGiven' && event.type !== 'ScoreCleared') return
  const { submissionId, subcriterionId } = event
  const score = event.type === 'ScoreGiven' ? event.score : null
  const ofSubmission = histories.get(submissionId) ?? new Map<string, readonly ScoreChange[]>()
  const changes = ofSubmission.get(subcriterionId) ?? []
  // The same score given again changes nothing.
  if (changes.at(-1)?.score === score) return
  histories.set(submissionId, ofSubmission.set(subcriterionId, [...changes, { score, at }]))
}

/** Of one subcriterion, oldest first; empty when it was never scored. What stood before is all but the last. */
export const historyOf = (
  log: readonly Logged[],
  submissionId: string,
  subcriterionId: string,
): readonly ScoreChange[] => historiesOf(log).get(submissionId)?.get(subcriterionId) ?? []
