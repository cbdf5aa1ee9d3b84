// Moves the focus to what took the place of the thing before it, so that it is never lost. Runs in the renderer.
import { type RefObject, useEffect, useRef } from 'react'

/** The element must be focusable by script (`tabIndex={-1}`). At first nothing moves. */
export function useFocusOnChange<Element extends HTMLElement>(key: string): RefObject<Element | null> {
  const element = useRef<Element>(null)
  const last = useRef(key)
  useEffect(() => {
    if (last.current === key) return
    last.current = key
    // After the dialog that led here has closed: it keeps the focus while it is open, and gives it back to a button
    // that may be gone.
    const timer = setTimeout(() => element.current?.focus())
    return () => clearTimeout(timer)
  }, [key])
  return element
}
