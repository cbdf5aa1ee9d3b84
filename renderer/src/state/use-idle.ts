// Tells the core that somebody is there, and the person that the program is about to lock itself. Renderer.
import { useEffect, useState } from 'react'
import { IDLE_WARNING_SECONDS } from '../../../shared/access/idle.ts'
import { call, on } from '../bridge/call.ts'

/** A moving hand is not told to the core with every pixel. */
const REPORT_EVERY_MS = 20_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Seconds until everything locks, in the last minute before it; null at any other time. */
export function useIdleWarning(): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const watch = createIdleWatch(setLeft)
    for (const sign of signs) document.addEventListener(sign, watch.seen, { capture: true, passive: true })
    const stops = [on('locked', () => void watch.ask()), on('unlocked', () => void watch.ask())]
    return () => {
      watch.end()
      for (const stop of stops) stop()
      for (const sign of signs) document.removeEventListener(sign, watch.seen, { capture: true })
    }
  }, [])
  return left
}

function createIdleWatch(show: (seconds: number | null) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let reportedAt = Number.NEGATIVE_INFINITY
  let isWarning = false
  let isOver = false

  function plan(seconds: number | null) {
    clearTimeout(timer)
    if (isOver) return
    isWarning = seconds !== null && seconds <= IDLE_WARNING_SECONDS
    show(isWarning ? seconds : null)
    if (seconds === null) return
    // The core's clock decides: when the time is over here, it is asked.
    if (seconds <= 0) timer = setTimeout(() => void ask(), 1000)
    else if (isWarning) timer = setTimeout(() => (seconds > 1 ? plan(seconds - 1) : void ask()), 1000)
    else timer = setTimeout(() => void ask(), (seconds - IDLE_WARNING_SECONDS) * 1000)
  }
  async function ask(operation: 'app.idle' | 'app.active' = 'app.idle') {
    const answer = await call(operation, {})
    if (answer.ok) plan(answer.value.secondsLeft)
  }
  return {
    ask,
    seen() {
      if (!isWarning && Date.now() - reportedAt < REPORT_EVERY_MS) return
      reportedAt = Date.now()
      isWarning = false
      void ask('app.active')
    },
    end() {
      isOver = true
      clearTimeout(timer)
    },
  }
}
