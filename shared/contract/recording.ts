// Operations of the recording (R-ACT-7). All but `recording.append` are refused with `desk-locked` until a member's code opened
// the room. Runs in every process.
import { z } from '../zod.ts'
import { fileRef } from './file-ref.ts'
import { bytes, type Operations } from './operation.ts'
import { contestId, fileId, jurorId, recordedSessionEvent } from './values.ts'

const inContest = { contestId }
const number = z.int().positive()
const device = z.enum(['app', 'other'])
const kind = z.enum(['audio', 'video'])

/** One recording of the session. Sizes in bytes; null where another device records. `places`: where a listener may go. */
export const recordingFacts = z.strictObject({
  number,
  device,
  startedAt: z.iso.datetime(),
  stoppedAt: z.iso.datetime().nullable(),
  kind: kind.nullable(),
  elapsedMs: z.int().nonnegative().nullable(),
  bytes: z.int().nonnegative().nullable(),
  /** Why its file cannot be finished or read. */
  problem: z.string().nullable(),
  file: z.strictObject({ fileSha256: z.string(), fileName: z.string() }).nullable(),
  places: z.array(z.strictObject({ elapsedMs: z.int().nonnegative(), text: z.string() })),
})
export type RecordingFacts = z.output<typeof recordingFacts>

export const recordingOperations = {
  /** A member says yes or no, aloud in the room. A no ends a recording under way. */
  'recording.consent': {
    input: z.strictObject({ ...inContest, jurorId, consents: z.boolean() }),
    output: recordedSessionEvent,
  },
  /**
   * Begins with everybody's consent. `handle`: what the page that records sends its pieces with; null where another device
   * does.
   */
  'recording.start': {
    input: z.strictObject({ ...inContest, device, kind }),
    output: z.strictObject({ event: recordedSessionEvent, handle: z.uuid().nullable() }),
  },
  /** Goes on with a recording that the program or its page left in the middle: a further part of the same file. */
  'recording.continue': {
    input: z.strictObject(inContest),
    output: z.strictObject({ handle: z.uuid(), kind }),
  },
  /**
   * Keeps a piece of a recorder's webm: on the device when this answers, also while the room is locked. `elapsedMs`: what
   * is heard in this part with it. Refused with `recording-not-started` once the recording has ended.
   */
  'recording.append': {
    input: z.strictObject({
      handle: z.uuid(),
      elapsedMs: z
        .int()
        .min(0)
        .max(2 ** 32 - 1),
      bytes,
    }),
    output: z.strictObject({
      bytes: z.int().nonnegative(),
      elapsedMs: z.int().nonnegative(),
      freeBytes: z.int().nonnegative(),
    }),
  },
  /** Ends it; the hash of its file is in the log when this answers. */
  'recording.stop': { input: z.strictObject(inContest), output: recordedSessionEvent },
  /** `isHeard`: a page sends pieces of the one under way. */
  'recording.status': {
    input: z.strictObject(inContest),
    output: z.strictObject({
      isHeard: z.boolean(),
      freeBytes: z.int().nonnegative(),
      recordings: z.array(recordingFacts),
    }),
  },
  /** A finished recording to listen to and to save, with its places as chapters (WebVTT). */
  'recording.save': {
    input: z.strictObject({ ...inContest, number }),
    output: z.strictObject({ file: fileRef, url: z.string(), chapters: fileRef }),
  },
  /** The file that another device made: read once for its hash, and not kept. */
  'recording.attach': {
    input: z.strictObject({ ...inContest, number, file: fileId }),
    output: recordedSessionEvent,
  },
} as const satisfies Operations
