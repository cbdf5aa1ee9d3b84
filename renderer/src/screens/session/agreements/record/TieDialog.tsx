// Resolves a tied vote by one of the lawful means of the pack, never by itself (R-VOT-3, R-EQU-1). Renderer.
import type { Subject } from '../../../../../../shared/domain/agreement/subjects/schema.ts'
import type { Agreement } from '../../../../../../shared/domain/session/state.ts'
import { tieText as text } from '../../../../../../shared/text/session/afterwards.ts'
import { uiText } from '../../../../../../shared/text/ui.ts'
import { Button } from '../../../../kit/Button.tsx'
import { Dialog } from '../../../../kit/Dialog.tsx'
import { Notice, RefusalNotice } from '../../../../kit/Notice.tsx'
import { RadioGroup } from '../../../../kit/RadioGroup.tsx'
import { FailureNotice } from '../../../../state/FailureNotice.tsx'
import { useSession } from '../../../../state/session.ts'
import { MissingReasons } from './MissingReasons.tsx'
import { Rivals } from './Rivals.tsx'
import { meansOf } from './tie-preview.ts'
import { type TieResolving, useTie } from './use-tie.ts'

type TieDialogProps = {
  readonly agreement: Agreement
  readonly onAgain: (subject: Subject) => void
  readonly onClose: () => void
}

export function TieDialog({ agreement, onAgain, onClose }: TieDialogProps) {
  const tie = useTie(agreement)
  const { draft, change, preview, failure } = tie
  const resolve = async () => {
    if (await tie.record()) onClose()
  }
  return (
    <Dialog
      title={text.title(agreement.number)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          {draft.means === 'revote' ? (
            <Button variant="primary" onPress={() => onAgain(agreement.subject)}>
              {text.goVote}
            </Button>
          ) : (
            <Button
              variant="primary"
              isDisabled={!tie.isReady}
              isPending={tie.isPending}
              onPress={() => void resolve()}
            >
              {text.resolve}
            </Button>
          )}
        </>
      }
    >
      <p>{text.lead}</p>
      <MeansFields agreement={agreement} tie={tie} />
      {preview && (
        <MissingReasons silent={preview.silent} reasons={draft.reasons} onChange={(reasons) => change({ reasons })} />
      )}
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  )
}

type MeansFieldsProps = { readonly agreement: Agreement; readonly tie: TieResolving }

function MeansFields({ agreement, tie }: MeansFieldsProps) {
  const { state } = useSession()
  const { draft, change, preview } = tie
  const options = meansOf(state, agreement).map(({ id, article }) => ({
    id,
    label: text.mean[id],
    description: article,
  }))
  return (
    <>
      <RadioGroup label={text.means} options={options} value={draft.means} onChange={(means) => change({ means })} />
      {draft.means === 'equity' && (
        <Rivals agreement={agreement} value={draft.rivals} onChange={(rivals) => change({ rivals })} />
      )}
      {preview?.refusal && <RefusalNotice refusal={preview.refusal} />}
      {preview?.outcome && (
        <Notice isLive>
          <p>{text.outcome[preview.outcome]}</p>
        </Notice>
      )}
    </>
  )
}
