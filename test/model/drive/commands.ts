// Commands as a jury would give them at the right moment.
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { currentActaSha256 } from '../../../shared/domain/session/acta.ts'
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import type { Agreement } from '../../../shared/domain/session/state.ts'
import { AT } from '../../make/contest.ts'
import { authors } from '../naive/room-commands.ts'
import { freshSha256, type Room, reason } from './room.ts'
import { drawRivals } from './ties.ts'

export const installation = ({ state }: Room): CommandOf<'InstallJury'> => ({
  type: 'InstallJury',
  place: 'San Borja, Lima',
  mode: 'mixta',
  startedAt: AT,
  attending: [...state.members],
  dafoRepresentative: 'SALAS LEE, MARTA',
  observers: [],
})

export function election({ state, dice }: Room): CommandOf<'ElectPresident'> {
  const [first = '', second = ''] = dice.shuffle(state.members)
  const ballots = state.members.map((jurorId) => ({ jurorId, candidateId: jurorId === first ? second : first }))
  return {
    type: 'ElectPresident',
    ballots: state.members.length > 2 ? ballots : ballots.map((one) => ({ ...one, candidateId: first })),
  }
}

const MOSTLY_FOR: readonly Subject['kind'][] = ['opening', 'acta', 'addendum', 'desierto-reserve']

export function vote(room: Room, agreement: Agreement, jurorId: string): CommandOf<'CastVote'> {
  const inFavour = agreement.majority === 'consensus' || MOSTLY_FOR.includes(agreement.subject.kind) ? 90 : 70
  const sense = room.dice.chance(inFavour) ? 'for' : 'against'
  return { type: 'CastVote', agreementId: agreement.id, jurorId, sense, reason: reason(room, 5) }
}

export const delivery = (room: Room, jurorId: string): CommandOf<'ReceiveScoresheet'> => ({
  type: 'ReceiveScoresheet',
  jurorId,
  version: (room.state.received[jurorId]?.version ?? 0) + 1,
  fileSha256: freshSha256(room),
  fileName: `${jurorId}.matriz`,
})

export const attachment = (room: Room): CommandOf<'AttachRecording'> => ({
  type: 'AttachRecording',
  fileSha256: freshSha256(room),
  fileName: 'sesion.webm',
})

export function resolution(room: Room, tied: Agreement): CommandOf<'ResolveTie'> {
  const means = room.dice.pick(['equity', 'casting-vote'] as const) ?? 'equity'
  return { type: 'ResolveTie', agreementId: tied.id, means, rivals: means === 'equity' ? drawRivals(room, tied) : [] }
}

/** When the last thing happened: no hour that is told is later. */
export const lastMoment = ({ session }: Room) => session.log.at(-1)?.at ?? AT

export const draft = (room: Room): CommandOf<'DraftActa'> => ({
  type: 'DraftActa',
  endedAt: room.dice.chance(8) ? (room.dice.pick(['2025-09-24T14:59:59.999Z', AT]) ?? AT) : lastMoment(room),
  pdfSha256: freshSha256(room),
  recordSha256: freshSha256(room),
})

export const proposal = (room: Room, subject: Subject): CommandOf<'ProposeAgreement'> => ({
  type: 'ProposeAgreement',
  agreementId: `acuerdo-${room.step}`,
  subject,
  presidedBy: room.dice.chance(85) ? (room.dice.pick(room.state.members) ?? null) : null,
})

export const signature = (room: Room, jurorId: string): CommandOf<'SignActa'> => ({
  type: 'SignActa',
  jurorId,
  previousSha256: currentActaSha256(room.state) ?? '',
  pdfSha256: freshSha256(room),
  certificateSubject: `CN=${jurorId}`,
  certificateSha256: freshSha256(room),
  nature: room.dice.chance(50) ? 'digital' : 'electronic',
  infrastructure: 'iofe',
  software: 'accredited',
})

export const matrices = ({ session, state, dice }: Room): CommandOf<'IssueMatrices'> => ({
  type: 'IssueMatrices',
  labels: Object.fromEntries(state.contest.submissions.map(({ id }) => [id, dice.shuffle(authors(session, id))])),
})
