// What happened meanwhile may leave a proposal that no vote can adopt: it says why and is withdrawn (R-VOT-2). Renderer.
import { checkSubject } from '../../../../../shared/domain/agreement/subject.ts'
import type { Agreement } from '../../../../../shared/domain/session/state.ts'
import { withdrawText as text } from '../../../../../shared/text/session/afterwards.ts'
import { RefusalNotice } from '../../../kit/Notice.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { ReasonForm } from './ReasonForm.tsx'

export function WithdrawProposal({ agreement: { id: agreementId, subject } }: { readonly agreement: Agreement }) {
  const { state, act } = useSession()
  const withdrawing = useAct()
  const still = checkSubject(subject, state, agreementId)
  if (still.ok) return null
  const withdraw = async (reason: string) => {
    await withdrawing.run(() => act({ type: 'WithdrawProposal', agreementId, reason }))
  }
  return (
    <>
      <RefusalNotice refusal={still.error} title={text.title} />
      {withdrawing.failure && <FailureNotice failure={withdrawing.failure} />}
      <ReasonForm label={text.reason} description={text.reasonHint} submitLabel={text.withdraw} onSubmit={withdraw} />
    </>
  )
}
