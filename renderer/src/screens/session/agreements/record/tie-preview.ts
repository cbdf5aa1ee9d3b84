// A tie and the lawful means against it: which can be chosen, and what each would do (R-VOT-3). Runs in the renderer.

import type { RulePack, TieMeans } from '../../../../../../shared/bases/rule-pack.ts'
import { decideTie } from '../../../../../../shared/domain/agreement/afterwards.ts'
import type { TieOutcome } from '../../../../../../shared/domain/agreement/outcome.ts'
import { shareOf } from '../../../../../../shared/domain/award/equity.ts'
import type { Contest, Submission } from '../../../../../../shared/domain/contest/contest.ts'
import type { ConsolidatedRow } from '../../../../../../shared/domain/scoring/consolidate.ts'
import type { Agreement, SessionState } from '../../../../../../shared/domain/session/state.ts'
import type { Refusal } from '../../../../../../shared/refusal.ts'
import { formatPercent, formatRatio } from '../../../../../../shared/text/format.ts'
import { tieText as text } from '../../../../../../shared/text/session/afterwards.ts'
import { candidateRows } from '../candidates.ts'
import { canWrite } from '../proposal-kinds.ts'
import { silentAfter, withReasons } from './silent.ts'

/** The pack's means that can be taken against this tie, in the pack's order. */
export function meansOf(state: SessionState, { subject, votes }: Agreement): RulePack['tieMeans'] {
  const presidentId = state.election?.presidentId ?? ''
  const isPossible: Readonly<Record<TieMeans, boolean>> = {
    revote: canWrite(state, subject),
    equity: subject.kind === 'award',
    'casting-vote': votes[presidentId] !== undefined,
  }
  return state.contest.bases.tieMeans.filter(({ id }) => isPossible[id])
}

/** Undecided submissions that equity can compare with, those of the same modality first. */
export function rivalRows(state: SessionState, { subject }: Agreement): readonly ConsolidatedRow[] {
  if (subject.kind !== 'award') return []
  const others = candidateRows(state, null).filter(({ submission }) => submission.id !== subject.submissionId)
  const own = state.contest.submissions.find(({ id }) => id === subject.submissionId)?.modalityId
  return others.toSorted((a, b) => Number(b.submission.modalityId === own) - Number(a.submission.modalityId === own))
}

/** "JUNÍN: 3 postulaciones recibidas, 5.00 %": what equity compares (R-EQU-1). */
export function shareText(contest: Contest, { applicant: { region } }: Submission): string {
  const { equity } = contest.bases
  const share = shareOf(contest, region)
  const shown =
    equity.base === 'received'
      ? formatPercent(share.num, share.den)
      : text.perPerson(formatRatio(equity.population[region] ?? 0, 1, 0))
  return text.share(region, contest.receivedByRegion[region] ?? 0, shown)
}

export type TiePreview = {
  readonly outcome: TieOutcome | null
  readonly refusal: Refusal | null
  /** Who is left in the minority without a reason (R-JUR-4). */
  readonly silent: readonly string[]
}

/** As if everybody had given a reason: whose is missing is told apart. */
export function previewTie(
  state: SessionState,
  agreement: Agreement,
  means: 'equity' | 'casting-vote',
  rivals: readonly string[],
): TiePreview {
  const command = { agreementId: agreement.id, means, rivals: [...rivals] }
  const decided = decideTie({ type: 'ResolveTie', ...command }, withReasons(state, agreement.id))
  if (!decided.ok) return { outcome: null, refusal: decided.error, silent: [] }
  if (decided.value.type !== 'TieResolved') throw new Error('a tie is recorded as TieResolved')
  const { outcome } = decided.value
  return { outcome, refusal: null, silent: silentAfter(agreement.votes, outcome === 'adopted') }
}
