// What stands against awards, waitlists and lists of those not selected (R-AMT-2…5, R-AMT-8, R-ABS-2).
import type { SubjectOf } from '../../../shared/domain/agreement/subjects/schema.ts'
import { isAgreed, notFree, subjectsInForce } from './agreements.ts'
import { type Case, type Objections, object } from './case.ts'
import { abstainers, members } from './jury.ts'
import { alreadyAwarded, awards, badAmount, overspent, waiting } from './money.ts'
import { find, isOfModality, modality } from './submissions.ts'

/** R-VOT-2: nobody gets money in what was declared void. */
const inDesierto = (session: Case, submissionId: string) =>
  object(
    subjectsInForce(session, 'desierto').some((subject) => isOfModality(session, subject, submissionId)),
    'R-VOT-2',
    `${submissionId} competes in what was declared void`,
  )

export function badAward(session: Case, subject: SubjectOf<'award'>): Objections {
  const submission = find(session, subject.submissionId)
  const given = awards(session)
  return [
    ...notFree(session, subject.submissionId),
    ...inDesierto(session, subject.submissionId),
    ...badAmount(session, subject),
    ...(submission ? alreadyAwarded(session, submission, [...given, ...waiting(session)]) : []),
    ...(submission ? overspent(session, [...given, { submission, amountCentimos: subject.amountCentimos }]) : []),
  ]
}

/** R-ABS-2: whoever votes on one of them votes on all of them. */
export const haveSameVoters = (session: Case, submissionIds: readonly string[]) =>
  members(session).every((jurorId) => {
    const barred = submissionIds.map((id) => abstainers(session, id).includes(jurorId))
    return new Set(barred).size <= 1
  })

export function badWaitlist(session: Case, { modalityId, entries }: SubjectOf<'waitlist'>): Objections {
  const { scope } = session.contest.bases.waitlist
  const isKnown = modalityId === null || modality(session, modalityId) !== undefined
  const isAnother = (id: string) => modalityId !== null && find(session, id)?.modalityId !== modalityId
  return [
    ...object(scope === 'none', 'R-VOT-2', 'the pack has no waitlist'),
    ...object((scope === 'contest') !== (modalityId === null), 'R-VOT-2', `one waitlist per ${scope}`),
    ...object(!isKnown, 'R-VOT-2', `no modality ${modalityId}`),
    ...object(
      isAgreed(session, (other) => other.kind === 'waitlist' && other.modalityId === modalityId),
      'R-VOT-2',
      'there is such a waitlist',
    ),
    ...entries.flatMap((entry) => {
      const submission = find(session, entry.submissionId)
      return [
        ...notFree(session, entry.submissionId),
        ...object(isAnother(entry.submissionId), 'R-VOT-2', `${entry.submissionId} is of another modality`),
        ...inDesierto(session, entry.submissionId),
        ...badAmount(session, entry),
        ...(submission ? alreadyAwarded(session, submission, awards(session)) : []),
      ]
    }),
  ]
}
