// The main job through dispatch, on a real database: what each station does and what it refuses.
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { verifySession } from '../../electron/core/verify/verify-session.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import {
  agree,
  approveActa,
  ask,
  decide,
  finishJob,
  inRoom,
  install,
  type Job,
  JURORS,
  openContest,
  openSheets,
  pathOf,
  pick,
  receive,
  refusalOf,
  sealAll,
  signActa,
  unlock,
} from '../make/main-job.ts'
import { givenTo } from '../make/opened.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

let made: MadePackage
let folder: string

beforeAll(async () => {
  folder = makeSharedDir()
  made = await makeContestPackage(folder)
})

let core: Core
let dataDir: string
let job: Job

beforeEach(async () => {
  ;({ core, dataDir } = makeCore())
  job = await openContest(core, made)
})

const ids = { uuid: () => crypto.randomUUID() }

describe('the main job', () => {
  it('goes from the package to a session file that holds', async () => {
    const report = await verifySession(await finishJob(job), {
      at: NOW,
      ids,
      package: await givenTo(made.path, made.authority.code),
    })
    expect(report.ok && report.value.findings.filter(({ holds }) => !holds)).toEqual([])
    expect(report.ok && report.value.holds).toBe(true)
    const agreements = report.ok ? (report.value.state?.agreements ?? []) : []
    const awarded = agreements.filter(({ subject }) => subject.kind === 'award')
    expect(awarded.map(({ id, closed }) => [id, closed?.outcome])).toEqual([
      ['premio-d2', 'unanimity'],
      ['premio-c2', 'majority'],
    ])
    const { contests } = await ask(core, 'library.contests', {})
    expect(contests.map(({ unlocked }) => [unlocked?.session, unlocked?.jurors.map(({ desk }) => desk)])).toEqual([
      ['closed', ['sealed', 'sealed', 'sealed']],
    ])
  })

  it('is all there when the app starts again', async () => {
    const first = makeCore()
    const before = await openContest(first.core, made)
    await openSheets(before, await sealAll(before))
    const { log } = await ask(first.core, 'session.load', { contestId: before.contestId })
    await first.core.close()
    const again = makeCore(undefined, first.dataDir).core
    expect(await refusalOf(again, 'session.load', { contestId: before.contestId })).toBe('desk-locked')
    await unlock(again, before, 'jurado-1')
    expect((await ask(again, 'session.load', { contestId: before.contestId })).log).toEqual(log)
  })
})

describe('receiving scoresheets', () => {
  it('takes each file once', async () => {
    const paths = await sealAll(job)
    await install(job)
    await receive(job, paths['jurado-1'])
    const file = await pick(core, paths['jurado-1'], 'otra copia.matriz')
    const again = await refusalOf(core, 'session.receive', { contestId: job.contestId, file })
    expect(again).toBe('scoresheet-already-received')
    const { log } = await ask(core, 'session.load', { contestId: job.contestId })
    expect(log.filter(({ event }) => event.type === 'ScoresheetReceived')).toHaveLength(1)
  })

  it('takes a sheet that was exported again for the same sheet, not for a conflict', async () => {
    const paths = await sealAll(job)
    await install(job)
    await receive(job, paths['jurado-1'])
    const again = await ask(core, 'desk.export', { contestId: job.contestId, jurorId: 'jurado-1' })
    expect(readFileSync(await pathOf(core, again.file.id))).not.toEqual(readFileSync(paths['jurado-1']))
    const receiving = refusalOf(core, 'session.receive', { contestId: job.contestId, file: again.file.id })
    expect(await receiving).toBe('scoresheet-already-received')
  })

  it('says so when the stick is gone or the file is none of ours, and leaves nothing behind', async () => {
    await sealAll(job)
    await install(job)
    const receiving = async (path: string) => {
      const file = await pick(core, path)
      if (path.endsWith('ida.matriz')) rmSync(path)
      return await refusalOf(core, 'session.receive', { contestId: job.contestId, file })
    }
    const [gone, huge] = [join(folder, 'ida.matriz'), join(folder, 'enorme.matriz')]
    writeFileSync(gone, 'x')
    writeFileSync(huge, '')
    truncateSync(huge, 65 * 1024 * 1024)
    expect(await receiving(gone)).toBe('file-unreadable')
    expect(await receiving(huge)).toBe('container-too-large')
    expect(await receiving(made.path)).toBe('container-wrong-kind')
    const scratch = readdirSync(join(dataDir, 'tmp'), { recursive: true, encoding: 'utf8' })
    expect(scratch.filter((name) => name.endsWith('.aptos'))).toEqual([])
  })

  it('opens nothing before there is a president (R-JUR-2)', async () => {
    const paths = await sealAll(job)
    await receive(job, paths['jurado-1'])
    const subject = { kind: 'opening' } as const
    const command = { type: 'ProposeAgreement', agreementId: 'apertura', subject } as const
    expect(await refusalOf(core, 'session.act', { contestId: job.contestId, command })).toBe('jury-not-installed')
  })

  it('refuses the sheet of another package, even of the same contest', async () => {
    const other = makeCore().core
    const elsewhere = await openContest(other, await makeContestPackage(folder))
    const paths = await sealAll(elsewhere)
    await install(job)
    const file = await pick(core, paths['jurado-1'])
    const receiving = refusalOf(core, 'session.receive', { contestId: job.contestId, file })
    expect(await receiving).toBe('container-signature')
    const { log } = await ask(core, 'session.load', { contestId: job.contestId })
    expect(log.map(({ event }) => event.type)).toEqual(['JuryInstalled', 'PresidentElected'])
  })

  it('opens them only by the adopted agreement, and together', async () => {
    const paths = await sealAll(job)
    await install(job)
    for (const jurorId of JURORS) await receive(job, paths[jurorId])
    const open = { contestId: job.contestId, agreementId: 'apertura' }
    expect(await refusalOf(core, 'session.open', open)).toBe('opening-not-agreed')
    await agree(job, 'apertura', { kind: 'opening' })
    const { event } = await ask(core, 'session.open', open)
    expect(event.type === 'ScoresheetsOpened' && event.sheets.map(({ jurorId }) => jurorId)).toEqual([...JURORS])
  })
})

describe('the Acta', () => {
  beforeEach(async () => {
    await openSheets(job, await sealAll(job))
  })

  const draft = () => ({ contestId: job.contestId, endedAt: '2025-11-20T18:00:00Z' })

  it('is not drawn while a submission is undecided', async () => {
    expect(await refusalOf(core, 'session.draft', draft())).toBe('submissions-undecided')
    expect(await ask(core, 'session.acta', { contestId: job.contestId })).toEqual({ acta: null })
  })

  it('is not kept when the session moved on while it was being drawn (R-ACT-2)', async () => {
    await decide(job)
    await ask(core, 'session.draft', draft())
    const drawing = refusalOf(core, 'session.draft', draft())
    // Written at every few steps from now on; the drawing ends in a later turn of the event loop than all of them.
    const written = Array.from({ length: 60 }, async (_, nth) => {
      for (let step = 0; step < 5 * nth; step++) await Promise.resolve()
      return await inRoom(job, { type: 'DescribeDeliberation', text: 'Se escribió mientras se dibujaba.' })
    })
    expect(await drawing).toBe('acta-draft-stale')
    await Promise.all(written)
    expect(await ask(core, 'session.acta', { contestId: job.contestId })).toEqual({ acta: null })
    await ask(core, 'session.draft', draft())
    expect((await ask(core, 'session.acta', { contestId: job.contestId })).acta).not.toBeNull()
  })

  it('is not signed before it is approved', async () => {
    await decide(job)
    await ask(core, 'session.draft', draft())
    const { password, files } = await ask(core, 'session.rehearsalCertificates', { contestId: job.contestId })
    const sign = { contestId: job.contestId, jurorId: 'jurado-1', certificate: files[0]?.file.id ?? '', password }
    expect(await refusalOf(core, 'session.sign', sign)).toBe('acta-not-approved')
  })

  it('keeps what was approved when a password is wrong, and refuses a second signature of the same member', async () => {
    await decide(job)
    const approved = await approveActa(job)
    const { files } = await ask(core, 'session.rehearsalCertificates', { contestId: job.contestId })
    const sign = { contestId: job.contestId, jurorId: 'jurado-1', certificate: files[0]?.file.id ?? '' }
    expect(await refusalOf(core, 'session.sign', { ...sign, password: 'otra' })).toBe('pkcs12-password-wrong')
    const { acta } = await ask(core, 'session.acta', { contestId: job.contestId })
    expect(acta).toMatchObject({ sha256: approved, signatures: [] })
    const picked = async (name: string, bytes: number) => {
      writeFileSync(join(folder, name), '')
      truncateSync(join(folder, name), bytes)
      return { ...sign, certificate: await pick(core, join(folder, name)), password: 'ensayo' }
    }
    expect(await refusalOf(core, 'session.sign', await picked('pelicula.p12', 3_000_000_000))).toBe('pkcs12-unreadable')
    const gone = await picked('ido.p12', 1)
    rmSync(join(folder, 'ido.p12'))
    expect(await refusalOf(core, 'session.sign', gone)).toBe('file-unreadable')
    await signActa(job)
    expect(await refusalOf(core, 'session.sign', { ...sign, password: 'ensayo' })).toBe('already-signed')
  })

  it('shows every signature intact, each in its own field', async () => {
    await decide(job)
    await approveActa(job)
    await signActa(job)
    const { acta } = await ask(core, 'session.acta', { contestId: job.contestId })
    expect(acta?.signatures.map(({ field, intact }) => [field, intact])).toEqual(
      JURORS.map((jurorId) => [`firma-${jurorId}`, true]),
    )
  })

  it('does not leave without the president’s key', async () => {
    await decide(job)
    await approveActa(job)
    await signActa(job)
    await ask(core, 'library.lock', { contestId: job.contestId, jurorId: 'jurado-2' })
    expect(await refusalOf(core, 'session.export', { contestId: job.contestId })).toBe('president-locked')
  })

  it('does not leave before every member signed', async () => {
    await decide(job)
    await approveActa(job)
    expect(await refusalOf(core, 'session.export', { contestId: job.contestId })).toBe('signatures-missing')
  })
})
