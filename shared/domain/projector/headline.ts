// What an agreement is about, in the few words of a list or of the wall. Runs in every process.
import { formatSoles } from '../../text/format.ts'
import { agreementsText } from '../../text/session/agreements.ts'
import type { Subject } from '../agreement/subjects/schema.ts'
import { type Contest, submissionOf } from '../contest/contest.ts'

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

/** For the wall: with the amount where one is voted, and never a figure of a score (R-ACT-1). */
export const headlineOf = (contest: Contest, subject: Subject): string =>
  subject.kind === 'award'
    ? `${shortSubject(contest, subject)}, ${formatSoles(subject.amountCentimos)}`
    : shortSubject(contest, subject)
