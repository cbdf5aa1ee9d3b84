// The members of the jury as the room names them: J1, J2, … in the order of the contest. Runs in the renderer.
import type { SessionState } from '../../../../shared/domain/session/state.ts'
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

/** Members present who are not among the voters: they abstained (R-ABS-2). */
export const outOfRoom = (state: SessionState, eligible: readonly string[]): readonly Member[] =>
  membersIn(state, state.installation?.attending ?? []).filter((member) => !eligible.includes(member.id))

export const marksOf = (members: readonly Member[]) => members.map((member) => member.mark)
export const labelsOf = (members: readonly Member[]) => members.map((member) => member.label)
