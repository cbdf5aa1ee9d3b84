// The wait after wrong codes in a row: what is left of it, second by second. Renderer.
import { useEffect, useState } from 'react'
import type { Failure } from '../../../../shared/contract/bridge.ts'

/** Seconds until the core takes the next try; 0 for at once. It begins with the failure that says it. */
export function useWait(failure: Failure | null): number {
  const [counted, setCounted] = useState<{ of: Failure | null; left: number }>({ of: null, left: 0 })
  // Another failure is another wait.
  const left = counted.of === failure ? counted.left : secondsOf(failure)
  useEffect(() => {
    if (left === 0) return
    const tick = setTimeout(() => setCounted({ of: failure, left: left - 1 }), 1000)
    return () => clearTimeout(tick)
  }, [failure, left])
  return left
}

const secondsOf = (failure: Failure | null): number =>
  failure?.kind === 'refused' ? Number(failure.refusal.facts['seconds'] ?? 0) : 0
