// Writing the reasons that a new outcome asks for into votes that were closed without them (R-JUR-4, R-VOT-2). Runs in
// the renderer.
import type { Agreement } from '../../../../../../shared/domain/session/state.ts'
import { reasonsText } from '../../../../../../shared/text/session/afterwards.ts'
import { useSession } from '../../../../state/session.ts'
import type { Act } from '../../../../state/use-act.ts'
import type { Reasons } from './reasons.ts'

/** Answers whether all of them were recorded. The votes keep their sense. */
export function useReasons({ id, votes }: Agreement, { run }: Act) {
  const { act } = useSession()
  return async (silent: readonly string[], reasons: Reasons): Promise<boolean> => {
    for (const jurorId of silent) {
      const vote = votes[jurorId]
      if (!vote) continue
      const reason = reasons[jurorId]?.trim() ?? ''
      const command = { type: 'CorrectVote', agreementId: id, ...vote, reason, why: reasonsText.added } as const
      if (!(await run(() => act(command)))) return false
    }
    return true
  }
}
