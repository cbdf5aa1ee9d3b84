// When nothing may be changed any more (R-ACT-2).
import { isActaUnderVote, isApproved } from './acta.ts'
import { isClosed } from './agreements.ts'
import { type Case, type Objections, object } from './case.ts'

/** What was approved stays as it was approved. */
export const frozen = (session: Case): Objections =>
  object(isApproved(session) || isClosed(session), 'R-ACT-2', 'the Acta is approved')

/** While the Acta is under vote, nothing happens that it could not hold. */
export const changesContent = (session: Case): Objections => [
  ...frozen(session),
  ...object(isActaUnderVote(session), 'R-ACT-2', 'the Acta is under vote'),
]
