// Operations of the app itself. Runs in every process.
import { z } from '../zod.ts'
import { fileRef } from './bridge.ts'
import { nothing, type Operations } from './operation.ts'

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
} as const satisfies Operations
