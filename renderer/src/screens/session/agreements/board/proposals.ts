// What the planner proposes for a draft as it stands: all that fits whole, room for whoever comes next, the same reduction for
// everybody. Each proposal is amounts to put in; none decides anything. Runs in the renderer.
import type { Award } from '../../../../../../shared/domain/award/budget.ts'
import { evenlyReduced, evenReduction, roomInDraft } from '../../../../../../shared/domain/award/draft.ts'
import { planAwards } from '../../../../../../shared/domain/award/planner.ts'
import { submissionOf } from '../../../../../../shared/domain/contest/contest.ts'
import { type SessionState, waitingOf } from '../../../../../../shared/domain/session/state.ts'
import { formatSoles } from '../../../../../../shared/text/format.ts'
import { adviceText, plannerText as text } from '../../../../../../shared/text/session/board.ts'
import type { BoardBase } from './board-data.ts'

/** `awards` is null where nothing can be applied: a rule stands in the way, and `text` says which. */
export type Proposal = { readonly id: string; readonly text: string; readonly awards: readonly Award[] | null }

/** How many of each modality are spoken of: those that come next by the table. */
const NEXT = 3

export function proposalsFor(state: SessionState, base: BoardBase, drafted: readonly Award[]): readonly Proposal[] {
  const included = new Set(drafted.map(({ submissionId }) => submissionId))
  const open = base.order.filter((submissionId) => !included.has(submissionId))
  const next = nextOf(base, open).flatMap((submissionId) => roomFor(state, base, drafted, submissionId))
  return [
    ...overdrawn(state, base, drafted),
    ...whatFits(state, base, drafted, open),
    // What can be applied comes first, each part in the order of the table.
    ...next.filter(({ awards }) => awards !== null),
    ...next.filter(({ awards }) => awards === null),
  ]
}

/** The first of each modality, in the order of the table. */
function nextOf({ modalities, rowOf }: BoardBase, open: readonly string[]): readonly string[] {
  return modalities.flatMap(({ id }) =>
    open.filter((submissionId) => rowOf.get(submissionId)?.submission.modalityId === id).slice(0, NEXT),
  )
}

function overdrawn({ contest }: SessionState, { counted }: BoardBase, drafted: readonly Award[]): readonly Proposal[] {
  const ids = drafted.map(({ submissionId }) => submissionId)
  // An overdrawn draft takes more than fits, whatever its lines are reduced by already.
  const room = evenReduction(contest, [...counted, ...drafted], [])
  if (room !== null) return []
  const perMille = evenReduction(contest, counted, ids)
  const percent = contest.bases.funds.maxReductionPercent
  return perMille === null
    ? [{ id: 'overdrawn', text: text.tooMuch(percent), awards: null }]
    : [{ id: 'overdrawn', text: text.evenAll(perMille), awards: evenlyReduced(contest, ids, perMille) }]
}

function whatFits(
  state: SessionState,
  { counted }: BoardBase,
  drafted: readonly Award[],
  order: readonly string[],
): readonly Proposal[] {
  const decided = [...counted, ...drafted]
  const { proposals } = planAwards(state.contest, { order, decided, waiting: waitingOf(state) })
  if (proposals.length < 2) return []
  const sum = proposals.reduce((total, { amountCentimos }) => total + amountCentimos, 0)
  return [{ id: 'fill', text: text.fillWhat(proposals.length, formatSoles(sum)), awards: proposals }]
}

/** With the least reductions, and where they are more than one, also with the same for everybody. */
function roomFor(
  state: SessionState,
  { counted }: BoardBase,
  drafted: readonly Award[],
  submissionId: string,
): readonly Proposal[] {
  const { contest } = state
  const { title, requestedCentimos } = submissionOf(contest, submissionId)
  const verdict = roomInDraft(contest, submissionId, { counted, drafted, waiting: waitingOf(state) })
  const own = { submissionId, amountCentimos: requestedCentimos }
  const titleOf = (id: string) => submissionOf(contest, id).title
  if (verdict.kind === 'fits')
    return [{ id: submissionId, text: text.whole(title, formatSoles(requestedCentimos)), awards: [own] }]
  const told = { id: submissionId, text: adviceText(verdict, title, titleOf) }
  if (verdict.kind === 'blocked') return [{ ...told, awards: null }]
  const cuts = verdict.cuts.map(({ submissionId: id, toCentimos }) => ({
    submissionId: id,
    amountCentimos: toCentimos,
  }))
  const isOwnCut = cuts.some((cut) => cut.submissionId === submissionId)
  const all = [...drafted.map((award) => award.submissionId), submissionId]
  const perMille = evenReduction(contest, counted, all)
  const least: Proposal = { ...told, awards: isOwnCut ? cuts : [...cuts, own] }
  return perMille === null || perMille === 0 || all.length === 1
    ? [least]
    : [
        least,
        {
          id: `${submissionId} igual`,
          text: text.even(title, perMille),
          awards: evenlyReduced(contest, all, perMille),
        },
      ]
}
