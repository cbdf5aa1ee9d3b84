// The contests that this laptop knows, as the start screen shows them. Renderer.
import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../../shared/contract/bridge.ts'
import type { ContestCard } from '../../../shared/contract/library.ts'
import { call, on } from '../bridge/call.ts'

export type Contests =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly cards: readonly ContestCard[]; readonly unreadable: readonly Unreadable[] }

/** Whether a contest is a rehearsal, also while its desk or its room is locked; false until that is known. */
export function useIsRehearsal(contestId: string): boolean {
  const [contests] = useContests()
  const cards = contests.kind === 'ready' ? contests.cards : []
  return cards.some((card) => card.contestId === contestId && card.rehearsal)
}

/** A contest whose kept package no longer holds, and why in a sentence. */
export type Unreadable = { readonly contestId: string; readonly text: string }

/** The cards, and how to read them again after something changed. */
export function useContests(): readonly [Contests, () => Promise<void>] {
  const [contests, setContests] = useState<Contests>({ kind: 'loading' })
  const refresh = useCallback(async () => {
    const found = await call('library.contests', {})
    if (!found.ok) return setContests({ kind: 'failed', failure: found.error })
    const { contests: cards, unreadable } = found.value
    setContests({ kind: 'ready', cards, unreadable })
  }, [])
  useEffect(() => void refresh(), [refresh])
  useEffect(() => on('locked', () => void refresh()), [refresh])
  return [contests, refresh]
}
