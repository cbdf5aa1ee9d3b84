// A component's view of a log of the core. Renderer.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { on } from '../bridge/call.ts'
import type { LogStore, LogView } from './log-store.ts'

/** Opens the log that `make` names for as long as `key` stays; reads it when the component appears. */
export function useLog<State, Command, Event, Store extends LogStore<State, Command, Event>>(
  key: string,
  make: () => Store & LogStore<State, Command, Event>,
): readonly [LogView<State, Event>, Store] {
  const [opened, setOpened] = useState(() => ({ key, store: make() }))
  const current = opened.key === key ? opened : { key, store: make() }
  if (current !== opened) setOpened(current)
  const { store } = current
  useEffect(() => void store.reload(), [store])
  // What was locked is gone from here too: the core says no from now on.
  useEffect(
    () =>
      on('locked', () => {
        if (store.view().kind === 'ready') void store.reload()
      }),
    [store],
  )
  return [useSyncExternalStore(store.subscribe, store.view), store]
}
