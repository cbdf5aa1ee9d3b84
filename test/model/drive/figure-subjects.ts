// Random subjects about figures: ties, agreed scores, additional points.
import { subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { leastRepresentedFirst } from '../../../shared/domain/award/equity.ts'
import { undecided } from '../../../shared/domain/session/state.ts'
import { consolidated } from '../../../shared/domain/session/table.ts'
import { openSubmission, several } from './money-subjects.ts'
import { type Room, reason } from './room.ts'

/** Mostly submissions of exactly the same total, and in the order of equity. */
export function tieBreak(room: Room): Subject {
  const { state, dice } = room
  const free = new Set(undecided(state).map(({ id }) => id))
  const tied = dice
    .shuffle(Object.values(consolidated(state)).flat())
    .map(({ submission, tiedWith }) => [submission.id, ...tiedWith].filter((id) => free.has(id)))
    .find((ids) => ids.length > 1)
  const ids = tied && dice.chance(85) ? tied.slice(0, dice.chance(50) ? tied.length : 2) : several(room, 2)
  const order = dice.chance(65) ? leastRepresentedFirst(state.contest, ids).flat() : dice.shuffle(ids)
  return order.length > 1
    ? { kind: 'tie-break', order, reason: reason(room, 25) }
    : { kind: 'other', text: 'El Jurado deja constancia de su visita.' }
}

export function consensusScore(room: Room): Subject {
  const { dice, state } = room
  const { min, max } = state.contest.bases.scale
  const subs = subcriteriaOf(state.contest.bases)
  const scores = subs.map(({ id }) => [id, dice.chance(1) ? max + 1 : min + dice.roll(max - min + 1)])
  const given = dice.chance(12) ? scores.slice(1) : dice.chance(4) ? [...scores, ['ajeno', min]] : scores
  return {
    kind: 'consensus-score',
    submissionId: openSubmission(room),
    scores: Object.fromEntries(given),
    reason: reason(room),
  }
}

export function juryBonus(room: Room): Subject {
  const { dice, state } = room
  const { max, grounds } = state.contest.bases.bonus
  const known = grounds.map(({ id }) => id).slice(0, dice.roll(3))
  return {
    kind: 'jury-bonus',
    submissionId: openSubmission(room),
    points: dice.chance(5) ? -1 : dice.roll(max + 2),
    grounds: dice.chance(5) ? ['ajena'] : known,
    reason: reason(room),
  }
}
