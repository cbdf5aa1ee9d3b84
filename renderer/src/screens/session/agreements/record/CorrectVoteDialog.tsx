// Corrects a vote that was noted wrongly, after the closing; the outcome is computed again (R-VOT-2). Renderer.
import { isAdopted } from '../../../../../../shared/domain/agreement/outcome.ts'
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
import { membersIn } from '../../members.ts'
import type { CorrectionPreview } from './correction-preview.ts'
import { MissingReasons } from './MissingReasons.tsx'
import { statusOf } from './status.ts'
import { type Correction, useCorrection } from './use-correction.ts'

type CorrectVoteDialogProps = { readonly agreement: Agreement; readonly onClose: () => void }

export function CorrectVoteDialog({ agreement, onClose }: CorrectVoteDialogProps) {
  const correction = useCorrection(agreement)
  const { preview, draft, change, isReady, isPending, failure, record } = correction
  const correct = async () => {
    if (await record()) onClose()
  }
  return (
    <Dialog
      title={text.title(agreement.number)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          <Button variant="primary" isDisabled={!isReady} isPending={isPending} onPress={() => void correct()}>
            {text.correct}
          </Button>
        </>
      }
    >
      <p>{text.lead}</p>
      <CorrectionFields agreement={agreement} correction={correction} />
      {preview && <Change agreement={agreement} preview={preview} />}
      {preview && (
        <MissingReasons silent={preview.silent} reasons={draft.reasons} onChange={(reasons) => change({ reasons })} />
      )}
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  )
}

const senses = (['for', 'against'] as const).map((id) => ({ id, label: senseText[id] }))

type CorrectionFieldsProps = { readonly agreement: Agreement; readonly correction: Correction }

function CorrectionFields({ agreement, correction }: CorrectionFieldsProps) {
  const { state } = useSession()
  const { draft, change, choose } = correction
  return (
    <>
      <RadioGroup
        label={text.member}
        options={membersIn(state, agreement.eligible).map(({ id, label }) => ({ id, label }))}
        value={draft.jurorId}
        onChange={choose}
      />
      <RadioGroup
        label={text.sense}
        orientation="horizontal"
        options={senses}
        value={draft.sense}
        onChange={(sense) => change({ sense })}
        isDisabled={draft.jurorId === null}
      />
      <TextArea
        label={text.reason}
        description={text.reasonHint}
        rows={2}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextArea
        label={text.why}
        description={text.whyHint}
        rows={2}
        value={draft.why}
        onChange={(why) => change({ why })}
      />
    </>
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
