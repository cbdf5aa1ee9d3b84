// What every area of the core is built from. Runs in the core.
import type { DataDir } from './data-dir.ts'
import type { Emit } from './events.ts'
import type { Grants } from './grants.ts'
import type { Clock, Ids, Random } from './ports.ts'
import type { Works } from './works.ts'

export type About = { readonly version: string; readonly host: 'electron' | 'loopback' }

export type Services = {
  readonly about: About
  readonly dataDir: DataDir
  readonly clock: Clock
  readonly ids: Ids
  readonly random: Random
  readonly grants: Grants
  readonly emit: Emit
  readonly works: Works
  /**
   * A fresh path for a file of that name (as a person calls it) that lives no longer than this run; nothing is there
   * yet. Each has a folder of its own, so that messages about it use its own name.
   */
  scratchPath(name: string): string
}
