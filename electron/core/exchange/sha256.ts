// SHA-256 of bytes in memory, as lower-case hex: the `Sha256` that the hash chain takes. Runs in the core (Node).
import { hash } from 'node:crypto'

export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')
