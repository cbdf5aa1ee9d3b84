// The members of the jury as the room names them: J1, J2, … in the order of the contest. Runs in the renderer.
import type { Subject } from '../../../../shared/domain/agreement/subjects/schema.ts'
import { submissionsOf } from '../../../../shared/domain/agreement/subjects/submissions.ts'
import { abstainedFrom, type SessionState } from '../../../../shared/domain/session/state.ts'
import { sessionText } from '../../../../shared/text/session.ts'

export type Member = {
  readonly id: string
  readonly mark: string
  readonly name: string
  /** "J1 · Name". */
  readonly label: string
  readonly isPresident: boolean
}

export const membersOf = (state: SessionState): readonly Member[] =>
  state.contest.jurors.map(({ id, name }, index) => {
    const mark = `J${index + 1}`
    const label = sessionText.member(mark, name)
    return { id, mark, name, label, isPresident: state.election?.presidentId === id }
  })

export const membersIn = (state: SessionState, jurorIds: readonly string[]): readonly Member[] =>
  membersOf(state).filter((member) => jurorIds.includes(member.id))

type Voted = { readonly subject: Subject; readonly eligible: readonly string[] }

/** Members who abstained from what an agreement is about, and so do not vote on it (R-ABS-2). */
export function outOfRoom(state: SessionState, { subject, eligible }: Voted): readonly Member[] {
  const abstained = submissionsOf(subject).flatMap((submissionId) => abstainedFrom(state, submissionId))
  return membersIn(state, abstained).filter((member) => !eligible.includes(member.id))
}

export const marksOf = (members: readonly Member[]) => members.map((member) => member.mark)
export const labelsOf = (members: readonly Member[]) => members.map((member) => member.label)
