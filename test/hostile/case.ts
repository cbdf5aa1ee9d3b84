// What a hostile file of the corpus is. Runs in Node.
import type { RefusalCode } from '../../shared/text/refusals.ts'

/** `file` is the name under which `write` makes it; it must be refused with `code` and leave nothing behind. */
export type HostileCase = {
  readonly name: string
  readonly file: string
  readonly code: RefusalCode
  write(path: string): Promise<void>
}
