// The outcome of a vote, computed (R-VOT-1), and the sentence's facts: what carried it or what is missing.
// Runs in every process.

export type Sense = 'for' | 'against'

/**
 * `pending` while an eligible voter has not voted and the vote could still go another way is NOT decided early: every
 * eligible voter votes (R-JUR-4), so a vote is pending until all have.
 */
export type Outcome =
  | { readonly kind: 'pending'; readonly waitingFor: readonly string[] }
  | {
      readonly kind: 'unanimity' | 'majority' | 'tie' | 'rejected'
      readonly inFavour: number
      readonly against: number
    }

/**
 * R-VOT-1: unanimity when all eligible are in favour, simple majority when more are for than against, a tie when as
 * many are (never resolved by itself, R-ABS-3), else rejected. `votes` is by juror id; votes of others do not count.
 */
export function outcomeOf(
  eligible: readonly string[],
  votes: Readonly<Record<string, { readonly sense: Sense }>>,
): Outcome {
  const waitingFor = eligible.filter((jurorId) => votes[jurorId] === undefined)
  if (waitingFor.length > 0) return { kind: 'pending', waitingFor }
  const inFavour = eligible.filter((jurorId) => votes[jurorId]?.sense === 'for').length
  const against = eligible.length - inFavour
  if (against === 0) return { kind: 'unanimity', inFavour, against }
  if (inFavour > against) return { kind: 'majority', inFavour, against }
  return { kind: inFavour === against ? 'tie' : 'rejected', inFavour, against }
}

export const isAdopted = (outcome: Outcome) => outcome.kind === 'unanimity' || outcome.kind === 'majority'
