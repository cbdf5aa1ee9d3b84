// A value once it rests: what is worth computing when the hand is off, and not with every step of a slider. Renderer.
import { useEffect, useState } from 'react'

const REST_MS = 150

/** The last value that stood for a moment; at first the value itself. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    if (rested === value) return
    const timer = setTimeout(() => setRested(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value, rested])
  return rested
}
