// A juror's private papers through dispatch: kept at once, written over, gone with an abstention, and in no file.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import { importSession } from '../../electron/core/import/import-session.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { emptyNotebook, noDeskPapers, noPapers, type Papers } from '../../shared/domain/notebook/notebook.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { ask, atDesk, finishJob, type Job, openContest, pathOf, refusalOf } from '../make/main-job.ts'
import { givenTo } from '../make/opened.ts'
import { makeSharedDir, makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const NOTED = 'Preguntar por el contrato de la sala de Iquitos.'
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25']
const papers: Papers = {
  page: 17,
  bookmarks: [{ page: 3, label: 'Presupuesto' }],
  notes: [{ id: '0192d3c4-0000-4000-8000-000000000001', page: 4, text: 'Volver a la página 12.' }],
  isSetAside: true,
}

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

let core: Core
let dataDir: string
let job: Job
let desk: { contestId: string; jurorId: string }
beforeEach(async () => {
  ;({ core, dataDir } = makeCore())
  job = await openContest(core, made)
  desk = { contestId: job.contestId, jurorId: 'jurado-1' }
})

describe('a notebook', () => {
  it('is empty at first, and says what was written last, also after the program ended', async () => {
    expect(await ask(core, 'desk.notebook', desk)).toEqual(emptyNotebook)
    await ask(core, 'desk.keepPapers', { ...desk, submissionId: D1, papers: { ...papers, page: 2 } })
    await ask(core, 'desk.keepPapers', { ...desk, submissionId: D1, papers })
    const ofDesk = { ...noDeskPapers, relatives: ['Quispe'], dailyGoal: 8 }
    await ask(core, 'desk.keepDeskPapers', { ...desk, papers: ofDesk })
    const written = { desk: ofDesk, submissions: { [D1]: papers } }
    expect(await ask(core, 'desk.notebook', desk)).toEqual(written)
    await core.close()
    const { core: again } = makeCore(undefined, dataDir)
    const { contestId } = await openContest(again, made)
    expect(await ask(again, 'desk.notebook', { ...desk, contestId })).toEqual(written)
  })

  it('is of its juror alone', async () => {
    await ask(core, 'desk.keepPapers', { ...desk, submissionId: D1, papers })
    expect(await ask(core, 'desk.notebook', { ...desk, jurorId: 'jurado-2' })).toEqual(emptyNotebook)
  })

  it('knows the submissions of the contest and no others', async () => {
    const unknown = { ...desk, submissionId: 'CDC-D-99999-25', papers: noPapers }
    expect(await refusalOf(core, 'desk.keepPapers', unknown)).toBe('submission-unknown')
  })

  it('loses what was noted of a submission with the abstention from it, and takes nothing more (R-ABS-2)', async () => {
    await ask(core, 'desk.keepPapers', { ...desk, submissionId: D1, papers })
    await ask(core, 'desk.keepPapers', { ...desk, submissionId: D2, papers })
    const description = 'Trabajé con la empresa en 2024.'
    await atDesk(job, 'jurado-1', { type: 'DeclareAbstention', submissionId: D1, causeId: 'vinculo', description })
    expect(Object.keys((await ask(core, 'desk.notebook', desk)).submissions)).toEqual([D2])
    expect(await refusalOf(core, 'desk.keepPapers', { ...desk, submissionId: D1, papers })).toBe('abstained')
  })

  it('keeps its papers when an abstention is refused', async () => {
    await ask(core, 'desk.keepPapers', { ...desk, submissionId: D1, papers })
    const command = { type: 'DeclareAbstention', submissionId: D1, causeId: 'ninguna', description: 'x' } as const
    await refusalOf(core, 'desk.act', { ...desk, command })
    expect((await ask(core, 'desk.notebook', desk)).submissions[D1]).toEqual(papers)
  })

  it('goes into no file that is handed over, nor do those of the room: notice, scoresheet, session, what DAFO imports', async () => {
    const notes = [{ id: '0192d3c4-0000-4000-8000-000000000002', page: 4, text: NOTED }]
    const noted: Papers = { ...papers, bookmarks: [{ page: 3, label: NOTED }], notes }
    const { contest } = await ask(core, 'desk.load', desk)
    for (const { id } of contest.submissions)
      await ask(core, 'desk.keepPapers', { ...desk, submissionId: id, papers: noted })
    const scenario = { id: 'uno', name: NOTED, reason: NOTED, awards: [] }
    await ask(core, 'session.keepPapers', { contestId: job.contestId, papers: { scenarios: [scenario] } })
    const description = 'Trabajé con la empresa en 2024.'
    const submissionId = D2
    await atDesk(job, 'jurado-1', { type: 'DeclareAbstention', submissionId, causeId: 'vinculo', description })
    const notice = await ask(core, 'desk.notice', { ...desk, submissionId })
    const session = await finishJob(job)
    const { file } = await ask(core, 'desk.export', desk)
    const out = join(makeTempDir(), 'importada')
    const given = await givenTo(made.path, made.authority.code)
    const checker = { at: NOW, ids: { uuid: () => randomUUID() }, package: given, rehearsal: true }
    const imported = await importSession(session, out, checker)
    expect(imported.ok).toBe(true)
    const told = [
      JSON.stringify(await ask(core, 'session.load', { contestId: job.contestId })),
      ...[await pathOf(core, notice.id), await pathOf(core, file.id), session].map(readText),
      ...readdirSync(out).map((name) => readText(join(out, name))),
    ].join()
    expect(told).toContain('El Jurado deliberó')
    expect(told).toContain('Propuesta coherente')
    expect(told).not.toContain(NOTED)
  })
})

/** A file as it lies there, and what is in it where it is a container. */
const readText = (path: string): string =>
  readFileSync(path, 'utf8') + (/\.(?:matriz|sesion)$/.test(path) ? execFileSync('unzip', ['-p', path], UNZIPPED) : '')
const UNZIPPED = { encoding: 'utf8', maxBuffer: 100_000_000 } as const
