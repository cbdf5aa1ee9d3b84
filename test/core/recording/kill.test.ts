// `kill -9` at random moments of a recording that goes on again and again: every piece that was acknowledged is there.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openRecordings } from '../../../electron/core/recording/store.ts'
import { createVault } from '../../../electron/core/store/vault.ts'
import { makeTempDir } from '../../setup/temp-dir.ts'

const KILLS = 8
const script = join(import.meta.dirname, 'record-until-killed.ts')

/** What the program had acknowledged by its end, in milliseconds of sound. */
function killedAfter(folder: string, pieces: number, afterMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => {
      const before = output.split('\n').length
      output += chunk.toString('utf8')
      if (before <= pieces && output.split('\n').length > pieces) setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8')
    })
    child.on('error', reject)
    // The last line may have been cut by the kill: then nobody has read it.
    child.on('close', (_, signal) =>
      signal === 'SIGKILL' ? resolve(Number(output.split('\n').at(-2) ?? 0)) : reject(new Error(errors)),
    )
  })
}

it(`loses nothing that was acknowledged at ${KILLS} random moments, and is one file`, async () => {
  const folder = makeTempDir()
  let acknowledgedMs = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = acknowledgedMs
    acknowledgedMs += await killedAfter(folder, 1 + Math.floor(Math.random() * 20), Math.floor(Math.random() * 6))
    const whole = await openRecordings(folder, createVault('session/prueba', Buffer.alloc(32, 7))).whole(1)
    if (!whole.ok || !whole.value) throw new Error('nothing was kept')
    const { elapsedMs, size, read } = whole.value
    // One piece more than was heard of may be on the disk.
    expect(elapsedMs - acknowledgedMs).toBeGreaterThanOrEqual(0)
    expect(elapsedMs - acknowledgedMs).toBeLessThanOrEqual(1000)
    acknowledgedMs = elapsedMs
    expect(acknowledgedMs).toBeGreaterThan(before)
    expect(await read(0, size)).toMatchObject({ ok: true })
  }
})
