// Moving through a long table by keys: one of its cells is the tab stop, and the arrows lead from there. Renderer.
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { ListSpot } from './use-row-window.ts'

/** Of the header, where it is part of the grid. */
export const HEAD = 'encabezado'

export type GridPlace = { readonly rowId: string; readonly column: number }

export type GridFocus = {
  readonly active: GridPlace
  /** For the table. Its focusable cells carry `data-cell` with their column, its rows `data-row` with their id. */
  readonly keys: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  }
  /** 0 for the cell that the Tab key reaches, else -1. */
  readonly tabIndexOf: (rowId: string, column: number) => 0 | -1
}

type GridFocusOptions = {
  readonly frame: RefObject<HTMLElement | null>
  /** All rows in their order, shown or not. */
  readonly rowIds: readonly string[]
  readonly hasHead: boolean
  readonly columns: number
  readonly spot: ListSpot
}

const PAGE = 8

export function useGridFocus({ frame, rowIds, hasHead, columns, spot }: GridFocusOptions): GridFocus {
  const allIds = hasHead ? [HEAD, ...rowIds] : rowIds
  const [wanted, setWanted] = useState<GridPlace>({ rowId: spot.activeId ?? '', column: 0 })
  const isMoving = useRef(false)
  const active = allIds.includes(wanted.rowId) ? wanted : { rowId: rowIds[0] ?? HEAD, column: 0 }
  useLayoutEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    focusCell(frame.current, active)
  }, [frame, active])

  function goTo(place: GridPlace) {
    spot.activeId = place.rowId
    setWanted(place)
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const next = moved(active, event, allIds, columns)
    if (!next) return
    event.preventDefault()
    isMoving.current = true
    goTo(next)
  }
  function onFocus({ target }: FocusEvent<HTMLElement>) {
    const rowId = target.closest<HTMLElement>('[data-row]')?.dataset['row']
    const column = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
    if (rowId === undefined || column === undefined) return
    if (rowId !== active.rowId || Number(column) !== active.column) goTo({ rowId, column: Number(column) })
  }
  return {
    active,
    keys: { onKeyDown, onFocus },
    tabIndexOf: (rowId, column) => (rowId === active.rowId && column === active.column ? 0 : -1),
  }
}

type Step = (row: number, column: number, lastRow: number, lastColumn: number) => readonly [number, number]

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: (row, column) => [row + 1, column],
  ArrowUp: (row, column) => [row - 1, column],
  ArrowRight: (row, column) => [row, column + 1],
  ArrowLeft: (row, column) => [row, column - 1],
  PageDown: (row, column) => [row + PAGE, column],
  PageUp: (row, column) => [row - PAGE, column],
  Home: (row) => [row, 0],
  End: (row, _column, _lastRow, lastColumn) => [row, lastColumn],
  'Ctrl+Home': () => [0, 0],
  'Ctrl+End': (_row, _column, lastRow, lastColumn) => [lastRow, lastColumn],
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Where a key leads; null for a key that leads nowhere. */
export function moved(
  { rowId, column }: GridPlace,
  { key, ctrlKey, altKey, metaKey }: Pressed,
  rowIds: readonly string[],
  columns: number,
): GridPlace | null {
  const step = altKey || metaKey ? undefined : steps[ctrlKey ? `Ctrl+${key}` : key]
  if (!step) return null
  const [lastRow, lastColumn] = [rowIds.length - 1, columns - 1]
  const [row, nextColumn] = step(rowIds.indexOf(rowId), column, lastRow, lastColumn)
  return {
    rowId: rowIds[between(row, lastRow)] ?? rowId,
    column: between(nextColumn, lastColumn),
  }
}

const between = (at: number, last: number) => Math.max(0, Math.min(at, last))

/** A row that has fewer cells (an abstention, a group) is entered at its last one before that column. */
function focusCell(frame: HTMLElement | null, { rowId, column }: GridPlace) {
  const row = frame?.querySelector(`[data-row="${CSS.escape(rowId)}"]`)
  const cells = [...(row?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
  const cell = cells.findLast((candidate) => Number(candidate.dataset['cell']) <= column) ?? cells[0]
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
