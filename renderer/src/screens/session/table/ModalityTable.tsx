// One modality's table: which columns, which rows, what its short headers mean. Renderer.
import { useMemo } from 'react'
import { findModality } from '../../../../../shared/domain/contest/contest.ts'
import type { Fate } from '../../../../../shared/domain/session/state.ts'
import { tableText as text } from '../../../../../shared/text/session/table.ts'
import { fateWord } from '../../../../../shared/text/session.ts'
import { DefinitionList } from '../../../kit/DefinitionList.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { Select } from '../../../kit/Select.tsx'
import { Table } from '../../../kit/Table.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useSession } from '../../../state/session.ts'
import { membersOf } from '../members.ts'
import { columnsOf, legendOf, type View } from './columns.tsx'
import { type Filters, filterRows, type TableRow } from './table-rows.ts'

export type ModalityTableProps = {
  readonly modalityId: string
  readonly rows: readonly TableRow[]
  readonly view: View
  readonly setView: (view: View) => void
  readonly filters: Filters
  readonly setFilters: (filters: Filters) => void
  readonly onOpen: (submissionId: string) => void
}

export function ModalityTable(props: ModalityTableProps) {
  const { modalityId, rows, view, filters, onOpen } = props
  const { state } = useSession()
  const { contest } = state
  const members = membersOf(state)
  const shown = useMemo(() => filterRows(rows, filters), [rows, filters])
  const columns = columnsOf({ contest, modalityId, members, view, rows, onOpen })
  return (
    <div className="room-stack consolidated">
      <TableTools {...props} shown={shown.length} />
      <Table
        key={view}
        caption={text.caption(findModality(contest, modalityId)?.name ?? modalityId)}
        isCaptionHidden
        columns={columns}
        rows={shown}
        rowId={(row) => row.submission.id}
        initialSort={{ column: 'rank', direction: 'ascending' }}
        density="compact"
        maxHeight="max(20rem, calc(100vh - 22.5rem))"
        empty={text.noneShown}
      />
      <Disclosure title={text.legend} level={2}>
        <DefinitionList items={legendOf({ contest, modalityId, members, view, rows })} />
      </Disclosure>
    </div>
  )
}

const views = (Object.keys(text.views) as View[]).map((id) => ({ id, label: text.views[id] }))
const ALL = 'todas'
const fates = (Object.keys(fateWord) as Fate[]).map((id) => ({ id, label: fateWord[id] }))

function TableTools({
  rows,
  shown,
  view,
  setView,
  filters,
  setFilters,
}: ModalityTableProps & { readonly shown: number }) {
  const regions = [...new Set(rows.map((row) => row.submission.applicant.region))].toSorted((a, b) =>
    a.localeCompare(b, 'es'),
  )
  return (
    <div className="table-tools">
      <RadioGroup label={text.view} options={views} value={view} onChange={setView} orientation="horizontal" />
      <TextField
        label={text.search}
        type="search"
        value={filters.search}
        onChange={(search) => setFilters({ ...filters, search })}
      />
      <Select
        label={text.region}
        options={[{ id: ALL, label: text.allRegions }, ...regions.map((region) => ({ id: region, label: region }))]}
        value={filters.region ?? ALL}
        onChange={(region) => setFilters({ ...filters, region: region === ALL ? null : region })}
      />
      <Select<Fate | typeof ALL>
        label={text.fate}
        options={[{ id: ALL, label: text.allFates }, ...fates]}
        value={filters.fate ?? ALL}
        onChange={(fate) => setFilters({ ...filters, fate: fate === ALL ? null : fate })}
      />
      <p className="muted small table-tools__count" role="status">
        {text.shown(shown, rows.length)}
      </p>
    </div>
  )
}
