// The one list of what the renderer may ask of the core, and of what the core tells the renderer. Every process.
// An area keeps its operations in its own file and is spread in here.
import { z } from '../zod.ts'
import { appOperations } from './app.ts'
import { deskOperations } from './desk.ts'
import { fileRef } from './file-ref.ts'
import { libraryOperations } from './library.ts'
import type { InputOf, Operations, OutputOf } from './operation.ts'
import { packingOperations } from './packing.ts'
import { projectorOperations } from './projector.ts'
import { recordingOperations } from './recording.ts'
import { sessionOperations } from './session.ts'
import { supplementOperations } from './supplement.ts'
import { contestId } from './values.ts'

export const operations = {
  ...appOperations,
  ...libraryOperations,
  ...packingOperations,
  ...supplementOperations,
  ...deskOperations,
  ...sessionOperations,
  ...projectorOperations,
  ...recordingOperations,
} as const satisfies Operations

export const events = {
  progress: z.strictObject({
    task: z.string(),
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
    label: z.string(),
  }),
  'file-opened': fileRef,
  /** The window is about to close: what was typed is sent, and then `app.leave` called. */
  closing: z.strictObject({}),
  /** The page of the window that was about to close has sent all it could: `isSaved`, and nothing is left. */
  left: z.strictObject({ isSaved: z.boolean() }),
  /** Something was locked: whoever shows it asks again. */
  locked: z.strictObject({}),
  /** What the session's log holds, or what its wall shows, has changed. */
  'session-changed': z.strictObject({ contestId }),
  /** The presidency wants the wall's window: the shell opens it. */
  'projector-wanted': z.strictObject({ contestId }),
  /** A page has begun to send what it records, or nobody records any more: while it lasts the machine must not sleep. */
  recording: z.strictObject({ isOn: z.boolean() }),
  /** Something was unlocked: from now on it can lock itself. */
  unlocked: z.strictObject({}),
} as const satisfies Readonly<Record<string, z.ZodType>>

export type OperationName = keyof typeof operations
export type Input<K extends OperationName> = InputOf<(typeof operations)[K]>
export type Output<K extends OperationName> = OutputOf<(typeof operations)[K]>

export type EventName = keyof typeof events
export type EventData<K extends EventName> = z.output<(typeof events)[K]>
