// Additional points that the jury gives as a whole, where the pack says so, put to the vote (R-SCO-2). Renderer.
import { useState } from 'react'
import type { SubjectOf } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { discussionText } from '../../../../../shared/text/session/discussion.ts'
import { CheckboxGroup } from '../../../kit/CheckboxGroup.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { ScoreScale } from '../../../kit/ScoreScale.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useSession } from '../../../state/session.ts'
import { ProposeAct } from '../agreements/ProposeAct.tsx'
import { previewProposal } from '../agreements/proposal-preview.ts'
import type { TableRow } from '../table/table-rows.ts'
import { pointsScale } from './points-scale.ts'
import { RefusalOf } from './RefusalOf.tsx'

const text = discussionText.juryBonus

export function JuryBonusDialog({ row, onClose }: { readonly row: TableRow; readonly onClose: () => void }) {
  const { state } = useSession()
  const { bonus } = state.contest.bases
  const [points, setPoints] = useState<number | null>(null)
  const [grounds, setGrounds] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const submissionId = row.submission.id
  const subject: SubjectOf<'jury-bonus'> | null =
    points === null
      ? null
      : {
          kind: 'jury-bonus',
          submissionId,
          points,
          grounds: points === 0 ? [] : [...grounds],
          reason: reason.trim(),
        }
  const preview = subject && previewProposal(state, subject)
  return (
    <Dialog title={text.title(submissionId)} isOpen onClose={onClose}>
      <div className="room-form">
        <ScoreScale label={text.points} scale={pointsScale(bonus.max)} value={points} onChange={setPoints} />
        <CheckboxGroup
          label={text.grounds}
          options={bonus.grounds.map((ground) => ({ id: ground.id, label: ground.text }))}
          value={grounds}
          onChange={setGrounds}
        />
        <TextArea label={text.reason} rows={2} value={reason} onChange={setReason} />
        <RefusalOf preview={preview} />
        <ProposeAct subject={subject} preview={preview} onProposed={onClose} onCancel={onClose} />
      </div>
    </Dialog>
  )
}
