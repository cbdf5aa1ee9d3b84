// All agreements of a session as they stand now: which are under vote, which are in force, and on what.
import type { Subject, SubjectOf } from '../../../shared/domain/agreement/subjects/schema.ts'
import { before, type Case, happened, isA, type Objections, object, oncePerLog } from './case.ts'
import { type Course, walk } from './course.ts'
import { abstainers, abstentions } from './jury.ts'
import { find, isEvaluated, isGone, isOfModality, namedBy, submissions } from './submissions.ts'

export type Standing = Course & {
  /** It decides nothing any more. */
  readonly isVoid: boolean
  /** The submissions it named that it still decides. */
  readonly left: readonly string[]
  /** Something of it was taken back or ended meanwhile. */
  readonly isTouched: boolean
}

const courses = oncePerLog((session): readonly Course[] =>
  session.log.flatMap((event, at) => (isA(event, 'AgreementProposed') ? [walk(session, event, at)] : [])),
)

export const agreements = oncePerLog((session): readonly Standing[] =>
  courses(session).map((course) => standing(session, course)),
)

export const agreement = (session: Case, agreementId: string) =>
  agreements(session).find(({ proposal }) => proposal.agreementId === agreementId)

export const underVote = (session: Case) => agreements(session).filter(({ end }) => end === null)

/** The session as if an agreement had never been proposed: nothing stands in its own way. */
export const without = ({ contest, log }: Case, agreementId: string): Case => ({
  contest,
  log: log.filter((event) => !('agreementId' in event && event.agreementId === agreementId)),
})

/** Adopted, and not without effect since. */
export const inForce = (session: Case) =>
  agreements(session).filter(({ adoptedAt, isVoid }) => adoptedAt !== null && !isVoid)

export const isOf = <K extends Subject['kind']>(subject: Subject, kind: K): subject is SubjectOf<K> =>
  subject.kind === kind

/** The subjects of one kind in force. */
export const subjectsInForce = <K extends Subject['kind']>(session: Case, kind: K): SubjectOf<K>[] =>
  inForce(session).flatMap(({ subject }) => (isOf(subject, kind) ? [subject] : []))

/** A list goes on without one of its submissions; everything else falls as a whole. */
const isList = ({ kind }: Subject) => kind === 'not-selected' || kind === 'waitlist'

function standing(session: Case, course: Course): Standing {
  const { subject, end } = course
  const names = namedBy(subject)
  if (!end || end.isLapse) return { ...course, isVoid: end !== null, left: names, isTouched: end !== null }
  const lost = lostSince(session, course, end.at)
  const left = isList(subject) ? names.filter((id) => !lost.ids.includes(id)) : names
  const isVoid = lost.isWhole || (isList(subject) ? left.length === 0 : lost.ids.length > 0)
  return { ...course, left, isVoid, isTouched: lost.isWhole || lost.ids.length > 0 || lost.isNarrowed }
}

type Lost = { readonly ids: readonly string[]; readonly isWhole: boolean; readonly isNarrowed: boolean }

/** What was taken from it after its vote closed. */
function lostSince(session: Case, course: Course, closedAt: number): Lost {
  const { subject, proposal } = course
  const later = session.log.slice(closedAt + 1)
  const abstained = abstentions(session)
    .filter(({ at, jurorId }) => at > closedAt && proposal.eligible.includes(jurorId))
    .filter(({ at, submissionId }) => !isGone(before(session, at), submissionId))
  const gone = later.flatMap((event) => (isA(event, 'SubmissionRemoved') ? [event.submissionId] : []))
  const added = later.flatMap((event) => (isA(event, 'SupplementAdded') ? event.submissions.map(({ id }) => id) : []))
  if (isOf(subject, 'desierto')) {
    // One that was decided apart was no part of its vote.
    const isWhole = abstained.some(
      ({ at, submissionId: id }) =>
        covers(session, course, subject, id) && fate(before(session, at), id) === 'desierto',
    )
    const isNarrowed = [...gone, ...added, ...abstained.map(({ submissionId }) => submissionId)].some((id) =>
      isOfModality(session, subject, id),
    )
    return revoked(session, course, { ids: [], isWhole, isNarrowed })
  }
  // What a revocation took away does not come back.
  const names = subject.kind === 'revocation' ? [] : namedBy(subject)
  const ids = names.filter((id) => abstained.some(({ submissionId }) => submissionId === id) || gone.includes(id))
  return revoked(session, course, { ids, isWhole: false, isNarrowed: false })
}

function revoked(session: Case, { proposal }: Course, lost: Lost): Lost {
  const taken = revocationsOf(session, proposal.agreementId)
  return {
    ...lost,
    ids: [...lost.ids, ...taken.flatMap(({ submissionIds }) => submissionIds)],
    isWhole: lost.isWhole || taken.some(({ submissionIds }) => submissionIds.length === 0),
  }
}

/** R-VOT-2: revocations that were adopted; what they took away does not come back. */
const revocationsOf = (session: Case, agreementId: string): SubjectOf<'revocation'>[] =>
  courses(session).flatMap(({ subject, adoptedAt }) =>
    isOf(subject, 'revocation') && adoptedAt !== null && subject.agreementId === agreementId ? [subject] : [],
  )

/** A desierto covers what of its modality was in the contest when its vote closed, not what came later (R-AMT-9). */
export function covers(session: Case, course: Course, subject: SubjectOf<'desierto'>, submissionId: string): boolean {
  const then = course.end ? before(session, course.end.at) : session
  return isOfModality(session, subject, submissionId) && submissions(then).some(({ id }) => id === submissionId)
}

export type Fate = 'gone' | 'award' | 'waitlist' | 'not-selected' | 'desierto' | 'undecided'

/**
 * The agreements in force that say what becomes of a submission. A desierto speaks where no other agreement does, and
 * not with the vote of who abstained (R-ABS-2).
 */
export function decisionsOn(session: Case, submissionId: string): readonly Standing[] {
  const deciding = inForce(session)
  const own = deciding.filter(
    ({ subject, left }) =>
      (subject.kind === 'award' || subject.kind === 'waitlist' || subject.kind === 'not-selected') &&
      left.includes(submissionId),
  )
  if (own.length > 0) return own
  const absent = abstainers(session, submissionId)
  return deciding.filter(
    (one) =>
      isOf(one.subject, 'desierto') &&
      covers(session, one, one.subject, submissionId) &&
      !one.proposal.eligible.some((jurorId) => absent.includes(jurorId)),
  )
}

export function fate(session: Case, submissionId: string): Fate {
  if (isGone(session, submissionId)) return 'gone'
  const kind = decisionsOn(session, submissionId)[0]?.subject.kind
  return kind === 'award' || kind === 'waitlist' || kind === 'not-selected' || kind === 'desierto' ? kind : 'undecided'
}

export const undecided = (session: Case) => submissions(session).filter(({ id }) => fate(session, id) === 'undecided')

/** R-VOT-2: what stands against a decision on this submission now. */
export function notFree(session: Case, submissionId: string): Objections {
  if (!find(session, submissionId)) return object(true, 'R-VOT-2', `${submissionId} is not in the contest`)
  const became = fate(session, submissionId)
  if (became === 'gone') return object(true, 'R-AMT-9', `${submissionId} left the contest`)
  const other = underVote(session).find(({ subject }) => namedBy(subject).includes(submissionId))
  return [
    ...object(!isEvaluated(session, submissionId), 'R-SCO-3', `${submissionId} has no scores yet`),
    ...object(became !== 'undecided', 'R-VOT-2', `${submissionId} is decided: ${became}`),
    ...object(other !== undefined, 'R-VOT-2', `${submissionId} is under another vote`),
  ]
}

/** R-VOT-2: an agreement about the same is in force or under vote. */
export const isAgreed = (session: Case, isSame: (subject: Subject) => boolean) =>
  [...underVote(session), ...inForce(session)].some(({ subject }) => isSame(subject))

/** R-ACT-2: since when the Acta is approved; null before. */
export const approvedAt = (session: Case) =>
  agreements(session).find(({ subject, adoptedAt }) => subject.kind === 'acta' && adoptedAt !== null)?.adoptedAt ?? null

export const isClosed = (session: Case) => happened(session, 'SessionClosed').length > 0
