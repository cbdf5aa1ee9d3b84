// Opening a sealed scoresheet again, to correct it as the next version: a deliberate act with its reason. Renderer.
import { useState } from 'react'
import { isReason, MAX_REASON_LENGTH, MIN_REASON_LENGTH } from '../../../../../shared/domain/scoring/scoresheet.ts'
import { deliverText } from '../../../../../shared/text/juror-deliver.ts'
import { Button } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx'
import { focusField } from '../../../kit/ErrorSummary.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useDesk } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useAct } from '../../../state/use-act.ts'

const text = deliverText.reopen
const REASON = 'motivo-de-reabrir'

export function ReopenPanel() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel title={text.title}>
      <p>{text.lead}</p>
      <div>
        <Button variant="irreversible" icon="opened" onPress={() => setOpen(true)}>
          {text.open}
        </Button>
      </div>
      {isOpen && <ReopenDialog onClose={() => setOpen(false)} />}
    </Panel>
  )
}

function ReopenDialog({ onClose }: { readonly onClose: () => void }) {
  const { act, state } = useDesk()
  const [reason, setReason] = useState('')
  const [hasTried, setTried] = useState(false)
  const reopening = useAct()
  const { lastVersion, handedOver, contest } = state
  const { citations } = contest.bases
  const isMissing = hasTried && !isReason(reason)

  async function reopen() {
    setTried(true)
    if (!isReason(reason)) focusField(REASON)
    else if (await reopening.run(() => act({ type: 'ReopenScoresheet', reason }))) onClose()
  }
  return (
    <ConfirmDialog
      title={text.question(lastVersion)}
      isOpen
      onClose={onClose}
      onConfirm={() => void reopen()}
      consequences={text.consequences({
        version: lastVersion,
        isDelivered: handedOver?.version === lastVersion,
        complete: citations['R-SCO-3'],
        secret: citations['R-SCO-4'],
        revise: citations['R-SCO-6'],
      })}
      confirmLabel={text.confirm}
      gesture={{ kind: 'tick', sentence: text.gesture(lastVersion + 1) }}
      isPending={reopening.isPending}
    >
      <TextArea
        id={REASON}
        label={text.reason}
        description={text.reasonHint}
        value={reason}
        onChange={setReason}
        rows={2}
        minLength={MIN_REASON_LENGTH}
        maxLength={MAX_REASON_LENGTH}
        error={isMissing ? text.reasonMissing(MIN_REASON_LENGTH) : undefined}
      />
      {reopening.failure && <FailureNotice failure={reopening.failure} />}
    </ConfirmDialog>
  )
}
