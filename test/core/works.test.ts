// Long work through dispatch: its progress is told once per percent, and a person can stop it; then nothing of it stays.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { createWorks } from '../../electron/core/works.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, pick, refusalOf } from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

describe('opening a package', () => {
  it('tells how far it is, to the end', async () => {
    const { core } = makeCore()
    const shares: number[] = []
    core.on((event, data) => {
      const { task, done, total } = data as { task: string; done: number; total: number }
      if (event === 'progress' && task === 'library.open') shares.push(done / total)
    })
    await ask(core, 'library.open', { file: await pick(core, made.path) })
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(new Set(shares).size).toBe(shares.length)
  })

  it('is stopped by its name, and leaves nothing; the next time it opens', async () => {
    const { core, dataDir } = makeCore()
    const file = await pick(core, made.path)
    const stop = core.on((event) => {
      if (event === 'progress') void core.dispatch('app.cancel', { task: 'library.open' })
    })
    expect(await refusalOf(core, 'library.open', { file })).toBe('work-cancelled')
    expect(readdirSync(dataDir)).not.toContain('paquetes')
    const inScratch = readdirSync(join(dataDir, 'tmp'), { recursive: true, encoding: 'utf8' })
    expect(inScratch.filter((name) => statSync(join(dataDir, 'tmp', name)).isFile())).toEqual([])
    stop()
    expect(await ask(core, 'library.open', { file })).toMatchObject({ already: false })
  })
})

describe('works', () => {
  it('are stopped by their own name alone, and not once they are over', async () => {
    const works = createWorks(() => undefined)
    const aborted = (task: string) =>
      works.run(task, async ({ signal }) => {
        works.cancel('otra')
        return signal?.aborted
      })
    expect(await aborted('una')).toBe(false)
    expect(await aborted('otra')).toBe(true)
    works.cancel('otra')
    expect(await works.run('otra', async ({ signal }) => signal?.aborted)).toBe(false)
  })

  it('tell each percent once', async () => {
    const told: number[] = []
    const works = createWorks((_event, data) => void told.push((data as { done: number }).done))
    await works.run('una', async ({ progress }) => {
      for (const done of [0, 1, 2, 3, 10, 400, 1_000]) progress?.({ done, total: 1_000 })
    })
    expect(told).toEqual([0, 10, 400, 1_000])
  })
})
