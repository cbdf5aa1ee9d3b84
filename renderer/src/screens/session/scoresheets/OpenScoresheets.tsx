// The irreversible act of the opening, once the jury agreed to it. Renderer.
import { useState } from 'react'
import type { Agreement } from '../../../../../shared/domain/session/state.ts'
import { scoresheetsText } from '../../../../../shared/text/session/scoresheets.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'

const text = scoresheetsText.opening

export function OpenScoresheets({ agreement }: { readonly agreement: Agreement }) {
  const { contestId, state, record } = useSession()
  const [isAsking, setAsking] = useState(false)
  const opening = useAct()

  async function open() {
    const opened = await opening.run(() => record(() => call('session.open', { contestId, agreementId: agreement.id })))
    if (opened) setAsking(false)
  }
  return (
    <>
      <p>{text.agreed}</p>
      <div>
        <Button variant="irreversible" icon="opened" onPress={() => setAsking(true)}>
          {text.open}
        </Button>
      </div>
      <ConfirmDialog
        title={text.confirmTitle(state.contest.jurors.length)}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void open()}
        consequences={text.consequences}
        confirmLabel={text.confirm}
        isPending={opening.isPending}
      >
        {opening.failure && <FailureNotice failure={opening.failure} />}
      </ConfirmDialog>
    </>
  )
}
