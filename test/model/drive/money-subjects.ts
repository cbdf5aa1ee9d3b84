// Random subjects about who gets money and who does not, mostly such as a jury would propose at this point.

import { reserveLeft } from '../../../shared/domain/agreement/subjects/desierto.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { budgetOf } from '../../../shared/domain/award/budget.ts'
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

function amount(room: Room, submissionId: string) {
  const { dice, state } = room
  const own = state.contest.submissions.find(({ id }) => id === submissionId)
  const requested = own?.requestedCentimos ?? 100_000
  const most = state.contest.bases.modalities.find(({ id }) => id === own?.modalityId)?.maxRequestCentimos ?? requested
  const percent = state.contest.bases.funds.maxReductionPercent
  const least = Math.ceil((requested * (100 - percent)) / 100)
  const { free, leftCentimos } = budgetOf(state.contest, awardsOf(state))
  /** What the free money, or all the money, has just room for. */
  const left = dice.chance(50) ? free.leftCentimos : leftCentimos
  const isNear = least <= left && left < requested
  const amountCentimos = weighted(dice, [
    [60, requested],
    [15, least],
    [12, least + dice.roll(requested - least + 1)],
    [isNear ? 30 : 0, left],
    [isNear ? 30 : 0, left + 1],
    [3, least - 1],
    [3, requested + 1],
    [1, most + 1],
    [1, 0],
    [1, -5],
  ])
  return {
    submissionId,
    amountCentimos,
    reductionReason: dice.chance(4) ? (dice.pick([null, ' ']) ?? null) : 'Rubro repetido.',
  }
}

export const award = (room: Room): Subject => ({ kind: 'award', ...amount(room, openSubmission(room)) })

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
  const entries = (ids.length > 0 ? ids : [anySubmission(room)]).map((id) => amount(room, id))
  return { kind: 'waitlist', modalityId, entries }
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
  const leftCentimos = reserveLeft(state, modalityId) + (dice.chance(6) ? 1 : 0)
  return { kind: 'desierto-reserve', modalityId, leftCentimos, reason: reason(room) }
}
