// A rehearsal and a real contest side by side: no file of the one gets into the other, and each refusal says why.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { importSession } from '../../electron/core/import/import-session.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { verifyFile } from '../../electron/core/verify/verify-file.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import {
  fillDesk,
  finishJob,
  install,
  type Job,
  openContest,
  pick,
  receive,
  refusalOf,
  sealDesk,
} from '../make/main-job.ts'
import { givenTo } from '../make/opened.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

let real: MadePackage
let rehearsal: MadePackage
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-'))
  real = await makeContestPackage(folder, { id: 'CDC-2025-REAL', rehearsal: false })
  rehearsal = await makeContestPackage(folder, { id: 'CDC-2025-ENSAYO', rehearsal: true })
  return () => rmSync(folder, { recursive: true, force: true })
})

const laptop = (made: MadePackage) => openContest(makeCore().core, made)
const both = async () => ({ real: await laptop(real), rehearsal: await laptop(rehearsal) })

async function sheetOf(job: Job): Promise<string> {
  await fillDesk(job, 'jurado-1')
  return await sealDesk(job, 'jurado-1')
}

const givenWith = (made: MadePackage) => ({ packagePath: made.path, code: made.authority.code })

describe('a scoresheet', () => {
  it('of a rehearsal is refused in a real session, and the reverse; each is taken in at home', async () => {
    const jobs = await both()
    const sheets = { real: await sheetOf(jobs.real), rehearsal: await sheetOf(jobs.rehearsal) }
    for (const [own, other] of [
      ['real', 'rehearsal'],
      ['rehearsal', 'real'],
    ] as const) {
      const { core, contestId } = jobs[own]
      await install(jobs[own])
      const file = await pick(core, sheets[other], 'matriz.matriz')
      expect(await refusalOf(core, 'session.receive', { contestId, file })).toBe('rehearsal-mixed')
      expect(await receive(jobs[own], sheets[own])).toMatchObject({ event: { type: 'ScoresheetReceived' } })
    }
  })

  it('is not checked against a package of the other kind', async () => {
    const jobs = await both()
    const checker = { at: NOW, ids: { uuid: () => 'x' } }
    const sheet = await sheetOf(jobs.rehearsal)
    expect(await verifyFile(sheet, checker, givenWith(real))).toMatchObject({
      ok: false,
      error: { code: 'rehearsal-mixed', facts: { is: 'rehearsal' } },
    })
    expect(await verifyFile(sheet, checker, givenWith(rehearsal))).toMatchObject({ ok: true, value: { holds: true } })
  })
})

describe('the session of a rehearsal', () => {
  it('is imported as a rehearsal or not at all, and never checked against a real package', async () => {
    const { core } = makeCore()
    const session = await finishJob(await openContest(core, rehearsal))
    const checker = { at: NOW, ids: { uuid: () => 'x' } }
    const out = join(makeTempDir(), 'importado')
    const own = { ...checker, package: await givenTo(rehearsal.path, rehearsal.authority.code) }
    expect(await importSession(session, out, { ...own, rehearsal: false })).toMatchObject({
      ok: false,
      error: { code: 'import-kind', facts: { is: 'rehearsal' } },
    })
    expect(await importSession(session, out, { ...own, rehearsal: true })).toMatchObject({ ok: true })
    expect(await verifyFile(session, checker, givenWith(real))).toMatchObject({ error: { code: 'rehearsal-mixed' } })
    expect(await verifyFile(session, checker, givenWith(rehearsal))).toMatchObject({ ok: true, value: { holds: true } })
  })
})

describe('the sentence', () => {
  it.each(['rehearsal-mixed', 'import-kind'] as const)('of %s says which of the two the file is', (code) => {
    const text = (is: string) => refusalText({ code, facts: { file: 'x.matriz', is } })
    expect(text('rehearsal')).toContain('«x.matriz» es de un ensayo')
    expect(text('official')).toContain('«x.matriz» es de un concurso oficial')
  })
})
