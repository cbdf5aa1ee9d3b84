// A dialog with one field of words that becomes a command of the room. Renderer.
import { type FormEvent, useId } from 'react'
import type { RoomCommand } from '../../../../../shared/domain/session/commands.ts'
import { uiText } from '../../../../../shared/text/ui.ts'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'

type WordsDialogProps = {
  readonly title: string
  readonly label: string
  readonly confirm: string
  readonly onClose: () => void
  readonly command: (words: string) => RoomCommand
}

export function WordsDialog({ title, label, confirm, onClose, command }: WordsDialogProps) {
  const { act } = useSession()
  const [words, setWords] = useKept(`dialogo ${title}`, '')
  const acting = useAct()
  const form = useId()
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!(await acting.run(() => act(command(words.trim()))))) return
    setWords('')
    onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          <Button variant="primary" type="submit" form={form} isPending={acting.isPending}>
            {confirm}
          </Button>
        </>
      }
    >
      <form id={form} className="room-form" onSubmit={(event) => void submit(event)} noValidate>
        <TextArea label={label} rows={4} value={words} onChange={setWords} />
        {acting.failure && <FailureNotice failure={acting.failure} />}
      </form>
    </Dialog>
  )
}
