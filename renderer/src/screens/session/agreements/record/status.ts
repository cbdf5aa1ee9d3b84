// What became of an agreement, in one word: its outcome, what resolved its tie, or that it lost its effect. Runs in the
// renderer.
import { type Agreement, isVoid, wasAdopted } from '../../../../../../shared/domain/session/state.ts'
import type { statusWord } from '../../../../../../shared/text/session.ts'

export type Status = keyof typeof statusWord

/** By what was recorded at the closing: votes that were still missing then say nothing now. */
export function statusOf(agreement: Agreement): Status {
  const { closed, tie, losses } = agreement
  if (!closed) return 'pending'
  if (closed.outcome === 'lapsed') return 'lapsed'
  if (wasAdopted(agreement) && losses.length > 0) return isVoid(agreement) ? 'void' : 'partial'
  return tie ? `tie-${tie.outcome}` : closed.outcome
}
