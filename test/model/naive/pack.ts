// What the naive judge reads of the rule pack, item by item.
import type { Case } from './case.ts'

export const subcriteria = ({ contest }: Case) => contest.bases.criteria.flatMap((criterion) => criterion.subcriteria)

export const isSubcriterion = (session: Case, id: string) => subcriteria(session).some((one) => one.id === id)

export function isOnScale({ contest }: Case, score: number): boolean {
  const { min, max } = contest.bases.scale
  return Number.isInteger(score) && min <= score && score <= max
}

/** R-SCO-2: points within the pack's, and at least one of its grounds for more than none. */
export function isBonus({ contest }: Case, points: number, grounds: readonly string[]): boolean {
  const { bonus } = contest.bases
  const isKnown = grounds.every((ground) => bonus.grounds.some(({ id }) => id === ground))
  return points >= 0 && points <= bonus.max && isKnown && (points === 0 || grounds.length > 0)
}
