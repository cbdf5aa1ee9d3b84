// The row that names the columns, where the app took another one for it. Renderer.
import type { FoundSheet } from '../../../../../shared/contract/packing-reading.ts'
import type { SheetChoice } from '../../../../../shared/contract/packing-sources.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { NumberField } from '../../../kit/NumberField.tsx'
import { give } from '../preparation-store.ts'

const text = stepText.columns
const MOST_ROWS = 100

export function HeaderRow({ sheet, choice }: { readonly sheet: FoundSheet; readonly choice: SheetChoice | undefined }) {
  // Other headings are other columns: what was chosen for the earlier ones goes.
  const move = (headerRow: number) =>
    void give({ choices: { Aptos: { table: choice?.table ?? null, headerRow, columns: {} } } })
  return (
    <NumberField
      label={text.headerRow}
      description={text.headerRowHint}
      value={sheet.headerRow}
      minValue={1}
      maxValue={MOST_ROWS}
      onChange={move}
    />
  )
}
