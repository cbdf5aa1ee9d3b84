// The list of aptos changes during the session: a supplement adds, a desistimiento or an exclusion removes (R-AMT-9).
// Runs in every process.
import { ok } from '../../result.ts'
import { checkPresent } from '../agreement/subjects/free.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf } from '../session/commands.ts'
import type { SessionEvent } from '../session/events.ts'
import { changesContent, isCited, oneActa, refused } from '../session/guard.ts'
import type { SessionState } from '../session/state.ts'
import { findModality, findSubmission, type Submission } from './contest.ts'

/**
 * A resolution «incorporar como apta». Every member scores what it adds before anything is decided on it. Refusals:
 * `document-missing`, `submission-known`, `supplement-mismatch` (R-AMT-9: a code that does not belong to its modality
 * or comes twice), `modality-unknown` (R-VOT-2), `request-above-maximum` (R-AMT-2), `one-modality-per-acta` (R-ACT-1).
 */
export function decideSupplement(command: CommandOf<'AddSupplement'>, state: SessionState): Decision<SessionEvent> {
  const gate = changesContent(state)
  if (!gate.ok) return gate
  const { submissions, resolution } = command
  if (!isCited(resolution)) return refused(state, 'R-AMT-9', 'document-missing')
  for (const [index, submission] of submissions.entries()) {
    const checked = checkAddition(submission, submissions.slice(0, index), state)
    if (!checked.ok) return checked
  }
  const fits = oneActa(state, [...state.contest.submissions, ...submissions])
  return fits.ok ? ok({ ...command, type: 'SupplementAdded' }) : fits
}

function checkAddition(
  { id, modalityId, requestedCentimos }: Submission,
  before: readonly Submission[],
  state: SessionState,
): Decision<null> {
  const facts = { submission: id }
  const modality = findModality(state.contest, modalityId)
  if (!modality) return refused(state, 'R-VOT-2', 'modality-unknown', { modality: modalityId })
  if (findSubmission(state.contest, id)) return refused(state, 'R-AMT-9', 'submission-known', facts)
  if (before.some((other) => other.id === id) || id.split('-')[1] !== modality.letter)
    return refused(state, 'R-AMT-9', 'supplement-mismatch', facts)
  const { maxRequestCentimos } = modality
  return requestedCentimos > maxRequestCentimos
    ? refused(state, 'R-AMT-2', 'request-above-maximum', {
        ...facts,
        requestedCentimos,
        maxCentimos: maxRequestCentimos,
      })
    : ok(null)
}

/**
 * A submission leaves with the document that says so: its award frees its money, its votes under way lapse. Refusals:
 * `submission-unknown` (R-VOT-2), `submission-removed`, `document-missing`, `reason-missing` (R-AMT-9).
 */
export function decideRemoval(command: CommandOf<'RemoveSubmission'>, state: SessionState): Decision<SessionEvent> {
  const gate = changesContent(state)
  if (!gate.ok) return gate
  const present = checkPresent(command.submissionId, state)
  if (!present.ok) return present
  if (!isCited(command.document)) return refused(state, 'R-AMT-9', 'document-missing')
  if (!command.reason.trim()) return refused(state, 'R-AMT-9', 'reason-missing')
  return ok({ ...command, type: 'SubmissionRemoved' })
}
