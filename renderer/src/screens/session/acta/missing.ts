// What the Acta still needs before it can be drafted, as the rules will ask for it, each with where it is done (R-ACT-1,
// R-AMT-7). Runs in the renderer.
import { reserveLeft } from '../../../../../shared/domain/agreement/subjects/desierto.ts'
import { submissionsOf } from '../../../../../shared/domain/agreement/subjects/submissions.ts'
import { unassignedReserves } from '../../../../../shared/domain/session/acta.ts'
import {
  type Agreement,
  inForce,
  isVoid,
  openAgreements,
  type SessionState,
  undecided,
} from '../../../../../shared/domain/session/state.ts'
import { formatSoles } from '../../../../../shared/text/format.ts'
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { NEW_ITEM, reserveItem } from '../agreements/new-item.ts'
import { statusOf } from '../agreements/record/status.ts'

const text = actaPlaceText.draft

/** `to`: where it is done in the place of the agreements, and the words of the way there; null for what is done here. */
export type Missing = {
  readonly sentence: string
  readonly to: { readonly item: string; readonly words: string } | null
}

export function missingFor(state: SessionState): readonly Missing[] {
  const left = undecided(state).length
  return [
    ...openAgreements(state).map(({ id, number }) => ({
      sentence: text.openVote(number),
      to: toAgreement(id, number),
    })),
    ...ties(state).map(({ id, number }) => ({ sentence: text.tie(number), to: toAgreement(id, number) })),
    ...(left > 0 ? [{ sentence: text.undecided(left), to: { item: NEW_ITEM, words: text.goPropose } }] : []),
    // While something is undecided its money may still be given.
    ...(left === 0 ? reserves(state) : []),
    ...(state.deliberation.trim() === '' ? [{ sentence: text.noProse, to: null }] : []),
  ]
}

const toAgreement = (id: string, number: number) => ({ item: id, words: text.goAgreement(number) })

/** Last votes on what is still undecided that ended in a tie: they never resolve themselves (R-VOT-3, R-ABS-3). */
function ties(state: SessionState): readonly Agreement[] {
  const last = undecided(state).flatMap(
    ({ id }) => state.agreements.findLast(({ subject }) => submissionsOf(subject).includes(id)) ?? [],
  )
  return [...new Set(last)].filter((agreement) => statusOf(agreement) === 'tie' && !isVoid(agreement))
}

/** An agreement whose figure is no longer true goes before another can be made. */
function reserves(state: SessionState): readonly Missing[] {
  const stale = inForce(state, 'desierto-reserve').filter(
    ({ subject }) => subject.leftCentimos !== reserveLeft(state, subject.modalityId),
  )
  const unsaid = unassignedReserves(state).filter(
    ({ modalityId }) => !stale.some(({ subject }) => subject.modalityId === modalityId),
  )
  return [
    ...stale.map(({ agreement: { id, number }, subject }) => ({
      sentence: text.staleReserve(number, formatSoles(reserveLeft(state, subject.modalityId))),
      to: toAgreement(id, number),
    })),
    ...unsaid.map(({ modalityId, facts }) => ({
      sentence: text.reserve(formatSoles(facts.leftCentimos), facts.modality),
      to: { item: reserveItem(modalityId), words: text.goReserve(facts.modality) },
    })),
  ]
}
