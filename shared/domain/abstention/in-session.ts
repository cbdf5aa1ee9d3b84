// An abstention that a member declares in the session: after sealing, or in deliberation (R-ABS-1, R-ABS-2).
// Runs in every process.
import { ok } from '../../result.ts'
import { checkPresent } from '../agreement/subjects/free.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf } from '../session/commands.ts'
import type { SessionEvent } from '../session/events.ts'
import { changesContent, isMember, refused } from '../session/guard.ts'
import { abstainedFrom, type SessionState } from '../session/state.ts'
import { decideAbstention } from './declare.ts'

/**
 * The member alone declares it; the core lets nobody else in. What the member scored stops counting, and every
 * agreement on the submission in which the member voted loses its effect. Refusals: `juror-unknown` (R-JUR-1),
 * `submission-unknown`, `submission-removed`, `already-abstained` (R-ABS-2), those of decideAbstention.
 */
export function decideSessionAbstention(
  command: CommandOf<'DeclareAbstention'>,
  state: SessionState,
): Decision<SessionEvent> {
  const gate = changesContent(state)
  if (!gate.ok) return gate
  const { jurorId, submissionId } = command
  if (!isMember(state, jurorId)) return refused(state, 'R-JUR-1', 'juror-unknown', { juror: jurorId })
  const present = checkPresent(submissionId, state)
  if (!present.ok) return present
  if (abstainedFrom(state, submissionId).includes(jurorId))
    return refused(state, 'R-ABS-2', 'already-abstained', { submission: submissionId })
  const declared = decideAbstention(command, state.contest.bases)
  return declared.ok ? ok({ ...declared.value, jurorId }) : declared
}
