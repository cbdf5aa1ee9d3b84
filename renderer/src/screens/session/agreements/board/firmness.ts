// How firm the places around the draft are: where one point, one member's sheet or the median would take each submission.
// Informs; decides nothing. Runs in the renderer.
import { type Stability, stabilityOf, unstableSubmissions } from '../../../../../../shared/domain/scoring/stability.ts'
import { inForce, type SessionState } from '../../../../../../shared/domain/session/state.ts'
import { consolidated } from '../../../../../../shared/domain/session/table.ts'
import { firmnessText as text } from '../../../../../../shared/text/session/board.ts'
import { oneScoreText, withMedianText, withoutJurorText } from '../../../../../../shared/text/stability.ts'
import { membersOf } from '../../members.ts'

export type ModalityStability = {
  readonly modalityId: string
  readonly name: string
  readonly stability: Stability
  /** How many have a place. */
  readonly count: number
}

/** Of each modality that has places; it follows from the table alone. */
export function stabilities(state: SessionState): readonly ModalityStability[] {
  const table = consolidated(state)
  const tieOrders = inForce(state, 'tie-break').map(({ subject }) => subject.order)
  return state.contest.bases.modalities.flatMap(({ id, name }) => {
    const stability = stabilityOf(state.contest.bases, table[id] ?? [], tieOrders)
    const count = stability.oneScore.swings.length
    return count > 0 ? [{ modalityId: id, name, stability, count }] : []
  })
}

export type FirmnessRow = {
  readonly submissionId: string
  readonly title: string
  readonly place: number
  readonly best: number
  readonly worst: number
  readonly isIn: boolean
  /** Why the place may be another; empty when it is firm. */
  readonly reasons: readonly string[]
}

export type Firmness = {
  readonly summary: string
  readonly rows: readonly FirmnessRow[]
  /** How many places the chart is wide. */
  readonly width: number
}

/** How many are shown beyond the last that is in. */
const BEYOND = 3

/** `isIn`: whether a submission has an award, is under vote for one, or is in the draft. */
export function firmnessOf(
  state: SessionState,
  { stability, count }: ModalityStability,
  isIn: (submissionId: string) => boolean,
): Firmness {
  const { swings } = stability.oneScore
  const unstable = unstableSubmissions(stability)
  const last = swings.findLastIndex(({ submissionId }) => isIn(submissionId))
  const shown = swings.slice(0, last + 1 + BEYOND)
  const rows = shown.map(({ submissionId, place, best, worst }): FirmnessRow => {
    const places = [place, best, worst, ...otherPlaces(stability, submissionId)]
    return {
      submissionId,
      title: state.contest.submissions.find(({ id }) => id === submissionId)?.title ?? submissionId,
      place,
      best: Math.min(...places),
      worst: Math.max(...places),
      isIn: isIn(submissionId),
      reasons: unstable.has(submissionId) ? reasonsOf(state, stability, submissionId) : [],
    }
  })
  const loose = rows.filter((row) => row.isIn && row.reasons.length > 0).length
  const inCount = rows.filter((row) => row.isIn).length
  const width = Math.max(...rows.map(({ worst }) => worst))
  return { summary: text.summary(inCount, loose, unstable.size, count), rows, width }
}

const isOf = (submissionId: string) => (one: { readonly submissionId: string }) => one.submissionId === submissionId

/** A place that is lost is not on the chart: the sentence says it. */
const otherPlaces = ({ withoutJuror, withMedian }: Stability, submissionId: string): readonly number[] =>
  [...withoutJuror.flatMap(({ changes }) => changes), ...withMedian]
    .filter(isOf(submissionId))
    .flatMap(({ to }) => (to === null ? [] : [to]))

function reasonsOf(state: SessionState, stability: Stability, submissionId: string): readonly string[] {
  const isOwn = isOf(submissionId)
  const markOf = (jurorId: string) => membersOf(state).find(({ id }) => id === jurorId)?.mark ?? jurorId
  return [
    ...stability.oneScore.swings
      .filter(({ place, best, worst }) => best < place || worst > place)
      .filter(isOwn)
      .map(oneScoreText),
    ...stability.withoutJuror.flatMap(({ jurorId, changes }) =>
      changes.filter(isOwn).map((change) => withoutJurorText(markOf(jurorId), change)),
    ),
    ...stability.withMedian.filter(isOwn).map(withMedianText),
  ]
}
