// Wrong codes in a row are slowed down: after the third the next one waits, twice as long each time, also over a restart.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { waitAfter } from '../../electron/core/store/attempts.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { ask, pick } from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeClock, makeCore } from './make-core.ts'

it.each([
  [0, 0],
  [2, 0],
  [3, 2_000],
  [4, 4_000],
  [5, 8_000],
  [10, 256_000],
  [11, 300_000],
  [1_000, 300_000],
])('after %i wrong in a row the next try waits %i ms', (wrong, ms) => {
  expect(waitAfter(wrong)).toBe(ms)
})

describe('wrong codes', () => {
  const contestId = 'cdc-2025-prueba'
  let made: MadePackage
  beforeAll(async () => {
    made = await makeContestPackage(makeSharedDir())
  })

  let core: Core
  let dataDir: string
  const clock = makeClock()
  beforeEach(async () => {
    clock.set(NOW)
    ;({ core, dataDir } = makeCore(undefined, undefined, clock))
    await ask(core, 'library.open', { file: await pick(core, made.path) })
  })

  const codeOf = (index: number) => made.letters[index]?.code ?? ''
  const unlock = async (code: string, jurorId = 'jurado-1', on = core) => {
    const reply = await on.dispatch('library.unlock', { contestId, jurorId, code })
    if (reply.ok) return ['opened']
    if (reply.error.kind !== 'refused') throw new Error(`library.unlock: ${reply.error.kind}`)
    return [reply.error.refusal.code, reply.error.refusal.facts['seconds']]
  }
  const wrong = () => unlock(codeOf(1))

  it('say the wait with the third, and until then even the right one is not tried', async () => {
    expect([await wrong(), await wrong()]).toEqual([
      ['activation-code-wrong', 0],
      ['activation-code-wrong', 0],
    ])
    expect(await wrong()).toEqual(['activation-code-wrong', 2])
    clock.pass(1_999)
    expect(await unlock(codeOf(0))).toEqual(['unlock-wait', 1])
    clock.pass(1)
    expect(await unlock(codeOf(0))).toEqual(['opened'])
  })

  it('wait twice as long each time; what comes too early does not count', async () => {
    for (let n = 0; n < 3; n++) await wrong()
    expect(await wrong()).toEqual(['unlock-wait', 2])
    clock.pass(2_000)
    expect(await wrong()).toEqual(['activation-code-wrong', 4])
    clock.pass(4_000)
    expect(await wrong()).toEqual(['activation-code-wrong', 8])
  })

  it('are counted for the contest, whoever’s desk is tried, and all at once as one after another', async () => {
    const tries = ['jurado-1', 'jurado-1', 'jurado-3', 'jurado-3'].map((jurorId) => unlock(codeOf(1), jurorId))
    const codes = (await Promise.all(tries)).map(([code]) => code)
    expect(codes).toEqual([...Array(3).fill('activation-code-wrong'), 'unlock-wait'])
  })

  it('do not count when they are only misspelt', async () => {
    for (let n = 0; n < 4; n++) expect((await unlock('nada'))[0]).toMatch(/^activation-code-(length|character)$/)
    expect(await unlock(codeOf(0))).toEqual(['opened'])
  })

  it('are forgotten after a right one', async () => {
    for (let n = 0; n < 2; n++) await wrong()
    expect(await unlock(codeOf(0))).toEqual(['opened'])
    expect(await wrong()).toEqual(['activation-code-wrong', 0])
  })

  it('are still counted after a restart, and a clock that is set back makes no wait longer', async () => {
    for (let n = 0; n < 3; n++) await wrong()
    await core.close()
    clock.pass(-3_600_000)
    const next = makeCore(undefined, dataDir, clock).core
    expect(await unlock(codeOf(0), 'jurado-1', next)).toEqual(['unlock-wait', 2])
    clock.pass(3_602_000)
    expect(await unlock(codeOf(0), 'jurado-1', next)).toEqual(['opened'])
  })
})
