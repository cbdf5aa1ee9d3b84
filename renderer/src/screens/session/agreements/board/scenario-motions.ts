// From a scenario to agreements: each award is one of its own, and what of the scenario is voted already is told apart.
// Runs in the renderer.
import type { Subject } from '../../../../../../shared/domain/agreement/subjects/schema.ts'
import { submissionOf } from '../../../../../../shared/domain/contest/contest.ts'
import { fateOf, type SessionState } from '../../../../../../shared/domain/session/state.ts'
import type { Refusal } from '../../../../../../shared/refusal.ts'
import { formatSoles } from '../../../../../../shared/text/format.ts'
import { motionsText as text } from '../../../../../../shared/text/session/board.ts'
import { fateWord } from '../../../../../../shared/text/session.ts'
import { needsPresiding, previewProposal, TO_WRITE } from '../proposal-preview.ts'
import type { Draft } from './use-draft.ts'

type AwardSubject = Extract<Subject, { kind: 'award' }>

export type Motion = {
  readonly submissionId: string
  readonly title: string
  readonly requestedCentimos: number
  readonly amountCentimos: number
  readonly isReduced: boolean
  /** All that stands against it; empty when it can be proposed. */
  readonly problems: readonly Refusal[]
  readonly eligible: readonly string[]
  readonly needsPresiding: boolean
}

/** In the order of the table, which is that of the votes. */
export function motionsOf(state: SessionState, { drafted, judged }: Draft): readonly Motion[] {
  return drafted.map((award) => {
    const { title, requestedCentimos } = submissionOf(state.contest, award.submissionId)
    const isReduced = award.amountCentimos < requestedCentimos
    const { refusal, eligible } = previewProposal(state, subjectOf(award, isReduced ? TO_WRITE : null))
    const said = judged.lines.get(award.submissionId)?.problems ?? []
    return {
      ...award,
      title,
      requestedCentimos,
      isReduced,
      // The draft as a whole is judged first; what only the room says of this one comes after.
      problems: said.length > 0 || !refusal ? said : [refusal],
      eligible,
      needsPresiding: needsPresiding(state, eligible),
    }
  })
}

export const subjectOf = (
  { submissionId, amountCentimos }: Pick<Motion, 'submissionId' | 'amountCentimos'>,
  reductionReason: string | null,
): AwardSubject => ({ kind: 'award', submissionId, amountCentimos, reductionReason })

/** What of the scenario is not open any more, each with what became of it. */
export function settledOf(state: SessionState, { scenario, base }: Draft): readonly string[] {
  const open = new Set(base.order)
  return scenario.awards
    .filter(({ submissionId }) => !open.has(submissionId))
    .map(({ submissionId, amountCentimos }) => {
      const title = submissionOf(state.contest, submissionId).title
      const counted = base.counted.find((one) => one.submissionId === submissionId)
      if (!counted) return text.decided(title, fateWord[fateOf(state, submissionId)])
      const said = counted.isOpen ? text.underVote : text.voted
      const differs = counted.amountCentimos === amountCentimos ? '' : text.instead(formatSoles(amountCentimos))
      return said(title, counted.number, formatSoles(counted.amountCentimos)) + differs
    })
}
