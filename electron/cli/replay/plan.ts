// What the planner and the stability of the result say of a scenario's final state, in sentences. They inform. Pure.
import { planAwards } from '../../../shared/domain/award/planner.ts'
import type { ConsolidatedRow } from '../../../shared/domain/scoring/consolidate.ts'
import { stabilityOf } from '../../../shared/domain/scoring/stability.ts'
import { discussFirst } from '../../../shared/domain/scoring/stability-discuss.ts'
import { awardsOf, fateOf, inForce, type SessionState, waitingOf } from '../../../shared/domain/session/state.ts'
import { consolidated } from '../../../shared/domain/session/table.ts'
import { verdictText } from '../../../shared/text/planner.ts'
import { discussReasonText, oneScoreText, withMedianText, withoutJurorText } from '../../../shared/text/stability.ts'

export type PlanView = {
  /** Of each submission that is still undecided, best place first. */
  readonly verdicts: readonly { readonly submissionId: string; readonly kind: string; readonly text: string }[]
  readonly moneyLine: string | null
  /** Of each ranked submission, in the order to discuss them; by modality id. */
  readonly firmness: Readonly<Record<string, readonly { readonly submissionId: string; readonly texts: string[] }[]>>
}

/** Null before the opening: there is no table to plan by (R-SCO-4). */
export function planOf(session: SessionState): PlanView | null {
  if (!session.sheets) return null
  const table = consolidated(session)
  const plan = planAwards(session.contest, {
    order: orderOf(session, Object.values(table)),
    decided: awardsOf(session),
    waiting: waitingOf(session),
  })
  const told = Object.entries(table).map(([id, rows]) => [id, firmnessOf(session, rows, plan.moneyLine)])
  return {
    verdicts: plan.verdicts.map((verdict) => {
      return { submissionId: verdict.submissionId, kind: verdict.kind, text: verdictText(verdict) }
    }),
    moneyLine: plan.moneyLine,
    firmness: Object.fromEntries(told),
  }
}

/** First places of all modalities, then second ones: the Bases compare within a modality only. */
const orderOf = (session: SessionState, tables: readonly (readonly ConsolidatedRow[])[]): string[] =>
  tables
    .flat()
    .flatMap(({ submission: { id }, rank }) =>
      rank === null || fateOf(session, id) !== 'undecided' ? [] : [{ id, rank }],
    )
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id }) => id)

function firmnessOf(session: SessionState, rows: readonly ConsolidatedRow[], moneyLine: string | null) {
  const { contest } = session
  const tieOrders = inForce(session, 'tie-break').map(({ subject }) => subject.order)
  const stability = stabilityOf(contest.bases, rows, tieOrders)
  return discussFirst(rows, stability, moneyLine).map((discussion) => {
    const isOwn = ({ submissionId }: { readonly submissionId: string }) => submissionId === discussion.submissionId
    return {
      submissionId: discussion.submissionId,
      texts: [
        ...discussion.reasons.map((reason) => discussReasonText(reason, discussion)),
        ...stability.oneScore.swings.filter(isOwn).map(oneScoreText),
        ...stability.withoutJuror.flatMap(({ jurorId, changes }) =>
          changes.filter(isOwn).map((change) => withoutJurorText(jurorId, change)),
        ),
        ...stability.withMedian.filter(isOwn).map(withMedianText),
      ],
    }
  })
}
