// Declaring conflicts of interest before reading (R-ABS-1): the juror alone says of every submission that there is none,
// or abstains from it. Runs in every process.
import { citation } from '../../bases/rule-pack.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'
import { z } from '../../zod.ts'
import { findSubmission, type Submission } from '../contest/contest.ts'
import type { Decision } from '../decision.ts'
import type { DeskState } from '../scoring/desk.ts'

/** Where a name can coincide with the juror's own, a relative's or a company's (hints.ts). */
export const HINT_FIELDS = ['applicant', 'representative', 'responsible', 'director'] as const
export type HintField = (typeof HINT_FIELDS)[number]

/** The shortest reason that says anything. */
const MIN_REASON = 10

const id = z.string().min(1).max(60)

/**
 * «There is no conflict»: for several submissions at once where no name coincides, for one with what coincided in it and
 * why that is none. Whose name it was stays among the juror's private papers.
 */
const denial = {
  submissionIds: z.array(id).min(1).max(2_000),
  dismissed: z
    .strictObject({ fields: z.array(z.enum(HINT_FIELDS)).min(1).max(4), reason: z.string().max(500) })
    .nullable(),
}
export const ConflictDeniedSchema = z.strictObject({ type: z.literal('ConflictDenied'), ...denial })
export const DenyConflictSchema = z.strictObject({ type: z.literal('DenyConflict'), ...denial })
type Denied = z.output<typeof ConflictDeniedSchema>
export type Dismissed = NonNullable<Denied['dismissed']>

/** What a desk holds of it, by submission: since when, and what was dismissed with which reason. */
export type Denial = { readonly at: string; readonly dismissed: Dismissed | null }

/**
 * R-ABS-1: each submission once; after an abstention there is no way back. Refusals: `submission-unknown`, `abstained`
 * (R-ABS-2), `conflict-already-denied`, `hint-needs-reason`, `hint-of-several`.
 */
export function decideDenial(
  { submissionIds, dismissed }: z.output<typeof DenyConflictSchema>,
  state: DeskState,
): Decision<Denied> {
  const unique = [...new Set(submissionIds)]
  for (const submissionId of unique) {
    const allowed = checkDeniable(state, submissionId)
    if (!allowed.ok) return allowed
  }
  if (!dismissed) return ok({ type: 'ConflictDenied', submissionIds: unique, dismissed })
  const rule = citation(state.contest.bases, 'R-ABS-1')
  if (unique.length > 1) return refuse('hint-of-several', { count: unique.length }, rule)
  const reason = dismissed.reason.trim()
  if (reason.length < MIN_REASON) return refuse('hint-needs-reason', { min: MIN_REASON }, rule)
  const fields = [...new Set(dismissed.fields)]
  return ok({ type: 'ConflictDenied', submissionIds: unique, dismissed: { fields, reason } })
}

function checkDeniable(state: DeskState, submissionId: string): Result<null, Refusal> {
  const { bases } = state.contest
  const facts = { submission: submissionId }
  if (!findSubmission(state.contest, submissionId))
    return refuse('submission-unknown', facts, citation(bases, 'R-ABS-1'))
  if (state.entries[submissionId]?.abstention) return refuse('abstained', facts, citation(bases, 'R-ABS-2'))
  return state.denials[submissionId] ? refuse('conflict-already-denied', facts, citation(bases, 'R-ABS-1')) : ok(null)
}

/** The denials of a desk after one more. */
export const withDenial = (
  denials: DeskState['denials'],
  { submissionIds, dismissed, at }: Denied & { readonly at: string },
): DeskState['denials'] => ({ ...denials, ...Object.fromEntries(submissionIds.map((one) => [one, { at, dismissed }])) })

export const isDeclared = (state: DeskState, submissionId: string): boolean =>
  state.denials[submissionId] !== undefined || !!state.entries[submissionId]?.abstention

/** The submissions of which the juror has not said it yet, in the contest's order; those of a supplement come so too. */
export const undeclared = (state: DeskState): readonly Submission[] =>
  state.contest.submissions.filter((submission) => !isDeclared(state, submission.id))

/** No dossier is opened and nothing is scored before (R-ABS-1). Refusal: `conflicts-undeclared`. */
export const checkDeclared = (state: DeskState, submissionId: string): Result<null, Refusal> =>
  isDeclared(state, submissionId)
    ? ok(null)
    : refuse('conflicts-undeclared', { submission: submissionId }, citation(state.contest.bases, 'R-ABS-1'))
