// The outcome of a vote, computed (R-VOT-1), with what carried it or what is missing. Runs in every process.
import type { Majority } from '../../bases/rule-pack.ts'
import { assertNever } from '../../result.ts'

export type Sense = 'for' | 'against'

/** What a vote needs: the pack's majority for its kind, or the consensus of an incomplete jury (R-JUR-3). */
export type NeededMajority = Majority | 'consensus'

export const VOTED_OUTCOMES = ['unanimity', 'majority', 'consensus', 'tie', 'rejected'] as const
export type VotedOutcome = (typeof VOTED_OUTCOMES)[number]

/** How a tie came out of a lawful means (R-VOT-3). */
export const TIE_OUTCOMES = ['adopted', 'rejected'] as const
export type TieOutcome = (typeof TIE_OUTCOMES)[number]

/**
 * A vote is pending until every eligible member has voted (R-JUR-4): nothing is decided early. `missing` says how many
 * more votes in favour it would have taken.
 */
export type Outcome = { readonly kind: 'pending'; readonly waitingFor: readonly string[] } | Count

export type Count = {
  readonly kind: VotedOutcome
  readonly inFavour: number
  readonly against: number
  readonly missing: number
}

export type Votes = Readonly<Record<string, { readonly sense: Sense }>>

export type Ballot = {
  readonly eligible: readonly string[]
  readonly majority: NeededMajority
  /** Members of the jury, barred ones too. */
  readonly members: number
}

/**
 * R-VOT-1, R-JUR-3: unanimity when all eligible are in favour (consensus, when the jury is incomplete); majority when
 * the votes in favour are what the kind needs; a tie when as many are for as against and one more would carry it
 * (never resolved by itself, R-ABS-3); else rejected. `votes` is by juror id; votes of others do not count.
 */
export function outcomeOf(ballot: Ballot, votes: Votes): Outcome {
  const waitingFor = ballot.eligible.filter((jurorId) => votes[jurorId] === undefined)
  return waitingFor.length > 0 ? { kind: 'pending', waitingFor } : countOf(ballot, votes)
}

/** The outcome of a vote in which every eligible member voted (R-VOT-1). */
export function countOf(ballot: Ballot, votes: Votes): Count {
  const { eligible, majority } = ballot
  const inFavour = eligible.filter((jurorId) => votes[jurorId]?.sense === 'for').length
  const against = eligible.length - inFavour
  const missing = Math.max(0, neededInFavour(ballot) - inFavour)
  return { kind: kindOf(majority, inFavour, against, missing), inFavour, against, missing }
}

/** The least votes in favour that adopt an agreement when every eligible member votes. */
export function neededInFavour({ eligible, majority, members }: Ballot): number {
  switch (majority) {
    case 'simple':
      return Math.floor(eligible.length / 2) + 1
    case 'absolute':
      return Math.floor(members / 2) + 1
    case 'unanimity':
    case 'consensus':
      return eligible.length
    default:
      return assertNever(majority)
  }
}

function kindOf(majority: NeededMajority, inFavour: number, against: number, missing: number): VotedOutcome {
  const needsAll = majority === 'consensus' || majority === 'unanimity'
  if (missing > 0) return inFavour === against && missing === 1 && !needsAll ? 'tie' : 'rejected'
  if (majority === 'consensus') return 'consensus'
  return against === 0 ? 'unanimity' : 'majority'
}

/** An outcome that carries a decision. */
export const isAdopted = ({ kind }: { readonly kind: string }) =>
  kind === 'unanimity' || kind === 'majority' || kind === 'consensus'
