// What the Acta still needs before it can be drafted, as the rules will ask for it, each with where it is done (R-ACT-1,
// R-AMT-7). Runs in the renderer.
import { submissionsOf } from '../../../../../shared/domain/agreement/subjects/submissions.ts'
import { unassignedReserves } from '../../../../../shared/domain/session/acta.ts'
import {
  type Agreement,
  openAgreements,
  type SessionState,
  undecided,
} from '../../../../../shared/domain/session/state.ts'
import { formatSoles } from '../../../../../shared/text/format.ts'
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { NEW_ITEM, reserveItem } from '../agreements/new-item.ts'
import { statusOf } from '../agreements/record/status.ts'

const text = actaPlaceText.draft

/** `item`: the agreement, or the new one, in the place of the agreements; null for what is done here. */
export type Missing = { readonly sentence: string; readonly item: string | null }

export function missingFor(state: SessionState): readonly Missing[] {
  const left = undecided(state).length
  return [
    ...openAgreements(state).map(({ id, number }) => ({ sentence: text.openVote(number), item: id })),
    ...ties(state).map(({ id, number }) => ({ sentence: text.tie(number), item: id })),
    ...(left > 0 ? [{ sentence: text.undecided(left), item: NEW_ITEM }] : []),
    // While something is undecided its money may still be given.
    ...(left === 0 ? reserves(state) : []),
    ...(state.deliberation.trim() === '' ? [{ sentence: text.noProse, item: null }] : []),
  ]
}

/** Last votes on what is still undecided that ended in a tie: they never resolve themselves (R-VOT-3, R-ABS-3). */
function ties(state: SessionState): readonly Agreement[] {
  const last = undecided(state).flatMap(
    ({ id }) => state.agreements.findLast(({ subject }) => submissionsOf(subject).includes(id)) ?? [],
  )
  return [...new Set(last)].filter((agreement) => statusOf(agreement) === 'tie')
}

const reserves = (state: SessionState): readonly Missing[] =>
  unassignedReserves(state).map(({ modalityId, facts }) => ({
    sentence: text.reserve(formatSoles(facts.leftCentimos), facts.modality),
    item: reserveItem(modalityId),
  }))
