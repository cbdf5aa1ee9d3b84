// What supplements add to a desk and take out of it (R-AMT-9). Runs in every process.
import { citation } from '../../bases/rule-pack.ts'
import { refuse } from '../../refusal.ts'
import { ok } from '../../result.ts'
import { findSubmission, submissionOf } from '../contest/contest.ts'
import type { Decision, Recorded } from '../decision.ts'
import type { DeskState } from './desk.ts'
import type { DeskCommand, DeskEvent } from './desk-events.ts'

type Of<T extends DeskCommand['type']> = Extract<DeskCommand, { type: T }>
type Happened<T extends DeskEvent['type']> = Extract<Recorded<DeskEvent>, { type: T }>

export const wasRemoved = ({ removals }: Pick<DeskState, 'removals'>, submissionId: string) =>
  removals.some((removal) => removal.submissionId === submissionId)

/** What it adds is still to be scored. Refusal: `submission-known`. */
export function decideAddition({ submissions }: Of<'AddSupplement'>, state: DeskState): Decision<DeskEvent> {
  const known = submissions.find(({ id }) => findSubmission(state.contest, id) ?? wasRemoved(state, id))
  return known
    ? refuse('submission-known', { submission: known.id }, citation(state.contest.bases, 'R-AMT-9'))
    : ok({ type: 'SupplementAdded', submissions })
}

/** What it takes out is scored no more. Refusals: `submission-removed`, `submission-unknown`. */
export function decideRemoval(command: Of<'RemoveSubmission'>, state: DeskState): Decision<DeskEvent> {
  const { submissionId: submission } = command
  const cited = citation(state.contest.bases, 'R-AMT-9')
  if (wasRemoved(state, submission)) return refuse('submission-removed', { submission }, cited)
  return findSubmission(state.contest, submission)
    ? ok({ ...command, type: 'SubmissionRemoved' })
    : refuse('submission-unknown', { submission }, cited)
}

export function added(state: DeskState, event: Happened<'SupplementAdded'>): DeskState {
  const submissions = [...state.contest.submissions, ...event.submissions]
  return { ...state, contest: { ...state.contest, submissions }, sealed: null }
}

/** A sealed version stays in force as it was sealed, with what the juror gave it then; the next one is without it. */
export function removed(state: DeskState, event: Happened<'SubmissionRemoved'>): DeskState {
  const { submissionId, number, cause, at } = event
  const { title } = submissionOf(state.contest, submissionId)
  const submissions = state.contest.submissions.filter(({ id }) => id !== submissionId)
  return {
    ...state,
    contest: { ...state.contest, submissions },
    removals: [...state.removals, { submissionId, title, number, cause, at }],
  }
}
