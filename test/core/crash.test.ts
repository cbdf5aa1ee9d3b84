// `kill -9` at random moments of scoring: whatever was acknowledged is there after the restart, in its place, and the chain holds.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, openContest } from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

/** Each needs a start of the program and the keys of a desk, 0.4 s of a core: 200 with SLOW=1. */
const KILLS = process.env['SLOW'] ? 200 : 60
/** Side by side, each at a desk of its own: a machine has more than one core. */
const LANES = 2
const PATIENCE_MS = 600_000
/** Two folders below the root, as the app's own bundle: the resources are found from there. */
const outDir = resolve(import.meta.dirname, '../../.cache/crash')
const script = join(outDir, 'acknowledged.js')

let made: MadePackage
/** What the children have compiled: most of a start is that. */
let compiled: string

/** Starting the program is what takes the time: in one file, as it ships, that is two thirds. */
const bundle = () =>
  build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'acknowledged.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: { output: { codeSplitting: false } },
    },
    ssr: { noExternal: true, external: Object.keys(packageJson.dependencies) },
  })

beforeAll(async () => {
  await bundle()
  made = await makeContestPackage(makeSharedDir())
  compiled = makeSharedDir()
})

/** A data directory on which the desks are open, and nothing is scored. */
async function makeLaptop(): Promise<string> {
  const first = makeCore()
  await openContest(first.core, made)
  await first.core.close()
  return first.dataDir
}

/** A program that scores, killed `afterMs` after it has acknowledged `count` events: what it acknowledged until then. */
function killedAfter(dataDir: string, code: string, count: number, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, dataDir, 'jurado-1', code], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    })
    let output = ''
    let errors = ''
    let kill = () => {
      kill = () => undefined
      setTimeout(() => child.kill('SIGKILL'), afterMs)
    }
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (output.split('\n').length > count) kill()
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

const randomUpTo = (most: number) => Math.floor(Math.random() * (most + 1))

/** One laptop that loses its power again and again, and what its program had acknowledged by then, in order. */
async function laptopThatDies(kills: number, code: string) {
  const dataDir = await makeLaptop()
  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const printed = await killedAfter(dataDir, code, 1 + randomUpTo(9), randomUpTo(5))
    // One event more than was printed may be on the disk: recorded, and killed before the word of it got out.
    const unheard = Number(printed[0]?.split(' ')[0]) - acknowledged.length - 1
    expect(unheard).toBeGreaterThanOrEqual(0)
    expect(unheard).toBeLessThanOrEqual(1)
    if (unheard === 1) acknowledged.push('')
    acknowledged.push(...printed)
  }
  return { dataDir, acknowledged }
}

describe(`kill -9 at ${KILLS} random moments of scoring`, () => {
  it('loses nothing that was acknowledged, and the chain holds', { timeout: PATIENCE_MS }, async () => {
    const code = made.letters[0]?.code ?? ''
    const laptops = await Promise.all(Array.from({ length: LANES }, () => laptopThatDies(KILLS / LANES, code)))
    for (const { dataDir, acknowledged } of laptops) {
      const { core } = makeCore(undefined, dataDir)
      const desk = { contestId: 'cdc-2025-prueba', jurorId: 'jurado-1' }
      // Opening a desk checks its chain from the first entry on.
      await ask(core, 'library.unlock', { ...desk, code })
      const { log } = await ask(core, 'desk.load', desk)
      const kept = log.map(({ seq, hash }) => `${seq} ${hash}`)
      expect(acknowledged.length).toBeGreaterThan(KILLS / LANES)
      expect(kept.length - acknowledged.length).toBeLessThanOrEqual(1)
      for (const [index, line] of acknowledged.entries()) if (line !== '') expect(kept[index]).toBe(line)
    }
  })
})
