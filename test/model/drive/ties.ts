// Ties of a vote: which is left, and the rivals that an award under it is compared with.
import { type Agreement, type SessionState, undecided } from '../../../shared/domain/session/state.ts'
import { anySubmission, type Room } from './room.ts'

export function drawRivals(room: Room, { subject }: Agreement): string[] {
  const own = subject.kind === 'award' ? subject.submissionId : ''
  const others = room.dice.shuffle(undecided(room.state)).map(({ id }) => id)
  const rivals = others.filter((id) => id !== own).slice(0, 1 + room.dice.roll(2))
  return room.dice.chance(6) ? [...rivals, anySubmission(room)] : rivals
}

/** The last tie that nothing resolved. */
export const leftTied = (state: SessionState) =>
  state.agreements.findLast(({ closed, tie, losses }) => closed?.outcome === 'tie' && !tie && losses.length === 0)
