// The item of the address while a new agreement is written: #/…/acuerdos/nuevo, or with what it is about:
// #/…/acuerdos/nuevo-reserva-circulacion, #/…/acuerdos/nuevo-estimulo-CDC-D-00017-25. Runs in the renderer.
import { reserveLeft } from '../../../../../shared/domain/agreement/subjects/desierto.ts'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { findSubmission } from '../../../../../shared/domain/contest/contest.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'

export const NEW_ITEM = 'nuevo'
/** The board of amounts: #/…/acuerdos/tablero. */
export const BOARD_ITEM = 'tablero'
const RESERVE = `${NEW_ITEM}-reserva-`
const AWARD = `${NEW_ITEM}-estimulo-`

/** What is left of a modality's reserve, to be left unassigned (R-AMT-7). */
export const reserveItem = (modalityId: string) => `${RESERVE}${modalityId}`

/** An award of a submission, at its full request to begin with. */
export const awardItem = (submissionId: string) => `${AWARD}${submissionId}`

export const isNewItem = (item: string) => item === NEW_ITEM || item.startsWith(RESERVE) || item.startsWith(AWARD)

/** What the address says that the proposal is about. */
export function subjectOfItem(state: SessionState, item: string | null): Subject | null {
  if (item?.startsWith(AWARD)) {
    const submission = findSubmission(state.contest, item.slice(AWARD.length))
    if (!submission) return null
    const { id: submissionId, requestedCentimos: amountCentimos } = submission
    return { kind: 'award', submissionId, amountCentimos, reductionReason: null }
  }
  if (!item?.startsWith(RESERVE)) return null
  const modalityId = item.slice(RESERVE.length)
  return { kind: 'desierto-reserve', modalityId, leftCentimos: reserveLeft(state, modalityId), reason: '' }
}
