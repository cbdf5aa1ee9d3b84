// What the jury asks DAFO, and what DAFO answers (R-ACT-8). Runs in every process.
import { ok } from '../../result.ts'
import { findSubmission } from '../contest/contest.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf } from './commands.ts'
import type { SessionEvent } from './events.ts'
import { notApproved, refused } from './guard.ts'
import type { SessionState } from './state.ts'

/** Refusals: `request-repeated`, `submission-unknown` (R-VOT-2), `question-empty` (R-ACT-8). */
export function decideRequest(command: CommandOf<'RequestInformation'>, state: SessionState): Decision<SessionEvent> {
  const gate = notApproved(state)
  if (!gate.ok) return gate
  const { requestId, submissionId, question } = command
  if (find(state, requestId)) return refused(state, 'R-ACT-8', 'request-repeated')
  if (submissionId !== null && !findSubmission(state.contest, submissionId))
    return refused(state, 'R-VOT-2', 'submission-unknown', { submission: submissionId })
  if (!question.trim()) return refused(state, 'R-ACT-8', 'question-empty')
  return ok({ ...command, type: 'InformationRequested' })
}

/** One answer to each request. Refusals: `request-unknown`, `request-answered`, `answer-empty` (R-ACT-8). */
export function decideAnswer(command: CommandOf<'AnswerInformation'>, state: SessionState): Decision<SessionEvent> {
  const gate = notApproved(state)
  if (!gate.ok) return gate
  const request = find(state, command.requestId)
  if (!request) return refused(state, 'R-ACT-8', 'request-unknown')
  if (request.answer) return refused(state, 'R-ACT-8', 'request-answered')
  if (!command.answer.trim()) return refused(state, 'R-ACT-8', 'answer-empty')
  return ok({ ...command, type: 'InformationAnswered' })
}

const find = ({ requests }: SessionState, requestId: string) =>
  requests.find((request) => request.requestId === requestId)
