// Supplements on laptops: taken in once and in their order, previewed, and added to desks and to the room (R-AMT-9).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import {
  ask,
  atDesk,
  denyConflicts,
  fillDesk,
  inRoom,
  install,
  openContest,
  pathOf,
  pick,
  receive,
  refusalOf,
  scoreSubmission,
  sealDesk,
} from '../make/main-job.ts'
import {
  additionsOf,
  earlierOf,
  type Issue,
  issueOf,
  RESOLUTION,
  removalOf,
  supplementTo,
  value,
} from '../make/supplements.ts'
import { makeCore } from './make-core.ts'

const [ADDED, GONE] = ['CDC-D-00031-25', 'CDC-C-00001-25']
const REMOVED = { id: GONE, title: 'OBRA C1' }

let folder: string
let made: MadePackage
let issue: Issue
let first: string
let second: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acta-'))
  made = await makeContestPackage(folder)
  issue = await issueOf(made)
  const change = { additions: additionsOf(folder, 31), removals: [removalOf(GONE)] }
  first = value(await supplementTo(issue, folder, change)).path
  const earlier = [await earlierOf(issue, first)]
  second = value(await supplementTo(issue, folder, { earlier, additions: additionsOf(folder, 32) })).path
  return () => rmSync(folder, { recursive: true, force: true })
})

const laptop = () => openContest(makeCore().core, made)
const take = async (core: Core, contestId: string, path: string) => ({ contestId, file: await pick(core, path) })

describe('a laptop', () => {
  it('takes supplements in their order, each once', async () => {
    const { core, contestId } = await laptop()
    const tries = (path: string) => take(core, contestId, path)
    expect(await refusalOf(core, 'library.supplement', await tries(second))).toBe('supplement-out-of-order')
    expect(await ask(core, 'library.supplement', await tries(first))).toEqual({ number: 1, already: false })
    expect(await ask(core, 'library.supplement', await tries(first))).toEqual({ number: 1, already: true })
    const other = value(await supplementTo(issue, folder, { removals: [removalOf('CDC-D-00001-25')] })).path
    expect(await refusalOf(core, 'library.supplement', await tries(other))).toBe('supplement-conflict')
    expect(await ask(core, 'library.supplement', await tries(second))).toEqual({ number: 2, already: false })
    expect(await refusalOf(core, 'library.supplement', await take(core, 'NADA', first))).toBe('contest-unknown')
  })
})

describe('a desk', () => {
  it('shows what a supplement adds, adds it once, and opens its dossier; the sheet goes out again with it', async () => {
    const job = await laptop()
    const { core, contestId } = job
    const desk = { contestId, jurorId: 'jurado-1' }
    await fillDesk(job, 'jurado-1')
    await sealDesk(job, 'jurado-1')
    expect(await ask(core, 'desk.supplements', desk)).toEqual({ pending: [], jury: [] })
    await ask(core, 'library.supplement', await take(core, contestId, first))
    expect(await ask(core, 'desk.supplements', desk)).toEqual({
      pending: [{ number: 1, added: [{ id: ADDED, title: 'OBRA D31' }], removed: [REMOVED], changes: [] }],
      jury: [],
    })
    const { events } = await ask(core, 'desk.addSupplements', desk)
    expect(events.map(({ event }) => event.type)).toEqual(['SupplementAdded', 'SubmissionRemoved'])
    expect(await ask(core, 'desk.addSupplements', desk)).toEqual({ events: [] })
    expect(await ask(core, 'desk.supplements', desk)).toEqual({ pending: [], jury: [] })
    expect(await refusalOf(core, 'desk.dossier', { ...desk, submissionId: ADDED })).toBe('conflicts-undeclared')
    await denyConflicts(job, 'jurado-1')
    expect(await ask(core, 'desk.dossier', { ...desk, submissionId: ADDED })).toMatchObject({ url: expect.any(String) })
    const { url } = await ask(core, 'desk.dossier', { ...desk, submissionId: ADDED })
    const granted = core.grants.need(url.split('/').at(-1) ?? '')
    if (!granted.ok || !('read' in granted.value.source)) throw new Error('no dossier is shown')
    const part = value(await granted.value.source.read(0, 8))
    expect(Buffer.from(part).toString()).toBe('%PDF-1.7')
  })
})

describe('a removed submission', () => {
  it('is read and scored no more; a sheet that was sealed stays as it was, and the next one is without it', async () => {
    const job = await laptop()
    const { core, contestId } = job
    const desk = { contestId, jurorId: 'jurado-1' }
    await fillDesk(job, 'jurado-1')
    await atDesk(job, 'jurado-1', { type: 'SealScoresheet' })
    const description = 'Trabajé con la empresa en 2024.'
    const about = { contestId, jurorId: 'jurado-2', submissionId: GONE }
    await atDesk(job, 'jurado-2', { type: 'DeclareAbstention', submissionId: GONE, causeId: 'vinculo', description })
    await ask(core, 'desk.notice', about)
    const { url } = await ask(core, 'desk.dossier', { ...desk, submissionId: GONE })
    const room = await laptop()
    await install(room)
    const removal = value(await supplementTo(issue, folder, { removals: [removalOf(GONE)] })).path
    for (const { core: one } of [job, room]) await ask(one, 'library.supplement', await take(one, contestId, removal))
    await ask(core, 'desk.addSupplements', desk)
    expect(core.grants.need(url.replace('/media/', ''))).toMatchObject({ ok: false })
    expect(await refusalOf(core, 'desk.dossier', { ...desk, submissionId: GONE })).toBe('submission-unknown')
    const command = { type: 'WriteComment', submissionId: GONE, subcriterionId: null, text: 'x' } as const
    expect(await refusalOf(core, 'desk.act', { ...desk, command })).toBe('submission-removed')
    await ask(core, 'desk.addSupplements', { contestId, jurorId: 'jurado-2' })
    expect(await refusalOf(core, 'desk.notice', about)).toBe('submission-removed')
    await ask(room.core, 'session.addSupplements', { contestId })
    const { file } = await ask(core, 'desk.export', desk)
    expect(await receive(room, await pathOf(core, file.id))).toMatchObject({ event: { version: 1 } })
    await atDesk(job, 'jurado-1', { type: 'ReopenScoresheet', reason: 'Corrijo un puntaje que anoté mal.' })
    expect(await receive(room, await sealDesk(job, 'jurado-1'))).toMatchObject({ event: { version: 2 } })
  })

  it('that came and left again before it was added never comes to the desk', async () => {
    const { core, contestId } = await laptop()
    const desk = { contestId, jurorId: 'jurado-1' }
    const earlier = [await earlierOf(issue, first)]
    const gone = value(await supplementTo(issue, folder, { earlier, removals: [removalOf(ADDED)] })).path
    for (const path of [first, gone]) await ask(core, 'library.supplement', await take(core, contestId, path))
    const { events } = await ask(core, 'desk.addSupplements', desk)
    expect(events.map(({ event }) => event)).toEqual([
      { type: 'SubmissionRemoved', submissionId: GONE, number: 1, cause: 'withdrawn' },
    ])
    expect(await ask(core, 'desk.supplements', desk)).toEqual({ pending: [], jury: [] })
  })
})

describe('the room', () => {
  it('shows what a supplement changes, changes it once, and takes the sheets that speak of it', async () => {
    const [room, desk] = [await laptop(), await laptop()]
    await install(room)
    for (const { core, contestId } of [room, desk])
      await ask(core, 'library.supplement', await take(core, contestId, first))
    const { core, contestId } = room
    expect(await ask(core, 'session.supplements', { contestId })).toEqual({
      pending: [{ number: 1, added: [{ id: ADDED, title: 'OBRA D31' }], removed: [REMOVED], changes: [] }],
    })
    const { events } = await ask(core, 'session.addSupplements', { contestId })
    expect(events.map(({ event }) => event)).toMatchObject([
      { type: 'SupplementAdded', resolution: RESOLUTION },
      { type: 'SubmissionRemoved', submissionId: GONE, cause: 'withdrawn' },
    ])
    expect(await ask(core, 'session.addSupplements', { contestId })).toEqual({ events: [] })
    expect(await ask(core, 'session.supplements', { contestId })).toEqual({ pending: [] })
    await ask(desk.core, 'desk.addSupplements', { contestId, jurorId: 'jurado-1' })
    await fillAll(desk)
    expect(await receive(room, await sealDesk(desk, 'jurado-1'))).toMatchObject({
      event: { type: 'ScoresheetReceived' },
    })
  })

  it('leaves alone what the jury removed itself, and adds nothing while it is shut', async () => {
    const { core, contestId, codes } = await laptop()
    await install({ core, contestId, codes })
    await ask(core, 'library.supplement', await take(core, contestId, first))
    await inRoom({ core, contestId, codes }, { type: 'RemoveSubmission', ...removalOf(GONE) })
    const { events } = await ask(core, 'session.addSupplements', { contestId })
    expect(events.map(({ event }) => event.type)).toEqual(['SupplementAdded'])
    await ask(core, 'library.lock', { contestId })
    expect(await refusalOf(core, 'session.supplements', { contestId })).toBe('desk-locked')
    expect(await refusalOf(core, 'desk.supplements', { contestId, jurorId: 'jurado-1' })).toBe('desk-locked')
  })
})

/** The desk's own submissions and what was added to them. */
async function fillAll(job: Awaited<ReturnType<typeof laptop>>): Promise<void> {
  await fillDesk(job, 'jurado-1')
  await denyConflicts(job, 'jurado-1')
  await scoreSubmission(job, 'jurado-1', ADDED, 4)
}
