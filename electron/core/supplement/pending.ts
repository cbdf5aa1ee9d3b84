// What of the supplements a desk or a room has not taken over yet; each step is one event, and none is taken twice.
// Runs in the core.
import type { JuryChange, PendingSupplement } from '../../../shared/contract/values.ts'
import { type Contest, findSubmission } from '../../../shared/domain/contest/contest.ts'
import type { DeskState } from '../../../shared/domain/scoring/desk.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import type { Supplement } from '../../../shared/domain/session/supplement.ts'
import type { OpenedSupplement } from './read-supplement.ts'

const contentsOf = (supplements: readonly OpenedSupplement[]) => supplements.map(({ content }) => content)
const additionsOf = ({ additions }: Supplement) => additions?.submissions ?? []
const newTo = (contest: Contest, supplement: Supplement) =>
  additionsOf(supplement).filter(({ id }) => !findSubmission(contest, id))

/** The commands that bring a desk up to its supplements, in their order; what came and left again never comes. */
export const pendingAtDesk = (state: DeskState, supplements: readonly OpenedSupplement[]) =>
  contentsOf(supplements).flatMap((content) => {
    const { number } = content
    const left = contentsOf(supplements).flatMap((one) => one.removals.map(({ submissionId }) => submissionId))
    const submissions = newTo(state.contest, content).filter(({ id }) => !left.includes(id))
    const removals = content.removals
      .filter(({ submissionId }) => findSubmission(state.contest, submissionId))
      .map(({ submissionId, cause }) => ({ type: 'RemoveSubmission' as const, submissionId, cause, number }))
    const additions = submissions.length > 0 ? [{ type: 'AddSupplement' as const, submissions }] : []
    return additions.length + removals.length === 0 ? [] : [{ number, additions, removals }]
  })

export const previewAtDesk = (state: DeskState, supplements: readonly OpenedSupplement[]): PendingSupplement[] =>
  pendingAtDesk(state, supplements).map(({ number, additions, removals }) => ({
    number,
    added: additions.flatMap(({ submissions }) => submissions.map(({ id, title }) => ({ id, title }))),
    removed: removals.map(({ submissionId }) => named(state.contest, submissionId)),
    changes: [],
  }))

const named = (contest: Contest, id: string) => ({ id, title: findSubmission(contest, id)?.title ?? '' })

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
  const whole = contestWith(state.contest, contentsOf(supplements))
  const { jurors } = whole
  return contentsOf(supplements).flatMap((content) => {
    const added = newTo(state.contest, content).map(({ id, title }) => ({ id, title }))
    const removed = removalsFrom(state, content).map(({ submissionId }) => named(whole, submissionId))
    const changes = changesTo(state, content).map((change) => toldIn(jurors, change))
    const isAll = added.length + removed.length + changes.length === 0
    return isAll ? [] : [{ number: content.number, added, removed, changes }]
  })
}

/** Every change of the jury but the member's own arrival, in their order, for who stays to know (R-JUR-3). */
export function juryChanges(contest: Contest, supplements: readonly OpenedSupplement[], jurorId: string): JuryChange[] {
  const contents = contentsOf(supplements)
  const { jurors } = contestWith(contest, contents)
  return contents.flatMap(({ changes }) =>
    changes.filter(({ replacement }) => replacement?.id !== jurorId).map((change) => toldIn(jurors, change)),
  )
}

const toldIn = (
  jurors: Contest['jurors'],
  { leaves, replacement, resolution }: Supplement['changes'][number],
): JuryChange => ({
  leaves: jurors.find(({ id }) => id === leaves)?.name ?? leaves,
  arrives: replacement?.name ?? null,
  resolution: resolution.number,
})

/** What the room has not noted yet of who leaves (R-JUR-3). */
const changesTo = (state: SessionState, { changes }: Supplement) =>
  changes.filter(({ leaves }) => !state.departures.some((departure) => departure.leaves === leaves))

const removalsFrom = (state: SessionState, { removals }: Supplement) =>
  removals.filter(({ submissionId }) => !state.removals.some((removal) => removal.submissionId === submissionId))

/** With everybody and everything that the supplements brought. */
const contestWith = (contest: Contest, contents: readonly Supplement[]): Contest => ({
  ...contest,
  submissions: [...contest.submissions, ...contents.flatMap(additionsOf)],
  jurors: [
    ...contest.jurors,
    ...contents.flatMap(({ changes }) => changes.flatMap(({ replacement }) => replacement ?? [])),
  ],
})
