// The score panel beside the dossier: nine subcriteria, bonus, total, comment; all of it by keys. Renderer.
import { useCallback, useMemo, useState } from 'react'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { useDesk } from '../../../state/desk.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import { BonusDialog } from './BonusDialog.tsx'
import { Criterion } from './Criterion.tsx'
import { commentId, focusComment } from './comment-focus.ts'
import { criteriaFor, scaleOf } from './criteria.ts'
import { Lectern } from './Lectern.tsx'
import { PanelFoot } from './PanelFoot.tsx'
import { usePanelKeys } from './use-panel-keys.ts'
import { useScoring } from './use-scoring.ts'

export type ScorePanelProps = {
  readonly row: SubmissionRow
  /** When nothing is missing here: to the next submission that misses something. */
  readonly onNext: () => void
}

/** Of one submission for its whole life: give it a `key`. */
export function ScorePanel({ row, onNext }: ScorePanelProps) {
  const { contest, settled } = useDesk().state
  const isReadOnly = settled.includes(row.submission.id)
  const { bases } = contest
  const criteria = useMemo(() => criteriaFor(bases, row.submission.modalityId), [bases, row.submission.modalityId])
  const subcriteria = useMemo(() => criteria.flatMap((criterion) => criterion.subcriteria), [criteria])
  const scale = useMemo(() => scaleOf(bases), [bases])
  const scoring = useScoring(row, subcriteria)
  const [openComments, setOpenComments] = useState<readonly string[]>([])
  const [isBonusOpen, setBonusOpen] = useState(false)

  const setComment = useCallback((id: string, isOpen: boolean) => {
    setOpenComments((open) => (isOpen ? [...open, id] : open.filter((other) => other !== id)))
    if (isOpen) focusComment(commentId(id))
  }, [])
  const openBonus = () => setBonusOpen(true)
  const openComment = () => setComment(scoring.currentId, true)
  usePanelKeys({ row, scoring, scale, isReadOnly, openBonus, openComment, onNext })
  return (
    <section className="score-panel" aria-label={evaluateText.panel}>
      <Lectern
        sub={subcriteria.find((sub) => sub.id === scoring.currentId)}
        scale={scale}
        score={row.entry.scores[scoring.currentId]}
      />
      <div className="score-panel__list">
        {criteria.map((criterion) => (
          <Criterion
            key={criterion.id}
            openComments={openComments}
            onComment={setComment}
            {...{ criterion, row, scale, scoring, isReadOnly }}
          />
        ))}
      </div>
      <PanelFoot row={row} scoring={scoring} isReadOnly={isReadOnly} onBonus={openBonus} />
      {isBonusOpen && <BonusDialog row={row} onClose={() => setBonusOpen(false)} />}
    </section>
  )
}
