// Filters of a juror's lists: words, modality, region, state, what is set aside. Renderer.

import type { ReactNode } from 'react'
import { jurorText } from '../../../../../shared/text/juror.ts'
import { listText } from '../../../../../shared/text/juror-list.ts'
import type { KeyList } from '../../../../../shared/text/keys.ts'
import { Button } from '../../../kit/Button.tsx'
import { Checkbox } from '../../../kit/CheckboxGroup.tsx'
import { focusField } from '../../../kit/ErrorSummary.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useKeys } from '../../../kit/use-keys.ts'
import { useDesk } from '../../../state/desk.ts'
import { type EntryState, type Filter, noFilter } from '../submission-rows.ts'

const text = jurorText.list
const ALL = 'all'
const SEARCH = 'buscar-postulacion'

const states: readonly (readonly [EntryState, string])[] = [
  ['pending', jurorText.state.pending],
  ['incomplete', jurorText.state.incomplete],
  ['complete', jurorText.state.complete],
  ['abstained', jurorText.state.abstainedPlain],
]

type FiltersProps = {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** How many there are with the filter and without. */
  readonly shown: number
  readonly all: number
  /** The keys of the place. */
  readonly keyList: KeyList
  readonly children?: ReactNode
}

export function Filters({ filter, onFilter, shown, all, keyList, children }: FiltersProps) {
  const { contest } = useDesk().state
  const regions = [...new Set(contest.submissions.map(({ applicant }) => applicant.region))].toSorted((a, b) =>
    a.localeCompare(b, 'es'),
  )
  useKeys({ '/': () => focusField(SEARCH), 'Shift+/': () => focusField(SEARCH) }, keyList)
  return (
    <search className="filters" aria-label={text.filters}>
      <TextField
        id={SEARCH}
        label={text.search}
        isLabelHidden
        placeholder={text.searchHint}
        value={filter.search}
        onChange={(search) => onFilter({ ...filter, search })}
        autoComplete="off"
        spellCheck="false"
      />
      <Choice
        label={text.modality}
        all={text.allModalities}
        options={contest.bases.modalities.map(({ id, name }) => [id, name])}
        value={filter.modalityId}
        onChange={(modalityId) => onFilter({ ...filter, modalityId })}
      />
      <Choice
        label={listText.region}
        all={listText.allRegions}
        options={regions.map((region) => [region, region])}
        value={filter.region}
        onChange={(region) => onFilter({ ...filter, region })}
      />
      <Choice
        label={text.state}
        all={text.allStates}
        options={states}
        value={filter.state}
        onChange={(id) => onFilter({ ...filter, state: states.find(([state]) => state === id)?.[0] ?? null })}
      />
      <Checkbox isSelected={filter.isSetAside} onChange={(isSetAside) => onFilter({ ...filter, isSetAside })}>
        {listText.onlySetAside}
      </Checkbox>
      {children}
      <p className="muted small filters__count">
        <span role="status">{text.shown(shown, all)}</span>
        {shown < all && (
          <Button size="small" variant="quiet" onPress={() => onFilter(noFilter)}>
            {text.clear}
          </Button>
        )}
      </p>
    </search>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly all: string
  readonly options: readonly (readonly [id: string, label: string])[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const Choice = ({ label, all, options, value, onChange }: ChoiceProps) => (
  <Select
    label={label}
    isLabelHidden
    options={[{ id: ALL, label: all }, ...options.map(([id, name]) => ({ id, label: name }))]}
    value={value ?? ALL}
    onChange={(id) => onChange(id === ALL ? null : id)}
  />
)
