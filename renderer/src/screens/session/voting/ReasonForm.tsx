// A reason that a member writes under an own vote. Renderer.
import type { FormEvent } from 'react'
import { voteText } from '../../../../../shared/text/session/agreements.ts'
import { uiText } from '../../../../../shared/text/ui.ts'
import { Button } from '../../../kit/Button.tsx'
import { Row } from '../../../kit/Layout.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useKept } from '../../../state/kept.ts'

export type ReasonFormProps = {
  readonly label: string
  readonly description?: string
  /** What is recorded already. */
  readonly saved?: string
  readonly submitLabel: string
  readonly onSubmit: (reason: string) => Promise<void>
  readonly onCancel?: () => void
}

export function ReasonForm({ label, description, saved = '', submitLabel, onSubmit, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useKept(label, saved)
  const isSaved = saved !== '' && reason.trim() === saved.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isSaved) void onSubmit(reason.trim())
  }
  return (
    <form className="vote__reason" onSubmit={submit}>
      <TextArea
        label={label}
        {...(description === undefined ? {} : { description })}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <Row>
        <Button type="submit" size="small" isDisabled={reason.trim() === ''}>
          {submitLabel}
        </Button>
        {isSaved && <StateTag state="complete" word={voteText.reasonSaved} />}
        {onCancel && (
          <Button size="small" variant="quiet" onPress={onCancel}>
            {uiText.action.cancel}
          </Button>
        )}
      </Row>
    </form>
  )
}
