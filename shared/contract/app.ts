// Operations of the app itself. Runs in every process.
import { z } from '../zod.ts'
import { fileRef } from './bridge.ts'
import { nothing, type Operations } from './operation.ts'

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
} as const satisfies Operations
