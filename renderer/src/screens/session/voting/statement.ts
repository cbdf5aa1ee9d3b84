// What an agreement says, whole as the Acta will print it and short for lists. Runs in the renderer.
import { statementOf as recordedStatement } from '../../../../../shared/domain/acta/record-agreements.ts'
import { type Contest, submissionOf } from '../../../../../shared/domain/contest/contest.ts'
import type { Subject } from '../../../../../shared/domain/session/events.ts'
import { agreementsText } from '../../../../../shared/text/session/agreements.ts'

export const statementOf = (contest: Contest, subject: Subject): string =>
  subject.kind === 'acta' ? agreementsText.actaStatement : recordedStatement(contest, subject)

export function shortSubject(contest: Contest, subject: Subject): string {
  const { subject: text } = agreementsText
  switch (subject.kind) {
    case 'opening':
      return text.opening
    case 'award':
      return text.award(submissionOf(contest, subject.submissionId).title)
    case 'not-selected':
      return text.notSelected(subject.submissionIds.length)
    case 'desierto':
      return text.desierto
    case 'acta':
      return text.acta
    case 'other':
      return subject.text.trim() || text.other
  }
}
