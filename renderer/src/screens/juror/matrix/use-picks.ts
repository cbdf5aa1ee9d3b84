// The two submissions that are to be compared: a third takes the place of the first. Renderer.
import { useCallback } from 'react'
import { matrixText as text } from '../../../../../shared/text/juror-matrix.ts'
import { useStatus } from '../../../kit/Status.tsx'
import type { MatrixView, Remembered } from '../desk-memory.ts'

export type Picks = {
  readonly picked: readonly string[]
  /** Picks a submission or lets it go, and tells it. */
  readonly toggle: (submissionId: string) => void
}

export function usePicks({ view: { picked }, set }: Remembered<MatrixView>): Picks {
  const say = useStatus()
  const toggle = useCallback(
    (id: string) => {
      const next = picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id].slice(-2)
      set({ picked: next })
      say({ text: next.includes(id) ? text.picked(id, next.length) : text.unpicked(id) })
    },
    [picked, set, say],
  )
  return { picked, toggle }
}
