// What an agreement says, whole as the Acta will print it and short for lists. Runs in the renderer.
import { numberIn, statementOf as recordedStatement } from '../../../../../shared/domain/acta/record-statements.ts'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { type Contest, submissionOf } from '../../../../../shared/domain/contest/contest.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { agreementsText } from '../../../../../shared/text/session/agreements.ts'

export const statementOf = (state: SessionState, subject: Subject): string =>
  subject.kind === 'acta' ? agreementsText.actaStatement : recordedStatement(state.contest, subject, numberIn(state))

export function shortSubject(contest: Contest, subject: Subject): string {
  const { subject: text } = agreementsText
  switch (subject.kind) {
    case 'opening':
      return text.opening
    case 'award':
      return text.award(submissionOf(contest, subject.submissionId).title)
    case 'not-selected':
      return text.notSelected(subject.submissionIds.length)
    case 'waitlist':
      return text.waitlist
    case 'desierto':
      return text.desierto
    case 'desierto-reserve':
      return text.desiertoReserve
    case 'tie-break':
      return text.tieBreak
    case 'consensus-score':
      return text.consensusScore(subject.submissionId)
    case 'jury-bonus':
      return text.juryBonus(subject.submissionId)
    case 'revocation':
      return text.revocation
    case 'addendum':
      return text.addendum
    case 'acta':
      return text.acta
    case 'other':
      return subject.text.trim() || text.other
  }
}
