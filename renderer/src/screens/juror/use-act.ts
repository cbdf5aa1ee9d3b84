// Giving a command to the desk and telling the person when it is refused. Renderer.
import { useCallback } from 'react'
import type { Reply } from '../../../../shared/contract/bridge.ts'
import type { JurorCommand } from '../../../../shared/domain/scoring/desk-events.ts'
import { useStatus } from '../../kit/Status.tsx'
import { useDeskStore } from '../../state/desk.ts'
import { sentenceOf } from '../../state/FailureNotice.tsx'

/** Answers as the core does; a refusal stands at the foot of the window until the person closes it. */
export function useAct(): (command: JurorCommand) => Promise<Reply<unknown>> {
  const { act } = useDeskStore()
  const say = useStatus()
  return useCallback(
    async (command) => {
      const answer = await act(command)
      if (!answer.ok) say({ text: sentenceOf(answer.error), tone: 'error' })
      return answer
    },
    [act, say],
  )
}
