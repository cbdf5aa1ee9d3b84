// Each submission with its file, what is missing first. Renderer.
import type { DossierLine, PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import type { StateKind } from '../../../../../shared/text/ui.ts'
import { Button } from '../../../kit/Button.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { Table } from '../../../kit/Table.tsx'
import { WithCodes } from '../../../kit/WithCodes.tsx'
import { assign, takeOnly } from '../deciding.ts'
import type { Given } from '../preparation-store.ts'

const text = stepText.dossiers
const ORDER = ['broken', 'repeated', 'missing', 'matched'] as const
const states: Readonly<Record<DossierLine['state'], StateKind>> = {
  matched: 'complete',
  missing: 'pending',
  repeated: 'rejected',
  broken: 'rejected',
}

type DossierTableProps = { readonly reading: PackingReading; readonly decisions: Given['decisions'] }

export function DossierTable({ reading, decisions }: DossierTableProps) {
  const { lines } = reading.dossiers
  const rows = ORDER.flatMap((state) => lines.filter((line) => line.state === state))
  const why = (line: DossierLine) =>
    reading.findings.find(({ sheet, file }) => sheet === 'Dossiers' && file !== null && line.files.includes(file))?.text
  return (
    <Table
      caption={text.table}
      density="compact"
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'code',
          header: text.code,
          isRowHeader: true,
          cell: ({ id, title }) => (
            <>
              <span className="nowrap">{id}</span>
              <span className="cell-note">{title}</span>
            </>
          ),
          sortValue: ({ id }) => id,
        },
        {
          id: 'state',
          header: text.state,
          cell: (line) => <StateTag state={states[line.state]} word={text.states[line.state]} />,
          sortValue: ({ state }) => ORDER.indexOf(state),
        },
        {
          id: 'pages',
          header: text.pages,
          align: 'end',
          cell: ({ pages, state }) => pages ?? (state === 'matched' ? text.pagesUnknown : '–'),
          sortValue: ({ pages }) => pages,
        },
        {
          id: 'file',
          header: text.file,
          cell: (line) => (
            <>
              {line.state === 'repeated' ? <OneOf files={line.files} decisions={decisions} /> : line.files.join(', ')}
              {line.state === 'broken' && (
                <span className="cell-note">
                  <WithCodes text={why(line) ?? ''} />
                </span>
              )}
              {line.isByHand && <ByHand files={line.files} decisions={decisions} />}
            </>
          ),
        },
      ]}
    />
  )
}

function OneOf({ files, decisions }: { readonly files: readonly string[]; readonly decisions: Given['decisions'] }) {
  return (
    <ul className="samples">
      {files.map((file) => (
        <li key={file}>
          {file}{' '}
          <Button size="small" variant="quiet" icon="check" onPress={() => void takeOnly(decisions, file, files)}>
            {text.takeOnly}
            <span className="visually-hidden"> {file}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

function ByHand({ files, decisions }: { readonly files: readonly string[]; readonly decisions: Given['decisions'] }) {
  return files
    .filter((file) => Object.hasOwn(decisions.dossiers, file))
    .map((file) => (
      <span key={file} className="cell-note">
        {text.byHand}{' '}
        <Button size="small" variant="quiet" icon="undo" onPress={() => void assign(decisions, file, null)}>
          {text.undoHand}
          <span className="visually-hidden"> {text.undoHandOf(file)}</span>
        </Button>
      </span>
    ))
}
