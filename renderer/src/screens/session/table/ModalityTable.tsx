// One modality's table: which columns, which rows, what its short headers mean, how each member scored. Renderer.
import { useMemo, useState } from 'react'
import { findModality } from '../../../../../shared/domain/contest/contest.ts'
import { tableText as text } from '../../../../../shared/text/session/table.ts'
import { Button } from '../../../kit/Button.tsx'
import { DefinitionList } from '../../../kit/DefinitionList.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { useStatus } from '../../../kit/Status.tsx'
import { Table } from '../../../kit/Table.tsx'
import { useSession } from '../../../state/session.ts'
import { membersOf } from '../members.ts'
import { ComparisonDialog } from './ComparisonDialog.tsx'
import { columnsOf, legendOf } from './columns.tsx'
import { MemberDistribution } from './MemberDistribution.tsx'
import { TableTools } from './TableTools.tsx'
import { filterRows, type TableRow } from './table-rows.ts'
import { sectionsIn, type TableView, togglePin } from './table-view.ts'

export type ModalityTableProps = {
  readonly modalityId: string
  /** All rows of the modality, in the order of the ranking. */
  readonly rows: readonly TableRow[]
  readonly view: TableView
  readonly setView: (view: TableView) => void
  readonly onOpen: (submissionId: string) => void
}

export function ModalityTable(props: ModalityTableProps) {
  const { modalityId, rows, view, setView, onOpen } = props
  const { contest } = useSession().state
  const members = membersOf(useSession().state)
  const say = useStatus()
  const { filters } = view
  const shown = useMemo(() => filterRows(rows, filters), [rows, filters])
  const onPin = (id: string) => {
    const pinned = togglePin(view, id)
    setView({ ...view, pinned })
    say({ text: pinned.includes(id) ? text.pinnedNow(id, pinned.length) : text.unpinned(id) })
  }
  const input = { contest, modalityId, members, view, rows, onOpen, onPin }
  return (
    <div className="room-stack consolidated">
      <TableTools {...props} shown={shown.length} />
      <PinnedTools {...props} />
      <Table
        key={view.columns}
        caption={text.caption(findModality(contest, modalityId)?.name ?? modalityId)}
        isCaptionHidden
        columns={columnsOf(input)}
        rows={shown}
        rowId={(row) => row.submission.id}
        isSelected={(row) => view.pinned.includes(row.submission.id)}
        sections={sectionsIn(shown, view)}
        initialSort={{ column: 'rank', direction: 'ascending' }}
        density="compact"
        maxHeight="max(20rem, calc(100vh - 22.5rem))"
        empty={text.noneShown}
      />
      <Disclosure title={text.distribution.title} level={2}>
        <MemberDistribution rows={shown} members={members} />
      </Disclosure>
      <Disclosure title={text.legend} level={2}>
        <DefinitionList items={legendOf(input)} />
      </Disclosure>
    </div>
  )
}

/** Only where something of this modality is pinned. */
function PinnedTools({ modalityId, rows, view, setView }: ModalityTableProps) {
  const [isComparing, setIsComparing] = useState(false)
  const pinned = view.pinned.flatMap((id) => rows.find(({ submission }) => submission.id === id) ?? [])
  if (pinned.length === 0) return null
  const own = pinned.map(({ submission }) => submission.id)
  const letGo = (ids: readonly string[]) => setView({ ...view, pinned: view.pinned.filter((id) => !ids.includes(id)) })
  return (
    <div className="pinned-tools">
      {pinned.length > 1 && <Button onPress={() => setIsComparing(true)}>{text.compare(pinned.length)}</Button>}
      <Button variant="quiet" onPress={() => letGo(own)}>
        {text.unpinAll}
      </Button>
      {isComparing && pinned.length > 1 && (
        <ComparisonDialog
          modalityId={modalityId}
          rows={pinned}
          onUnpin={(id) => letGo([id])}
          onClose={() => setIsComparing(false)}
        />
      )}
    </div>
  )
}
