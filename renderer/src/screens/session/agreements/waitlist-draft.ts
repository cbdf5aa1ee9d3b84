// A waitlist while it is being ordered: its places, its amounts, and what the rules say to it. Runs in the renderer.
import type { SubjectOf } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { parseAmount } from '../../../../../shared/domain/award/parse-amount.ts'
import { type Contest, submissionOf } from '../../../../../shared/domain/contest/contest.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import type { Refusal } from '../../../../../shared/refusal.ts'
import { formatAmount } from '../../../../../shared/text/format.ts'
import { type ProposalPreview, previewProposal, TO_WRITE } from './proposal-preview.ts'

/** `amount` and `reason` as typed. */
export type WaitlistPlace = { readonly submissionId: string; readonly amount: string; readonly reason: string }
export type Waitlist = SubjectOf<'waitlist'>

/** At first what was asked for. */
export const freshPlace = (contest: Contest, submissionId: string): WaitlistPlace => ({
  submissionId,
  amount: formatAmount(submissionOf(contest, submissionId).requestedCentimos),
  reason: '',
})

/** As an earlier proposal had them. */
export const placesOf = (waitlist: Waitlist | null): readonly WaitlistPlace[] =>
  (waitlist?.entries ?? []).map(({ submissionId, amountCentimos, reductionReason }) => ({
    submissionId,
    amount: formatAmount(amountCentimos),
    reason: reductionReason ?? '',
  }))

/** One step up (−1) or down (1); at the ends nothing moves. */
export function moved(places: readonly WaitlistPlace[], submissionId: string, step: -1 | 1): readonly WaitlistPlace[] {
  const from = places.findIndex((place) => place.submissionId === submissionId)
  const to = from + step
  const [own, other] = [places[from], places[to]]
  return own && other ? places.with(from, other).with(to, own) : places
}

/** At the place of another, which makes room: the others keep their order. */
export function movedOnto(
  places: readonly WaitlistPlace[],
  submissionId: string,
  ontoId: string,
): readonly WaitlistPlace[] {
  const own = places.find((place) => place.submissionId === submissionId)
  const to = places.findIndex((place) => place.submissionId === ontoId)
  return own && to !== -1 ? places.filter((place) => place !== own).toSpliced(to, 0, own) : places
}

type ReadPlace = {
  /** Why the amount cannot be read; null when it can. */
  readonly unreadable: Refusal | null
  readonly isReduced: boolean
}

export function readPlace(contest: Contest, { submissionId, amount }: WaitlistPlace): ReadPlace {
  const read = parseAmount(amount)
  const { requestedCentimos } = submissionOf(contest, submissionId)
  return { unreadable: read.ok ? null : read.error, isReduced: read.ok && read.value < requestedCentimos }
}

export type WaitlistPreview = {
  /** Null while the list is empty, an amount is none, or a reason is missing. */
  readonly subject: Waitlist | null
  /** What it likely says, and what the rules say to that; null while there is nothing to judge. */
  readonly likely: Waitlist | null
  readonly preview: ProposalPreview | null
}

export function previewWaitlist(
  state: SessionState,
  modalityId: string | null,
  places: readonly WaitlistPlace[],
): WaitlistPreview {
  const entries = places.map((place) => entryOf(state.contest, place))
  const readable = entries.filter((entry) => entry !== null)
  if (readable.length === 0 || readable.length < entries.length) return { subject: null, likely: null, preview: null }
  const subject: Waitlist = { kind: 'waitlist', modalityId, entries: readable }
  const likely: Waitlist = {
    ...subject,
    entries: readable.map((entry) => ({
      ...entry,
      reductionReason: entry.reductionReason === '' ? TO_WRITE : entry.reductionReason,
    })),
  }
  const isWritten = readable.every(({ reductionReason }) => reductionReason !== '')
  return { subject: isWritten ? subject : null, likely, preview: previewProposal(state, likely) }
}

/** Null for an amount that cannot be read; an empty reason is still to be written. */
function entryOf(contest: Contest, place: WaitlistPlace): Waitlist['entries'][number] | null {
  const amount = parseAmount(place.amount)
  if (!amount.ok) return null
  const { isReduced } = readPlace(contest, place)
  return {
    submissionId: place.submissionId,
    amountCentimos: amount.value,
    reductionReason: isReduced ? place.reason.trim() : null,
  }
}
