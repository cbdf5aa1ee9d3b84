// The item of the address while a new agreement is written: #/…/acuerdos/nuevo, or with what it is about:
// #/…/acuerdos/nuevo-reserva-circulacion. Runs in the renderer.
import { reserveLeft } from '../../../../../shared/domain/agreement/subjects/desierto.ts'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'

export const NEW_ITEM = 'nuevo'
/** The board of amounts: #/…/acuerdos/tablero. */
export const BOARD_ITEM = 'tablero'
const RESERVE = `${NEW_ITEM}-reserva-`

/** What is left of a modality's reserve, to be left unassigned (R-AMT-7). */
export const reserveItem = (modalityId: string) => `${RESERVE}${modalityId}`

export const isNewItem = (item: string) => item === NEW_ITEM || item.startsWith(RESERVE)

/** What the address says that the proposal is about. */
export function subjectOfItem(state: SessionState, item: string | null): Subject | null {
  if (!item?.startsWith(RESERVE)) return null
  const modalityId = item.slice(RESERVE.length)
  return { kind: 'desierto-reserve', modalityId, leftCentimos: reserveLeft(state, modalityId), reason: '' }
}
