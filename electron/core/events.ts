// What the core tells whoever shows it, checked by the contract. Runs in the core.
import type { EventListener } from '../../shared/contract/bridge.ts'
import { type EventData, type EventName, events } from '../../shared/contract/operations.ts'

export type Emit = <K extends EventName>(event: K, data: EventData<K>) => void

/** Hears every event until the returned function is called. */
export type Subscribe = (listener: EventListener) => () => void

export function createEvents(): { readonly emit: Emit; readonly on: Subscribe } {
  const listeners = new Set<EventListener>()
  return {
    emit(event, data) {
      const checked = events[event].parse(data)
      for (const listener of listeners) listener(event, checked)
    },
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
