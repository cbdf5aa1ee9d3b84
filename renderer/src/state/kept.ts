// What stands unsent in the forms of a place outlives a lock: for who had it open, in memory alone, and never shown while it
// is locked. Whoever else comes in finds nothing of it. Renderer.
import { useEffect, useState } from 'react'
import { call, on } from '../bridge/call.ts'

/** What stands in the fields that are on the screen now, by place and name. */
const live = new Map<string, unknown>()
/** What stood there when something was locked. */
const kept = new Map<string, unknown>()
/** Who came in since everything was locked; and who had come in before that, until somebody comes in again. */
let openers = new Set<string>()
let before: ReadonlySet<string> | null = null

on('locked', () => {
  for (const [field, value] of live) kept.set(field, value)
  void call('app.idle', {}).then((idle) => {
    // Where others are still open, these fields may be too: then nothing is to come back.
    if (!idle.ok || idle.value.secondsLeft !== null) return kept.clear()
    if (openers.size === 0) return
    before = openers
    openers = new Set()
  })
})

/** Somebody came in: what is kept goes unless it is that person's, and that contest's. */
export function cameIn(contestId: string, who: string): void {
  const opener = `${contestId}/${who}`
  if (before && !before.has(opener)) kept.clear()
  before = null
  openers.add(opener)
}

/** A state that is there again after a lock, at the same place. `name` tells it from the others there. */
export function useKept<Value>(name: string, initial: Value | (() => Value)) {
  const [field] = useState(() => `${window.location.hash} ${name}`)
  const state = useState<Value>(() => (kept.has(field) ? (kept.get(field) as Value) : asValue(initial)))
  const [value] = state
  useEffect(() => void kept.delete(field), [field])
  useEffect(() => {
    live.set(field, value)
    return () => void live.delete(field)
  }, [field, value])
  return state
}

const asValue = <Value>(initial: Value | (() => Value)): Value =>
  typeof initial === 'function' ? (initial as () => Value)() : initial
