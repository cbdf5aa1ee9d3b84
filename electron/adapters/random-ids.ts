// Ids and bytes from the system's random source, as ports of the core.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Ids, Random } from '../core/ports.ts'

export const randomIds: Ids = { uuid: () => randomUUID() }

export const systemRandom: Random = (bytes) => randomBytes(bytes)
