// Members whom a new outcome leaves in the minority and who have given no reason (R-JUR-4). Runs in the renderer.
import type { Agreement, SessionState } from '../../../../../../shared/domain/session/state.ts'
import { TO_WRITE } from '../proposal-preview.ts'

/** `isCarried`: the agreement is adopted, and those against it dissent; else those in favour do. */
export const silentAfter = (votes: Agreement['votes'], isCarried: boolean): readonly string[] =>
  Object.values(votes)
    .filter(({ sense, reason }) => sense === (isCarried ? 'against' : 'for') && !reason.trim())
    .map(({ jurorId }) => jurorId)

/** The session as if every vote of an agreement had its reason: to see what else stands in the way. */
export const withReasons = (state: SessionState, agreementId: string): SessionState => ({
  ...state,
  agreements: state.agreements.map((agreement) =>
    agreement.id === agreementId ? { ...agreement, votes: reasoned(agreement.votes) } : agreement,
  ),
})

const reasoned = (votes: Agreement['votes']): Agreement['votes'] =>
  Object.fromEntries(
    Object.entries(votes).map(([jurorId, vote]) => [jurorId, { ...vote, reason: vote.reason.trim() || TO_WRITE }]),
  )
