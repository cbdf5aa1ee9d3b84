// The score panel, beside the dossier or floating over it: subcriteria, bonus, total, comment; all of it by keys.
// It asks for nothing but a desk around it, and fits from 22rem of width on. Renderer.
import { useCallback, useMemo, useState } from 'react'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { useDesk } from '../../../state/desk.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import { BonusDialog } from './BonusDialog.tsx'
import { CriteriaList } from './CriteriaList.tsx'
import { commentId, focusComment } from './comment-focus.ts'
import { criteriaFor, scaleOf } from './criteria.ts'
import { Lectern } from './Lectern.tsx'
import { PanelFoot } from './PanelFoot.tsx'
import { hasBonus } from './panel-facts.ts'
import { useAskedField } from './use-asked-field.ts'
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
  const scoring = useScoring(row, subcriteria, scale)
  useAskedField(scoring.hands.focusScore)
  const [openComments, setOpenComments] = useState<readonly string[]>([])
  const [isBonusOpen, setBonusOpen] = useState(false)

  const setComment = useCallback((id: string, isOpen: boolean) => {
    setOpenComments((open) => (isOpen ? [...open, id] : open.filter((other) => other !== id)))
    if (isOpen) focusComment(commentId(id))
  }, [])
  const openBonus = useMemo(() => (hasBonus(bases) ? () => setBonusOpen(true) : null), [bases])
  const openComment = () => setComment(scoring.currentId, true)
  usePanelKeys({ row, scoring, isReadOnly, openBonus, openComment, onNext })
  return (
    <section className="score-panel" aria-label={evaluateText.panel}>
      <Lectern
        sub={subcriteria.find((sub) => sub.id === scoring.currentId)}
        scale={scale}
        score={row.entry.scores[scoring.currentId]}
        pending={scoring.pending}
      />
      <CriteriaList
        onComment={setComment}
        maxLength={bases.comments.maxLength}
        {...{ criteria, row, scale, scoring, isReadOnly, openComments }}
      />
      <PanelFoot onBonus={openBonus} {...{ bases, row, criteria, scale, scoring, isReadOnly }} />
      {isBonusOpen && <BonusDialog row={row} onClose={() => setBonusOpen(false)} />}
    </section>
  )
}
