// Long work that can be watched and stopped: what whoever started it may hand in. Core (Node).
import { type Refusal, refuse } from '../../shared/refusal.ts'
import { ok, type Result } from '../../shared/result.ts'

/** `progress` hears how many bytes are done of how many; once `signal` is aborted, the work refuses `work-cancelled`. */
export type Work = {
  readonly signal?: AbortSignal
  readonly progress?: (step: { readonly done: number; readonly total: number }) => void
}

/** Asked between two chunks: whether to go on. */
export const goOn = ({ signal }: Work): Result<void, Refusal> =>
  signal?.aborted ? refuse('work-cancelled') : ok(undefined)
