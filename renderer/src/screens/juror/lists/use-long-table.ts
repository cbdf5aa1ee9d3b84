// A long table: its window of rows and the keys that lead through it, on the same frame. Renderer.
import { type RefObject, useRef } from 'react'
import { type GridFocus, useGridFocus } from './use-grid-focus.ts'
import { type ListSpot, type RowWindow, useRowWindow } from './use-row-window.ts'

export type LongTable = {
  /** Of the element that scrolls. */
  readonly frame: RefObject<HTMLElement | null>
  readonly focus: GridFocus
  readonly rowWindow: RowWindow
}

type LongTableOptions = {
  readonly rowIds: readonly string[]
  /** Whether the headers are cells like the others, in a row of their own above the first. */
  readonly hasHead: boolean
  /** How many cells of a row keys can reach. */
  readonly columns: number
  readonly spot: ListSpot
}

/** What a row takes, in rem (lists.css). */
const ROW_REM = 3.375

export function useLongTable({ rowIds, hasHead, columns, spot }: LongTableOptions): LongTable {
  const frame = useRef<HTMLElement | null>(null)
  const focus = useGridFocus({ frame, rowIds, hasHead, columns, spot })
  const keptIndex = rowIds.indexOf(focus.active.rowId)
  return { frame, focus, rowWindow: useRowWindow({ frame, count: rowIds.length, rowRem: ROW_REM, keptIndex, spot }) }
}
