// `kill -9` at any station of the main job: desks, opening, votes, draft, signatures, closing. Every event that was
// acknowledged is there after the restart, and so is every file that the log names.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, JURORS } from '../make/main-job.ts'
import { makeSharedDir, makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const script = join(import.meta.dirname, 'acknowledged-job.ts')
const contestId = 'cdc-2025-prueba'
let made: MadePackage

beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

/** Runs the job until it printed `isEnough`, and kills it then and there: its whole lines up to its death. */
function killedWhen(dataDir: string, isEnough: (lines: readonly string[]) => boolean): Promise<string[]> {
  const given = JSON.stringify({ path: made.path, letters: made.letters })
  const child = spawn(process.execPath, [script, dataDir, given], { stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    let output = ''
    let errors = ''
    const lines = () => output.split('\n').slice(0, -1)
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (isEnough(lines())) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (_, signal) => (signal === 'SIGKILL' ? resolve(lines()) : reject(new Error(errors))))
  })
}

const inSession = (lines: readonly string[]) => lines.filter((line) => line.startsWith('session ')).length

describe('kill -9 during the main job', () => {
  it.each([
    ['at a desk', (lines: readonly string[]) => lines.length >= 17],
    ['at the last desk', (lines: readonly string[]) => lines.some((line) => line.startsWith('jurado-3 20 '))],
    ['while matrices come in', (lines: readonly string[]) => inSession(lines) >= 4],
    ['around the opening', (lines: readonly string[]) => inSession(lines) >= 10],
    ['while the jury votes', (lines: readonly string[]) => inSession(lines) >= 19],
    ['around the Acta', (lines: readonly string[]) => inSession(lines) >= 36],
    ['when all is done', (lines: readonly string[]) => lines.includes('done')],
  ])('loses nothing that was acknowledged %s', async (_where, isEnough) => {
    const dataDir = makeTempDir()
    const printed = await killedWhen(dataDir, isEnough)
    const { core } = makeCore(undefined, dataDir)
    const kept = new Set<string>()
    for (const jurorId of JURORS) {
      const code = made.letters.find((letter) => letter.jurorId === jurorId)?.code ?? ''
      await ask(core, 'library.unlock', { contestId, jurorId, code })
      const { log } = await ask(core, 'desk.load', { contestId, jurorId })
      for (const { seq, hash } of log) kept.add(`${jurorId} ${seq} ${hash}`)
    }
    const { log } = await ask(core, 'session.load', { contestId })
    for (const { seq, hash } of log) kept.add(`session ${seq} ${hash}`)
    expect(printed.filter((line) => line !== 'done' && !kept.has(line))).toEqual([])
    expect(printed.length).toBeGreaterThan(10)
    const { acta } = await ask(core, 'session.acta', { contestId })
    expect(acta !== null).toBe(log.some(({ event }) => event.type === 'ActaDrafted'))
  })
})
