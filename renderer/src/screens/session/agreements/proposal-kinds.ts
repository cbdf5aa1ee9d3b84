// The kinds of agreement that a person writes, and the tab of each. Runs in the renderer.
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import type { agreementsText } from '../../../../../shared/text/session/agreements.ts'
import { isActaUnderVote } from '../voting/acta-vote.ts'
import { tieGroups } from './tie-groups.ts'

export type Kind = keyof typeof agreementsText.kind

/**
 * Before the opening nothing is decided on submissions (R-SCO-4); a waitlist is there where the Bases provide for it,
 * an order where there is a tie.
 */
export function kindsOf(state: SessionState): readonly Kind[] {
  if (!state.sheets) return ['other']
  const hasWaitlist = state.contest.bases.waitlist.scope !== 'none'
  const waitlist = hasWaitlist ? (['waitlist'] as const) : []
  const tie = tieGroups(state).length > 0 ? (['tie-break'] as const) : []
  return ['award', 'not-selected', ...waitlist, 'desierto', ...tie, 'other']
}

/** Not while the Acta is under vote, nor when it is approved: what came now would not be in it. */
export const canPropose = (state: SessionState): boolean => !state.approval && !isActaUnderVote(state)

/** The tab in which a subject is written; null for what is proposed elsewhere. */
export const kindOf = (state: SessionState, subject: Subject | null): Kind | null =>
  kindsOf(state).find((kind) => kind === (subject?.kind === 'desierto-reserve' ? 'desierto' : subject?.kind)) ?? null

export const canWrite = (state: SessionState, subject: Subject): boolean => kindOf(state, subject) !== null
