// Which sheets the file has, under which names, and how it is written. Renderer.
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { type SheetName, sheetName } from '../../../../../shared/contract/packing-sources.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { Select } from '../../../kit/Select.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { Table } from '../../../kit/Table.tsx'
import { type Given, give, purposeNow } from '../preparation-store.ts'
import { homeOf, stepName } from '../steps.ts'

const text = stepText.list
/** All that a supplement reads. */
const LIST_ALONE: readonly SheetName[] = ['Aptos']
const AS_FOUND = '(la que se reconoce)'

export function FoundSheets({ reading, given }: { readonly reading: PackingReading; readonly given: Given }) {
  const found = new Map(reading.sheets.map((sheet) => [sheet.name, sheet]))
  const where = (name: SheetName) => (given.typed[name] ? text.typed : (found.get(name)?.table ?? text.notFound))
  return (
    <Panel title={text.found}>
      <Table
        caption={text.table}
        isCaptionHidden
        density="compact"
        rows={purposeNow() === 'package' ? sheetName.options : LIST_ALONE}
        rowId={(name) => name}
        columns={[
          { id: 'sheet', header: text.sheet, isRowHeader: true, cell: (name) => name },
          {
            id: 'table',
            header: text.inFile,
            cell: (name) => (
              <>
                {where(name)} <Written sheet={found.get(name)} />
              </>
            ),
          },
          { id: 'rows', header: text.rows, align: 'end', cell: (name) => found.get(name)?.rows ?? '–' },
          { id: 'state', header: stepText.rows.state, cell: (name) => <SheetState name={name} reading={reading} /> },
        ]}
      />
      {reading.tables.length > 1 && <TableChoice reading={reading} given={given} />}
    </Panel>
  )
}

function Written({ sheet }: { readonly sheet: PackingReading['sheets'][number] | undefined }) {
  if (!sheet?.written) return null
  const { encoding, delimiter } = sheet.written
  return <span className="cell-note">{text.written(encoding, text.delimiters[delimiter] ?? delimiter)}</span>
}

function SheetState({ name, reading }: { readonly name: SheetName; readonly reading: PackingReading }) {
  const open = reading.findings.filter(({ sheet }) => sheet === name)
  const [first] = open
  if (!first) return <StateTag state="complete" word={stepText.rows.ok} />
  const step = homeOf(first)
  return (
    <>
      <StateTag state="pending" word={stepText.pending(open.length)} />
      {step !== 'list' && <span className="cell-note">{text.later(stepName(step))}</span>}
    </>
  )
}

/** The list's own sheet, where its name does not say it. */
function TableChoice({ reading, given }: { readonly reading: PackingReading; readonly given: Given }) {
  const options = [
    { id: AS_FOUND, label: text.asFound },
    ...reading.tables.map(({ name, rows }) => ({ id: name, label: `${name} (${rows})` })),
  ]
  const choose = (table: string) => {
    const choice = { table: table === AS_FOUND ? null : table, headerRow: null, columns: {} }
    void give({ choices: { ...given.choices, Aptos: choice } })
  }
  return (
    <Select
      label={text.chooseTable}
      options={options}
      value={given.choices.Aptos?.table ?? AS_FOUND}
      onChange={choose}
    />
  )
}
