// A directory of its own for a test, gone after it. Runs in vitest.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** For use inside a test or a beforeEach. */
export function makeTempDir(): string {
  const path = mkdtempSync(join(tmpdir(), 'acta-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** For use inside a beforeAll: shared by the tests of a file, gone after the last of them. */
export function makeSharedDir(): string {
  const path = mkdtempSync(join(tmpdir(), 'acta-'))
  process.once('exit', () => rmSync(path, { recursive: true, force: true }))
  return path
}
