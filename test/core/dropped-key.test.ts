// An abstention takes that dossier's key out of the laptop's own copy of the package: not even the code opens it again,
// while every other dossier, and the same one for the others, opens as before (R-ABS-2).
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import { readGrant } from '../../electron/core/grants.ts'
import { createKeptPackages } from '../../electron/core/library/kept-packages.ts'
import { dossierKeyEntry } from '../../electron/core/packing/layout.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { openContest as openSealed } from '../../electron/core/packing/open-contest.ts'
import { unlockJuror } from '../../electron/core/packing/unlock.ts'
import { openStore } from '../../electron/core/store/store.ts'
import { partsOf } from '../exchange/containers.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, atDesk, denyConflicts, type Job, openContest, pick, refusalOf, unlock } from '../make/main-job.ts'
import { additionsOf, changeOf, issueOf, supplementTo, value } from '../make/supplements.ts'
import { makeSharedDir, makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const D1 = 'CDC-D-00001-25'
const D2 = 'CDC-D-00002-25'

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

let core: Core
let dataDir: string
let job: Job
beforeEach(async () => {
  ;({ core, dataDir } = makeCore())
  job = await openContest(core, made)
})

const copyPath = (folder = dataDir) => join(folder, 'paquetes', `${made.sha256}.aptos`)

async function abstain(jurorId = 'jurado-1', submissionId = D1): Promise<void> {
  const { contest } = await ask(core, 'desk.load', { contestId: job.contestId, jurorId })
  const causeId = contest.bases.abstentionCauses[0]?.id ?? ''
  const description = 'Trabajé con la empresa en 2024.'
  await atDesk(job, jurorId, { type: 'DeclareAbstention', submissionId, causeId, description })
}

/** A key's bytes in the copy. */
const keyBytes = (jurorId: string, submissionId: string, folder = dataDir) =>
  partsOf(readFileSync(copyPath(folder))).find(({ name }) => name === dossierKeyEntry(jurorId, submissionId))?.data

/** What the copy gives to a code, past everything the desk would say. */
async function read(code: string, submissionId: string): Promise<string> {
  const store = openStore(join(dataDir, 'acta-jurado.sqlite'))
  const known = store.packages.find(job.contestId)
  store.close()
  if (!known) throw new Error('no package is kept')
  const locked = await createKeptPackages(join(dataDir, 'paquetes')).open(known)
  const juror = locked.ok ? await unlockJuror(locked.value, code) : locked
  const opened = locked.ok && juror.ok ? await openSealed(locked.value, juror.value.reading) : juror
  if (!opened.ok) return opened.error.code
  if (!('dossier' in opened.value)) throw new Error('not opened')
  const pdf = await opened.value.dossier(submissionId)
  return pdf.ok ? Buffer.from(pdf.value).toString() : pdf.error.code
}

const codeOf = (jurorId: string) => job.codes[jurorId] ?? ''

describe('an abstention', () => {
  it('takes the key of that dossier from that juror, on the disk', async () => {
    expect(await read(codeOf('jurado-1'), D1)).toBe(`%PDF-1.7 expediente de ${D1}`)
    await abstain()
    expect(keyBytes('jurado-1', D1)?.every((byte) => byte === 0)).toBe(true)
    expect(await read(codeOf('jurado-1'), D1)).toBe('container-entry-altered')
    expect(await read(codeOf('jurado-1'), D2)).toBe(`%PDF-1.7 expediente de ${D2}`)
    expect(await read(codeOf('jurado-2'), D1)).toBe(`%PDF-1.7 expediente de ${D1}`)
    expect(keyBytes('jurado-2', D1)?.some((byte) => byte !== 0)).toBe(true)
  })

  it('leaves a package that opens, is the same one, and lets the work go on', async () => {
    await abstain()
    await core.close()
    const next = makeCore(undefined, dataDir).core
    const { contests, unreadable } = await ask(next, 'library.contests', {})
    expect([contests.map(({ packageSha256 }) => packageSha256), unreadable]).toEqual([[made.sha256], []])
    await unlock(next, job, 'jurado-1')
    const { url } = await ask(next, 'desk.dossier', { contestId: job.contestId, jurorId: 'jurado-1', submissionId: D2 })
    const grant = next.grants.need(url.replace('/media/', ''))
    const pdf = grant.ok ? await readGrant(grant.value) : grant
    expect(pdf.ok && Buffer.from(pdf.value).toString()).toBe(`%PDF-1.7 expediente de ${D2}`)
    const again = await ask(next, 'library.open', { file: await pick(next, made.path) })
    expect(again.already).toBe(true)
    expect(keyBytes('jurado-1', D1)?.every((byte) => byte === 0)).toBe(true)
  })

  it('takes it again from a copy that came in anew, as soon as the desk is opened', async () => {
    await abstain()
    await ask(core, 'library.lock', { contestId: job.contestId })
    rmSync(copyPath())
    await ask(core, 'library.open', { file: await pick(core, made.path) })
    expect(keyBytes('jurado-1', D1)?.some((byte) => byte !== 0)).toBe(true)
    await unlock(core, job, 'jurado-1')
    expect(keyBytes('jurado-1', D1)?.every((byte) => byte === 0)).toBe(true)
  })

  it('stands even where the disk refuses to forget, and is made up for later', async () => {
    const before = join(makeTempDir(), 'antes.aptos')
    copyFileSync(copyPath(), before)
    rmSync(copyPath())
    await abstain()
    const desk = { contestId: job.contestId, jurorId: 'jurado-1' }
    expect(await refusalOf(core, 'desk.dossier', { ...desk, submissionId: D1 })).toBe('abstained')
    copyFileSync(before, copyPath())
    chmodSync(copyPath(), 0o600)
    await unlock(core, job, 'jurado-1')
    expect(keyBytes('jurado-1', D1)?.every((byte) => byte === 0)).toBe(true)
  })
})

/** Whether these bytes lie in any file that the app keeps. */
const liesAround = (bytes: Uint8Array) =>
  readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dataDir, name))
    .some((path) => statSync(path).isFile() && readFileSync(path).includes(Buffer.from(bytes)))

const keyIn = (path: string, jurorId: string, submissionId: string) =>
  partsOf(readFileSync(path)).find(({ name }) => name === dossierKeyEntry(jurorId, submissionId))?.data ??
  new Uint8Array()

describe('an abstention from what a supplement brought', () => {
  const ADDED = 'CDC-D-00031-25'

  it('takes the key out of the kept supplement, for that juror alone, and the copy goes on opening', async () => {
    const folder = makeSharedDir()
    const { path } = value(await supplementTo(await issueOf(made), folder, { additions: additionsOf(folder, 31) }))
    const { contestId } = job
    await ask(core, 'library.supplement', { contestId, file: await pick(core, path) })
    for (const jurorId of ['jurado-1', 'jurado-2']) await ask(core, 'desk.addSupplements', { contestId, jurorId })
    const [own, other] = [keyIn(path, 'jurado-1', ADDED), keyIn(path, 'jurado-2', ADDED)]
    expect([liesAround(own), liesAround(other)]).toEqual([true, true])
    await abstain('jurado-1', ADDED)
    expect([liesAround(own), liesAround(other)]).toEqual([false, true])
    await core.close()
    const next = makeCore(undefined, dataDir).core
    await unlock(next, job, 'jurado-1')
    await unlock(next, job, 'jurado-2')
    await denyConflicts({ ...job, core: next }, 'jurado-2')
    expect(await refusalOf(next, 'desk.dossier', { contestId, jurorId: 'jurado-1', submissionId: ADDED })).toBe(
      'abstained',
    )
    const { url } = await ask(next, 'desk.dossier', { contestId, jurorId: 'jurado-2', submissionId: ADDED })
    const grant = next.grants.need(url.replace('/media/', ''))
    const pdf = grant.ok ? await readGrant(grant.value) : grant
    expect(pdf.ok && Buffer.from(pdf.value).toString()).toBe(`%PDF-1.7 expediente de ${ADDED}`)
    const again = await ask(next, 'library.supplement', { contestId, file: await pick(next, path) })
    expect([again.already, liesAround(own)]).toEqual([true, false])
  })

  it('takes it also where the supplement brought the juror, whose keys of the package it has', async () => {
    const folder = makeSharedDir()
    const issue = await issueOf(made)
    const replaced = value(await supplementTo(issue, folder, { changes: [changeOf('jurado-2')] }))
    const { contestId } = job
    await ask(core, 'library.supplement', { contestId, file: await pick(core, replaced.path) })
    const own = keyIn(replaced.path, 'jurado-4', D1)
    const anew = { ...job, codes: { ...job.codes, 'jurado-4': replaced.welcomes[0]?.code ?? '' } }
    await unlock(core, job, 'jurado-1')
    await ask(core, 'session.load', { contestId })
    await unlock(core, anew, 'jurado-4')
    expect(liesAround(own)).toBe(true)
    await abstain('jurado-4')
    expect(liesAround(own)).toBe(false)
  })
})
