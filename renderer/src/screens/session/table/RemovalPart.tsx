// A submission that left the contest and the document that says so, or the way to record it (R-AMT-9). Renderer.
import { changesContent } from '../../../../../shared/domain/session/guard.ts'
import { formatPlainDate } from '../../../../../shared/text/format.ts'
import { removalText as text } from '../../../../../shared/text/session/table.ts'
import { Button } from '../../../kit/Button.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { FocusArea } from '../FocusArea.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import type { TableRow } from './table-rows.ts'

export function RemovalPart({ row }: { readonly row: TableRow }) {
  const { state } = useSession()
  const [isAsking, setAsking] = useKept('removing', false)
  const { id } = row.submission
  const removal = state.removals.find(({ submissionId }) => submissionId === id)
  return (
    <FocusArea stage={removal?.at ?? ''}>
      {removal && (
        <Notice tone="warning">
          <p>{text.done(removal.cause, removal.document.number, formatPlainDate(removal.document.date))}</p>
          <p>{removal.reason}</p>
        </Notice>
      )}
      {!removal && changesContent(state).ok && (
        <div>
          <Button variant="irreversible" icon="withdrawn" size="small" onPress={() => setAsking(true)}>
            {text.open}
          </Button>
        </div>
      )}
      {isAsking && <RemoveDialog row={row} onClose={() => setAsking(false)} />}
    </FocusArea>
  )
}
