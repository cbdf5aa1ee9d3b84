// Scores that the jury agrees on instead of the mean, put to the vote (R-SCO-6, R-VOT-2). Renderer.
import { useState } from 'react'
import { subcriteriaOf, subcriterionText } from '../../../../../shared/bases/rule-pack.ts'
import type { SubjectOf } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { discussionText } from '../../../../../shared/text/session/discussion.ts'
import { Dialog } from '../../../kit/Dialog.tsx'
import { ScoreScale } from '../../../kit/ScoreScale.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useSession } from '../../../state/session.ts'
import { scaleOf } from '../../juror/evaluate/criteria.ts'
import { ProposeAct } from '../agreements/ProposeAct.tsx'
import { previewProposal } from '../agreements/proposal-preview.ts'
import type { TableRow } from '../table/table-rows.ts'
import { RefusalOf } from './RefusalOf.tsx'

const text = discussionText.agreed

export function AgreedScoresDialog({ row, onClose }: { readonly row: TableRow; readonly onClose: () => void }) {
  const { state } = useSession()
  const { bases } = state.contest
  const [scores, setScores] = useState(() => nearestScores(row))
  const [reason, setReason] = useState('')
  const submissionId = row.submission.id
  const subject: SubjectOf<'consensus-score'> = {
    kind: 'consensus-score',
    submissionId,
    scores: { ...scores },
    reason: reason.trim(),
  }
  const preview = previewProposal(state, subject)
  return (
    <Dialog title={text.title(submissionId)} isOpen onClose={onClose} size="large">
      <div className="room-form">
        <p className="muted">{text.lead}</p>
        <div className="agreed-scores">
          {subcriteriaOf(bases).map((sub) => (
            <ScoreScale
              key={sub.id}
              label={`${sub.id} ${subcriterionText(sub, row.submission.modalityId)}`}
              scale={scaleOf(bases)}
              value={scores[sub.id] ?? null}
              onChange={(value) => setScores({ ...scores, [sub.id]: value })}
            />
          ))}
        </div>
        <TextArea label={text.reason} rows={2} value={reason} onChange={setReason} />
        {reason.trim() !== '' && <RefusalOf preview={preview} />}
        <ProposeAct subject={subject} preview={preview} onProposed={onClose} onCancel={onClose} />
      </div>
    </Dialog>
  )
}

/** What each mean is nearest to, half up: where the talk begins. */
const nearestScores = ({ cells }: TableRow): Readonly<Record<string, number>> =>
  Object.fromEntries(
    cells.flatMap(({ subcriterionId, mean }) =>
      mean ? [[subcriterionId, Math.floor(Number(2n * mean.num + mean.den) / Number(2n * mean.den))]] : [],
    ),
  )
