// Who abstained from what: in the sealed sheets, and in the session (R-ABS-1). Runs in every process.
import type { Juror, Submission } from '../contest/contest.ts'
import type { SessionState } from '../session/state.ts'
import { textOf } from './pack-text.ts'
import type { ActaRecord } from './record-schema.ts'

/** `declaredAt` is an ISO instant. The member's own description of the cause stays behind. */
export type DeclaredAbstention = {
  readonly submission: Submission
  readonly juror: Juror
  readonly causeId: string
  readonly declaredAt: string
  readonly moment: 'evaluation' | 'session'
}

/** In the order of the submissions and, within one, of the members; those who left too. */
export const abstentionsOf = (state: SessionState): DeclaredAbstention[] =>
  state.contest.submissions.flatMap((submission) =>
    state.contest.jurors.flatMap((juror) => declaredBy(state, juror, submission)),
  )

/** What was declared in the session stands also in the opened sheet (R-ABS-2); it is told once. */
function declaredBy(state: SessionState, juror: Juror, submission: Submission): DeclaredAbstention[] {
  const inSession = state.abstentions.find(
    ({ jurorId, submissionId }) => jurorId === juror.id && submissionId === submission.id,
  )
  if (inSession) {
    const { causeId, at } = inSession
    return [{ submission, juror, causeId, declaredAt: at, moment: 'session' }]
  }
  const sealed = state.sheets?.find(({ jurorId }) => jurorId === juror.id)?.entries[submission.id]?.abstention
  if (!sealed) return []
  const { causeId, declaredAt } = sealed
  return [{ submission, juror, causeId, declaredAt, moment: 'evaluation' }]
}

export const abstentionsPart = (state: SessionState): ActaRecord['abstentions'] =>
  abstentionsOf(state).map(({ submission, juror, causeId, moment }) => ({
    submissionId: submission.id,
    title: submission.title,
    juror: juror.name,
    cause: textOf(state.contest.bases.abstentionCauses, causeId),
    moment,
  }))
