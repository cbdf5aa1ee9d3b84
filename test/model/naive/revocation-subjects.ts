// What stands against taking the effect of an earlier agreement (R-VOT-2).
import type { Subject, SubjectOf } from '../../../shared/domain/agreement/subjects/schema.ts'
import { agreement, inForce, isOf, notFree, underVote } from './agreements.ts'
import { type Case, isBlank, type Objections, object } from './case.ts'
import { namedBy } from './submissions.ts'

/** What was opened cannot be unread; the Acta's own votes end what they are about. */
export const FINAL: readonly Subject['kind'][] = ['opening', 'revocation', 'acta', 'addendum']

/** Figures on which a decision may rest. */
const FIGURES: readonly Subject['kind'][] = ['tie-break', 'consensus-score', 'jury-bonus']

/** Figures stay while a decision or a vote rests on them. */
export const restingOn = (session: Case, subject: Subject): Objections =>
  FIGURES.includes(subject.kind) ? namedBy(subject).flatMap((id) => notFree(session, id)) : []

export function badRevocation(
  session: Case,
  { agreementId, submissionIds, reason }: SubjectOf<'revocation'>,
): Objections {
  const target = agreement(session, agreementId)
  if (!target) return object(true, 'R-VOT-1', `no agreement ${agreementId}`)
  const isInForce = inForce(session).some(({ proposal }) => proposal.agreementId === agreementId)
  const isPart = submissionIds.every((id) => target.left.includes(id))
  const isWhole = submissionIds.length === target.left.length
  const isEnough = target.subject.kind === 'tie-break' ? isWhole : isWhole || submissionIds.length > 0
  const isTwice = underVote(session).some(
    ({ subject }) => isOf(subject, 'revocation') && subject.agreementId === agreementId,
  )
  return [
    ...object(FINAL.includes(target.subject.kind), 'R-VOT-2', `${target.subject.kind} is final`),
    ...object(!isInForce, 'R-VOT-2', 'it has no effect'),
    ...object(!isPart || !isEnough, 'R-VOT-2', 'other submissions'),
    ...object(isTwice, 'R-VOT-2', 'its revocation is under vote'),
    ...restingOn(session, target.subject),
    ...object(isBlank(reason), 'R-VOT-2', 'a revocation without a reason'),
  ]
}
