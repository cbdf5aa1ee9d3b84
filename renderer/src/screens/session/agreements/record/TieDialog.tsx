// Resolves a tied vote by one of the lawful means of the pack, never by itself (R-VOT-3, R-EQU-1). Renderer.
import { useState } from 'react'
import type { TieMeans } from '../../../../../../shared/bases/rule-pack.ts'
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
import { useAct } from '../../../../state/use-act.ts'
import { areWritten, MissingReasons, type Reasons } from './MissingReasons.tsx'
import { Rivals } from './Rivals.tsx'
import { meansOf, previewTie } from './tie-preview.ts'
import { useReasons } from './use-reasons.ts'

type TieDialogProps = {
  readonly agreement: Agreement
  readonly onAgain: (subject: Subject) => void
  readonly onClose: () => void
}

export function TieDialog({ agreement, onAgain, onClose }: TieDialogProps) {
  const { state, act } = useSession()
  const [means, setMeans] = useState<TieMeans | null>(null)
  const [rivals, setRivals] = useState<readonly string[]>([])
  const [reasons, setReasons] = useState<Reasons>({})
  const resolving = useAct()
  const writeReasons = useReasons(agreement, resolving)
  const isReady = means === 'casting-vote' || (means === 'equity' && rivals.length > 0)
  const preview = isReady ? previewTie(state, agreement, means, means === 'equity' ? rivals : []) : null

  async function resolve() {
    if (means === null) return
    if (means === 'revote') return onAgain(agreement.subject)
    if (!preview?.outcome || !(await writeReasons(preview.silent, reasons))) return
    const chosen = means === 'equity' ? [...rivals] : []
    const command = { type: 'ResolveTie', agreementId: agreement.id, means, rivals: chosen } as const
    if (await resolving.run(() => act(command))) onClose()
  }
  const canResolve = means === 'revote' || (preview?.outcome && areWritten(preview.silent, reasons))
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
            isDisabled={!canResolve}
            isPending={resolving.isPending}
            onPress={() => void resolve()}
          >
            {means === 'revote' ? text.goVote : text.resolve}
          </Button>
        </>
      }
    >
      <p>{text.lead}</p>
      <RadioGroup
        label={text.means}
        options={meansOf(state, agreement).map(({ id, article }) => ({
          id,
          label: text.mean[id],
          description: article,
        }))}
        value={means}
        onChange={setMeans}
      />
      {means === 'equity' && <Rivals agreement={agreement} value={rivals} onChange={setRivals} />}
      {preview?.refusal && <RefusalNotice refusal={preview.refusal} />}
      {preview?.outcome && (
        <Notice isLive>
          <p>{text.outcome[preview.outcome]}</p>
        </Notice>
      )}
      {preview && <MissingReasons silent={preview.silent} reasons={reasons} onChange={setReasons} />}
      {resolving.failure && <FailureNotice failure={resolving.failure} />}
    </Dialog>
  )
}
