// Taking the effect of an earlier agreement, as the subject of another (R-VOT-2). Runs in every process.
import { ok } from '../../../result.ts'
import { effective } from '../../session/effects.ts'
import { refused } from '../../session/guard.ts'
import { adopted, fateOf, findAgreement, openAgreements, type SessionState } from '../../session/state.ts'
import type { Checked } from './free.ts'
import type { Subject, SubjectOf } from './schema.ts'

/** What was opened cannot be unread; the Acta's own votes end what they are about. */
const FINAL: readonly Subject['kind'][] = ['opening', 'revocation', 'acta', 'addendum']

/** Figures on which a decision already rests. */
const FIGURES: readonly Subject['kind'][] = ['tie-break', 'consensus-score', 'jury-bonus']

/**
 * Names the agreement and, where that one lists submissions, those it takes from it. Refusals: `agreement-unknown`
 * (R-VOT-1), `not-revocable`, `nothing-to-revoke` (it has no effect), `revocation-submissions`, `agreement-under-way`
 * (its revocation is already under vote), `submission-decided` (its figures carried a decision), `reason-missing`
 * (R-VOT-2).
 */
export function checkRevocation(subject: SubjectOf<'revocation'>, state: SessionState, ownId?: string): Checked {
  const target = findAgreement(state, subject.agreementId)
  if (!target) return refused(state, 'R-VOT-1', 'agreement-unknown')
  const facts = { number: target.number }
  if (FINAL.includes(target.subject.kind)) return refused(state, 'R-VOT-2', 'not-revocable', facts)
  if (!adopted(state).includes(target)) return refused(state, 'R-VOT-2', 'nothing-to-revoke', facts)
  const decided = effective(target)
  const { submissionIds, agreementId } = subject
  if (submissionIds.some((id) => !decided.includes(id)) || (decided.length > 0 && submissionIds.length === 0))
    return refused(state, 'R-VOT-2', 'revocation-submissions', facts)
  const other = openAgreements(state, ownId).find(
    (agreement) => agreement.subject.kind === 'revocation' && agreement.subject.agreementId === agreementId,
  )
  if (other) return refused(state, 'R-VOT-2', 'agreement-under-way', { number: other.number })
  const [settled] = FIGURES.includes(target.subject.kind)
    ? decided.filter((submissionId) => fateOf(state, submissionId) !== 'undecided')
    : []
  if (settled !== undefined) return refused(state, 'R-VOT-2', 'submission-decided', { submission: settled })
  return subject.reason.trim() ? ok(null) : refused(state, 'R-VOT-2', 'reason-missing')
}
