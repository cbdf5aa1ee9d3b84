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
    // First who decides, then on what: a vote under way on the Acta lapses and lets the rest in.
    return [
      ...changesTo(state, content).map((change) => ({ type: 'ChangeComposition' as const, ...change })),
      ...(content.additions && submissions.length > 0
        ? [{ type: 'AddSupplement' as const, submissions, resolution: content.additions.resolution }]
        : []),
      ...removalsFrom(state, content).map((removal) => ({ type: 'RemoveSubmission' as const, ...removal })),
    ]
  })
}

export const previewInRoom = (state: SessionState, supplements: readonly OpenedSupplement[]): PendingSupplement[] => {
  const { jurors } = contestWith(state.contest, contentsOf(supplements))
  return contentsOf(supplements).flatMap((content) => {
    const added = newTo(state.contest, content).map(({ id, title }) => ({ id, title }))
    const removed = removalsFrom(state, content).map(({ submissionId }) => submissionId)
    const changes = changesTo(state, content).map(({ leaves, replacement, resolution }) => ({
      leaves: jurors.find(({ id }) => id === leaves)?.name ?? leaves,
      arrives: replacement?.name ?? null,
      resolution: resolution.number,
    }))
    const isAll = added.length + removed.length + changes.length === 0
    return isAll ? [] : [{ number: content.number, added, removed, changes }]
  })
}

/** What the room has not noted yet of who leaves (R-JUR-3). */
const changesTo = (state: SessionState, { changes }: Supplement) =>
  changes.filter(({ leaves }) => !state.departures.some((departure) => departure.leaves === leaves))

const removalsFrom = (state: SessionState, { removals }: Supplement) =>
  removals.filter(({ submissionId }) => !state.removals.some((removal) => removal.submissionId === submissionId))

/** With everybody whom the supplements brought. */
const contestWith = (contest: Contest, contents: readonly Supplement[]): Contest => ({
  ...contest,
  jurors: [
    ...contest.jurors,
    ...contents.flatMap(({ changes }) => changes.flatMap(({ replacement }) => replacement ?? [])),
  ],
})
