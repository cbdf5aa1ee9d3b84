// Anything that somebody may try with an agreement: fitting, too late, or by somebody else.
import { proposal, resolution, vote } from './commands.ts'
import type { Draw } from './disturb.ts'
import { anyAgreement, anybody, reason } from './room.ts'
import { drawSubject } from './subjects.ts'

export const propose: Draw = (room) => {
  const command = proposal(room, drawSubject(room))
  return room.dice.chance(3) ? { ...command, agreementId: anyAgreement(room) } : command
}

export const cast: Draw = (room) => {
  const { state, dice } = room
  const target = dice.chance(85)
    ? dice.pick(state.agreements.filter(({ closed }) => !closed))
    : dice.pick(state.agreements)
  const jurorId = anybody(room)
  if (target) return { ...vote(room, target, jurorId), reason: reason(room, 20) }
  return { type: 'CastVote', agreementId: 'acuerdo-0', jurorId, sense: 'for', reason: '' }
}

export const close: Draw = (room) => ({
  type: 'CloseAgreement',
  agreementId: room.state.agreements.findLast(({ closed }) => !closed)?.id ?? anyAgreement(room),
})

export const resolve: Draw = (room) => {
  const { state, dice } = room
  const tied = state.agreements.filter(({ closed }) => closed?.outcome === 'tie')
  const target = dice.pick(tied) ?? dice.pick(state.agreements)
  if (!target) return { type: 'ResolveTie', agreementId: 'acuerdo-0', means: 'equity', rivals: [] }
  const command = resolution(room, target)
  return dice.chance(10) ? { ...command, rivals: [] } : command
}

export const correct: Draw = (room) => {
  const { state, dice } = room
  const target = dice.pick(state.agreements)
  const jurorId = dice.chance(90) ? (dice.pick(target?.eligible ?? []) ?? anybody(room)) : anybody(room)
  const was = target?.votes[jurorId]?.sense ?? 'for'
  const sense = dice.chance(75) === (was === 'for') ? 'against' : 'for'
  const agreementId = target?.id ?? 'acuerdo-0'
  return { type: 'CorrectVote', agreementId, jurorId, sense, reason: reason(room), why: reason(room, 4) }
}

export const withdraw: Draw = (room) => ({
  type: 'WithdrawProposal',
  agreementId: room.state.agreements.findLast(({ closed }) => !closed)?.id ?? anyAgreement(room),
  reason: reason(room),
})
