// What the core needs from outside and tests replace. Runs in the core.

export type Clock = { now(): Date }

export type Ids = {
  /** A fresh, unguessable UUID (v4). */
  uuid(): string
}

/** Takes one record for whoever maintains the app; never shown in the interface. */
export type Log = (line: string) => void

export type Ports = { readonly clock: Clock; readonly ids: Ids; readonly log: Log }
