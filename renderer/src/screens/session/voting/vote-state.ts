// Where a vote stands: its live result, who left a reason unwritten, whether it can be closed. Runs in the renderer.
import { dissenters } from '../../../../../shared/domain/agreement/agreement.ts'
import type { Outcome } from '../../../../../shared/domain/agreement/outcome.ts'
import { type Agreement, outcomeOfAgreement, type SessionState } from '../../../../../shared/domain/session/state.ts'
import { outcomeSentence } from '../../../../../shared/text/session.ts'
import { type Member, marksOf, membersIn } from '../members.ts'

export type VoteState = {
  readonly outcome: Outcome
  readonly sentence: string
  /** Voters whom the result leaves in the minority (R-JUR-4). */
  readonly minority: readonly Member[]
  readonly silent: readonly Member[]
  readonly canClose: boolean
}

export function voteState(state: SessionState, agreement: Agreement): VoteState {
  const outcome = outcomeOfAgreement(agreement)
  const waiting = outcome.kind === 'pending' ? membersIn(state, outcome.waitingFor) : []
  const minority = membersIn(
    state,
    dissenters(agreement, outcome).map((vote) => vote.jurorId),
  )
  const silent = minority.filter((member) => !agreement.votes[member.id]?.reason.trim())
  return {
    outcome,
    sentence: outcomeSentence(outcome, marksOf(waiting)),
    minority,
    silent,
    canClose: outcome.kind !== 'pending' && silent.length === 0,
  }
}

/** For and against: the digit of the member, and the letter under that digit on the keyboard. */
const AGAINST_KEYS = ['Q', 'W', 'E', 'R', 'T', 'Y', 'U', 'I', 'O'] as const

export const voteKeys = (index: number): { readonly for: string; readonly against: string } | null => {
  const against = AGAINST_KEYS[index]
  return against === undefined ? null : { for: String(index + 1), against }
}
