// What of the supplements a desk or a room has not taken over yet; each step is one event, and none is taken twice.
// Runs in the core.
import type { PendingSupplement } from '../../../shared/contract/values.ts'
import { type Contest, findSubmission } from '../../../shared/domain/contest/contest.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import type { Supplement } from '../../../shared/domain/session/supplement.ts'
import type { OpenedSupplement } from './read-supplement.ts'

const contentsOf = (supplements: readonly OpenedSupplement[]) => supplements.map(({ content }) => content)
const additionsOf = ({ additions }: Supplement) => additions?.submissions ?? []
const newTo = (contest: Contest, supplement: Supplement) =>
  additionsOf(supplement).filter(({ id }) => !findSubmission(contest, id))

/** The additions that a desk does not have; a removal changes nothing at a desk. */
export const pendingAtDesk = (contest: Contest, supplements: readonly OpenedSupplement[]) =>
  contentsOf(supplements).flatMap((content) => {
    const submissions = newTo(contest, content)
    return submissions.length === 0 ? [] : [{ number: content.number, submissions }]
  })

/** The commands that bring a room up to its supplements, in their order. */
export function pendingInRoom(state: SessionState, supplements: readonly OpenedSupplement[]): SessionCommand[] {
  return contentsOf(supplements).flatMap((content): SessionCommand[] => {
    const submissions = newTo(state.contest, content)
    const removals = content.removals.filter(({ submissionId }) => !isGone(state, submissionId))
    return [
      ...(content.additions && submissions.length > 0
        ? [{ type: 'AddSupplement' as const, submissions, resolution: content.additions.resolution }]
        : []),
      ...removals.map((removal) => ({ type: 'RemoveSubmission' as const, ...removal })),
    ]
  })
}

export const previewInRoom = (state: SessionState, supplements: readonly OpenedSupplement[]): PendingSupplement[] =>
  contentsOf(supplements).flatMap((content) => {
    const added = newTo(state.contest, content).map(({ id, title }) => ({ id, title }))
    const removed = content.removals.map(({ submissionId }) => submissionId).filter((id) => !isGone(state, id))
    return added.length + removed.length === 0 ? [] : [{ number: content.number, added, removed }]
  })

const isGone = (state: SessionState, submissionId: string) =>
  state.removals.some((removal) => removal.submissionId === submissionId)
