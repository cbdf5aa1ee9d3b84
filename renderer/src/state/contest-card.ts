// What the library says of one contest: its members, and whose key is open on this laptop. Runs in the renderer.
import { useCallback, useEffect, useState } from 'react'
import type { ContestCard } from '../../../shared/contract/library.ts'
import { call } from '../bridge/call.ts'

/** Null until the library answered. The second value asks again: after an unlock. */
export function useContestCard(contestId: string): readonly [ContestCard | null, () => Promise<void>] {
  const [card, setCard] = useState<ContestCard | null>(null)
  const ask = useCallback(async () => {
    const reply = await call('library.contests', {})
    const found = reply.ok ? reply.value.contests.find((contest) => contest.contestId === contestId) : undefined
    setCard(found ?? null)
  }, [contestId])
  useEffect(() => void ask(), [ask])
  return [card, ask]
}
