// The pockets of the contest as a picture shows them: what each holds, who takes what of it, and what is left, in figures
// and in words (R-AMT-4, R-AMT-5). Runs in the renderer.
import { type Award, budgetOf } from '../../../../../../shared/domain/award/budget.ts'
import { type Draw, drawsOf } from '../../../../../../shared/domain/award/draft.ts'
import { submissionOf } from '../../../../../../shared/domain/contest/contest.ts'
import type { SessionState } from '../../../../../../shared/domain/session/state.ts'
import { moneyText } from '../../../../../../shared/text/session/agreements.ts'
import { leftText, pocketOf } from '../../../../../../shared/text/session/board.ts'
import { shortModality } from '../short-modality.ts'
import { type BoardBase, type Counted, markOf } from './board-data.ts'

export type PocketPart = {
  readonly submissionId: string
  readonly mark: string
  readonly title: string
  readonly centimos: number
  /** The agreement by which it counts already; null when it is only in the draft. */
  readonly counted: Counted | null
}

export type Pocket = {
  readonly id: string
  readonly label: string
  readonly capacityCentimos: number
  readonly leftCentimos: number
  /** "Quedan S/ 12,400.00 de la reserva de Circulación." */
  readonly left: string
  readonly parts: readonly PocketPart[]
}

export function pocketsOf(state: SessionState, base: BoardBase, drafted: readonly Award[]): readonly Pocket[] {
  const { contest } = state
  const all = [...base.counted, ...drafted]
  const draws = drawsOf(contest, all)
  const budget = budgetOf(contest, all)
  const parts = partsOf(state, base, draws)
  const reserves = budget.reserves.flatMap(({ modalityId, reserveCentimos, leftCentimos }): readonly Pocket[] => {
    if (reserveCentimos === 0) return []
    const name = shortModality(contest.bases, modalityId)
    const own = (draw: Draw) =>
      submissionOf(contest, draw.submissionId).modalityId === modalityId ? draw.fromReserveCentimos : 0
    return [
      {
        id: modalityId,
        label: moneyText.reserve(name),
        capacityCentimos: reserveCentimos,
        leftCentimos,
        left: leftText(leftCentimos, pocketOf.reserve(name)),
        parts: parts(own),
      },
    ]
  })
  return [
    {
      id: 'total',
      label: moneyText.total,
      capacityCentimos: budget.totalCentimos,
      leftCentimos: budget.leftCentimos,
      left: leftText(budget.leftCentimos, pocketOf.total),
      parts: parts((draw) => draw.amountCentimos),
    },
    {
      id: 'free',
      label: moneyText.free,
      capacityCentimos: budget.free.capacityCentimos,
      leftCentimos: budget.free.leftCentimos,
      left: leftText(budget.free.leftCentimos, pocketOf.free),
      parts: parts((draw) => draw.fromFreeCentimos),
    },
    ...reserves,
  ]
}

const partsOf =
  ({ contest }: SessionState, base: BoardBase, draws: readonly Draw[]) =>
  (takes: (draw: Draw) => number): readonly PocketPart[] =>
    draws
      .filter((draw) => takes(draw) > 0)
      .map((draw) => ({
        submissionId: draw.submissionId,
        mark: markOf(base, draw.submissionId),
        title: submissionOf(contest, draw.submissionId).title,
        centimos: takes(draw),
        counted: base.counted.find(({ submissionId }) => submissionId === draw.submissionId) ?? null,
      }))
