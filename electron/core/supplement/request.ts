// What DAFO asks a supplement to change, and whether the contest still holds with it. Runs in the core (Node).
import type { Submission } from '../../../shared/domain/contest/contest.ts'
import { decideComposition } from '../../../shared/domain/jury/composition.ts'
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import type { Document } from '../../../shared/domain/session/data.ts'
import { evolveSession } from '../../../shared/domain/session/evolve.ts'
import { initialSession, type SessionState } from '../../../shared/domain/session/state.ts'
import type { Supplement } from '../../../shared/domain/session/supplement.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { checkContest } from '../packing/check-contest.ts'
import type { DossierFile } from '../packing/dossier-pdf.ts'
import type { OpenedPackage } from '../packing/open-contest.ts'
import type { ProposedSubmission } from '../packing/propose-submissions.ts'
import type { Clock, Ids, Random } from '../ports.ts'
import type { Work } from '../work.ts'
import type { LockedSupplement, OpenedSupplement } from './read-supplement.ts'
import type { Issuer } from './reissue.ts'

export type Earlier = { readonly locked: LockedSupplement; readonly opened: OpenedSupplement }

/** R-JUR-3: `leaves` is a member's id; `replacement` is who comes instead, of the same profile, if anybody. */
export type MemberChange = Omit<Supplement['changes'][number], 'replacement'> & {
  readonly replacement: { readonly name: string; readonly profileId: string } | null
}

/** `earlier`: every supplement of this package so far, in their order. `reissue`: members who get another code. */
export type SupplementRequest = Issuer & {
  readonly opened: OpenedPackage
  readonly earlier: readonly Earlier[]
  readonly additions: {
    readonly resolution: Document
    readonly submissions: readonly ProposedSubmission[]
    readonly dossiers: ReadonlyMap<string, DossierFile>
  } | null
  readonly removals: Supplement['removals']
  readonly reissue: readonly string[]
  readonly changes: readonly MemberChange[]
  readonly target: string
  readonly ports: { readonly clock: Clock; readonly ids: Ids; readonly random: Random }
  readonly work?: Work
}

type Change = CommandOf<'ChangeComposition'>

/** The contest's jury after every supplement so far. */
export const juryBefore = ({ opened, earlier }: Pick<SupplementRequest, 'opened' | 'earlier'>): SessionState =>
  earlier
    .flatMap((one) => one.opened.content.changes)
    .reduce((state, change) => changed(state, { type: 'ChangeComposition', ...change }), initialSession(opened.contest))

const changed = (state: SessionState, command: Change) =>
  evolveSession(state, { ...command, type: 'CompositionChanged', at: '', actor: '' })

/** The same rules as in the room (R-JUR-1, R-JUR-3, R-JUR-4); answers the jury after the changes. */
export function checkChanges(
  before: SessionState,
  changes: readonly Omit<Change, 'type'>[],
): Result<SessionState, Refusal> {
  let state = before
  for (const change of changes) {
    const command: Change = { type: 'ChangeComposition', ...change }
    const decided = decideComposition(command, state)
    if (!decided.ok) return decided
    state = changed(state, command)
  }
  return ok(state)
}

/** Refusals: `supplement-empty`, `submission-known`, `submission-unknown`, `package-contest-invalid`. */
export function checkSubmissions(request: SupplementRequest, added: readonly Submission[]): Result<void, Refusal> {
  const { opened, earlier, removals, reissue, changes } = request
  if ([added, removals, reissue, changes].every(({ length }) => length === 0)) return refuse('supplement-empty')
  const before = earlier.flatMap((one) => one.opened.content.additions?.submissions ?? [])
  const known = [...opened.contest.submissions, ...before]
  const twice = added.find(({ id }) => known.some((submission) => submission.id === id))
  if (twice) return refuse('submission-known', { submission: twice.id })
  const gone = earlier.flatMap((one) => one.opened.content.removals.map(({ submissionId }) => submissionId))
  const there = new Set(known.map(({ id }) => id).filter((id) => !gone.includes(id)))
  const missing = removals.find(({ submissionId }) => !there.has(submissionId))
  if (missing) return refuse('submission-unknown', { submission: missing.submissionId })
  const wrong = checkContest({ ...opened.contest, submissions: [...known, ...added] })
  return wrong === null ? ok(undefined) : refuse('package-contest-invalid', { at: wrong })
}
