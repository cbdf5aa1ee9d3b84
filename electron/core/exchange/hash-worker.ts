// Takes the digest of chunks in memory that it shares with whoever reads them (whole-hash.ts). Worker.
import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'

const hash = createHash('sha256')

parentPort?.on('message', (chunk: Uint8Array | 'end') => {
  if (chunk === 'end') return parentPort?.postMessage(hash.digest('hex'))
  hash.update(chunk)
  parentPort?.postMessage('taken')
})
