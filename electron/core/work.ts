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

/**
 * The same work as stage `index` of `count` that take about as long as each other (or as `wide` of them), so that progress
 * goes once from 0 to all.
 */
export const stageOf = (work: Work, index: number, count: number, wide = 1): Work => ({
  ...work,
  progress: ({ done, total }) => work.progress?.({ done: index * total + wide * done, total: count * total }),
})

/** Told of bytes that are done; says whether to go on. */
export type Passed = (bytes: number) => Result<void, Refusal>

/** Counts bytes towards `total`. */
export function countTo(total: number, work: Work): Passed {
  let done = 0
  return (bytes) => {
    done += bytes
    work.progress?.({ done: Math.min(done, total), total })
    return goOn(work)
  }
}
