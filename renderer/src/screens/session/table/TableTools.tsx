// What the table shows and in which order: columns, search, filters, groups, names. Renderer.
import type { Fate } from '../../../../../shared/domain/session/state.ts'
import { tableText as text } from '../../../../../shared/text/session/table.ts'
import { fateWord } from '../../../../../shared/text/session.ts'
import { Checkbox } from '../../../kit/CheckboxGroup.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import type { ModalityTableProps } from './ModalityTable.tsx'
import type { Filters } from './table-rows.ts'
import type { Columns, GroupBy } from './table-view.ts'

const optionsOf = <Id extends string>(words: Readonly<Record<Id, string>>) =>
  (Object.keys(words) as Id[]).map((id) => ({ id, label: words[id] }))

const columns = optionsOf<Columns>(text.views)
const groups = optionsOf<GroupBy>(text.groups)
const fates = optionsOf<Fate>(fateWord)
const ALL = 'todas'

export function TableTools({ rows, shown, view, setView }: ModalityTableProps & { readonly shown: number }) {
  const { filters } = view
  const regions = [...new Set(rows.map((row) => row.submission.applicant.region))].toSorted((a, b) =>
    a.localeCompare(b, 'es'),
  )
  const filter = (change: Partial<Filters>) => setView({ ...view, filters: { ...filters, ...change } })
  return (
    <div className="table-tools">
      <RadioGroup
        label={text.view}
        options={columns}
        value={view.columns}
        onChange={(next) => setView({ ...view, columns: next })}
        orientation="horizontal"
      />
      <TextField label={text.search} type="search" value={filters.search} onChange={(search) => filter({ search })} />
      <Select
        label={text.region}
        options={[{ id: ALL, label: text.allRegions }, ...regions.map((region) => ({ id: region, label: region }))]}
        value={filters.region ?? ALL}
        onChange={(region) => filter({ region: region === ALL ? null : region })}
      />
      <Select<Fate | typeof ALL>
        label={text.fate}
        options={[{ id: ALL, label: text.allFates }, ...fates]}
        value={filters.fate ?? ALL}
        onChange={(fate) => filter({ fate: fate === ALL ? null : fate })}
      />
      <Select
        label={text.group}
        options={groups}
        value={view.groupBy}
        onChange={(groupBy) => setView({ ...view, groupBy })}
      />
      <Checkbox isSelected={view.isByName} onChange={(isByName) => setView({ ...view, isByName })}>
        {text.byName}
      </Checkbox>
      <p className="muted small table-tools__count" role="status">
        {text.shown(shown, rows.length)}
      </p>
    </div>
  )
}
