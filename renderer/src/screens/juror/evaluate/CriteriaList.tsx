// The criteria of the score panel, one under the other. Renderer.
import { memo } from 'react'
import { Criterion, type CriterionProps } from './Criterion.tsx'
import type { ShownCriterion } from './criteria.ts'
import { usePasts } from './panel-facts.ts'

type CriteriaListProps = Omit<CriterionProps, 'criterion' | 'pasts'> & { readonly criteria: readonly ShownCriterion[] }

/** What is recorded comes a moment after the score: it renders this list, and in it the row that it is about. */
export const CriteriaList = memo(function CriteriaList({ criteria, ...rest }: CriteriaListProps) {
  const pasts = usePasts(rest.row.submission.id)
  return (
    <div className="score-panel__list">
      {criteria.map((criterion) => (
        <Criterion key={criterion.id} criterion={criterion} pasts={pasts} {...rest} />
      ))}
    </div>
  )
})
