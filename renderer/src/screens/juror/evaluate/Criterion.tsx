// One criterion of the score panel: its points so far and its subcriteria. Renderer.
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import type { SubmissionRow } from '../submission-rows.ts'
import { pointsIn, type ShownCriterion } from './criteria.ts'
import type { Pasts } from './panel-facts.ts'
import { SubcriterionRow, type SubcriterionRowProps } from './SubcriterionRow.tsx'
import type { Scoring } from './use-scoring.ts'

export type CriterionProps = Pick<SubcriterionRowProps, 'scale' | 'isReadOnly' | 'maxLength' | 'onComment'> & {
  readonly row: SubmissionRow
  readonly scoring: Scoring
  readonly criterion: ShownCriterion
  readonly pasts: Pasts
  readonly openComments: readonly string[]
}

export function Criterion({ criterion, row, scoring, pasts, openComments, ...rest }: CriterionProps) {
  const points = pointsIn(criterion, row.entry)
  return (
    <section className="criterion" aria-label={criterion.name}>
      <h2 className="criterion__name">
        <span>{criterion.name}</span>
        <span aria-hidden="true">{evaluateText.subtotal(points, criterion.max)}</span>
        <span className="visually-hidden">: {evaluateText.subtotalLong(points, criterion.max)}</span>
      </h2>
      <ul className="criterion__list">
        {criterion.subcriteria.map((sub) => (
          <SubcriterionRow
            key={sub.id}
            sub={sub}
            submissionId={row.submission.id}
            score={row.entry.scores[sub.id] ?? null}
            past={pasts.get(sub.id) ?? ''}
            written={row.entry.comments[sub.id] ?? ''}
            hands={scoring.hands}
            isCurrent={scoring.currentId === sub.id}
            isCommentOpen={openComments.includes(sub.id)}
            {...rest}
          />
        ))}
      </ul>
    </section>
  )
}
