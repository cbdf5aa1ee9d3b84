// Declaring an abstention (R-ABS-1): the juror alone, per submission, with a cause and a description.
// Runs in every process.
import { citation, type RulePack } from '../../bases/rule-pack.ts'
import { refuse } from '../../refusal.ts'
import { ok } from '../../result.ts'
import type { Decision } from '../decision.ts'

/** The shortest description that says anything. */
const MIN_DESCRIPTION = 10

type Declare = { readonly submissionId: string; readonly causeId: string; readonly description: string }
type Declared = { readonly type: 'AbstentionDeclared' } & Declare

/** Refusals: `abstention-cause-unknown`, `abstention-needs-description` (R-ABS-1). */
export function decideAbstention(declare: Declare, bases: RulePack): Decision<Declared> {
  const { submissionId, causeId } = declare
  const description = declare.description.trim()
  const rule = citation(bases, 'R-ABS-1')
  if (!bases.abstentionCauses.some((cause) => cause.id === causeId))
    return refuse('abstention-cause-unknown', { cause: causeId }, rule)
  if (description.length < MIN_DESCRIPTION)
    return refuse('abstention-needs-description', { min: MIN_DESCRIPTION }, rule)
  return ok({ type: 'AbstentionDeclared', submissionId, causeId, description })
}
