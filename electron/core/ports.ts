// What the core needs from outside and tests replace. Runs in the core.

export type Clock = { now(): Date }

export type Ids = {
  /** A fresh, unguessable UUID (v4). */
  uuid(): string
}

/** That many unguessable bytes, for keys and codes. */
export type Random = (bytes: number) => Uint8Array

/** Takes one record for whoever maintains the app; never shown in the interface. */
export type Log = (line: string) => void

export type Ports = { readonly clock: Clock; readonly ids: Ids; readonly random: Random; readonly log: Log }
