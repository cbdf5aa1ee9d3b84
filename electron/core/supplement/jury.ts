// Who makes up a contest's jury by its supplements (R-JUR-3). Runs in the core.
import type { Contest, Juror } from '../../../shared/domain/contest/contest.ts'
import type { OpenedSupplement } from './read-supplement.ts'

/** `everyone` whom the contest ever had, and of them the ids of those who `left`. */
export type Jury = { readonly everyone: readonly Juror[]; readonly left: readonly string[] }

export function juryOf({ jurors }: Contest, supplements: readonly OpenedSupplement[]): Jury {
  const changes = supplements.flatMap(({ content }) => content.changes)
  return {
    everyone: [...jurors, ...changes.flatMap(({ replacement }) => replacement ?? [])],
    left: changes.map(({ leaves }) => leaves),
  }
}
