// A running core on a directory of its own, with a clock that stands still and a log to read. Runs in vitest.
import { onTestFinished } from 'vitest'
import { randomIds, systemRandom } from '../../electron/adapters/random-ids.ts'
import { type Core, createCore } from '../../electron/core/core.ts'
import { openDataDir } from '../../electron/core/data-dir.ts'
import type { Clock } from '../../electron/core/ports.ts'
import type { About } from '../../electron/core/services.ts'
import { NOW } from '../make/contest-package.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

export type TestCore = { readonly core: Core; readonly dataDir: string; readonly log: string[] }

/** Closed and removed when the test ends. */
export function makeCore(
  about: About = { version: '1.2.3', host: 'loopback' },
  dataDir: string = makeTempDir(),
  clock: Clock = { now: () => NOW },
): TestCore {
  const held = openDataDir(dataDir)
  if (!held.ok) throw new Error(`the directory of the test is ${held.error}`)
  const log: string[] = []
  const ports = {
    clock,
    ids: randomIds,
    random: systemRandom,
    log: (line: string) => void log.push(line),
  }
  const core = createCore({ dataDir: held.value, about, ports })
  onTestFinished(() => core.close())
  return { core, dataDir, log }
}

/** A clock that moves when it is told to. */
export function makeClock(start = NOW) {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    pass(ms: number) {
      at += ms
    },
    set(to: Date) {
      at = to.getTime()
    },
  }
}
