// What the readiness report states, and what its parts share. Runs in the core.
import type { Contest, Submission } from '../../../../shared/domain/contest/contest.ts'
import type { Paper } from '../../documents/paper.ts'
import type { ReadyContest } from '../propose-contest.ts'

/** A problem or a question of the lists that somebody settled. `place` as `placeText` says it. */
export type Resolved = { readonly place: string; readonly problem: string; readonly how: string }

/** `fileNames` and `pages` by submission id; `at` is when everything was read. */
export type ReadinessFacts = {
  readonly contest: Omit<ReadyContest, 'submissions'> & Pick<Contest, 'submissions'>
  readonly fileNames: ReadonlyMap<string, string>
  readonly pages: ReadonlyMap<string, number | null>
  readonly resolved: readonly Resolved[]
  readonly at: Date
}

export type ReportPart = (paper: Paper, facts: ReadinessFacts) => void

export const requestedOf = (submissions: readonly Submission[]) =>
  submissions.reduce((sum, { requestedCentimos }) => sum + requestedCentimos, 0)
