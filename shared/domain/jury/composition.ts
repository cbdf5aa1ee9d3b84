// A member who leaves, and perhaps another who comes (R-JUR-3). Runs in every process.
import { ok } from '../../result.ts'
import { findJuror } from '../contest/contest.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf } from '../session/commands.ts'
import type { SessionEvent } from '../session/events.ts'
import { isCited, isMember, notApproved, refused } from '../session/guard.ts'
import type { SessionState } from '../session/state.ts'

/**
 * R-JUR-3: a resignation or an absence, by the Resolución Directoral that says so; it is no toggle. From then on the
 * jury decides by consensus (see consensus.ts), votes under way lapse, and a president who leaves is elected anew. Who
 * comes instead evaluates first: until that sheet is open, also after the opening, no submission is decided. Refusals:
 * `juror-unknown`, `replacement-known`, `replacement-profile` (R-JUR-1), `resolution-missing`, `reason-missing`
 * (R-JUR-3), `quorum-missing` (R-JUR-4).
 */
export function decideComposition(
  command: CommandOf<'ChangeComposition'>,
  state: SessionState,
): Decision<SessionEvent> {
  // Also while the Acta is under vote: who is gone will not vote, and the vote would never end.
  const gate = notApproved(state)
  if (!gate.ok) return gate
  const { leaves, replacement, resolution, reason } = command
  const leaver = findJuror(state.contest, leaves)
  if (!leaver || !isMember(state, leaves)) return refused(state, 'R-JUR-1', 'juror-unknown', { juror: leaves })
  if (!isCited(resolution)) return refused(state, 'R-JUR-3', 'resolution-missing')
  if (!reason.trim()) return refused(state, 'R-JUR-3', 'reason-missing')
  if (replacement && findJuror(state.contest, replacement.id))
    return refused(state, 'R-JUR-1', 'replacement-known', { juror: replacement.name })
  if (replacement && replacement.profileId !== leaver.profileId)
    return refused(state, 'R-JUR-1', 'replacement-profile', { juror: replacement.name, leaver: leaver.name })
  const { quorum } = state.contest.bases.jury
  const present = state.members.length - (replacement ? 0 : 1)
  if (present < quorum) return refused(state, 'R-JUR-4', 'quorum-missing', { present, quorum })
  return ok({ ...command, type: 'CompositionChanged' })
}
