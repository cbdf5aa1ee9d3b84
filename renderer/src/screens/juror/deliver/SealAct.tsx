// Sealing the own scoresheet: the definitive act of a juror. Renderer.
import { useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import { deliverText } from '../../../../../shared/text/juror-deliver.ts'
import { Button } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx'
import { useDesk } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import type { SubmissionRow } from '../submission-rows.ts'

const text = deliverText.seal

export function SealAct({ rows }: { readonly rows: readonly SubmissionRow[] }) {
  const { act } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const abstained = rows.filter((row) => row.entry.abstention).length

  async function seal() {
    setPending(true)
    const sealed = await act({ type: 'SealScoresheet' })
    setPending(false)
    if (sealed.ok) setOpen(false)
    else setFailure(sealed.error)
  }
  return (
    <div>
      <Button variant="irreversible" onPress={() => setOpen(true)}>
        {text.open}
      </Button>
      <ConfirmDialog
        title={text.title(rows.length)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => void seal()}
        consequences={text.consequences(rows.length - abstained, abstained)}
        confirmLabel={text.confirm}
        gesture={{ kind: 'tick', sentence: text.gesture }}
        isPending={isPending}
      >
        {failure && <FailureNotice failure={failure} />}
      </ConfirmDialog>
    </div>
  )
}
