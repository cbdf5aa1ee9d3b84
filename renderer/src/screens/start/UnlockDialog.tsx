// The activation code that opens a juror's desk. Renderer.
import type { ContestCard } from '../../../../shared/contract/library.ts'
import { startScreenText } from '../../../../shared/text/start-screen.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { UnlockForm } from '../session/unlock/UnlockForm.tsx'

const text = startScreenText.unlock

export type UnlockDialogProps = {
  readonly contestId: string
  readonly juror: ContestCard['jurors'][number]
  readonly onClose: () => void
  readonly onUnlocked: () => void
}

export function UnlockDialog({ contestId, juror, onClose, onUnlocked }: UnlockDialogProps) {
  return (
    <Dialog title={text.title(juror.name)} isOpen onClose={onClose}>
      <UnlockForm contestId={contestId} members={[juror]} submitLabel={text.enter} onUnlocked={onUnlocked} />
    </Dialog>
  )
}
