// Filters of a juror's lists: words, modality, state. Renderer.
import { jurorText } from '../../../../shared/text/juror.ts'
import { Select } from '../../kit/Select.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { useDesk } from '../../state/desk.ts'
import type { EntryState, Filter } from './submission-rows.ts'

const text = jurorText.list
const ALL = 'all'

const states: readonly (readonly [EntryState, string])[] = [
  ['pending', jurorText.state.pending],
  ['incomplete', jurorText.state.incomplete],
  ['complete', jurorText.state.complete],
  ['abstained', jurorText.state.abstainedPlain],
]

type FiltersProps = { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }

export function Filters({ filter, onFilter }: FiltersProps) {
  return (
    <search className="filters" aria-label={text.filters}>
      <TextField
        label={text.search}
        placeholder={text.searchHint}
        value={filter.search}
        onChange={(search) => onFilter({ ...filter, search })}
        autoComplete="off"
        spellCheck="false"
      />
      <ModalityFilter modalityId={filter.modalityId} onChange={(modalityId) => onFilter({ ...filter, modalityId })} />
      <Select
        label={text.state}
        options={[{ id: ALL, label: text.allStates }, ...states.map(([id, label]) => ({ id, label }))]}
        value={filter.state ?? ALL}
        onChange={(id) => onFilter({ ...filter, state: states.find(([state]) => state === id)?.[0] ?? null })}
      />
    </search>
  )
}

type ModalityFilterProps = {
  readonly modalityId: string | null
  readonly onChange: (modalityId: string | null) => void
}

export function ModalityFilter({ modalityId, onChange }: ModalityFilterProps) {
  const { modalities } = useDesk().state.contest.bases
  return (
    <Select
      label={text.modality}
      options={[{ id: ALL, label: text.allModalities }, ...modalities.map(({ id, name }) => ({ id, label: name }))]}
      value={modalityId ?? ALL}
      onChange={(id) => onChange(id === ALL ? null : id)}
    />
  )
}
