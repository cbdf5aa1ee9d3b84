// DAFO's command line, run on a file that the interface saved. Runs in Playwright's workers.
import { execFile } from 'node:child_process'

export type Run = { readonly code: number; readonly text: string }

/** `npm run -s acta -- …`; what it printed, errors included. */
export const acta = (...args: string[]): Promise<Run> => run(process.execPath, ['electron/cli/acta.ts', ...args])

/** A program of the system. */
export const run = (program: string, args: readonly string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = execFile(program, args, (error, out, problems) => {
      if (error !== null && typeof error.code !== 'number') reject(error)
      else resolve({ code: child.exitCode ?? 0, text: out + problems })
    })
  })
