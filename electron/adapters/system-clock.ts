// The clock of this machine, as a port of the core.
import type { Clock } from '../core/ports.ts'

export const systemClock: Clock = { now: () => new Date() }
