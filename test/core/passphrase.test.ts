// The passphrase of a laptop: set once with the code, then enough to enter; changed, forgotten, refused, and never kept.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import type { Input } from '../../shared/contract/operations.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, openContest, pick, refusalOf } from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeClock, makeCore } from './make-core.ts'

const contestId = 'cdc-2025-prueba'
const desk = { contestId, jurorId: 'jurado-1' }
const PHRASE = 'cuatro ríos bajan juntos'

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})
const codeOf = (index: number) => made.letters[index]?.code ?? ''

let core: Core
let dataDir: string
const clock = makeClock()
beforeEach(async () => {
  ;({ core, dataDir } = makeCore(undefined, undefined, clock))
  await ask(core, 'library.open', { file: await pick(core, made.path) })
})

const set = (passphrase: string, proof: Input<'library.setPassphrase'>['proof'] = { code: codeOf(0) }, of = desk) =>
  refusalOf(core, 'library.setPassphrase', { ...of, proof, passphrase })
const enter = (passphrase: string, jurorId?: string) =>
  refusalOf(core, 'library.unlockWithPassphrase', { contestId, jurorId, passphrase })
const done = { ok: true, value: {} }
const entered = { ok: true, value: { jurorId: 'jurado-1' } }

describe('a passphrase', () => {
  it('opens the desk it was set for, also after a restart, however its accents are typed', async () => {
    expect(await set(PHRASE)).toEqual(done)
    await core.close()
    core = makeCore(undefined, dataDir, clock).core
    expect(await refusalOf(core, 'desk.load', desk)).toBe('desk-locked')
    expect(await enter(` ${PHRASE.normalize('NFD')} `)).toEqual(entered)
    expect((await ask(core, 'desk.load', desk)).log).toEqual([])
  })

  it('is that of one juror: the one who is asked for it, or whoever has it', async () => {
    await set(PHRASE)
    await set('otra frase distinta', { code: codeOf(1) }, { contestId, jurorId: 'jurado-2' })
    expect(await enter(PHRASE, 'jurado-2')).toBe('passphrase-wrong')
    expect(await enter('otra frase distinta')).toMatchObject({ value: { jurorId: 'jurado-2' } })
  })

  it('is long enough, and is set by its juror only', async () => {
    expect(await set('  once letras  ')).toBe('passphrase-short')
    expect(await set(PHRASE, { code: codeOf(1) })).toBe('activation-code-wrong')
    expect(await set(PHRASE, { passphrase: PHRASE })).toBe('passphrase-none')
    expect(await enter(PHRASE)).toBe('passphrase-none')
    expect(await set('doce letras.')).toEqual(done)
  })

  it('is changed with the one so far, or with the code when it was forgotten', async () => {
    await set(PHRASE)
    expect(await set('la segunda frase', { passphrase: 'no era esta frase' })).toBe('passphrase-wrong')
    expect(await set('la segunda frase', { passphrase: PHRASE })).toEqual(done)
    expect(await enter(PHRASE)).toBe('passphrase-wrong')
    expect(await set('la tercera frase', { code: codeOf(0) })).toEqual(done)
    expect(await enter('la segunda frase')).toBe('passphrase-wrong')
    expect(await enter('la tercera frase')).toEqual(entered)
  })

  it('is slowed down like a code, and together with it', async () => {
    await set(PHRASE)
    for (let n = 0; n < 2; n++) await enter('no era esta frase')
    expect(await refusalOf(core, 'library.unlock', { ...desk, code: codeOf(1) })).toBe('activation-code-wrong')
    expect(await enter(PHRASE)).toBe('unlock-wait')
    clock.pass(2_000)
    expect(await enter(PHRASE)).toEqual(entered)
  })

  it('may be left out: then it is not offered again, and a later one is still possible', async () => {
    const unlock = () => ask(core, 'library.unlock', { contestId, code: codeOf(0) })
    expect(await refusalOf(core, 'library.skipPassphrase', desk)).toBe('desk-locked')
    expect((await unlock()).passphrase).toBe('none')
    await ask(core, 'library.skipPassphrase', desk)
    expect((await unlock()).passphrase).toBe('skipped')
    await set(PHRASE)
    expect((await unlock()).passphrase).toBe('set')
    await ask(core, 'library.skipPassphrase', desk)
    expect(await enter(PHRASE)).toEqual(entered)
  })

  it('shows on the card of its contest, and whose it is only once that is unlocked', async () => {
    const card = async () => (await ask(core, 'library.contests', {})).contests[0]
    expect(await card()).toMatchObject({ hasPassphrase: false, unlocked: null })
    await set(PHRASE)
    await ask(core, 'library.lock', desk)
    expect(await card()).toMatchObject({ hasPassphrase: true, unlocked: null })
    await openContest(core, made)
    expect((await card())?.unlocked?.jurors.map(({ hasPassphrase }) => hasPassphrase)).toEqual([true, false, false])
  })
})
