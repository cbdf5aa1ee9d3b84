// Scoring one submission by hand: where the person is, what the keys do to the scores. Renderer.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ScaleStep } from '../../../kit/ScoreScale.tsx'
import type { SubmissionRow } from '../submission-rows.ts'
import { useAct } from '../use-act.ts'
import type { ShownSubcriterion } from './criteria.ts'
import { type Hands, makeHands } from './hands.ts'
import { type Retrace, useRetrace } from './use-retrace.ts'

/** `pending`: the digits of the current subcriterion that wait for another one. */
export type Scoring = {
  readonly currentId: string
  readonly pending: string
  readonly hands: Hands
  readonly retrace: Retrace
}

/** `subcriteria` and `scale` must stay the same arrays between renders. */
export function useScoring(
  row: SubmissionRow,
  subcriteria: readonly ShownSubcriterion[],
  scale: readonly ScaleStep[],
): Scoring {
  const [currentId, setCurrent] = useState(row.missing.subcriteria[0] ?? subcriteria[0]?.id ?? '')
  const [pending, setPending] = useState('')
  const latest = useRef({ row, currentId })
  useLayoutEffect(() => {
    latest.current = { row, currentId }
  }, [row, currentId])
  const act = useAct()
  const hands = useMemo(
    () =>
      makeHands({
        latest,
        subcriteria,
        scale,
        setCurrent,
        setPending,
        act,
      }),
    [subcriteria, scale, act],
  )
  useEffect(() => hands.settle, [hands])
  const retrace = useRetrace(row.submission.id, subcriteria, hands)
  return useMemo(() => ({ currentId, pending, hands, retrace }), [currentId, pending, hands, retrace])
}
