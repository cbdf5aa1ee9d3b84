// A list whose filter lets nothing through: what to do about it. Renderer.
import { jurorText } from '../../../../../shared/text/juror.ts'
import { listText } from '../../../../../shared/text/juror-list.ts'
import { Button } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { type Filter, noFilter } from '../submission-rows.ts'

type NothingShownProps = {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly hasSetAside: boolean
}

export function NothingShown({ filter, onFilter, hasSetAside }: NothingShownProps) {
  const isNothingAside = filter.isSetAside && !hasSetAside
  return (
    <EmptyState
      icon={isNothingAside ? 'aside' : 'search'}
      title={isNothingAside ? listText.emptyAside : listText.emptyTitle}
      action={<Button onPress={() => onFilter(noFilter)}>{jurorText.list.clear}</Button>}
    >
      {isNothingAside ? listText.emptyAsideDetail : listText.emptyDetail}
    </EmptyState>
  )
}
