// Nobody there: a desk locks itself after ten minutes, the jury's room after thirty, by the clock of the core.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, type Job, openContest, refusalOf } from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeClock, makeCore } from './make-core.ts'

const MINUTE = 60_000
const D1 = 'CDC-D-00001-25'

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

let core: Core
let job: Job
let desk: { contestId: string; jurorId: string }
const clock = makeClock()
const heard: string[] = []
beforeEach(async () => {
  ;({ core } = makeCore(undefined, undefined, clock))
  job = await openContest(core, made)
  desk = { contestId: job.contestId, jurorId: 'jurado-1' }
  heard.length = 0
  core.on((event) => void heard.push(event))
})

const secondsLeft = async () => (await ask(core, 'app.idle', {})).secondsLeft
const loadDesk = () => ask(core, 'desk.load', desk)
const loadRoom = () => ask(core, 'session.load', { contestId: job.contestId })
const locked = () => refusalOf(core, 'desk.load', desk)

describe('without anybody there', () => {
  it('a desk locks itself after ten minutes, and says so', async () => {
    await loadDesk()
    clock.pass(10 * MINUTE - 1)
    expect(await secondsLeft()).toBe(1)
    expect(heard).toEqual([])
    clock.pass(1)
    expect(await secondsLeft()).toBe(null)
    expect(heard).toEqual(['locked'])
    expect(await locked()).toBe('desk-locked')
    expect(await refusalOf(core, 'session.load', { contestId: job.contestId })).toBe('desk-locked')
  })

  it('the room locks itself after thirty, and a desk opened after it after ten again', async () => {
    await loadRoom()
    clock.pass(30 * MINUTE - 1)
    expect(await secondsLeft()).toBe(1)
    await loadDesk()
    clock.pass(10 * MINUTE)
    expect(await locked()).toBe('desk-locked')
  })

  it('what was under way is not done any more', async () => {
    await loadRoom()
    clock.pass(30 * MINUTE)
    const command = { type: 'DescribeDeliberation', text: 'x' } as const
    expect(await refusalOf(core, 'session.act', { contestId: job.contestId, command })).toBe('desk-locked')
  })

  it('the address of a dossier is gone too, even when nothing else is asked', async () => {
    const { url } = await ask(core, 'desk.dossier', { ...desk, submissionId: D1 })
    const id = url.replace('/media/', '')
    expect(core.grants.need(id)).toMatchObject({ ok: true })
    clock.pass(10 * MINUTE)
    expect(core.grants.need(id)).toEqual({ ok: false, error: 'unknown' })
    expect(await locked()).toBe('desk-locked')
  })

  it('a clock that is set back gives no more than the whole time', async () => {
    await loadDesk()
    clock.pass(-60 * MINUTE)
    expect(await secondsLeft()).toBe(600)
    clock.pass(10 * MINUTE)
    expect(await locked()).toBe('desk-locked')
  })
})

describe('with somebody there', () => {
  it('the time begins anew with whatever is asked, but not with asking for the time', async () => {
    await loadDesk()
    clock.pass(9 * MINUTE)
    expect(await secondsLeft()).toBe(60)
    expect(await ask(core, 'app.active', {})).toEqual({ secondsLeft: 600 })
    clock.pass(9 * MINUTE)
    await loadDesk()
    expect(await secondsLeft()).toBe(600)
  })

  it('there is no time to tell while nothing is unlocked', async () => {
    await ask(core, 'library.lock', { contestId: job.contestId })
    clock.pass(60 * MINUTE)
    expect(await secondsLeft()).toBe(null)
    expect(heard).toEqual(['locked'])
  })
})

describe('on demand', () => {
  it('one desk locks, and the others and the room stay open', async () => {
    const { url } = await ask(core, 'desk.dossier', { ...desk, submissionId: D1 })
    await ask(core, 'library.lock', desk)
    expect(core.grants.need(url.replace('/media/', ''))).toEqual({ ok: false, error: 'unknown' })
    expect(await locked()).toBe('desk-locked')
    expect(await refusalOf(core, 'desk.load', { ...desk, jurorId: 'jurado-2' })).toMatchObject({ ok: true })
    await loadRoom()
  })

  it('a whole contest locks, and another one does not', async () => {
    const other = await makeContestPackage(makeSharedDir(), { id: 'cdc-2025-otro' })
    const elsewhere = await openContest(core, other)
    await ask(core, 'library.lock', { contestId: job.contestId })
    expect(await refusalOf(core, 'session.load', { contestId: job.contestId })).toBe('desk-locked')
    await ask(core, 'session.load', { contestId: elsewhere.contestId })
  })

  it('everything done so far is there after unlocking', async () => {
    const command = { type: 'GiveScore', submissionId: D1, subcriterionId: '1.1', score: 4 } as const
    await ask(core, 'desk.act', { ...desk, command })
    await ask(core, 'library.lock', desk)
    await ask(core, 'library.unlock', { contestId: job.contestId, code: job.codes['jurado-1'] ?? '' })
    expect((await loadDesk()).log.map(({ event }) => event)).toMatchObject([
      { type: 'ConflictDenied' },
      { type: 'ScoreGiven', submissionId: D1, subcriterionId: '1.1', score: 4 },
    ])
  })
})
