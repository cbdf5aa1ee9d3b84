// Proposing an agreement and going to its vote. Runs in the renderer.
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { navigate } from '../../../shell/route.ts'
import { useSession } from '../../../state/session.ts'
import { type Act, useAct } from '../../../state/use-act.ts'
import { tabRoute } from '../places.ts'

/** `presidedBy` names a member where the president abstained (R-ABS-2); else null. */
export type Proposal = { readonly subject: Subject; readonly presidedBy: string | null }

export type Proposing = Pick<Act, 'isPending' | 'failure'> & {
  /** In their order; stops at the first refusal, and answers whether there was none. Goes to the vote of the first. */
  readonly propose: (proposals: readonly Proposal[]) => Promise<boolean>
}

export function usePropose(): Proposing {
  const { act, contestId } = useSession()
  const { isPending, failure, run } = useAct()
  async function propose(proposals: readonly Proposal[]) {
    const ids: string[] = []
    for (const proposal of proposals) {
      const agreementId = crypto.randomUUID()
      const proposed = await run(() => act({ type: 'ProposeAgreement', agreementId, ...proposal }))
      if (!proposed) return false
      ids.push(agreementId)
    }
    const [first] = ids
    if (first !== undefined) navigate(tabRoute(contestId, 'acuerdos', first))
    return true
  }
  return { isPending, failure, propose }
}
