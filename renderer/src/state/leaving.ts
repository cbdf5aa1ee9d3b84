// What must still be sent when the page goes: hidden, closed by the browser, or by a window that waits for it. Renderer.
import { useEffect, useEffectEvent } from 'react'
import { call, on } from '../bridge/call.ts'

const flushers = new Set<() => void>()
/** Each answers whether all of its own is on the disk. */
const keepers = new Set<() => Promise<boolean>>()

function flushAll(): void {
  for (const flush of flushers) flush()
}

document.addEventListener('visibilitychange', flushAll)
on('closing', () => {
  flushAll()
  void Promise.all([...keepers].map((isKept) => isKept())).then((kept) =>
    call('app.leave', { isSaved: kept.every(Boolean) }),
  )
})

/** Sends what is unsent when the page may be about to go; until the returned function is called. */
export function beforeLeaving(flush: () => void): () => void {
  flushers.add(flush)
  return () => void flushers.delete(flush)
}

type Saving = { settled(): Promise<unknown> }

/** A window of the shell waits for `store` before it closes, and asks a person where `isSaved` then says no. */
export function useLastWords(store: Saving, isSaved: () => boolean = () => true): void {
  const isKept = useEffectEvent(async () => {
    await store.settled()
    // Whoever waits for the same answer takes note of it first.
    await new Promise((resolve) => setTimeout(resolve))
    return isSaved()
  })
  useEffect(() => {
    const keeper = () => isKept()
    keepers.add(keeper)
    return () => void keepers.delete(keeper)
  }, [])
}
