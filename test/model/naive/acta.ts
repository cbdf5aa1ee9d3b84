// The Acta's way: the draft as it stands, the reserve it must explain, the hash that signatures continue.
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { agreement, agreements, approvedAt, fate, subjectsInForce, underVote } from './agreements.ts'
import { type Case, happened, isA, type Log, type Objections, object } from './case.ts'
import { row } from './figures.ts'
import { members } from './jury.ts'
import { reserveLeft, usesReserve } from './money.ts'
import { namedBy, remaining } from './submissions.ts'

/** What an Acta does not speak of, so that a draft made before still says everything. */
const UNSPOKEN: readonly SessionEvent['type'][] = [
  'ActaSigned',
  'SessionClosed',
  'MatricesIssued',
  'RecordingStopped',
  'RecordingAttached',
  'InformationRequested',
  'InformationAnswered',
  'AgreementProposed',
  'VoteCast',
]

/** The last draft, unless something happened since that it should hold (R-ACT-2). */
export function draftInForce(session: Case) {
  const at = session.log.findLastIndex(({ type }) => type === 'ActaDrafted')
  const draft = session.log[at]
  const isStale = session.log.slice(at + 1).some((event) => !isUnspoken(session, event))
  return draft && isA(draft, 'ActaDrafted') && !isStale ? draft : null
}

/** The votes on the Acta and on its addenda come after what it says. */
function isUnspoken(session: Case, event: Log[number]): boolean {
  if (UNSPOKEN.includes(event.type)) return true
  const kind = 'agreementId' in event ? agreement(session, event.agreementId)?.subject.kind : undefined
  return kind === 'acta' || kind === 'addendum'
}

/** R-ACT-2: what was approved, with the signatures that were added to it; null before the approval. */
export function currentActa(session: Case): string | null {
  const signed = happened(session, 'ActaSigned').at(-1)?.pdfSha256
  const approved = subjectsInForce(session, 'acta')[0]?.pdfSha256
  return signed ?? approved ?? null
}

export const isActaUnderVote = (session: Case) => underVote(session).some(({ subject }) => subject.kind === 'acta')

export const isApproved = (session: Case) => approvedAt(session) !== null

export const unsigned = (session: Case) =>
  members(session).filter((jurorId) => !happened(session, 'ActaSigned').some((one) => one.jurorId === jurorId))

/** R-AMT-7: reserved money that is left while somebody could receive it, and that no agreement speaks of. */
export const unexplainedReserve = (session: Case): Objections =>
  session.contest.bases.modalities.flatMap(({ id }) => {
    const left = reserveLeft(session, id)
    const couldReceive = remaining(session).some(
      (one) => one.modalityId === id && usesReserve(session, one) && fate(session, one.id) !== 'award',
    )
    const isExplained =
      subjectsInForce(session, 'desierto').some(({ modalityId }) => modalityId === null || modalityId === id) ||
      subjectsInForce(session, 'desierto-reserve').some((one) => one.modalityId === id && one.leftCentimos === left)
    const isStale = subjectsInForce(session, 'desierto-reserve').some(
      (one) => one.modalityId === id && one.leftCentimos !== left,
    )
    return [
      ...object(left > 0 && couldReceive && !isExplained, 'R-AMT-7', `${left} of the reserve of ${id} is left`),
      ...object(isStale, 'R-AMT-7', `an agreement says another figure of the reserve of ${id}`),
    ]
  })

/** R-ABS-3, R-VOT-3: the last vote that named the submission was a tie, and nothing resolved it. */
export function isLeftTied(session: Case, submissionId: string): boolean {
  const last = agreements(session).findLast(({ subject }) => namedBy(subject).includes(submissionId))
  return last?.outcome === 'tie' && last.end?.isLapse === false && last.tie === null
}

/** R-ACT-1: the Acta says how who is awarded was scored. */
export const unscoredAwards = (session: Case): Objections =>
  subjectsInForce(session, 'award').flatMap(({ submissionId }) =>
    object(!row(session, submissionId).isPlaced, 'R-ACT-1', `${submissionId} is awarded and nobody scored it`),
  )
