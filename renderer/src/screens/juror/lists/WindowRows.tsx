// The body of a long table: the rows of its window, and room for those left out. Renderer.
import { Fragment, type ReactNode } from 'react'
import type { RowWindow } from './use-row-window.ts'

type WindowRowsProps = {
  readonly rowWindow: RowWindow
  readonly columns: number
  readonly row: (index: number) => ReactNode
  readonly rowKey: (index: number) => string
}

/** Each row says its own place with `aria-rowindex`: the table's `aria-rowcount` counts those left out too. */
export const WindowRows = ({ rowWindow, columns, row, rowKey }: WindowRowsProps) => (
  <>
    {rowWindow.rows.map(({ index, gapPx }) => (
      <Fragment key={rowKey(index)}>
        <Gap heightPx={gapPx} columns={columns} />
        {row(index)}
      </Fragment>
    ))}
    <Gap heightPx={rowWindow.gapAfterPx} columns={columns} />
  </>
)

function Gap({ heightPx, columns }: { readonly heightPx: number; readonly columns: number }) {
  if (heightPx <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is not focusable; this one is room, and nothing to be told
    <tr aria-hidden="true" className="row-gap">
      <td colSpan={columns} style={{ height: heightPx }} />
    </tr>
  )
}
