// What stands against adopting something now, kind by kind (R-VOT-2). The agreement itself is not in the session.
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { draftInForce } from './acta.ts'
import { badAddendum } from './addendum.ts'
import { notFree, underVote } from './agreements.ts'
import { badAward, badWaitlist, haveSameVoters } from './award-subjects.ts'
import { type Case, isBlank, type Objections, object } from './case.ts'
import { badDesierto, badReserve } from './desierto-subjects.ts'
import { president } from './jury.ts'
import { badRevocation } from './revocation-subjects.ts'
import { badConsensusScore, badJuryBonus, badTieBreak } from './score-subjects.ts'
import { awaited } from './sheets.ts'
import { isAllOpen, isOpened } from './submissions.ts'

const OPEN_TO_ALL: readonly Subject['kind'][] = ['opening', 'revocation', 'acta', 'addendum', 'other']

/** R-JUR-2, R-SCO-4: the jury decides with a president, and on submissions when their sheets are open. */
export function objectionsToSubject(session: Case, subject: Subject): Objections {
  const isEarly = !OPEN_TO_ALL.includes(subject.kind) && !isOpened(session)
  const isLoose = subject.kind === 'other' || subject.kind === 'addendum'
  return [
    ...object(!isLoose && president(session) === null, 'R-JUR-2', 'a decision without a president'),
    ...object(isEarly, 'R-SCO-4', `${subject.kind} before the opening`),
    ...(isEarly ? [] : ofKind(session, subject)),
  ]
}

function ofKind(session: Case, subject: Subject): Objections {
  switch (subject.kind) {
    case 'opening':
      return badOpening(session)
    case 'award':
      return badAward(session, subject)
    case 'not-selected':
      return [
        ...subject.submissionIds.flatMap((id) => notFree(session, id)),
        ...object(!haveSameVoters(session, subject.submissionIds), 'R-ABS-2', 'a list of different voters'),
        ...object(isBlank(subject.reason), 'R-ACT-1', 'not selected without a reason'),
      ]
    case 'waitlist':
      return badWaitlist(session, subject)
    case 'desierto':
      return badDesierto(session, subject)
    case 'desierto-reserve':
      return badReserve(session, subject)
    case 'tie-break':
      return badTieBreak(session, subject)
    case 'consensus-score':
      return badConsensusScore(session, subject)
    case 'jury-bonus':
      return badJuryBonus(session, subject)
    case 'revocation':
      return badRevocation(session, subject)
    case 'acta':
      return [
        ...object(draftInForce(session)?.pdfSha256 !== subject.pdfSha256, 'R-ACT-2', 'the draft is another'),
        ...object(underVote(session).length > 0, 'R-ACT-2', 'something else is under vote'),
      ]
    case 'addendum':
      return badAddendum(session, subject)
    case 'other':
      return object(isBlank(subject.text), 'R-VOT-1', 'an agreement without text')
  }
}

function badOpening(session: Case): Objections {
  return [
    ...object(isAllOpen(session), 'R-SCO-4', 'everything is open'),
    ...object(awaited(session).length > 0, 'R-SCO-4', 'somebody has not delivered'),
    ...object(
      underVote(session).some(({ subject }) => subject.kind === 'opening'),
      'R-VOT-1',
      'another opening is under vote',
    ),
  ]
}
