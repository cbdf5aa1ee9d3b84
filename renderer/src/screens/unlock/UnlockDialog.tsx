// Asks one member for the code without leaving the place: before a desk, and the president before the export. Renderer.
import { Dialog } from '../../kit/Dialog.tsx'
import { UnlockForm } from './UnlockForm.tsx'

export type UnlockDialogProps = {
  readonly title: string
  readonly contestId: string
  readonly jurorId: string
  /** What the code opens: "Entrar". */
  readonly submitLabel: string
  readonly onClose: () => void
  readonly onUnlocked: () => void
}

/** While it is there, it is open. */
export function UnlockDialog({ title, contestId, jurorId, submitLabel, onClose, onUnlocked }: UnlockDialogProps) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <UnlockForm
        contestId={contestId}
        members={[{ jurorId, name: '' }]}
        submitLabel={submitLabel}
        onUnlocked={onUnlocked}
      />
    </Dialog>
  )
}
