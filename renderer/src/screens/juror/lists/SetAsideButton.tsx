// Puts a submission aside to come back to it, or takes it back: a private mark of the juror's notebook. Renderer.
import { useCallback } from 'react'
import { papersOf } from '../../../../../shared/domain/notebook/notebook.ts'
import { listText } from '../../../../../shared/text/juror-list.ts'
import { Icon } from '../../../kit/icons.tsx'
import { useNotebook } from '../../../state/notebook.ts'

type SetAsideToggleProps = {
  readonly submissionId: string
  readonly isSetAside: boolean
  readonly onToggle: (submissionId: string) => void
  readonly tabIndex: 0 | -1
  /** Its column among the cells that keys reach. */
  readonly cell: number
}

/** In a row of many: an icon that says which submission. */
export const SetAsideToggle = ({ submissionId, isSetAside, onToggle, tabIndex, cell }: SetAsideToggleProps) => (
  <button
    type="button"
    className="set-aside"
    aria-pressed={isSetAside}
    aria-label={listText.setAsideOf(submissionId)}
    title={isSetAside ? listText.isSetAside : listText.setAside}
    tabIndex={tabIndex}
    data-cell={cell}
    onClick={() => onToggle(submissionId)}
  >
    <Icon name="aside" />
  </button>
)

/** With its word, where there is one submission. */
export function SetAsideButton({ submissionId }: { readonly submissionId: string }) {
  const isSetAside = papersOf(useNotebook().notebook, submissionId).isSetAside
  const toggle = useSetAside()
  return (
    <button
      type="button"
      className="button set-aside-button"
      data-size="small"
      aria-pressed={isSetAside}
      onClick={() => toggle(submissionId)}
    >
      <Icon name="aside" />
      <span>{isSetAside ? listText.isSetAside : listText.setAside}</span>
    </button>
  )
}

/** The same function for as long as the notebook stands open. */
export function useSetAside(): (submissionId: string) => void {
  const { change } = useNotebook()
  return useCallback(
    (submissionId: string) => change(submissionId, (papers) => ({ ...papers, isSetAside: !papers.isSetAside })),
    [change],
  )
}
