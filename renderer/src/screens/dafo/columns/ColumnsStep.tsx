// Step 2: which column is which datum, beside what it says, and how the list will be read. Renderer.
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { OpenFindings } from '../OpenFindings.tsx'
import { rememberColumns, usePreparation } from '../preparation-store.ts'
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
      {sheet && (
        <Panel>
          <HeaderRow sheet={sheet} choice={given.choices.Aptos} />
          <ColumnTable sheet={sheet} given={given} isSectioned={rows.length > 0} />
        </Panel>
      )}
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
    </StepFrame>
  )
}
