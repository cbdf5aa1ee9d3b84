// Typed calls of the core's operations and its events. Runs in the renderer.
import type { Reply } from '../../../shared/contract/bridge.ts'
import type { EventData, EventName, Input, OperationName, Output } from '../../../shared/contract/operations.ts'
import { fail } from '../../../shared/result.ts'
import { connectedBridge, getBridge } from './bridge.ts'

/** The reference of a fault that the core could not give, because it was not reached. */
export const UNREACHED = 'sin-respuesta'

/** Asks the core for an operation. Never throws: a core that cannot be reached is a fault too. */
export async function call<K extends OperationName>(operation: K, input: Input<K>): Promise<Reply<Output<K>>> {
  try {
    // Once connected, the call leaves within the event that asked for it.
    const bridge = connectedBridge() ?? (await getBridge())
    // The core checks what it answers against the same contract.
    return (await bridge.invoke(operation, input)) as Reply<Output<K>>
  } catch {
    return fail({ kind: 'fault', reference: UNREACHED })
  }
}

/** Hears one event of the core until the returned function is called. */
export function on<K extends EventName>(event: K, listener: (data: EventData<K>) => void): () => void {
  let isOver = false
  let off = () => {}
  void getBridge().then(
    (bridge) => {
      if (isOver) return
      off = bridge.onEvent((name, data) => {
        if (name === event) listener(data as EventData<K>)
      })
    },
    // Whoever calls an operation learns that the core cannot be reached; an event has nothing to add.
    () => undefined,
  )
  return () => {
    isOver = true
    off()
  }
}
