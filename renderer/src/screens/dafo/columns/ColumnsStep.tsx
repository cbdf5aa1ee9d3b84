// Step 2: which column is which datum, beside what it says, and how the list will be read. Renderer.
import type { FoundSheet } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { OpenFindings } from '../OpenFindings.tsx'
import { type Given, rememberColumns, usePreparation } from '../preparation-store.ts'
import { RowTable } from '../RowTable.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { openIn } from '../steps.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { HeaderRow } from './HeaderRow.tsx'

const text = stepText.columns
const PREVIEW_ROWS = 8

export function ColumnsStep() {
  const preparation = usePreparation()
  const { reading, given } = preparation
  const sheet = reading?.sheets.find(({ name }) => name === 'Aptos')
  const rows = reading?.rows ?? []
  const goOn = () => {
    void rememberColumns()
    return true
  }
  return (
    <StepFrame step="columns" onGoOn={goOn}>
      <OpenFindings findings={[...openIn('list', preparation), ...openIn('columns', preparation)]} />
      {sheet && <SheetColumns sheet={sheet} given={given} isSectioned={rows.length > 0} />}
      <Panel title={text.preview}>
        {rows.length === 0 ? (
          <p className="muted">{text.noPreview}</p>
        ) : (
          <>
            <p className="muted">{text.previewRows(Math.min(PREVIEW_ROWS, rows.length), rows.length)}</p>
            <RowTable rows={rows.slice(0, PREVIEW_ROWS)} />
          </>
        )}
      </Panel>
      {reading?.sheets.filter(isOtherList(given)).map((other) => (
        <Disclosure
          key={other.name}
          title={text.table(other.name)}
          level={2}
          isOpenAtFirst={openIn('columns', preparation).some((finding) => finding.sheet === other.name)}
        >
          <SheetColumns sheet={other} given={given} isSectioned={false} />
        </Disclosure>
      ))}
    </StepFrame>
  )
}

/** «Concurso» has lines, not columns; what is written in the app has its own. */
const isOtherList =
  ({ typed }: Given) =>
  ({ name }: FoundSheet) =>
    name !== 'Aptos' && name !== 'Concurso' && !typed[name]

type SheetColumnsProps = { readonly sheet: FoundSheet; readonly given: Given; readonly isSectioned: boolean }

const SheetColumns = ({ sheet, given, isSectioned }: SheetColumnsProps) => (
  <Panel>
    <HeaderRow sheet={sheet} given={given} />
    <ColumnTable sheet={sheet} given={given} isSectioned={isSectioned} />
  </Panel>
)
