// What stands against declaring void the contest, a modality or what is left of a reserve (R-VOT-2, R-AMT-7).
import type { Subject, SubjectOf } from '../../../shared/domain/agreement/subjects/schema.ts'
import { fate, isAgreed, isOf, notFree, underVote } from './agreements.ts'
import { type Case, isBlank, type Objections, object } from './case.ts'
import { abstainers, members } from './jury.ts'
import { reserveLeft } from './money.ts'
import { isOfModality, modality, remaining } from './submissions.ts'

export function badDesierto(session: Case, subject: SubjectOf<'desierto'>): Objections {
  const covered = remaining(session).filter(({ id }) => isOfModality(session, subject, id))
  const taken = covered.filter(({ id }) => ['award', 'waitlist'].includes(fate(session, id)))
  const open = covered.filter(({ id }) => fate(session, id) === 'undecided').map(({ id }) => id)
  const isBarred = (id: string) => abstainers(session, id).some((jurorId) => members(session).includes(jurorId))
  const isKnown = subject.modalityId === null || modality(session, subject.modalityId) !== undefined
  const isSame = (other: Subject) =>
    isOf(other, 'desierto') && (other.modalityId === null || other.modalityId === subject.modalityId)
  return [
    ...object(!isKnown, 'R-VOT-2', `no modality ${subject.modalityId}`),
    ...object(isAgreed(session, isSame), 'R-VOT-2', 'there is such a desierto'),
    ...object(taken.length > 0, 'R-VOT-2', `${taken[0]?.id} is awarded or waits`),
    ...open.flatMap((id) => notFree(session, id)),
    ...object(open.some(isBarred), 'R-ABS-2', 'somebody abstained from one of them'),
    ...object(isBlank(subject.reason), 'R-VOT-2', 'a desierto without reasons'),
  ]
}

export function badReserve(
  session: Case,
  { modalityId, leftCentimos, reason }: SubjectOf<'desierto-reserve'>,
): Objections {
  const left = reserveLeft(session, modalityId)
  return [
    ...object(modality(session, modalityId) === undefined, 'R-VOT-2', `no modality ${modalityId}`),
    ...object(
      isAgreed(session, (other) => other.kind === 'desierto-reserve' && other.modalityId === modalityId),
      'R-VOT-2',
      'that reserve is already explained',
    ),
    ...object(left === 0 || left !== leftCentimos, 'R-AMT-7', `what is left is ${left}, not ${leftCentimos}`),
    ...object(
      underVote(session).some(({ subject }) => subject.kind === 'award'),
      'R-AMT-7',
      'an award is under vote',
    ),
    ...object(isBlank(reason), 'R-AMT-7', 'reserve left without a reason'),
  ]
}
