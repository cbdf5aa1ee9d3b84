// The submissions of the contest, with what supplements brought and what left, read from the log alone.
import type { Subject, SubjectOf } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { Submission } from '../../../shared/domain/contest/contest.ts'
import { type Case, happened, oncePerLog } from './case.ts'
import { members } from './jury.ts'

export const submissions = (session: Case): readonly Submission[] => [
  ...session.contest.submissions,
  ...happened(session, 'SupplementAdded').flatMap((supplement) => supplement.submissions),
]

export const find = (session: Case, submissionId: string) => submissions(session).find(({ id }) => id === submissionId)

/** R-AMT-9: withdrawn or excluded. */
export const isGone = (session: Case, submissionId: string) =>
  happened(session, 'SubmissionRemoved').some((removal) => removal.submissionId === submissionId)

export const remaining = (session: Case) => submissions(session).filter(({ id }) => !isGone(session, id))

export const modality = ({ contest }: Case, modalityId: string) =>
  contest.bases.modalities.find(({ id }) => id === modalityId)

/** Every submission of which an opened sheet speaks, with the member whose sheet it is. */
const seen = oncePerLog(
  (session) =>
    new Set(
      happened(session, 'ScoresheetsOpened').flatMap(({ sheets }) =>
        sheets.flatMap(({ jurorId, entries }) => Object.keys(entries).map((id) => `${jurorId} ${id}`)),
      ),
    ),
)

/** R-AMT-9, R-JUR-3: every member of now said something of it. */
export const isEvaluated = (session: Case, submissionId: string) =>
  members(session).every((jurorId) => seen(session).has(`${jurorId} ${submissionId}`))

export const isOpened = (session: Case) => happened(session, 'ScoresheetsOpened').length > 0

/** R-SCO-4: the sheets are open, and nothing that a supplement brought waits for another opening. */
export const isAllOpen = (session: Case) =>
  isOpened(session) && remaining(session).every(({ id }) => isEvaluated(session, id))

/** The submissions that a subject names one by one. */
export function namedBy(subject: Subject): readonly string[] {
  if ('submissionId' in subject) return [subject.submissionId]
  if ('submissionIds' in subject) return subject.submissionIds
  if ('entries' in subject) return subject.entries.map(({ submissionId }) => submissionId)
  return 'order' in subject ? subject.order : []
}

/** Whether a desierto speaks of this submission's modality. */
export const isOfModality = (session: Case, { modalityId }: SubjectOf<'desierto'>, submissionId: string) =>
  modalityId === null || find(session, submissionId)?.modalityId === modalityId
