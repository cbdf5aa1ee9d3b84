// A member's own act in the room: the member, the code, and the wait that wrong codes bring. Runs in the renderer.
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/operations.ts'
import type { OwnCommand } from '../../../../../shared/contract/session.ts'
import { ok } from '../../../../../shared/result.ts'
import { call } from '../../../bridge/call.ts'
import { useSession } from '../../../state/session.ts'
import { type Act, useAct } from '../../../state/use-act.ts'
import { useWait } from '../../unlock/use-wait.ts'

export type OwnAct = Pick<Act, 'isPending' | 'failure'> & {
  readonly jurorId: string | null
  readonly setJuror: (jurorId: string) => void
  readonly code: string
  readonly setCode: (code: string) => void
  /** Seconds until the next code is taken. */
  readonly wait: number
  readonly isReady: boolean
  /** What it left; null when it failed. The code is forgotten either way. */
  readonly run: (command: OwnCommand) => Promise<Output<'session.ownAct'> | null>
}

export function useOwnAct(): OwnAct {
  const { contestId, record } = useSession()
  const [jurorId, setJuror] = useState<string | null>(null)
  const [code, setCode] = useState('')
  const acting = useAct()
  const wait = useWait(acting.failure)
  return {
    isPending: acting.isPending,
    failure: acting.failure,
    jurorId,
    setJuror,
    code,
    setCode,
    wait,
    isReady: jurorId !== null && code.trim() !== '' && wait === 0,
    async run(command) {
      if (jurorId === null) return null
      let left: Output<'session.ownAct'> | null = null
      const done = await acting.run(() =>
        record(async () => {
          const reply = await call('session.ownAct', { contestId, jurorId, code, command })
          if (!reply.ok) return reply
          left = reply.value
          return ok(reply.value.recorded)
        }),
      )
      setCode('')
      return done && left
    },
  }
}
