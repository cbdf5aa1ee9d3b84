// Gives the focus a place where the control that had it is gone. Runs in the renderer.
import { type RefObject, useEffect, useRef } from 'react'

/** At each change of `key` the element takes the focus if nobody has it. It must be focusable (`tabIndex={-1}`). */
export function useFocusWhenLost<Element extends HTMLElement>(key: string): RefObject<Element | null> {
  const element = useRef<Element>(null)
  const last = useRef(key)
  useEffect(() => {
    if (last.current === key) return
    last.current = key
    // After a list of choices has closed: it gives the focus back to a button that may be gone.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) element.current?.focus()
    })
    return () => clearTimeout(timer)
  }, [key])
  return element
}
