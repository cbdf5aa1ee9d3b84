// A dialog that notes what happened at an hour: now, until the person says otherwise. Renderer.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { RoomCommand } from '../../../../../shared/domain/session/commands.ts'
import { sittingText as text } from '../../../../../shared/text/session/sitting.ts'
import { uiText } from '../../../../../shared/text/ui.ts'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { limaInstant, limaMoment } from '../../../state/lima-time.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { MomentFields } from '../MomentFields.tsx'

type HourDialogProps = {
  readonly title: string
  readonly confirm: string
  readonly hourLabel?: string
  readonly onClose: () => void
  /** What is still wrong in the fields, or null. */
  readonly problem?: string | null
  /** What is noted, given the hour as an instant in UTC. */
  readonly command: (hour: string) => RoomCommand
  /** What to know before it is noted. */
  readonly lead?: ReactNode
  readonly children?: ReactNode
}

export function HourDialog({
  title,
  confirm,
  hourLabel = text.hour,
  onClose,
  problem = null,
  command,
  lead,
  children,
}: HourDialogProps) {
  const { act } = useSession()
  const [moment, setMoment] = useState(() => limaMoment(Date.now()))
  const [hasTried, setTried] = useState(false)
  const noting = useAct()
  const form = useId()
  const hour = limaInstant(moment)
  const wrong = problem ?? (hour === null ? text.wrongMoment : null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (wrong !== null || hour === null) return
    if (await noting.run(() => act(command(hour)))) onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          <Button variant="primary" type="submit" form={form} isPending={noting.isPending}>
            {confirm}
          </Button>
        </>
      }
    >
      <form id={form} className="room-form" onSubmit={(event) => void submit(event)} noValidate>
        {lead}
        <MomentFields dayLabel={text.day} hourLabel={hourLabel} moment={moment} onChange={setMoment} />
        {children}
        {hasTried && wrong !== null && (
          <Notice tone="error" isLive>
            <p>{wrong}</p>
          </Notice>
        )}
        {noting.failure && <FailureNotice failure={noting.failure} />}
      </form>
    </Dialog>
  )
}
