// An award while it is being thought of: what it would take from each pocket, and what the rules say to it.
// Runs in the renderer.
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { checkAward, leastAwardCentimos } from '../../../../../shared/domain/award/award.ts'
import { type Award, budgetOf } from '../../../../../shared/domain/award/budget.ts'
import { parseAmount } from '../../../../../shared/domain/award/parse-amount.ts'
import { findModality, type Submission } from '../../../../../shared/domain/contest/contest.ts'
import { awardsOf, type SessionState } from '../../../../../shared/domain/session/state.ts'
import type { Refusal } from '../../../../../shared/refusal.ts'
import type { Result } from '../../../../../shared/result.ts'
import { formatSoles } from '../../../../../shared/text/format.ts'
import type { RefusalCode } from '../../../../../shared/text/refusals.ts'
import { awardText } from '../../../../../shared/text/session/agreements.ts'
import { candidateRows } from './candidates.ts'
import { type ProposalPreview, previewProposal, TO_WRITE } from './proposal-preview.ts'

export type AwardDraft = { readonly submissionId: string; readonly amount: string; readonly reason: string }

export type AwardPreview = ProposalPreview & {
  readonly amount: Result<number, Refusal>
  readonly leastCentimos: number
  readonly isReduced: boolean
  /** What the agreement would be about; null while the amount is not one. */
  readonly subject: Extract<Subject, { kind: 'award' }> | null
  /** A missing reason is no refusal: its own field asks for it. */
  readonly needsReason: boolean
  /** "S/ 60,000.00 de la reserva de …". */
  readonly takes: readonly string[]
}

export function previewAward(state: SessionState, submission: Submission, draft: AwardDraft): AwardPreview {
  const { requestedCentimos, id } = submission
  const amount = parseAmount(draft.amount)
  const isReduced = amount.ok && amount.value < requestedCentimos
  const leastCentimos = leastAwardCentimos(requestedCentimos, state.contest.bases.funds.maxReductionPercent)
  const common = { amount, leastCentimos, isReduced }
  if (!amount.ok)
    return { ...common, subject: null, refusal: amount.error, needsReason: false, eligible: [], takes: [] }
  const reductionReason = isReduced ? draft.reason.trim() : null
  const subject = { kind: 'award', submissionId: id, amountCentimos: amount.value, reductionReason } as const
  return {
    ...common,
    // With any reason: so that the funds are checked while the reason is still to be written.
    ...previewProposal(state, { ...subject, reductionReason: isReduced ? TO_WRITE : null }),
    subject,
    needsReason: isReduced && reductionReason === '',
    takes: takesOf(state, { submissionId: id, amountCentimos: amount.value }),
  }
}

/** What one more award takes from the reserves and from the free money. */
function takesOf(state: SessionState, award: Award): readonly string[] {
  const adopted = awardsOf(state)
  const before = budgetOf(state.contest, adopted)
  const after = budgetOf(state.contest, [...adopted, award])
  const reserved = after.reserves.flatMap((pocket, index) => {
    const taken = pocket.usedCentimos - (before.reserves[index]?.usedCentimos ?? 0)
    const name = findModality(state.contest, pocket.modalityId)?.name ?? pocket.modalityId
    return taken > 0 ? [awardText.fromReserve(formatSoles(taken), name)] : []
  })
  const free = after.free.usedCentimos - before.free.usedCentimos
  return free > 0 ? [...reserved, awardText.fromFree(formatSoles(free))] : reserved
}

export type Fit = keyof typeof awardText.fit

const WHY: Partial<Record<RefusalCode, Fit>> = {
  'already-awarded-this-year': 'awarded-elsewhere',
  'work-already-awarded': 'work-awarded',
}

/** Whether a submission still fits beside the awards in force: whole, with the deepest reduction, or why not at all. */
export function fitOf(state: SessionState, submission: Submission): Fit {
  const { contest } = state
  const { id: submissionId, requestedCentimos } = submission
  const least = leastAwardCentimos(requestedCentimos, contest.bases.funds.maxReductionPercent)
  const checked = (amountCentimos: number) =>
    checkAward(contest, submission, { submissionId, amountCentimos, reductionReason: TO_WRITE }, awardsOf(state))
  if (checked(requestedCentimos).ok) return 'whole'
  const reduced = checked(least)
  if (reduced.ok) return 'reduced'
  return WHY[reduced.error.code] ?? 'no'
}

const canFit = (state: SessionState, submission: Submission) => ['whole', 'reduced'].includes(fitOf(state, submission))

/** Where the next award is likely: the first modality in which something still fits, else with anything left. */
export function firstModality(state: SessionState): string {
  const { modalities } = state.contest.bases
  const left = modalities.filter(({ id }) => candidateRows(state, id).length > 0)
  const fitting = left.find(({ id }) => candidateRows(state, id).some((row) => canFit(state, row.submission)))
  return (fitting ?? left[0] ?? modalities[0])?.id ?? ''
}

/** The next to speak of: the best placed that still fits, else the best placed. */
export function firstCandidate(state: SessionState, modalityId: string): string | null {
  const rows = candidateRows(state, modalityId)
  const fitting = rows.find((row) => canFit(state, row.submission))
  return (fitting ?? rows[0])?.submission.id ?? null
}
