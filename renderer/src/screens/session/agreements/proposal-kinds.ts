// The kinds of agreement that a person writes, and the tab of each. Runs in the renderer.
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import type { agreementsText } from '../../../../../shared/text/session/agreements.ts'
import { isActaUnderVote } from '../voting/acta-vote.ts'

export type Kind = keyof typeof agreementsText.kind

/** Before the opening nothing is decided on submissions (R-SCO-4); a waitlist is there where the Bases provide for it. */
export function kindsOf({ sheets, contest }: SessionState): readonly Kind[] {
  if (!sheets) return ['other']
  const hasWaitlist = contest.bases.waitlist.scope !== 'none'
  return ['award', 'not-selected', ...(hasWaitlist ? (['waitlist'] as const) : []), 'desierto', 'other']
}

/** Not while the Acta is under vote, nor when it is approved: what came now would not be in it. */
export const canPropose = (state: SessionState): boolean => !state.approval && !isActaUnderVote(state)

/** The tab in which a subject is written; null for what is proposed elsewhere. */
export const kindOf = (state: SessionState, subject: Subject | null): Kind | null =>
  kindsOf(state).find((kind) => kind === (subject?.kind === 'desierto-reserve' ? 'desierto' : subject?.kind)) ?? null

export const canWrite = (state: SessionState, subject: Subject): boolean => kindOf(state, subject) !== null
