// Asks one member for the code without leaving the place: the president before the export. Renderer.
import { sessionText } from '../../../../../shared/text/session.ts'
import { Dialog } from '../../../kit/Dialog.tsx'
import type { Member } from '../members.ts'
import { UnlockForm } from './UnlockForm.tsx'

export type UnlockDialogProps = {
  readonly contestId: string
  readonly member: Member
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onUnlocked: () => void
}

export function UnlockDialog({ contestId, member, isOpen, onClose, onUnlocked }: UnlockDialogProps) {
  return (
    <Dialog title={sessionText.unlock.dialogTitle(member.name)} isOpen={isOpen} onClose={onClose}>
      <UnlockForm
        contestId={contestId}
        members={[{ jurorId: member.id, name: member.name }]}
        submitLabel={sessionText.unlock.use}
        onUnlocked={onUnlocked}
      />
    </Dialog>
  )
}
