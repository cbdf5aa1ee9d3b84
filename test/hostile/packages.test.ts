// Every hostile package of the corpus before a running app: refused with its sentence, and nothing of it stays.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomIds, systemRandom } from '../../electron/adapters/random-ids.ts'
import { type Core, createCore } from '../../electron/core/core.ts'
import { openDataDir } from '../../electron/core/data-dir.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { pick } from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { packageCases, seedOf } from './corpus.ts'

const folder = makeSharedDir()
const dataDir = join(folder, 'datos')
const made = await makeContestPackage(folder)
const cases = packageCases(seedOf(made.path))
let core: Core
const faults: string[] = []

beforeAll(() => {
  const held = openDataDir(dataDir)
  if (!held.ok) throw new Error(held.error)
  const log = (line: string) => void faults.push(line)
  const ports = { clock: { now: () => NOW }, ids: randomIds, random: systemRandom, log }
  core = createCore({ dataDir: held.value, about: { version: '1.2.3', host: 'loopback' }, ports })
})
afterAll(() => core.close())

/** Every file that the app keeps, with its digest: the database and its journal too. */
const kept = () =>
  readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dataDir, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(dataDir, name)))
          .digest('hex')}`,
    )
    .sort()

const open = async (path: string) => await core.dispatch('library.open', { file: await pick(core, path) })

describe('the corpus', () => {
  it('has no name twice', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })

  it.each(cases)('$name: $code, and no trace', async ({ file, code, write }) => {
    const path = join(folder, file)
    await write(path)
    const before = kept()
    const answer = await open(path)
    expect(answer).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { code } } })
    expect(kept()).toEqual(before)
    const refusal = !answer.ok && answer.error.kind === 'refused' ? answer.error.refusal : undefined
    const sentence = refusal ? refusalText(refusal) : ''
    expect(sentence).toContain(`«${file}»`)
    expect(sentence).not.toContain('undefined')
    rmSync(path)
  })

  it('starts from a package that opens, and leaves it able to', async () => {
    expect(await open(made.path)).toMatchObject({ ok: true, value: { already: false } })
    expect(faults).toEqual([])
  })
})
