// Records that a submission was withdrawn or excluded, with the document that says so (R-AMT-9). Renderer.
import { useState } from 'react'
import { removalText as text } from '../../../../../shared/text/session/table.ts'
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useKept } from '../../../state/kept.ts'
import { isoDay } from '../../../state/lima-time.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import type { TableRow } from './table-rows.ts'

const causes = (['withdrawn', 'excluded'] as const).map((id) => ({ id, label: text.causes[id] }))

type Draft = {
  readonly cause: (typeof causes)[number]['id']
  readonly number: string
  readonly day: string
  readonly reason: string
}

type RemoveDialogProps = { readonly row: TableRow; readonly onClose: () => void }

export function RemoveDialog({ row, onClose }: RemoveDialogProps) {
  const { act } = useSession()
  const [draft, setDraft] = useKept<Draft>('removal', { cause: 'withdrawn', number: '', day: '', reason: '' })
  const [hasTried, setTried] = useState(false)
  const removing = useAct()
  const submissionId = row.submission.id
  const date = isoDay(draft.day)

  async function remove() {
    setTried(true)
    if (date === null) return
    const { cause, number, reason } = draft
    const document = { number: number.trim(), date }
    const command = { type: 'RemoveSubmission', submissionId, cause, document, reason: reason.trim() } as const
    if (await removing.run(() => act(command))) onClose()
  }
  return (
    <ConfirmDialog
      title={text.title(submissionId)}
      isOpen
      onClose={onClose}
      onConfirm={() => void remove()}
      consequences={text.consequences(submissionId, row.awardedCentimos !== null)}
      confirmLabel={text.confirm}
      isPending={removing.isPending}
    >
      <RemovalFields
        draft={draft}
        onChange={setDraft}
        dateError={hasTried && date === null ? text.dateWrong : undefined}
      />
      {removing.failure && <FailureNotice failure={removing.failure} />}
    </ConfirmDialog>
  )
}

type RemovalFieldsProps = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly dateError: string | undefined
}

function RemovalFields({ draft, onChange, dateError }: RemovalFieldsProps) {
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  return (
    <>
      <RadioGroup label={text.cause} options={causes} value={draft.cause} onChange={(cause) => change({ cause })} />
      <TextField
        label={text.number}
        description={text.numberHint}
        value={draft.number}
        onChange={(number) => change({ number })}
      />
      <TextField
        label={text.date}
        description={text.dateHint}
        inputMode="numeric"
        autoComplete="off"
        value={draft.day}
        onChange={(day) => change({ day })}
        error={dateError}
        isErrorLive
      />
      <TextArea
        label={text.reason}
        description={text.reasonHint}
        rows={2}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  )
}
