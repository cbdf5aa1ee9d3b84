// One act of a part of the screen: whether it is under way, and why the last one was refused. Runs in the renderer.
import { useState } from 'react'
import type { Failure, Reply } from '../../../shared/contract/bridge.ts'

export type Act = {
  readonly isPending: boolean
  readonly failure: Failure | null
  readonly clear: () => void
  /** Runs it; what it gave, or null when it failed (then `failure` says why). */
  readonly run: <Value>(act: () => Promise<Reply<Value>>) => Promise<Value | null>
}

export function useAct(): Act {
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  return {
    isPending,
    failure,
    clear: () => setFailure(null),
    async run(act) {
      setPending(true)
      setFailure(null)
      const reply = await act()
      setPending(false)
      setFailure(reply.ok ? null : reply.error)
      return reply.ok ? reply.value : null
    },
  }
}
