// What a vote is about, whatever it says of it, so that voting again is known as such (R-VOT-3). Runs in every process.
import type { Subject } from './schema.ts'
import { submissionsOf } from './submissions.ts'

/** Equal for two subjects that answer one question: an award at another amount, submissions in another order. */
export function topicOf(subject: Subject): string {
  const { kind } = subject
  switch (kind) {
    case 'waitlist':
    case 'desierto':
    case 'desierto-reserve':
      return [kind, subject.modalityId].join()
    case 'revocation':
      return [kind, subject.agreementId, ...subject.submissionIds.toSorted()].join()
    case 'addendum':
      return [kind, ...subject.corrections.map(({ path }) => path)].join()
    case 'other':
      return [kind, subject.text].join()
    default:
      return [kind, ...submissionsOf(subject).toSorted()].join()
  }
}
