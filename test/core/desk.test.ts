// A juror's desk through dispatch: dossiers, abstentions with their signed notice, sealing.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { verifyPdf } from '../../electron/core/signing/verify-pdf.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import {
  ask,
  atDesk,
  fillDesk,
  type Job,
  openContest,
  pathOf,
  pick,
  refusalOf,
  sealDesk,
  unlock,
} from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { lacks } from '../signing/tools.ts'
import { makeCore } from './make-core.ts'

const D1 = 'CDC-D-00001-25'
const D2 = 'CDC-D-00002-25'
const abstention = {
  type: 'DeclareAbstention',
  submissionId: D1,
  causeId: 'vinculo',
  description: 'Trabajé con la empresa en 2024.',
} as const

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

let core: Core
let job: Job
let desk: { contestId: string; jurorId: string }
beforeEach(async () => {
  ;({ core } = makeCore())
  job = await openContest(core, made)
  desk = { contestId: job.contestId, jurorId: 'jurado-1' }
})

const noticePath = async () => pathOf(core, (await ask(core, 'desk.notice', { ...desk, submissionId: D1 })).id)

describe('a desk', () => {
  it('shows each dossier by an address that lasts as long as the app runs', async () => {
    const { url } = await ask(core, 'desk.dossier', { ...desk, submissionId: D1 })
    const bytes = readFileSync(await pathOf(core, url.replace('/media/', '')), 'utf8')
    expect(bytes).toBe(`%PDF-1.7 expediente de ${D1}`)
    expect(await ask(core, 'desk.dossier', { ...desk, submissionId: D1 })).toEqual({ url })
    const twice = [D2, D2].map((submissionId) => ask(core, 'desk.dossier', { ...desk, submissionId }))
    expect(new Set((await Promise.all(twice)).map((answer) => answer.url)).size).toBe(1)
    const unknown = refusalOf(core, 'desk.dossier', { ...desk, submissionId: 'CDC-D-99999-25' })
    expect(await unknown).toBe('submission-unknown')
  })

  it('opens no dossier and takes no score before the juror says that there is no conflict (R-ABS-1)', async () => {
    const { core: fresh } = makeCore()
    await ask(fresh, 'library.open', { file: await pick(fresh, made.path) })
    const own = { ...job, core: fresh }
    await unlock(fresh, own, 'jurado-1')
    const command = { type: 'GiveScore', submissionId: D1, subcriterionId: '1.1', score: 1 } as const
    expect(await refusalOf(fresh, 'desk.dossier', { ...desk, submissionId: D1 })).toBe('conflicts-undeclared')
    expect(await refusalOf(fresh, 'desk.act', { ...desk, command })).toBe('conflicts-undeclared')
    await atDesk(own, 'jurado-1', { type: 'DenyConflict', submissionIds: [D1], dismissed: null })
    await ask(fresh, 'desk.dossier', { ...desk, submissionId: D1 })
    await ask(fresh, 'desk.act', { ...desk, command })
    expect(await refusalOf(fresh, 'desk.dossier', { ...desk, submissionId: D2 })).toBe('conflicts-undeclared')
  })

  it('is not exported before it is sealed, and takes no score after', async () => {
    expect(await refusalOf(core, 'desk.export', desk)).toBe('desk-not-sealed')
    await fillDesk(job, 'jurado-1')
    await sealDesk(job, 'jurado-1')
    const command = { type: 'GiveScore', submissionId: D1, subcriterionId: '1.1', score: 1 } as const
    expect(await refusalOf(core, 'desk.act', { ...desk, command })).toBe('scoresheet-sealed')
  })
})

describe('an abstention (R-ABS-1, R-ABS-2)', () => {
  it('closes the dossier and the scores of that submission to that juror alone', async () => {
    await atDesk(job, 'jurado-1', abstention)
    expect(await refusalOf(core, 'desk.dossier', { ...desk, submissionId: D1 })).toBe('abstained')
    const command = { type: 'GiveScore', submissionId: D1, subcriterionId: '1.1', score: 1 } as const
    expect(await refusalOf(core, 'desk.act', { ...desk, command })).toBe('abstained')
    await ask(core, 'desk.dossier', { ...desk, submissionId: 'CDC-D-00002-25' })
    await ask(core, 'desk.dossier', { ...desk, jurorId: 'jurado-2', submissionId: D1 })
  })

  it('leaves what was given before in the log, and shows it to nobody', async () => {
    const given = async (submissionId: string, score: number) => {
      await atDesk(job, 'jurado-1', { type: 'GiveScore', submissionId, subcriterionId: '1.1', score })
      await atDesk(job, 'jurado-1', { type: 'WriteComment', submissionId, subcriterionId: null, text: 'Antes.' })
    }
    await given(D1, 5)
    await given(D2, 4)
    await atDesk(job, 'jurado-1', abstention)
    const { log } = await ask(core, 'desk.load', desk)
    expect(log.map(({ seq, event }) => [seq, event.type])).toEqual([
      [1, 'ConflictDenied'],
      [4, 'ScoreGiven'],
      [5, 'CommentWritten'],
      [6, 'AbstentionDeclared'],
    ])
  })

  it('takes away the dossier that was already open, its address and what is still to be read, from that juror alone', async () => {
    const open = (jurorId: string, submissionId = D1) =>
      ask(core, 'desk.dossier', { ...desk, jurorId, submissionId }).then(({ url }) => url.replace('/media/', ''))
    const [own, ownOther, others] = [await open('jurado-1'), await open('jurado-1', D2), await open('jurado-2')]
    const given = core.grants.need(own)
    const source = given.ok && 'read' in given.value.source ? given.value.source : null
    expect(await source?.read(0, 5)).toMatchObject({ ok: true })
    await atDesk(job, 'jurado-1', abstention)
    expect(core.grants.need(own)).toEqual({ ok: false, error: 'unknown' })
    expect(await source?.read(5, 9)).toMatchObject({ ok: false, error: { code: 'abstained' } })
    for (const id of [ownOther, others]) expect(core.grants.need(id)).toMatchObject({ ok: true })
  })

  it('leaves nothing open when it comes right after the dossier was asked for', async () => {
    const [asked] = await Promise.all([
      ask(core, 'desk.dossier', { ...desk, submissionId: D1 }),
      atDesk(job, 'jurado-1', abstention),
    ])
    expect(core.grants.need(asked.url.replace('/media/', ''))).toEqual({ ok: false, error: 'unknown' })
    expect(await refusalOf(core, 'desk.dossier', { ...desk, submissionId: D1 })).toBe('abstained')
  })

  it('has a notice, signed with the juror’s own key as of the declaration, the same at every asking', async () => {
    expect(await refusalOf(core, 'desk.notice', { ...desk, submissionId: D1 })).toBe('no-abstention')
    await atDesk(job, 'jurado-1', abstention)
    const pdf = readFileSync(await noticePath())
    const verdict = await verifyPdf(pdf, { roots: [], at: NOW })
    expect(verdict.signatures).toMatchObject([{ field: 'firma-jurado-1', intact: true, coversWholeFile: true }])
    expect(verdict.signatures[0]?.claimedAt).toBe('2025-11-20T15:04:05.000Z')
  })

  it.skipIf(lacks('pdfsig'))('has a notice that pdfsig calls valid', async () => {
    await atDesk(job, 'jurado-1', abstention)
    const said = execFileSync('pdfsig', [await noticePath()], { encoding: 'utf8' })
    expect(said).toContain('Signature Validation: Signature is Valid.')
    expect(said).toContain('Total document signed')
  })

  it.skipIf(lacks('pdftotext'))('has a notice that says who, from what, why and since when', async () => {
    await atDesk(job, 'jurado-1', abstention)
    const text = execFileSync('pdftotext', ['-layout', await noticePath(), '-'], { encoding: 'utf8' })
    for (const said of [D1, 'OBRA D1', 'Trabajé con la empresa en 2024.', '20 de noviembre de 2025, 10:04 horas'])
      expect(text).toContain(said)
  })
})
