// Anything that somebody may try with information, recording, signatures and matrices.
import { WHOLE } from '../../../shared/domain/acta/anonymity.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { attachment, matrices, signature } from './commands.ts'
import { weighted } from './dice.ts'
import type { Draw } from './disturb.ts'
import { ABSENT, anybody, anySubmission, type Room, reason } from './room.ts'

export const ask: Draw = (room) => ({
  type: 'RequestInformation',
  requestId: `solicitud-${room.dice.roll(3)}`,
  submissionId: room.dice.chance(50) ? null : anySubmission(room),
  question: reason(room, 20),
})

export const answer: Draw = (room) => ({
  type: 'AnswerInformation',
  requestId: `solicitud-${room.dice.roll(3)}`,
  answer: reason(room, 30),
})

export const consent: Draw = (room) => ({
  type: 'StateRecordingConsent',
  jurorId: anybody(room),
  consents: room.dice.chance(88),
})

/** A file for a recording that there may be or not, or for whichever has none. */
export const attachAnywhere: Draw = (room) =>
  room.dice.chance(50) ? attachment(room) : { ...attachment(room), recording: 1 + room.dice.roll(3) }

export const signOddly: Draw = (room) => {
  const { dice, state } = room
  const command = signature(room, anybody(room))
  const certificateSha256 = state.signatures[0]?.certificateSha256 ?? command.certificateSha256
  return weighted<SessionCommand>(dice, [
    [1, command],
    [1, { ...command, previousSha256: ABSENT }],
    [1, { ...command, certificateSha256 }],
    [1, { ...command, nature: 'digital', infrastructure: 'other' }],
    [1, { ...command, nature: 'digital', software: 'other' }],
  ])
}

export const matricesOddly: Draw = (room) => {
  const command = matrices(room)
  const [id = ''] = Object.keys(command.labels)
  const same = Object.fromEntries(Object.entries(command.labels).map(([key, order]) => [key, [...order].sort()]))
  const { [id]: _, ...fewer } = command.labels
  return weighted<SessionCommand>(room.dice, [
    [1, command],
    [1, { ...command, labels: same }],
    [1, { ...command, labels: fewer }],
    [1, { ...command, labels: { ...command.labels, [id]: ['nadie'] } }],
    [2, { ...command, edits: drawEdits(room) }],
  ])
}

/** Comments worded anew: mostly of somebody who wrote, now and then of nobody, to nothing, or twice. */
function drawEdits(room: Room) {
  const edit = {
    submissionId: anySubmission(room),
    jurorId: anybody(room),
    part: room.dice.chance(90) ? WHOLE : '1.1',
    text: reason(room, 20),
  }
  return room.dice.chance(85) ? [edit] : [edit, edit]
}
