// Anything that somebody may try with the jury, its sheets and its submissions.
import { subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import type { CommandOf, SessionCommand } from '../../../shared/domain/session/commands.ts'
import { person } from '../../make/contest.ts'
import { delivery, election, installation } from './commands.ts'
import { drawSubmission } from './contests.ts'
import { weighted } from './dice.ts'
import type { Draw } from './disturb.ts'
import { openSubmission } from './money-subjects.ts'
import { ABSENT, anyAgreement, anybody, anySubmission, document, reason } from './room.ts'
import { drawOddSheets, drawSheets } from './sheets.ts'

export const install: Draw = (room) => {
  const { dice } = room
  const command = installation(room)
  return weighted<SessionCommand>(dice, [
    [2, command],
    [1, { ...command, attending: command.attending.slice(1) }],
    [1, { ...command, attending: [...command.attending, 'nadie'] }],
    [1, { ...command, place: ' ' }],
  ])
}

export const elect: Draw = (room) => {
  const { ballots, type } = election(room)
  const { members } = room.state
  const halved = ballots.map((one, index) => ({ ...one, candidateId: members[index % 2] ?? '' }))
  return weighted<SessionCommand>(room.dice, [
    [2, { type, ballots }],
    [2, { type, ballots: halved }],
    [1, { type, ballots: ballots.map((one) => ({ ...one, candidateId: anybody(room) })) }],
    [1, { type, ballots: ballots.slice(1) }],
  ])
}

export const recompose: Draw = (room) => {
  const { state, dice, step } = room
  const leaves = dice.chance(30) ? (state.election?.presidentId ?? anybody(room)) : anybody(room)
  const profileId = state.contest.jurors.find(({ id }) => id === leaves)?.profileId ?? 'a'
  const newcomer = {
    id: dice.chance(10) ? leaves : `jurado-n${step}`,
    name: person(step % 80),
    profileId,
    certificate: 'AAAA',
  }
  const replacement = dice.chance(12) ? { ...newcomer, profileId: 'otro' } : newcomer
  return {
    type: 'ChangeComposition',
    leaves,
    cause: 'resignation',
    replacement: dice.chance(45) ? replacement : null,
    resolution: document(room),
    reason: reason(room, 4),
  }
}

export const deliver: Draw = (room) => {
  const { state, dice } = room
  const jurorId = anybody(room)
  const last = state.received[jurorId]
  const command = delivery(room, jurorId)
  return weighted<SessionCommand>(dice, [
    [5, command],
    [1, { ...command, version: last?.version ?? 1 }],
    [1, { ...command, version: Math.max(1, (last?.version ?? 1) - 1) }],
    [1, { ...command, fileSha256: last?.fileSha256 ?? ABSENT }],
  ])
}

export const open: Draw = (room) => ({
  type: 'OpenScoresheets',
  agreementId: room.dice.chance(70)
    ? (room.state.agreements.findLast(({ subject }) => subject.kind === 'opening')?.id ?? anyAgreement(room))
    : anyAgreement(room),
  sheets: room.dice.chance(50) ? drawSheets(room) : drawOddSheets(room),
})

export const revise: Draw = (room) => {
  const { dice, state } = room
  const { scale, bonus } = state.contest.bases
  const sub = dice.pick(subcriteriaOf(state.contest.bases))?.id ?? ''
  const change: CommandOf<'ReviseScore'>['change'] = dice.chance(60)
    ? {
        of: 'score',
        subcriterionId: dice.chance(3) ? 'ajeno' : sub,
        score: scale.min + dice.roll(scale.max - scale.min + (dice.chance(8) ? 2 : 1)),
      }
    : {
        of: 'bonus',
        points: dice.roll(bonus.max + 2),
        grounds: [...bonus.grounds.slice(0, dice.roll(3)).map(({ id }) => id), ...(dice.chance(20) ? ['ajena'] : [])],
      }
  return {
    type: 'ReviseScore',
    jurorId: anybody(room),
    submissionId: openSubmission(room),
    change,
    reason: reason(room),
  }
}

export const abstain: Draw = (room) => ({
  type: 'DeclareAbstention',
  jurorId: anybody(room),
  submissionId: anySubmission(room),
  causeId: room.dice.chance(4) ? 'ninguna' : (room.state.contest.bases.abstentionCauses[0]?.id ?? ''),
  description: room.dice.chance(4) ? 'Corta.' : 'Trabajé con la empresa en 2024.',
})

export const supplement: Draw = (room) => {
  const { state, dice } = room
  const { bases } = state.contest
  const added = [drawSubmission(dice, bases, state.contest.submissions.length + 1)]
  const [first] = added
  if (!first) throw new Error('one was drawn')
  const oddly = dice.pick([
    { ...first, id: state.contest.submissions[0]?.id ?? first.id },
    { ...first, modalityId: 'ninguna' },
    { ...first, id: first.id.replace(/-[A-Z]-/, '-Z-') },
    { ...first, requestedCentimos: 1_000_000_000 },
  ])
  const submissions = dice.chance(30) && oddly ? [oddly] : dice.chance(4) ? [first, first] : added
  return { type: 'AddSupplement', submissions, resolution: document(room) }
}

export const remove: Draw = (room) => ({
  type: 'RemoveSubmission',
  submissionId: anySubmission(room),
  cause: room.dice.chance(50) ? 'withdrawn' : 'excluded',
  document: document(room),
  reason: reason(room, 4),
})
