// A text being written in the panel: kept at a pause, when the field is left, and when it goes from the screen. Renderer.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { beforeLeaving } from '../../state/leaving.ts'

const PAUSE_MS = 800

export type Draft = { readonly text: string; readonly type: (text: string) => void; readonly flush: () => void }

/** Of one text for its whole life: give its component a `key`. */
export function useDraft(saved: string, keep: (text: string) => void): Draft {
  const [text, setText] = useState(saved)
  const latest = useRef(saved)
  const kept = useRef(saved)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flush = () => {
    clearTimeout(timer.current)
    if (latest.current === kept.current) return
    kept.current = latest.current
    keep(latest.current)
  }
  const leave = useEffectEvent(flush)
  useEffect(() => {
    const flush = () => leave()
    const off = beforeLeaving(flush)
    return () => {
      off()
      flush()
    }
  }, [])
  const type = (next: string) => {
    setText(next)
    latest.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, PAUSE_MS)
  }
  return { text, type, flush }
}
