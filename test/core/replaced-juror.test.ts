// A supplement replaces a member of the jury: the new one's code opens a desk on any laptop with package and supplements,
// the leaver's opens nothing, the room notes the resolution, and the session file proves it from nothing (R-JUR-3).
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readGrant } from '../../electron/core/grants.ts'
import { importSession } from '../../electron/core/import/import-session.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import type { MadeSupplement } from '../../electron/core/supplement/make-supplement.ts'
import type { Earlier } from '../../electron/core/supplement/request.ts'
import { openGiven } from '../../electron/core/verify/given-package.ts'
import { verifySession } from '../../electron/core/verify/verify-session.ts'
import { bases } from '../make/contest.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import {
  agree,
  approveActa,
  ask,
  atDesk,
  denyConflicts,
  fillDesk,
  inRoom,
  install,
  type Job,
  openContest,
  pathOf,
  pick,
  receive,
  refusalOf,
  scoreSubmission,
  sealDesk,
  signActa,
  unlock,
} from '../make/main-job.ts'
import {
  additionsOf,
  changeOf,
  earlierOf,
  type Issue,
  issueOf,
  RESOLUTION,
  supplementTo,
  value,
} from '../make/supplements.ts'
import { makeSharedDir, makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const [LEAVER, NEWCOMER] = ['jurado-2', 'jurado-4']
const [OWN, ADDED] = ['CDC-D-00001-25', 'CDC-D-00031-25']

let folder: string
let made: MadePackage
let issue: Issue
let earlier: readonly Earlier[]
let added: MadeSupplement
let replaced: MadeSupplement
let recoded: MadeSupplement
beforeAll(async () => {
  folder = makeSharedDir()
  made = await makeContestPackage(folder)
  issue = await issueOf(made)
  added = value(await supplementTo(issue, folder, { additions: additionsOf(folder, 31) }))
  const first = await earlierOf(issue, added.path)
  replaced = value(await supplementTo(issue, folder, { earlier: [first], changes: [changeOf(LEAVER)] }))
  earlier = [first, await earlierOf(issue, replaced.path, [first])]
  recoded = value(await supplementTo(issue, folder, { earlier, reissue: [NEWCOMER] }))
})

const codeOf = ({ letters, welcomes }: MadeSupplement) => [...letters, ...welcomes][0]?.code ?? ''
const take = async ({ core, contestId }: Job, { path }: MadeSupplement) =>
  await ask(core, 'library.supplement', { contestId, file: await pick(core, path) })
const refusedTo = (job: Job, code: string, jurorId?: string) =>
  refusalOf(job.core, 'library.unlock', { contestId: job.contestId, jurorId, code })

/** A laptop with the package and every supplement up to the replacement, and these desks open. */
async function laptop(...members: readonly string[]): Promise<Job> {
  const { core } = makeCore()
  const { contest } = await ask(core, 'library.open', { file: await pick(core, made.path) })
  const letters = Object.fromEntries(made.letters.map(({ jurorId, code }) => [jurorId, code]))
  const job = { core, contestId: contest.contestId, codes: { ...letters, [NEWCOMER]: codeOf(replaced) } }
  await take(job, added)
  await take(job, replaced)
  for (const jurorId of members) await unlock(core, job, jurorId)
  return job
}

async function read(job: Job, jurorId: string, submissionId: string): Promise<string> {
  const { core, contestId } = job
  await denyConflicts(job, jurorId)
  const { url } = await ask(core, 'desk.dossier', { contestId, jurorId, submissionId })
  const granted = core.grants.need(url.replace('/media/', ''))
  const pdf = granted.ok ? await readGrant(granted.value) : granted
  return pdf.ok ? Buffer.from(pdf.value).toString() : JSON.stringify(pdf.error)
}

describe('who comes', () => {
  it('opens a desk with the code of the letter, and reads every dossier of before', async () => {
    const job = await laptop(NEWCOMER)
    const desk = { contestId: job.contestId, jurorId: NEWCOMER }
    expect(replaced.welcomes).toMatchObject([{ jurorId: NEWCOMER, name: 'PAREDES LUNA, INÉS' }])
    const { contest, log } = await ask(job.core, 'desk.load', desk)
    expect([contest.jurors.map(({ id }) => id), log]).toEqual([['jurado-1', LEAVER, 'jurado-3', NEWCOMER], []])
    await ask(job.core, 'desk.addSupplements', desk)
    expect(await read(job, NEWCOMER, OWN)).toBe(`%PDF-1.7 expediente de ${OWN}`)
    expect(await read(job, NEWCOMER, ADDED)).toBe(`%PDF-1.7 expediente de ${ADDED}`)
    const { contests } = await ask(job.core, 'library.contests', {})
    expect(contests[0]?.unlocked?.jurors.map(({ jurorId }) => jurorId)).toEqual(['jurado-1', 'jurado-3', NEWCOMER])
  })

  it('is told to who stays, and not to who comes', async () => {
    const job = await laptop('jurado-1', NEWCOMER)
    const told = async (jurorId: string) =>
      (await ask(job.core, 'desk.supplements', { contestId: job.contestId, jurorId })).jury
    const leaves = made.letters.find(({ jurorId }) => jurorId === LEAVER)?.name
    expect(await told('jurado-1')).toEqual([{ leaves, arrives: 'PAREDES LUNA, INÉS', resolution: RESOLUTION.number }])
    expect(await told(NEWCOMER)).toEqual([])
  })

  it('is nobody where the supplement is missing, and gets another code like anybody else', async () => {
    const { core } = makeCore()
    const without = await openContest(core, made)
    expect(await refusedTo(without, codeOf(replaced), NEWCOMER)).toBe('juror-not-in-contest')
    expect(await refusedTo(without, codeOf(replaced))).toBe('activation-code-unknown')
    const job = await laptop(NEWCOMER)
    await take(job, recoded)
    expect(await refusedTo(job, codeOf(replaced))).toBe('activation-code-replaced')
    await unlock(job.core, { ...job, codes: { [NEWCOMER]: codeOf(recoded) } }, NEWCOMER)
    expect(await read(job, NEWCOMER, OWN)).toBe(`%PDF-1.7 expediente de ${OWN}`)
  })

  it('comes into a room that others began, as soon as one of them is there', async () => {
    const { core } = makeCore()
    const before = await openContest(core, made)
    await install(before)
    await take(before, added)
    await take(before, replaced)
    const job = { ...before, codes: { ...before.codes, [NEWCOMER]: codeOf(replaced) } }
    const { contestId } = job
    await unlock(core, job, NEWCOMER)
    expect(await refusalOf(core, 'session.load', { contestId })).toBe('desk-locked')
    await unlock(core, job, 'jurado-1')
    await ask(core, 'session.load', { contestId })
    await ask(core, 'library.lock', { contestId })
    await unlock(core, job, NEWCOMER)
    expect(await ask(core, 'session.supplements', { contestId })).toMatchObject({
      pending: [
        { number: 1 },
        { number: 2, changes: [{ arrives: 'PAREDES LUNA, INÉS', resolution: RESOLUTION.number }] },
      ],
    })
  })
})

describe('who leaves', () => {
  it('is out at once, by code and by passphrase, and so is everybody until they come in again', async () => {
    const job = await openContest(makeCore().core, made)
    const { core, contestId } = job
    const passphrase = { contestId, jurorId: LEAVER, passphrase: 'seis llamas cruzan el puente viejo' }
    await ask(core, 'library.setPassphrase', { ...passphrase, proof: { code: job.codes[LEAVER] ?? '' } })
    await take(job, added)
    await take(job, replaced)
    expect(await refusalOf(core, 'desk.load', { contestId, jurorId: LEAVER })).toBe('desk-locked')
    expect(await refusedTo(job, job.codes[LEAVER] ?? '')).toBe('juror-left')
    expect(await refusedTo(job, job.codes[LEAVER] ?? '', LEAVER)).toBe('juror-left')
    expect(await refusalOf(core, 'library.unlockWithPassphrase', passphrase)).toBe('passphrase-none')
    expect(await refusalOf(core, 'session.load', { contestId })).toBe('desk-locked')
    await unlock(core, job, 'jurado-1')
    await ask(core, 'session.load', { contestId })
  })

  it('delivers no sheet to a room that noted it', async () => {
    const before = await openContest(makeCore().core, made)
    await fillDesk(before, LEAVER)
    const sheet = await sealDesk(before, LEAVER)
    const room = await laptop('jurado-1')
    await ask(room.core, 'session.addSupplements', { contestId: room.contestId })
    const file = await pick(room.core, sheet)
    expect(await refusalOf(room.core, 'session.receive', { contestId: room.contestId, file })).toBe('juror-unknown')
  })
})

async function abstain(job: Job, jurorId: string, submissionId: string): Promise<void> {
  const causeId = bases.abstentionCauses[0]?.id ?? ''
  const description = 'Trabajé con la empresa en 2024.'
  await atDesk(job, jurorId, { type: 'DeclareAbstention', submissionId, causeId, description })
}

/** From a jury that loses its president to the session file, on one laptop. */
async function wholeJob(): Promise<{ readonly job: Job; readonly session: string }> {
  const before = await openContest(makeCore().core, made)
  const { core, contestId } = before
  await install(before)
  await take(before, added)
  await take(before, replaced)
  const job = { ...before, codes: { ...before.codes, [NEWCOMER]: codeOf(replaced) } }
  const members = ['jurado-1', 'jurado-3', NEWCOMER]
  for (const jurorId of members) await unlock(core, job, jurorId)
  await ask(core, 'session.addSupplements', { contestId })
  const ballots = members.map((jurorId) => ({ jurorId, candidateId: jurorId === NEWCOMER ? 'jurado-1' : NEWCOMER }))
  await inRoom(job, { type: 'ElectPresident', ballots })
  for (const jurorId of members) {
    await ask(core, 'desk.addSupplements', { contestId, jurorId })
    // What this takes out of the laptop's supplements, the session file has nevertheless (R-ABS-2).
    if (jurorId === 'jurado-3') await abstain(job, jurorId, ADDED)
    await denyConflicts(job, jurorId)
    if (jurorId !== 'jurado-3') await scoreSubmission(job, jurorId, ADDED, 4)
    await fillDesk(job, jurorId)
    await receive(job, await sealDesk(job, jurorId))
  }
  await agree(job, 'apertura', { kind: 'opening' })
  await ask(core, 'session.open', { contestId, agreementId: 'apertura' })
  // By consensus from now on (R-JUR-3).
  const award = { amountCentimos: 5_000_000, reductionReason: null }
  for (const submissionId of ['CDC-D-00002-25', 'CDC-C-00002-25'])
    await agree(job, `premio-${submissionId}`, { kind: 'award', submissionId, ...award })
  for (const submissionIds of [[OWN, 'CDC-C-00001-25'], [ADDED]])
    await agree(job, `resto-${submissionIds[0]}`, { kind: 'not-selected', submissionIds, reason: 'Sin puntaje.' })
  await inRoom(job, { type: 'DescribeDeliberation', text: 'El Jurado deliberó sobre cada postulación.' })
  await approveActa(job)
  await signActa(job)
  const { file } = await ask(core, 'session.export', { contestId })
  return { job, session: await pathOf(core, file.id) }
}

describe('the room', () => {
  let session: string
  let job: Job
  it('notes who came and left with the resolution, once, and goes on to a session that DAFO takes', async () => {
    ;({ job, session } = await wholeJob())
    const { core, contestId } = job
    const { log } = await ask(core, 'session.load', { contestId })
    expect(log.filter(({ event }) => event.type === 'CompositionChanged')).toMatchObject([
      {
        event: {
          leaves: LEAVER,
          cause: 'resignation',
          resolution: RESOLUTION,
          replacement: { id: NEWCOMER, profileId: 'b' },
        },
      },
    ])
    expect(await ask(core, 'session.addSupplements', { contestId })).toEqual({ events: [] })
    const given = value(await openGiven(made.path, made.authority.code, NOW))
    const checker = { at: NOW, ids: { uuid: () => crypto.randomUUID() }, package: given }
    const report = value(await verifySession(session, checker))
    expect(report.findings.filter(({ holds }) => !holds)).toEqual([])
    const given4 = value(await openGiven(made.path, codeOf(replaced), NOW, [replaced.path, added.path]))
    const again = value(await verifySession(session, { ...checker, package: given4 }))
    expect([again.holds, given4.opened?.contest.submissions.length]).toEqual([true, 4])
    const out = `${makeTempDir()}/importada`
    expect(value(await importSession(session, out, { ...checker, rehearsal: true })).files).toContain('acta.pdf')
    rmSync(dirname(out), { recursive: true, force: true })
  })
})

describe('making one', () => {
  it.each<[string, () => Parameters<typeof supplementTo>[2], string]>([
    ['nobody whom the jury has', () => ({ changes: [changeOf('jurado-9')] }), 'juror-unknown'],
    ['the same member twice', () => ({ changes: [changeOf(LEAVER), changeOf(LEAVER)] }), 'juror-unknown'],
    ['who left by an earlier one', () => ({ earlier, changes: [changeOf(LEAVER)] }), 'juror-unknown'],
    ['a member of another profile', () => ({ changes: [changeOf('jurado-1')] }), 'replacement-profile'],
    ['somebody without a name', () => ({ changes: [changeOf(LEAVER, ' ')] }), 'replacement-unnamed'],
    [
      'without a resolution',
      () => ({ changes: [{ ...changeOf(LEAVER), resolution: { number: ' ', date: '2025-09-10' } }] }),
      'resolution-missing',
    ],
    ['without a reason', () => ({ changes: [{ ...changeOf(LEAVER), reason: '' }] }), 'reason-missing'],
    [
      'so many that no quorum is left',
      () => ({ changes: [changeOf(LEAVER, null), changeOf('jurado-3', null)] }),
      'quorum-missing',
    ],
    ['a code for who leaves', () => ({ changes: [changeOf(LEAVER)], reissue: [LEAVER] }), 'juror-not-in-package'],
  ])('refuses %s', async (_, change, code) => {
    expect(await supplementTo(issue, folder, change())).toMatchObject({ ok: false, error: { code } })
  })

  it('lets a member leave without anybody coming, and the one who came leave again', async () => {
    const alone = value(await supplementTo(issue, folder, { changes: [changeOf(LEAVER, null)] }))
    expect([alone.number, alone.welcomes]).toEqual([1, []])
    const again = value(await supplementTo(issue, folder, { earlier, changes: [changeOf(NEWCOMER, 'SOTO VEGA, LUZ')] }))
    expect(again.welcomes).toMatchObject([{ jurorId: 'jurado-5', profile: made.letters[1]?.profile }])
  })
})
