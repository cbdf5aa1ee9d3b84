// The fold of what happens to agreements: proposed, voted, closed, resolved, corrected. Runs in every process.
import { isAdopted } from '../agreement/outcome.ts'
import type { SubjectOf } from '../agreement/subjects/schema.ts'
import { annul, lapse, withoutSubmission } from './effects.ts'
import type { Happened } from './events.ts'
import { type Agreement, agreementOf, type SessionState } from './state.ts'

export function proposed(state: SessionState, event: Happened<'AgreementProposed'>): SessionState {
  const { type: _type, actor: _actor, at, agreementId, ...data } = event
  const empty = { votes: {}, closed: null, withdrawal: null, tie: null, corrections: [], losses: [] }
  return { ...state, agreements: [...state.agreements, { ...data, ...empty, id: agreementId, proposedAt: at }] }
}

export const voted = (state: SessionState, event: Happened<'VoteCast'>): SessionState =>
  withAgreement(state, event.agreementId, (agreement) => ({ ...agreement, votes: votesWith(agreement, event) }))

const votesWith = (
  { votes }: Agreement,
  { jurorId, sense, reason }: Happened<'VoteCast' | 'VoteCorrected'>,
): Agreement['votes'] => ({ ...votes, [jurorId]: { jurorId, sense, reason } })

export function closed(state: SessionState, event: Happened<'AgreementClosed'>): SessionState {
  const { agreementId, outcome, at } = event
  const next = withAgreement(state, agreementId, (agreement) => ({ ...agreement, closed: { at, outcome } }))
  return concluded(next, agreementId, at, isAdopted({ kind: outcome }))
}

/** It ends as a vote does that something ended meanwhile, with its reason beside it. */
export function withdrawn(state: SessionState, event: Happened<'ProposalWithdrawn'>): SessionState {
  const { agreementId, reason, rule, article, at } = event
  const next = withAgreement(state, agreementId, (agreement) => ({
    ...lapse(agreement, { at, cause: 'withdrawal' }),
    withdrawal: { reason, rule, article },
  }))
  return concluded(next, agreementId, at, false)
}

export function resolved(state: SessionState, event: Happened<'TieResolved'>): SessionState {
  const { agreementId, means, article, rivals, outcome, at } = event
  const tie = { means, article, rivals, outcome, at }
  const next = withAgreement(state, agreementId, (agreement) => ({ ...agreement, tie }))
  return concluded(next, agreementId, at, outcome === 'adopted')
}

/**
 * What the end of a vote does beside it. The Acta states every vote but those about itself: of these an adopted one
 * approves the draft, and none makes it stale; every other does.
 */
function concluded(state: SessionState, agreementId: string, at: string, isCarried: boolean): SessionState {
  const { subject } = agreementOf(state, agreementId)
  if (subject.kind === 'addendum') return state
  if (subject.kind === 'acta')
    return isCarried ? { ...state, approval: { agreementId, pdfSha256: subject.pdfSha256, at } } : state
  const next = isCarried && subject.kind === 'revocation' ? revoked(state, subject, at) : state
  return { ...next, draft: null }
}

function revoked(state: SessionState, { agreementId, submissionIds }: SubjectOf<'revocation'>, at: string) {
  const why = { at, cause: 'revocation' } as const
  return withAgreement(state, agreementId, (target) =>
    submissionIds.length === 0
      ? annul(target, why)
      : submissionIds.reduce((left, submissionId) => withoutSubmission(left, submissionId, state.contest, why), target),
  )
}

/** A correction takes the place of the vote and of what had come of the tie; the vote as it was noted stands beside. */
export const corrected = (state: SessionState, event: Happened<'VoteCorrected'>): SessionState =>
  withAgreement(state, event.agreementId, (agreement) => {
    const { jurorId, why, at, outcome } = event
    const replaced = Object.values(agreement.votes).filter((vote) => vote.jurorId === jurorId)
    return {
      ...agreement,
      votes: votesWith(agreement, event),
      closed: agreement.closed && { ...agreement.closed, outcome },
      tie: outcome === 'tie' ? agreement.tie : null,
      corrections: [...agreement.corrections, ...replaced.map((was) => ({ was, why, at }))],
    }
  })

const withAgreement = (state: SessionState, agreementId: string, change: (agreement: Agreement) => Agreement) =>
  withAgreements(state, (agreement) => (agreement.id === agreementId ? change(agreement) : agreement))

/** The session with each of its agreements changed. */
export const withAgreements = (state: SessionState, change: (agreement: Agreement) => Agreement): SessionState => ({
  ...state,
  agreements: state.agreements.map(change),
})
