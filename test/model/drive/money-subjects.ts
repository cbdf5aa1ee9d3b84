// Random subjects about who gets money and who does not, mostly such as a jury would propose at this point.

import { reserveLeft } from '../../../shared/domain/agreement/subjects/desierto.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { budgetOf, isReserveEligible } from '../../../shared/domain/award/budget.ts'
import { findSubmission, type Submission } from '../../../shared/domain/contest/contest.ts'
import { awardsOf, undecided } from '../../../shared/domain/session/state.ts'
import { weighted } from './dice.ts'
import { anyModality, anySubmission, type Room, reason } from './room.ts'

/** Something still to be decided, when there is any. */
export const openSubmission = (room: Room) =>
  room.dice.chance(90) ? (room.dice.pick(undecided(room.state))?.id ?? anySubmission(room)) : anySubmission(room)

export const several = (room: Room, atLeast: number) => {
  const ids = room.dice.shuffle(undecided(room.state)).map(({ id }) => id)
  const some = ids.slice(0, atLeast + room.dice.roll(3))
  return some.length >= atLeast ? some : [...new Set([...some, ...room.state.contest.submissions.map(({ id }) => id)])]
}

/** What an award to a submission can be at most, by its reserve and by the free money, and the least that it may be. */
function boundsOf({ state: { contest, ...state } }: Room, submission: Submission) {
  const { bases } = contest
  const { free, reserves } = budgetOf(contest, awardsOf({ ...state, contest }))
  const own = reserves.find(({ modalityId }) => modalityId === submission.modalityId)?.leftCentimos ?? 0
  const room = free.leftCentimos + (isReserveEligible(bases, submission) ? own : 0)
  const least = Math.ceil((submission.requestedCentimos * (100 - bases.funds.maxReductionPercent)) / 100)
  return { least, room, isNear: least <= room && room < submission.requestedCentimos }
}

function amount(room: Room, submission: Submission) {
  const { dice, state } = room
  const { id, modalityId, requestedCentimos } = submission
  const most = state.contest.bases.modalities.find((one) => one.id === modalityId)?.maxRequestCentimos ?? 0
  const { least, room: left, isNear } = boundsOf(room, submission)
  const amountCentimos = weighted(dice, [
    [60, requestedCentimos],
    [15, least],
    [12, least + dice.roll(requestedCentimos - least + 1)],
    [isNear ? 30 : 0, left],
    [isNear ? 30 : 0, left + 1],
    [3, least - 1],
    [3, requestedCentimos + 1],
    [1, most + 1],
    [1, 0],
    [1, -5],
  ])
  const reductionReason = dice.chance(4) ? (dice.pick([null, ' ']) ?? null) : 'Rubro repetido.'
  return { submissionId: id, amountCentimos, reductionReason }
}

/** Somebody for whom the money has room at a cut, when there is such a one. */
const nearTheEnd = (room: Room) =>
  room.dice.chance(40) ? undecided(room.state).find((one) => boundsOf(room, one).isNear) : undefined

export function award(room: Room): Subject {
  const submissionId = openSubmission(room)
  const submission = nearTheEnd(room) ?? findSubmission(room.state.contest, submissionId)
  return submission
    ? { kind: 'award', ...amount(room, submission) }
    : { kind: 'award', submissionId, amountCentimos: 100_000, reductionReason: null }
}

export const notSelected = (room: Room): Subject => ({
  kind: 'not-selected',
  submissionIds: room.dice.chance(60) ? [openSubmission(room)] : several(room, 1),
  reason: reason(room),
})

export function waitlist(room: Room): Subject {
  const { dice, state } = room
  const { scope } = state.contest.bases.waitlist
  const modalityId = (scope === 'contest') !== dice.chance(5) ? null : anyModality(room)
  const ofModality = (id: string) =>
    modalityId === null || state.contest.submissions.find((one) => one.id === id)?.modalityId === modalityId
  const ids = several(room, 1).filter((id) => dice.chance(5) || ofModality(id))
  const entries = ids.flatMap((id) => findSubmission(state.contest, id) ?? []).map((one) => amount(room, one))
  return entries.length > 0 ? { kind: 'waitlist', modalityId, entries } : award(room)
}

export const desierto = (room: Room): Subject => ({
  kind: 'desierto',
  modalityId: room.dice.chance(25) ? null : anyModality(room),
  reason: reason(room),
})

export function desiertoReserve(room: Room): Subject {
  const { state, dice } = room
  const withReserve = state.contest.bases.modalities.filter(({ id }) => reserveLeft(state, id) > 0)
  const modalityId = dice.chance(90) ? (dice.pick(withReserve)?.id ?? anyModality(room)) : anyModality(room)
  const leftCentimos = reserveLeft(state, modalityId) + (dice.pick([0, 0, 0, 0, 0, 0, 0, 0, 1, -1]) ?? 0)
  return { kind: 'desierto-reserve', modalityId, leftCentimos, reason: reason(room) }
}
