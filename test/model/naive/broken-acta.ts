// What is broken about the Acta as the log now stands (R-ACT-1, R-ACT-2, R-ACT-3, R-AMT-7).
import { draftInForce, unexplainedReserve, unscoredAwards } from './acta.ts'
import { agreements, approvedAt, subjectsInForce, undecided } from './agreements.ts'
import { type Case, happened, type Log, type Objections, object } from './case.ts'

const AFTER_APPROVAL: readonly Log[number]['type'][] = [
  'ActaSigned',
  'SessionClosed',
  'MatricesIssued',
  'RecordingStopped',
  'RecordingAttached',
]

/** R-ACT-1, R-ACT-2, R-AMT-7: a draft says everything, what was approved is the draft, and it stays so. */
export function brokenActa(session: Case): Objections {
  const draft = draftInForce(session)
  const at = approvedAt(session)
  const late = at === null ? [] : session.log.slice(at + 1).filter((event) => !isAfterApproval(session, event))
  return [
    ...object(late.length > 0, 'R-ACT-2', `${late[0]?.type} after the approval`),
    ...object(
      at !== null && draft?.pdfSha256 !== subjectsInForce(session, 'acta')[0]?.pdfSha256,
      'R-ACT-2',
      'another was approved',
    ),
    ...object(draft !== null && undecided(session).length > 0, 'R-ACT-1', 'a draft with something undecided'),
    ...(draft === null ? [] : [...unexplainedReserve(session), ...unscoredAwards(session)]),
    ...brokenSignatures(session),
  ]
}

function isAfterApproval(session: Case, event: Log[number]): boolean {
  const kind =
    'agreementId' in event
      ? agreements(session).find(({ proposal }) => proposal.agreementId === event.agreementId)?.subject.kind
      : null
  return AFTER_APPROVAL.includes(event.type) || kind === 'addendum'
}

/** R-ACT-2, R-ACT-3: each member once, each signature on the file of the one before. */
function brokenSignatures(session: Case): Objections {
  const signed = happened(session, 'ActaSigned')
  const approved = subjectsInForce(session, 'acta')[0]?.pdfSha256
  const isChain = signed.every(
    ({ previousSha256 }, place) => previousSha256 === (signed[place - 1]?.pdfSha256 ?? approved),
  )
  return [
    ...object(!isChain, 'R-ACT-2', 'a signature on another file'),
    ...object(new Set(signed.map(({ jurorId }) => jurorId)).size < signed.length, 'R-ACT-2', 'somebody signed twice'),
  ]
}
