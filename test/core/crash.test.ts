// `kill -9` at any moment: whatever was acknowledged is there after the restart, in its place, and the chain holds.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, openContest } from '../make/main-job.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const KILLS = 10
const script = join(import.meta.dirname, 'acknowledged.ts')

let dataDir: string
let code: string

beforeEach(async () => {
  const made = await makeContestPackage(makeTempDir())
  const first = makeCore()
  await openContest(first.core, made)
  await first.core.close()
  dataDir = first.dataDir
  code = made.letters[0]?.code ?? ''
})

/** Runs the child until it has acknowledged `count` events, and kills it then and there: its output up to its death. */
function killedAfter(count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, dataDir, 'jurado-1', code], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (output.split('\n').length > count) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (_, signal) => {
      // The last line may have been cut by the kill: then nobody has read it.
      if (signal === 'SIGKILL') resolve(output.split('\n').slice(0, -1))
      else reject(new Error(errors))
    })
  })
}

describe('kill -9', () => {
  it('loses nothing that was acknowledged', async () => {
    const acknowledged: string[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      const printed = await killedAfter(1 + ((kill * 7) % 23))
      // One event more than was printed may be on the disk: recorded, and killed before the word of it got out.
      const unheard = Number(printed[0]?.split(' ')[0]) - acknowledged.length - 1
      expect(unheard).toBeGreaterThanOrEqual(0)
      expect(unheard).toBeLessThanOrEqual(1)
      if (unheard === 1) acknowledged.push('')
      acknowledged.push(...printed)
    }
    const { core } = makeCore(undefined, dataDir)
    const desk = { contestId: 'cdc-2025-prueba', jurorId: 'jurado-1' }
    await ask(core, 'library.unlock', { ...desk, code })
    const { log } = await ask(core, 'desk.load', desk)
    const kept = log.map(({ seq, hash }) => `${seq} ${hash}`)
    expect(acknowledged.length).toBeGreaterThan(KILLS)
    expect(kept.length - acknowledged.length).toBeLessThanOrEqual(1)
    for (const [index, line] of acknowledged.entries()) if (line !== '') expect(kept[index]).toBe(line)
  })
})
