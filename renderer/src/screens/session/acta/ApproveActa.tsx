// Closing the vote that approves the Acta: irreversible, so it says what freezes and asks for the gesture. Renderer.
import { useState } from 'react'
import { type Agreement, awardsOf } from '../../../../../shared/domain/session/state.ts'
import { formatSoles } from '../../../../../shared/text/format.ts'
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import { Button } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'

const text = actaPlaceText.approval
const FINGERPRINT_DIGITS = 8

type ApproveActaProps = { readonly agreement: Agreement; readonly canClose: boolean }

export function ApproveActa({ agreement, canClose }: ApproveActaProps) {
  const { state, act } = useSession()
  const [isAsking, setAsking] = useState(false)
  const approving = useAct()
  const awards = awardsOf(state)
  const total = awards.reduce((sum, award) => sum + award.amountCentimos, 0)
  const fingerprint = state.draft?.pdfSha256.slice(0, FINGERPRINT_DIGITS) ?? ''

  async function approve() {
    const closed = await approving.run(() => act({ type: 'CloseAgreement', agreementId: agreement.id }))
    if (closed) setAsking(false)
  }
  return (
    <>
      <div>
        <Button variant="irreversible" isDisabled={!canClose} onPress={() => setAsking(true)}>
          {text.approve}
        </Button>
      </div>
      <ConfirmDialog
        title={text.confirmTitle}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void approve()}
        consequences={text.consequences(awards.length, formatSoles(total), fingerprint)}
        confirmLabel={text.confirm}
        isPending={approving.isPending}
      >
        {approving.failure && <FailureNotice failure={approving.failure} />}
      </ConfirmDialog>
    </>
  )
}
