// The submissions that a subject names. Runs in every process.
import { assertNever } from '../../../result.ts'
import type { Subject } from './schema.ts'

/** Those who abstained from any of them may not vote on the subject (R-ABS-2). A revocation names its target's. */
export function submissionsOf(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'award':
    case 'consensus-score':
    case 'jury-bonus':
      return [subject.submissionId]
    case 'not-selected':
    case 'revocation':
      return subject.submissionIds
    case 'waitlist':
      return subject.entries.map((entry) => entry.submissionId)
    case 'tie-break':
      return subject.order
    case 'opening':
    case 'desierto':
    case 'desierto-reserve':
    case 'acta':
    case 'addendum':
    case 'other':
      return []
    default:
      return assertNever(subject)
  }
}
