// A link that leads to a field of the panel: it takes the focus once the heading of the place has had it. Renderer.
import { useEffect } from 'react'
import { focusField } from '../../../kit/ErrorSummary.tsx'
import { useRoute } from '../../../shell/route.ts'
import { COMMENT_FIELD } from '../places.ts'
import { GENERAL_COMMENT } from './comment-focus.ts'

export function useAskedField(focusScore: (subcriterionId: string) => void): void {
  const route = useRoute()
  const field = route.at === 'juror' && route.place === 'evaluate' ? route.field : undefined
  useEffect(() => {
    if (field === undefined) return
    const frame = requestAnimationFrame(() =>
      field === COMMENT_FIELD ? focusField(GENERAL_COMMENT) : focusScore(field),
    )
    return () => cancelAnimationFrame(frame)
  }, [field, focusScore])
}
