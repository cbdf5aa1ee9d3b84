// Sealing the own scoresheet: the definitive act of a juror. Renderer.
import { useState } from 'react'
import { deliverText } from '../../../../../shared/text/juror-deliver.ts'
import { Button } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx'
import { useDesk } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useAct } from '../../../state/use-act.ts'
import type { SubmissionRow } from '../submission-rows.ts'

const text = deliverText.seal

export function SealAct({ rows }: { readonly rows: readonly SubmissionRow[] }) {
  const { act, state } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const sealing = useAct()
  const abstained = rows.filter((row) => row.entry.abstention).length
  const { contest, lastVersion, handedOver } = state
  const { citations } = contest.bases

  async function seal() {
    if (await sealing.run(() => act({ type: 'SealScoresheet' }))) setOpen(false)
  }
  return (
    <div>
      <Button variant="irreversible" onPress={() => setOpen(true)}>
        {text.open(lastVersion + 1)}
      </Button>
      <ConfirmDialog
        title={text.title(rows.length)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => void seal()}
        consequences={text.consequences({
          scored: rows.length - abstained,
          abstained,
          version: lastVersion + 1,
          replaces: handedOver?.version ?? null,
          complete: citations['R-SCO-3'],
          secret: citations['R-SCO-4'],
        })}
        confirmLabel={text.confirm(lastVersion + 1)}
        gesture={{ kind: 'tick', sentence: text.gesture }}
        isPending={sealing.isPending}
      >
        {sealing.failure && <FailureNotice failure={sealing.failure} />}
      </ConfirmDialog>
    </div>
  )
}
