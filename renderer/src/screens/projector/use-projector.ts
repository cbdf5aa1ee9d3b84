// The facts of the wall, asked for again with every event of the core and every few seconds. Runs in the renderer.
import { useEffect, useState } from 'react'
import type { Failure } from '../../../../shared/contract/bridge.ts'
import type { ProjectorFacts } from '../../../../shared/domain/projector/facts.ts'
import { call, on } from '../../bridge/call.ts'

/** Asked for so often where no event says that something changed. */
const EVERY_MS = 4_000

export type Wall = {
  readonly facts: ProjectorFacts | null
  /** Why there are none: dark while the room is locked. */
  readonly failure: Failure | null
  /** Epoch milliseconds of the last answer, once the wall is behind the room; else null. */
  readonly staleSinceMs: number | null
}

export function useProjector(contestId: string): Wall {
  const [wall, setWall] = useState<Wall>({ facts: null, failure: null, staleSinceMs: null })
  useEffect(() => {
    let isOver = false
    let asked = 0
    let answeredAtMs = Date.now()
    async function ask() {
      asked += 1
      const own = asked
      const reply = await call('session.projector', { contestId })
      if (isOver || own !== asked) return
      if (reply.ok) {
        answeredAtMs = Date.now()
        return setWall({ facts: reply.value, failure: null, staleSinceMs: null })
      }
      // A core that does not answer leaves the last facts, and says since when; one that refuses takes them away.
      if (reply.error.kind === 'fault') setWall((last) => ({ ...last, staleSinceMs: answeredAtMs }))
      else setWall({ facts: null, failure: reply.error, staleSinceMs: null })
    }
    const again = () => void ask()
    again()
    const timer = setInterval(again, EVERY_MS)
    const offs = [on('session-changed', again), on('locked', again), on('unlocked', again)]
    return () => {
      isOver = true
      clearInterval(timer)
      for (const off of offs) off()
    }
  }, [contestId])
  return wall
}
