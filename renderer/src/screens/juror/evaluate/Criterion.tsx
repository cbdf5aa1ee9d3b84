// One criterion of the score panel: its points so far and its subcriteria. Renderer.
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { pointsIn, type ShownCriterion } from './criteria.ts'
import { SubcriterionRow, type SubcriterionRowProps } from './SubcriterionRow.tsx'

export type CriterionProps = Pick<SubcriterionRowProps, 'row' | 'scale' | 'scoring' | 'isReadOnly'> & {
  readonly criterion: ShownCriterion
  readonly openComments: readonly string[]
  readonly onComment: (subcriterionId: string, isOpen: boolean) => void
}

export function Criterion({ criterion, openComments, onComment, ...rest }: CriterionProps) {
  const points = pointsIn(criterion, rest.row.entry)
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
            isCommentOpen={openComments.includes(sub.id)}
            onComment={(isOpen) => onComment(sub.id, isOpen)}
            {...rest}
          />
        ))}
      </ul>
    </section>
  )
}
