// Faults, appended to a file of the data directory that only its owner reads, and to the error stream.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../core/ports.ts'

export function createFileLog(dataDir: string): Log {
  const path = join(dataDir, 'fallos.log')
  return (line) => {
    process.stderr.write(`${line}\n`)
    appendFileSync(path, `${line}\n`, { mode: 0o600 })
  }
}
