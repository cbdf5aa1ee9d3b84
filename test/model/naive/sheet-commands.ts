// What stands against commands about scores and abstentions (R-SCO-3, R-SCO-4, R-SCO-6, R-ABS-1).
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import { inForce, notFree } from './agreements.ts'
import { type Case, happened, isBlank, type Objections, object } from './case.ts'
import { changesContent, frozen } from './gates.ts'
import { abstainers, members, president } from './jury.ts'
import { isBonus, isOnScale, isSubcriterion } from './pack.ts'
import { areSheets, awaited, lastReceived } from './sheets.ts'
import { find, isAllOpen, isGone, isOpened } from './submissions.ts'

export function badReceipt(session: Case, { jurorId, version, fileSha256 }: CommandOf<'ReceiveScoresheet'>) {
  const last = lastReceived(session, jurorId)
  const isSame = last?.fileSha256 === fileSha256
  const isAwaited = awaited(session).includes(jurorId)
  return [
    ...frozen(session),
    ...object(!members(session).includes(jurorId), 'R-JUR-1', `${jurorId} is no member`),
    ...object(isSame && !isAwaited, 'R-SCO-4', 'the same file'),
    ...object(isAllOpen(session), 'R-SCO-4', 'everything is open'),
    ...object(!isSame && last !== undefined && version <= last.version, 'R-SCO-4', 'an older version'),
  ]
}

export function badOpeningOfSheets(session: Case, { agreementId, sheets }: CommandOf<'OpenScoresheets'>): Objections {
  const isAgreed = inForce(session).some(
    ({ subject, proposal }) => subject.kind === 'opening' && proposal.agreementId === agreementId,
  )
  const isUsed = happened(session, 'ScoresheetsOpened').some((opening) => opening.agreementId === agreementId)
  return [
    ...frozen(session),
    ...object(president(session) === null, 'R-JUR-2', 'no president'),
    ...object(isAllOpen(session), 'R-SCO-4', 'everything is open'),
    ...object(!isAgreed || isUsed, 'R-SCO-4', 'no agreement opens them'),
    ...object(awaited(session).length > 0, 'R-SCO-4', 'somebody has not delivered'),
    ...object(!areSheets(session, sheets), 'R-SCO-3', 'these are not the sheets'),
  ]
}

export function badRevision(session: Case, command: CommandOf<'ReviseScore'>): Objections {
  const { jurorId, submissionId, change, reason } = command
  const hasAbstained = abstainers(session, submissionId).includes(jurorId)
  return [
    ...changesContent(session),
    ...object(!isOpened(session), 'R-SCO-4', 'the sheets are not open'),
    ...object(!members(session).includes(jurorId), 'R-JUR-1', `${jurorId} is no member`),
    ...notFree(session, submissionId),
    ...object(hasAbstained, 'R-ABS-2', `${jurorId} abstained`),
    ...badChange(session, change),
    ...object(isBlank(reason), 'R-SCO-6', 'no reason'),
  ]
}

function badChange(session: Case, change: CommandOf<'ReviseScore'>['change']): Objections {
  if (change.of === 'score') {
    const isScore = isSubcriterion(session, change.subcriterionId) && isOnScale(session, change.score)
    return object(!isScore, 'R-SCO-1', 'no score of this pack')
  }
  const isOwn = session.contest.bases.bonus.scope === 'juror'
  return object(!isOwn || !isBonus(session, change.points, change.grounds), 'R-SCO-2', 'no points of a member')
}

export function badAbstention(session: Case, command: CommandOf<'DeclareAbstention'>): Objections {
  const { jurorId, submissionId, causeId, description } = command
  const isCause = session.contest.bases.abstentionCauses.some(({ id }) => id === causeId)
  return [
    ...changesContent(session),
    ...object(!members(session).includes(jurorId), 'R-JUR-1', `${jurorId} is no member`),
    ...notPresent(session, submissionId),
    ...object(abstainers(session, submissionId).includes(jurorId), 'R-ABS-2', 'already abstained'),
    ...object(!isCause, 'R-ABS-1', 'no such cause'),
    ...object(description.trim().length < 10, 'R-ABS-1', 'no description'),
  ]
}

export const notPresent = (session: Case, submissionId: string): Objections => [
  ...object(!find(session, submissionId), 'R-VOT-2', `${submissionId} is not in the contest`),
  ...object(isGone(session, submissionId), 'R-AMT-9', `${submissionId} left the contest`),
]
