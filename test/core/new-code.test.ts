// A member lost the letter and gets a new code: it opens the same desk and signs sheets that count, once laptops have taken
// the supplement in; the old code does neither.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import type { MadeSupplement } from '../../electron/core/supplement/make-supplement.ts'
import { verifyFile } from '../../electron/core/verify/verify-file.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import {
  agree,
  ask,
  fillDesk,
  install,
  type Job,
  openContest,
  pathOf,
  pick,
  receive,
  refusalOf,
  sealDesk,
  unlock,
} from '../make/main-job.ts'
import { earlierOf, issueOf, supplementTo, value } from '../make/supplements.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const WHO = 'jurado-2'
const PHRASE = 'seis llamas cruzan el puente viejo'

let made: MadePackage
let first: MadeSupplement
let second: MadeSupplement
beforeAll(async () => {
  const folder = makeSharedDir()
  made = await makeContestPackage(folder)
  const issue = await issueOf(made)
  first = value(await supplementTo(issue, folder, { reissue: [WHO] }))
  const earlier = [await earlierOf(issue, first.path)]
  second = value(await supplementTo(issue, folder, { earlier, reissue: [WHO] }))
})

const laptop = () => openContest(makeCore().core, made)
const codeOf = ({ letters }: MadeSupplement) => letters[0]?.code ?? ''
const take = async ({ core, contestId }: Job, { path }: MadeSupplement) =>
  await ask(core, 'library.supplement', { contestId, file: await pick(core, path) })
const refusedTo = (job: Job, code: string, jurorId?: string) =>
  refusalOf(job.core, 'library.unlock', { contestId: job.contestId, jurorId, code })
/** The job as it goes on with the new code. */
const anew = (job: Job, made: MadeSupplement): Job => ({ ...job, codes: { ...job.codes, [WHO]: codeOf(made) } })

async function exportAgain({ core, contestId }: Job): Promise<string> {
  const { file } = await ask(core, 'desk.export', { contestId, jurorId: WHO })
  return await pathOf(core, file.id)
}

/** The second juror's sheet under the old code and, of the same version, under the new one. */
async function bothSheets() {
  const job = await laptop()
  await fillDesk(job, WHO)
  const old = await sealDesk(job, WHO)
  await take(job, first)
  const next = anew(job, first)
  await unlock(job.core, next, WHO)
  return { job: next, old, fresh: await exportAgain(next) }
}

const refusedSheet = async ({ core, contestId }: Job, path: string) =>
  await refusalOf(core, 'session.receive', { contestId, file: await pick(core, path) })

describe('a new code', () => {
  it('opens the same desk once the supplement is there, and the old one no longer', async () => {
    const job = await laptop()
    await fillDesk(job, WHO)
    const desk = { contestId: job.contestId, jurorId: WHO }
    const { log } = await ask(job.core, 'desk.load', desk)
    expect(await refusedTo(job, codeOf(first), WHO)).toBe('activation-code-wrong')
    expect(await take(job, first)).toEqual({ number: 1, already: false })
    expect(await refusalOf(job.core, 'desk.load', desk)).toBe('desk-locked')
    expect(await refusedTo(job, job.codes[WHO] ?? '', WHO)).toBe('activation-code-replaced')
    await unlock(job.core, anew(job, first), WHO)
    expect((await ask(job.core, 'desk.load', desk)).log).toEqual(log)
    await unlock(job.core, job, 'jurado-1')
  })

  it('gives way to a second one, and survives the end of the app', async () => {
    const { core, dataDir } = makeCore()
    const job = await openContest(core, made)
    await take(job, first)
    await take(job, second)
    expect(await refusedTo(job, codeOf(first))).toBe('activation-code-replaced')
    await core.close()
    const next = makeCore(undefined, dataDir).core
    expect(await ask(next, 'library.unlock', { contestId: job.contestId, code: codeOf(second) })).toMatchObject({
      jurorId: WHO,
    })
  })

  it('takes the passphrase of the old code away, of that member alone', async () => {
    const job = await laptop()
    const { core, contestId } = job
    const passphrase = (jurorId: string) => ({ contestId, jurorId, passphrase: PHRASE })
    for (const jurorId of [WHO, 'jurado-1'])
      await ask(core, 'library.setPassphrase', { ...passphrase(jurorId), proof: { code: job.codes[jurorId] ?? '' } })
    await take(job, first)
    expect(await refusalOf(core, 'library.unlockWithPassphrase', passphrase(WHO))).toBe('passphrase-none')
    expect(await ask(core, 'library.unlockWithPassphrase', passphrase('jurado-1'))).toEqual({ jurorId: 'jurado-1' })
    await ask(core, 'library.setPassphrase', { ...passphrase(WHO), proof: { code: codeOf(first) } })
    expect(await ask(core, 'library.unlockWithPassphrase', passphrase(WHO))).toEqual({ jurorId: WHO })
  })

  it('is still read after a lost copy of the supplement came in again', async () => {
    const { core, dataDir } = makeCore()
    const job = await openContest(core, made)
    await take(job, first)
    await core.close()
    rmSync(join(dataDir, 'suplementos', `${first.sha256}.suplemento`))
    const next = { ...anew(job, first), core: makeCore(undefined, dataDir).core }
    expect(await refusedTo(next, codeOf(first), WHO)).toBe('kept-supplement-changed')
    expect(await take(next, first)).toEqual({ number: 1, already: true })
    await unlock(next.core, next, WHO)
  })
})

describe('a sheet signed under a new code', () => {
  it('comes in where the supplement is known, and is refused where it is missing', async () => {
    const { fresh } = await bothSheets()
    const room = await laptop()
    await install(room)
    expect(
      await room.core.dispatch('session.receive', { contestId: room.contestId, file: await pick(room.core, fresh) }),
    ).toMatchObject({
      error: { refusal: { code: 'scoresheet-new-key', facts: { jurorId: WHO, number: 1 } } },
    })
    await take(room, first)
    expect(await receive(room, fresh)).toMatchObject({ event: { type: 'ScoresheetReceived', jurorId: WHO } })
  })

  it('counts in place of one that the old code signs, which comes in no longer', async () => {
    const { old, fresh } = await bothSheets()
    const room = await laptop()
    await install(room)
    await take(room, first)
    expect(await refusedSheet(room, old)).toBe('scoresheet-old-key')
    expect(await receive(room, fresh)).toMatchObject({ event: { type: 'ScoresheetReceived' } })
  })

  it('leaves one that came in before as it is, to be opened with the others', async () => {
    const { old } = await bothSheets()
    const room = await laptop()
    await install(room)
    await receive(room, old)
    for (const jurorId of ['jurado-1', 'jurado-3']) {
      const desk = await laptop()
      await fillDesk(desk, jurorId)
      await receive(room, await sealDesk(desk, jurorId))
    }
    await take(room, first)
    await agree(room, 'apertura', { kind: 'opening' })
    const { contestId } = room
    expect(await ask(room.core, 'session.open', { contestId, agreementId: 'apertura' })).toMatchObject({
      event: { type: 'ScoresheetsOpened' },
    })
  })

  it('is checked alone with the supplement at hand, and opened with the new code', async () => {
    const { old, fresh } = await bothSheets()
    const check = async (path: string, code: string | null, supplements: readonly string[]) => {
      const checker = { at: NOW, ids: { uuid: () => crypto.randomUUID() } }
      const report = await verifyFile(path, checker, { packagePath: made.path, supplements, code })
      return report.ok ? report.value.findings.map((found) => [found.code, found.holds]) : report.error.code
    }
    expect(await check(fresh, null, [])).toBe('scoresheet-new-key')
    expect(await check(fresh, codeOf(first), [])).toBe('activation-code-unknown')
    expect(await check(fresh, codeOf(first), [first.path])).toEqual([
      ['sealed-sheet', true],
      ['file-words', true],
      ['committed-sheet', true],
    ])
    expect(await check(old, null, [first.path])).toBe('scoresheet-old-key')
    expect(await check(fresh, null, [second.path])).toBe('supplement-out-of-order')
  })

  it('gets a receipt that the desk takes, signed by whoever has a new code too', async () => {
    const { job, fresh } = await bothSheets()
    const room = anew(await laptop(), first)
    await install(room)
    await take(room, first)
    await unlock(room.core, room, WHO)
    await receive(room, fresh)
    const { file } = await ask(room.core, 'session.receipt', { contestId: room.contestId, jurorId: WHO })
    const receipt = await pick(job.core, await pathOf(room.core, file.id))
    expect(
      await ask(job.core, 'desk.receipt', { contestId: job.contestId, jurorId: WHO, file: receipt }),
    ).toMatchObject({ event: { type: 'ScoresheetHandedOver' } })
  })
})
