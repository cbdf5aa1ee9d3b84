// Where a sheet's data come from, and the way back to the file's. Renderer.
import type { PackingReading } from '../../../../../shared/contract/packing-reading.ts'
import type { SheetName } from '../../../../../shared/contract/packing-sources.ts'
import { stepText } from '../../../../../shared/text/prepare.ts'
import { Button } from '../../../kit/Button.tsx'
import { type Given, giveSheet } from '../preparation-store.ts'

const text = stepText.contest

type SheetSourceProps = { readonly sheet: SheetName; readonly reading: PackingReading; readonly given: Given }

export function SheetSource({ sheet, reading, given }: SheetSourceProps) {
  if (given.typed[sheet] || given.apart[sheet])
    return (
      <div>
        <Button size="small" variant="quiet" icon="undo" onPress={() => void giveSheet(sheet)}>
          {text.useSheet}
        </Button>
      </div>
    )
  return reading.sheets.some(({ name }) => name === sheet) ? <p className="muted">{text.fromSheet}</p> : null
}
