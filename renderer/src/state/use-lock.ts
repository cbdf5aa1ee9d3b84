// Locking on demand: what is being written is saved first. Renderer.
import { useCallback } from 'react'
import { call } from '../bridge/call.ts'

type Saving = { settled(): Promise<unknown> }

/** Locks one desk, or without `jurorId` the whole contest; the place stays, and the core's event shows its door. */
export function useLock(store: Saving, what: { readonly contestId: string; readonly jurorId?: string }): () => void {
  const { contestId, jurorId } = what
  return useCallback(() => {
    // Leaving a field saves what was typed into it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    void store.settled().then(() => call('library.lock', { contestId, jurorId }))
  }, [store, contestId, jurorId])
}
