// Two scenarios side by side: each award in one or both, what differs, and what each leaves of every pocket. Renderer.
import { useState } from 'react'
import type { Scenario } from '../../../../../../shared/domain/notebook/room.ts'
import { formatSoles } from '../../../../../../shared/text/format.ts'
import { boardText, scenarioText as text } from '../../../../../../shared/text/session/board.ts'
import { uiText } from '../../../../../../shared/text/ui.ts'
import { Button } from '../../../../kit/Button.tsx'
import { Dialog } from '../../../../kit/Dialog.tsx'
import { Select } from '../../../../kit/Select.tsx'
import { type Column, Table } from '../../../../kit/Table.tsx'
import { useRoomPapers } from '../../../../state/room-papers.ts'
import { useSession } from '../../../../state/session.ts'
import type { BoardBase } from './board-data.ts'
import { type ComparedRow, comparedPockets, comparedRows } from './compared.ts'

type CompareDialogProps = { readonly base: BoardBase; readonly scenario: Scenario; readonly onClose: () => void }

export function CompareDialog({ base, scenario, onClose }: CompareDialogProps) {
  const { state } = useSession()
  const { papers } = useRoomPapers()
  const others = papers.scenarios.filter(({ id }) => id !== scenario.id)
  const [otherId, setOtherId] = useState(others[0]?.id ?? null)
  const other = others.find(({ id }) => id === otherId)
  return (
    <Dialog
      title={text.compareTitle}
      isOpen
      onClose={onClose}
      size="large"
      footer={<Button onPress={onClose}>{uiText.action.close}</Button>}
    >
      <Select
        label={text.with(scenario.name)}
        options={others.map(({ id, name }) => ({ id, label: name }))}
        value={otherId}
        onChange={setOtherId}
      />
      {other && (
        <>
          <Table
            caption={text.amounts}
            columns={columnsOf(text.work, scenario, other)}
            rows={comparedRows(base, scenario, other)}
            rowId={({ id }) => id}
            density="compact"
            empty={text.bothEmpty}
          />
          <Table
            caption={boardText.left}
            columns={columnsOf(text.pocket, scenario, other)}
            rows={comparedPockets(state, base, scenario, other)}
            rowId={({ id }) => id}
            density="compact"
          />
        </>
      )}
    </Dialog>
  )
}

const columnsOf = (header: string, one: Scenario, other: Scenario): readonly Column<ComparedRow>[] => [
  { id: 'label', header, cell: ({ label }) => label, isRowHeader: true },
  { id: 'one', header: one.name, align: 'end', cell: (row) => amountOf(row.oneCentimos) },
  { id: 'other', header: other.name, align: 'end', cell: (row) => amountOf(row.otherCentimos) },
  {
    id: 'difference',
    header: text.difference,
    align: 'end',
    cell: ({ oneCentimos, otherCentimos }) => differenceOf((otherCentimos ?? 0) - (oneCentimos ?? 0)),
  },
]

const amountOf = (centimos: number | null) => (centimos === null ? text.notIn : formatSoles(centimos))

const differenceOf = (centimos: number) =>
  centimos === 0 ? text.noDifference : `${centimos > 0 ? '+' : ''}${formatSoles(centimos)}`
