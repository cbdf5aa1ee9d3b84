// Operations of the app itself. Runs in every process.
import { fileKinds } from '../exchange/header.ts'
import { z } from '../zod.ts'
import { fileRef } from './file-ref.ts'
import { nothing, type Operations } from './operation.ts'
import { fileId } from './values.ts'

/** `facts` from the public header, `version` that of a scoresheet; `problem` says why there are none. */
export const describedFile = z.strictObject({
  file: fileRef,
  facts: z
    .strictObject({
      kind: z.enum(fileKinds),
      contestId: z.string(),
      fileId: z.string(),
      createdAt: z.string(),
      rehearsal: z.boolean(),
      version: z.int().nullable(),
    })
    .nullable(),
  problem: z.string().nullable(),
})
export type DescribedFile = z.output<typeof describedFile>

const idle = z.strictObject({ secondsLeft: z.int().nullable() })

export const appOperations = {
  'app.info': {
    input: nothing,
    output: z.strictObject({ version: z.string(), host: z.enum(['electron', 'loopback']) }),
  },
  /**
   * Files with which the app was opened before the interface could listen; each is given once. From the first call
   * on, `file-opened` announces them.
   */
  'app.opened': { input: nothing, output: z.strictObject({ files: z.array(fileRef) }) },
  /** How long until everything that is unlocked locks itself, in seconds; null when nothing is. Asking is no work. */
  'app.idle': { input: nothing, output: idle },
  /** Somebody is there: the time begins anew. */
  'app.active': { input: nothing, output: idle },
  /** The answer to `closing`: everything was sent; `isSaved` says whether all of it is on the disk. */
  'app.leave': { input: z.strictObject({ isSaved: z.boolean() }), output: nothing },
  /** What files say of themselves, unverified, for a person to choose from; in their order, without those that are gone. */
  'app.describe': {
    input: z.strictObject({ files: z.array(fileId).max(200) }),
    output: z.strictObject({ files: z.array(describedFile) }),
  },
  /** Stops the long work that runs under the name of that operation; it refuses with `work-cancelled`. */
  'app.cancel': { input: z.strictObject({ task: z.string().max(100) }), output: nothing },
} as const satisfies Operations
