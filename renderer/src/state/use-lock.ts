// Locking on demand: what is being written is saved first. Renderer.
import { useCallback } from 'react'
import { call } from '../bridge/call.ts'
import { navigateAway } from '../shell/route.ts'

type Saving = { settled(): Promise<unknown> }

type What = { readonly contestId: string; readonly jurorId?: string }

/** Locks one desk, or without `jurorId` the whole contest; the place stays, and the core's event shows its door. */
export function useLock(store: Saving, { contestId, jurorId }: What): () => void {
  return useCallback(() => void lock(store, { contestId, jurorId }), [store, contestId, jurorId])
}

/** Locks the desk and asks for the code of whoever sits down next. */
export function useSwitch(store: Saving, contestId: string, jurorId: string): () => void {
  return useCallback(
    () => void lock(store, { contestId, jurorId }).then(() => navigateAway({ at: 'start', asks: contestId })),
    [store, contestId, jurorId],
  )
}

async function lock(store: Saving, what: { readonly contestId: string; readonly jurorId: string | undefined }) {
  // Leaving a field saves what was typed into it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await store.settled()
  await call('library.lock', what)
}
