// The row that names the columns, where the app took another one for it. Renderer.
import type { FoundSheet } from '../../../../../shared/contract/packing-reading.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { NumberField } from '../../../kit/NumberField.tsx'
import { type Given, give } from '../preparation-store.ts'

const text = stepText.columns
const MOST_ROWS = 100

export function HeaderRow({ sheet, given }: { readonly sheet: FoundSheet; readonly given: Given }) {
  // Other headings are other columns: what was chosen for the earlier ones goes.
  const move = (headerRow: number) => {
    const choice = { table: given.choices[sheet.name]?.table ?? null, headerRow, columns: {} }
    void give({ choices: { ...given.choices, [sheet.name]: choice } })
  }
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
