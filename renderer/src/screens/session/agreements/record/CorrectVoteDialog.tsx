// Corrects a vote that was noted wrongly, after the closing; the outcome is computed again (R-VOT-2). Renderer.
import { useState } from 'react'
import { isAdopted, type Sense } from '../../../../../../shared/domain/agreement/outcome.ts'
import { type Agreement, wasAdopted } from '../../../../../../shared/domain/session/state.ts'
import { senseText } from '../../../../../../shared/text/acta.ts'
import { correctText as text } from '../../../../../../shared/text/session/afterwards.ts'
import { statusWord } from '../../../../../../shared/text/session.ts'
import { uiText } from '../../../../../../shared/text/ui.ts'
import { Button } from '../../../../kit/Button.tsx'
import { Dialog } from '../../../../kit/Dialog.tsx'
import { Notice, RefusalNotice } from '../../../../kit/Notice.tsx'
import { RadioGroup } from '../../../../kit/RadioGroup.tsx'
import { TextArea } from '../../../../kit/TextField.tsx'
import { FailureNotice } from '../../../../state/FailureNotice.tsx'
import { useSession } from '../../../../state/session.ts'
import { useAct } from '../../../../state/use-act.ts'
import { membersIn } from '../../members.ts'
import { type CorrectionPreview, previewCorrection } from './correction-preview.ts'
import { areWritten, MissingReasons, type Reasons } from './MissingReasons.tsx'
import { statusOf } from './status.ts'
import { useReasons } from './use-reasons.ts'

type CorrectVoteDialogProps = { readonly agreement: Agreement; readonly onClose: () => void }

export function CorrectVoteDialog({ agreement, onClose }: CorrectVoteDialogProps) {
  const { state, act } = useSession()
  const [jurorId, setJurorId] = useState<string | null>(null)
  const [sense, setSense] = useState<Sense | null>(null)
  const [reason, setReason] = useState('')
  const [why, setWhy] = useState('')
  const [reasons, setReasons] = useState<Reasons>({})
  const correcting = useAct()
  const writeReasons = useReasons(agreement, correcting)
  const vote = jurorId !== null && sense !== null ? { jurorId, sense, reason: reason.trim() } : null
  const preview = vote && previewCorrection(state, agreement, vote)
  const choose = (chosen: string) => {
    setJurorId(chosen)
    setSense(agreement.votes[chosen]?.sense ?? null)
    setReason(agreement.votes[chosen]?.reason ?? '')
  }

  async function correct() {
    if (!vote || !preview?.outcome || !(await writeReasons(preview.silent, reasons))) return
    const command = { type: 'CorrectVote', agreementId: agreement.id, ...vote, why: why.trim() } as const
    if (await correcting.run(() => act(command))) onClose()
  }
  const before = jurorId === null ? undefined : agreement.votes[jurorId]
  const isChanged = vote?.sense !== before?.sense || vote?.reason !== before?.reason.trim()
  const isWritten = why.trim() !== '' && !preview?.needsReason && areWritten(preview?.silent ?? [], reasons)
  return (
    <Dialog
      title={text.title(agreement.number)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!preview?.outcome || !isChanged || !isWritten}
            isPending={correcting.isPending}
            onPress={() => void correct()}
          >
            {text.correct}
          </Button>
        </>
      }
    >
      <p>{text.lead}</p>
      <RadioGroup
        label={text.member}
        options={membersIn(state, agreement.eligible).map(({ id, label }) => ({ id, label }))}
        value={jurorId}
        onChange={choose}
      />
      <RadioGroup
        label={text.sense}
        orientation="horizontal"
        options={(['for', 'against'] as const).map((id) => ({ id, label: senseText[id] }))}
        value={sense}
        onChange={setSense}
        isDisabled={jurorId === null}
      />
      <TextArea label={text.reason} description={text.reasonHint} rows={2} value={reason} onChange={setReason} />
      <TextArea label={text.why} description={text.whyHint} rows={2} value={why} onChange={setWhy} />
      {preview && isChanged && <Change agreement={agreement} preview={preview} />}
      {preview && <MissingReasons silent={preview.silent} reasons={reasons} onChange={setReasons} />}
      {correcting.failure && <FailureNotice failure={correcting.failure} />}
    </Dialog>
  )
}

type ChangeProps = { readonly agreement: Agreement; readonly preview: CorrectionPreview }

/** What the correction does to the outcome, before it is recorded. */
function Change({ agreement, preview }: ChangeProps) {
  const { outcome, refusal } = preview
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!outcome) return null
  const [before, after] = [statusWord[statusOf(agreement)], statusWord[outcome]]
  const falls = wasAdopted(agreement) && !isAdopted({ kind: outcome })
  return (
    <Notice tone={falls ? 'warning' : 'info'} isLive>
      <p>
        {before === after ? text.same(after) : text.changes(before, after)} {falls && text.falls}
      </p>
    </Notice>
  )
}
