// What a transport offers the renderer: Electron's preload exposes exactly this as `window.bridge`. Every process.
import type { Refusal } from '../refusal.ts'
import type { Result } from '../result.ts'
import type { FileRef } from './file-ref.ts'

export type { FileRef }

/**
 * Why a call gave no value: a rule said no (`refused`), the call does not fit the contract (`invalid`), or a bug
 * (`fault`; its reference stands in the log next to the details, which never leave the core).
 */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly issues: readonly string[] }
  | { readonly kind: 'fault'; readonly reference: string }

export type Reply<T = unknown> = Result<T, Failure>

export type EventListener = (event: string, data: unknown) => void

/**
 * `saved`: written, read back from its place and found equal. `handed-over`: the browser has it and stores it out of our
 * sight. The refusal says why it could not be written; nothing half-written stays there.
 */
export type SaveOutcome = Result<'saved' | 'handed-over' | 'cancelled', Refusal>

/** The name under which a saving tells its progress and is cancelled, like an operation. */
export const SAVE_TASK = 'save'

/** What shared code may know of a browser's `File`. */
export type PickedFile = { readonly name: string; readonly size: number }

export interface Bridge {
  readonly host: 'electron' | 'loopback'
  invoke(operation: string, input: unknown): Promise<Reply>
  /** Every event of the core, until the returned function is called. */
  onEvent(listener: EventListener): () => void
  /** A file the user picked or dropped becomes one the core can read; not so a folder or a file that went away. */
  adopt(file: PickedFile): Promise<Result<FileRef, 'unreadable'>>
  /** Lets the user store a file of the core somewhere. */
  save(file: FileRef): Promise<SaveOutcome>
}
