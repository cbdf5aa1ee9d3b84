// The ports with which both hosts run the core.
import type { Ports } from '../core/ports.ts'
import { createFileLog } from './file-log.ts'
import { randomIds, systemRandom } from './random-ids.ts'
import { systemClock } from './system-clock.ts'

export const systemPorts = (dataDir: string): Ports => ({
  clock: systemClock,
  ids: randomIds,
  random: systemRandom,
  log: createFileLog(dataDir),
})
