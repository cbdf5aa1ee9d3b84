// A member revises an own score in deliberation (R-SCO-6). Runs in every process.
import { ok } from '../../result.ts'
import { checkFree } from '../agreement/subjects/free.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf } from '../session/commands.ts'
import type { SessionEvent } from '../session/events.ts'
import { changesContent, isMember, opened, refused, through } from '../session/guard.ts'
import { abstainedFrom, type SessionState } from '../session/state.ts'
import { checkBonus, checkScore } from './scoresheet.ts'

/**
 * One score, or the additional points, of a submission that is not decided nor under vote; what the sheet said stays
 * beside it. The core lets only the member in. Refusals: `juror-unknown` (R-JUR-1), those of checkFree, `abstained`
 * (R-ABS-2), `revision-without-reason` (R-SCO-6), `bonus-by-jury`, those of checkScore and
 * checkBonus.
 */
export function decideRevision(command: CommandOf<'ReviseScore'>, state: SessionState): Decision<SessionEvent> {
  const gate = through(state, changesContent, opened)
  if (!gate.ok) return gate
  const { jurorId, submissionId, change, reason } = command
  if (!isMember(state, jurorId)) return refused(state, 'R-JUR-1', 'juror-unknown', { juror: jurorId })
  const free = checkFree(submissionId, state)
  if (!free.ok) return free
  if (abstainedFrom(state, submissionId).includes(jurorId))
    return refused(state, 'R-ABS-2', 'abstained', { submission: submissionId })
  const allowed = checkChange(change, state)
  if (!allowed.ok) return allowed
  if (!reason.trim()) return refused(state, 'R-SCO-6', 'revision-without-reason')
  return ok({ ...command, type: 'ScoreRevised' })
}

function checkChange(change: CommandOf<'ReviseScore'>['change'], state: SessionState): Decision<null> {
  const { bases } = state.contest
  if (change.of === 'score') return checkScore(bases, change.subcriterionId, change.score)
  return bases.bonus.scope === 'jury'
    ? refused(state, 'R-SCO-2', 'bonus-by-jury')
    : checkBonus(bases, change.points, change.grounds)
}
