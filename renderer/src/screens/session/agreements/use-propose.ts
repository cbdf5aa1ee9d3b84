// Proposing an agreement and going to its vote. Runs in the renderer.
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { navigate } from '../../../shell/route.ts'
import { useSession } from '../../../state/session.ts'
import { type Act, useAct } from '../../../state/use-act.ts'
import { tabRoute } from '../places.ts'

export type Proposing = Pick<Act, 'isPending' | 'failure'> & {
  /** One agreement per subject, in their order; stops at the first refusal. Goes to the vote of the first. */
  readonly propose: (subjects: readonly Subject[]) => Promise<void>
}

export function usePropose(): Proposing {
  const { act, contestId } = useSession()
  const { isPending, failure, run } = useAct()
  async function propose(subjects: readonly Subject[]) {
    const ids: string[] = []
    for (const subject of subjects) {
      const agreementId = crypto.randomUUID()
      const proposed = await run(() => act({ type: 'ProposeAgreement', agreementId, subject }))
      if (!proposed) return
      ids.push(agreementId)
    }
    const [first] = ids
    if (first !== undefined) navigate(tabRoute(contestId, 'acuerdos', first))
  }
  return { isPending, failure, propose }
}
