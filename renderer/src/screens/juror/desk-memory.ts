// What a desk remembers while one moves between its places, and after a lock: filters, order, where one was. Renderer.
import { useState } from 'react'
import type { Sort } from '../../kit/table-sort.ts'
import type { ListSpot } from './lists/use-row-window.ts'
import { type Filter, noFilter } from './submission-rows.ts'

export type ListView = { readonly filter: Filter; readonly sort: Sort | null }
export type MatrixView = ListView & {
  readonly groupBy: 'none' | 'modality' | 'region'
  readonly tab: 'table' | 'distribution' | 'ties' | 'compare'
  /** At most two submissions, to be compared. */
  readonly picked: readonly string[]
}

/** A view and the way to change it. */
export type Remembered<View> = {
  readonly view: View
  readonly set: (change: Partial<View>) => void
  readonly spot: ListSpot
}

export type DeskMemory = { readonly list: Remembered<ListView>; readonly matrix: Remembered<MatrixView> }

const noView: ListView = { filter: noFilter, sort: null }
const noMatrixView: MatrixView = { ...noView, groupBy: 'none', tab: 'table', picked: [] }

/** Of one juror's desk: `deskKey` names it, and at another desk nothing of this one is left. */
export function useDeskMemory(deskKey: string): DeskMemory {
  return { list: useRemembered(deskKey, noView), matrix: useRemembered(deskKey, noMatrixView) }
}

function useRemembered<View>(deskKey: string, first: View): Remembered<View> {
  const fresh = () => ({ deskKey, view: first, spot: { offsetPx: 0, activeId: null } })
  const [held, setHeld] = useState(fresh)
  const current = held.deskKey === deskKey ? held : fresh()
  if (current !== held) setHeld(current)
  return {
    view: current.view,
    spot: current.spot,
    set: (change) => setHeld((now) => ({ ...now, view: { ...now.view, ...change } })),
  }
}
