// A program that records until it is killed: tells each piece once it is on the device. `FOLDER`, in which the parts lie.
// Runs in Node, started by kill.test.ts.
import { openRecordings } from '../../../electron/core/recording/store.ts'
import { createVault } from '../../../electron/core/store/vault.ts'
import { recorderPieces } from '../../make/webm.ts'

const [, , folder = ''] = process.argv
const part = await openRecordings(folder, createVault('session/prueba', Buffer.alloc(32, 7))).addPart(1, 'audio')
if (!part.ok) throw new Error(part.error.code)
for (const [index, bytes] of recorderPieces(5_000).entries()) {
  const elapsedMs = (index + 1) * 1000
  const kept = await part.value.append({ atEpochMs: Date.now(), elapsedMs }, bytes)
  if (!kept.ok) throw new Error(kept.error.code)
  process.stdout.write(`${elapsedMs}\n`)
}
