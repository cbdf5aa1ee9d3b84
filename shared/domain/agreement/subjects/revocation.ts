// Taking the effect of an earlier agreement, as the subject of another (R-VOT-2). Runs in every process.
import { ok } from '../../../result.ts'
import { effective } from '../../session/effects.ts'
import { refused } from '../../session/guard.ts'
import { type Agreement, adopted, findAgreement, openAgreements, type SessionState } from '../../session/state.ts'
import { type Checked, checkAllFree } from './free.ts'
import type { Subject, SubjectOf } from './schema.ts'

const FINAL: readonly Subject['kind'][] = ['opening', 'revocation', 'acta', 'addendum']

/** What was opened cannot be unread; the Acta's own votes end what they are about. */
export const isFinal = ({ kind }: Subject) => FINAL.includes(kind)

/** Figures on which a decision may rest. */
const FIGURES: readonly Subject['kind'][] = ['tie-break', 'consensus-score', 'jury-bonus']

/**
 * Names the agreement and, where that one lists submissions, those it takes from it. Refusals: `agreement-unknown`
 * (R-VOT-1), `not-revocable`, `nothing-to-revoke` (it has no effect), `revocation-submissions` (none of its own, or a
 * part of an order), `agreement-under-way` (its revocation is already under vote), those of checkUnsettled,
 * `reason-missing` (R-VOT-2).
 */
export function checkRevocation(subject: SubjectOf<'revocation'>, state: SessionState, ownId?: string): Checked {
  const target = findAgreement(state, subject.agreementId)
  if (!target) return refused(state, 'R-VOT-1', 'agreement-unknown')
  const facts = { number: target.number }
  if (isFinal(target.subject)) return refused(state, 'R-VOT-2', 'not-revocable', facts)
  if (!adopted(state).includes(target)) return refused(state, 'R-VOT-2', 'nothing-to-revoke', facts)
  const decided = effective(target)
  const { submissionIds, agreementId } = subject
  const least = target.subject.kind === 'tie-break' ? decided.length : Math.min(1, decided.length)
  if (submissionIds.length < least || submissionIds.some((id) => !decided.includes(id)))
    return refused(state, 'R-VOT-2', 'revocation-submissions', facts)
  const other = openAgreements(state, ownId).find(
    (agreement) => agreement.subject.kind === 'revocation' && agreement.subject.agreementId === agreementId,
  )
  if (other) return refused(state, 'R-VOT-2', 'agreement-under-way', { number: other.number })
  const unsettled = checkUnsettled(target, state, ownId)
  if (!unsettled.ok) return unsettled
  return subject.reason.trim() ? ok(null) : refused(state, 'R-VOT-2', 'reason-missing')
}

/** Figures stay while a decision or a vote rests on them. Refusals: those of checkFree for their submissions. */
export const checkUnsettled = (agreement: Agreement, state: SessionState, ownId?: string): Checked =>
  FIGURES.includes(agreement.subject.kind) ? checkAllFree(effective(agreement), state, ownId) : ok(null)
