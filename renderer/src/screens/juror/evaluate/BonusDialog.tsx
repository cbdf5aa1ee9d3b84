// Additional points: how many and on which grounds (R-SCO-2). Renderer.
import { useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { uiText } from '../../../../../shared/text/ui.ts'
import { Button } from '../../../kit/Button.tsx'
import { CheckboxGroup } from '../../../kit/CheckboxGroup.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { useDesk } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import type { SubmissionRow } from '../submission-rows.ts'

const text = evaluateText.bonus

export function BonusDialog({ row, onClose }: { readonly row: SubmissionRow; readonly onClose: () => void }) {
  const { state, act } = useDesk()
  const { bonus } = state.contest.bases
  const [points, setPoints] = useState(row.entry.bonus.points)
  const [grounds, setGrounds] = useState<readonly string[]>(row.entry.bonus.grounds)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function save() {
    const given = await act({
      type: 'GiveBonus',
      submissionId: row.submission.id,
      points,
      grounds: points === 0 ? [] : [...grounds],
    })
    if (given.ok) onClose()
    else setFailure(given.error)
  }
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiText.action.cancel}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {text.save}
          </Button>
        </>
      }
    >
      <p>{text.lead(bonus.max)}</p>
      {failure && <FailureNotice failure={failure} />}
      <RadioGroup
        label={text.points}
        orientation="horizontal"
        options={Array.from({ length: bonus.max + 1 }, (_, value) => ({ id: String(value), label: String(value) }))}
        value={String(points)}
        onChange={(value) => setPoints(Number(value))}
      />
      <CheckboxGroup
        label={text.grounds}
        description={text.privacy}
        options={bonus.grounds.map((ground) => ({ id: ground.id, label: ground.text }))}
        value={grounds}
        onChange={setGrounds}
        isDisabled={points === 0}
      />
    </Dialog>
  )
}
