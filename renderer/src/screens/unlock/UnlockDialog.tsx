// Asks one member for the code without leaving the place: before a desk, and the president before the export. Renderer.
import { Dialog } from '../../kit/Dialog.tsx'
import { UnlockForm } from './UnlockForm.tsx'

export type UnlockDialogProps = {
  readonly title: string
  readonly contestId: string
  /** Whose code it must be; without it, of whoever has one. */
  readonly jurorId: string | undefined
  /** What the code opens: "Entrar". */
  readonly submitLabel: string
  readonly onClose: () => void
  readonly onUnlocked: (jurorId: string) => void
}

/** While it is there, it is open. */
export function UnlockDialog({ title, contestId, jurorId, submitLabel, onClose, onUnlocked }: UnlockDialogProps) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <UnlockForm contestId={contestId} jurorId={jurorId} submitLabel={submitLabel} onUnlocked={onUnlocked} />
    </Dialog>
  )
}
