// The juror's own pace: how many submissions a day. Private, in the notebook. Renderer.
import { useState } from 'react'
import { listText } from '../../../../../shared/text/juror-list.ts'
import { uiText } from '../../../../../shared/text/ui.ts'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { NumberField } from '../../../kit/NumberField.tsx'
import { useNotebook } from '../../../state/notebook.ts'

const text = listText.plan.dialog
const MOST = 500

type PaceDialogProps = { readonly needed: number | null; readonly onClose: () => void }

export function PaceDialog({ needed, onClose }: PaceDialogProps) {
  const { notebook, changeDesk } = useNotebook()
  const own = notebook.desk.dailyGoal
  const [pace, setPace] = useState(own ?? Math.max(1, needed ?? 1))
  const keep = (dailyGoal: number | null) => {
    changeDesk((papers) => ({ ...papers, dailyGoal }))
    onClose()
  }
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          <Button variant="primary" isDisabled={Number.isNaN(pace)} onPress={() => keep(pace)}>
            {text.save}
          </Button>
        </>
      }
    >
      <p>{text.lead}</p>
      <NumberField label={text.field} value={pace} onChange={setPace} minValue={1} maxValue={MOST} />
      {own !== null && (
        <Button variant="quiet" icon="undo" onPress={() => keep(null)}>
          {needed === null ? text.askedOver : text.asked(needed)}
        </Button>
      )}
    </Dialog>
  )
}
