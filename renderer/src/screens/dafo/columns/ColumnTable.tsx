// Every datum of the list with its column: how it was found, and what the first rows say there. Renderer.
import type { FoundField, FoundSheet } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Button } from '../../../kit/Button.tsx'
import { Select } from '../../../kit/Select.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { Table } from '../../../kit/Table.tsx'
import { columnName } from '../column-name.ts'
import { type Given, give } from '../preparation-store.ts'

const text = stepText.columns
const NONE = 'ninguna'

type ColumnTableProps = { readonly sheet: FoundSheet; readonly given: Given; readonly isSectioned: boolean }

export function ColumnTable({ sheet, given, isSectioned }: ColumnTableProps) {
  const choose = (field: FoundField, column: number | null) => {
    const choice = given.choices[sheet.name] ?? { table: null, headerRow: null, columns: {} }
    const columns = { ...choice.columns, [field.id]: column }
    void give({ choices: { ...given.choices, [sheet.name]: { ...choice, columns } } })
  }
  return (
    <Table
      caption={text.table(sheet.name)}
      isCaptionHidden
      rows={sheet.fields}
      rowId={({ id }) => id}
      columns={[
        { id: 'field', header: text.field, isRowHeader: true, width: '20%', cell: ({ title }) => title },
        {
          id: 'column',
          header: text.column,
          width: '26%',
          cell: (field) => (
            <ColumnSelect field={field} headings={sheet.headings} onChoose={(column) => choose(field, column)} />
          ),
        },
        {
          id: 'how',
          header: text.how,
          width: '20%',
          cell: (field) => (
            <>
              <FieldState field={field} isSectioned={isSectioned} />
              <Suggestion field={field} headings={sheet.headings} onTake={(column) => choose(field, column)} />
            </>
          ),
        },
        {
          id: 'samples',
          header: text.samples,
          cell: ({ samples }) => (
            <ul className="samples">
              {samples.map((sample, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand in several rows
                <li key={index}>{sample}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

type ColumnSelectProps = {
  readonly field: FoundField
  readonly headings: readonly string[]
  readonly onChoose: (column: number | null) => void
}

function ColumnSelect({ field, headings, onChoose }: ColumnSelectProps) {
  const options = [
    { id: NONE, label: text.none },
    ...headings.map((heading, index) => ({
      id: String(index),
      label: `${columnName(index)} · ${heading === '' ? text.unnamed : heading}`,
    })),
  ]
  const value = field.column === null ? (field.isRepeated ? null : NONE) : String(field.column)
  return (
    <Select
      label={text.choose(field.title)}
      isLabelHidden
      options={options}
      value={value}
      onChange={(id) => onChoose(id === NONE ? null : Number(id))}
    />
  )
}

function FieldState({ field, isSectioned }: { readonly field: FoundField; readonly isSectioned: boolean }) {
  if (field.isRepeated) return <StateTag state="rejected" word={text.repeated} />
  if (field.origin !== null) return <StateTag state="complete" word={text.origin[field.origin]} />
  if (field.isOptional) return <span className="muted">{text.optional}</span>
  if (field.id === 'modality' && isSectioned) return <span className="muted">{text.sectioned}</span>
  return <StateTag state="rejected" word={text.missing} />
}

type SuggestionProps = Pick<ColumnSelectProps, 'field' | 'headings'> & { readonly onTake: (column: number) => void }

/** By what its cells say, not by its heading: a person takes it or not. */
function Suggestion({ field: { suggestion, title }, headings, onTake }: SuggestionProps) {
  if (suggestion === null) return null
  const column = `${columnName(suggestion)} · ${headings[suggestion] || text.unnamed}`
  return (
    <span className="cell-note">
      {text.suggestion(column)}{' '}
      <Button size="small" icon="check" onPress={() => onTake(suggestion)}>
        {text.take(columnName(suggestion), title)}
      </Button>
    </span>
  )
}
