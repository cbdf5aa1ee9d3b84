// One laptop, several jurors: whoever is unlocked learns nothing of another's desk, by any operation (R-SCO-4, R-DAT-1).
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import { readGrant } from '../../electron/core/grants.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { deskOperations } from '../../shared/contract/desk.ts'
import { noDeskPapers, noPapers } from '../../shared/domain/notebook/notebook.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, atDesk, fillDesk, type Job, openContest, unlock } from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const contestId = 'cdc-2025-prueba'
const submissionId = 'CDC-D-00001-25'
const abstainedId = 'CDC-C-00001-25'
const [A, B] = ['jurado-1', 'jurado-2'] as const

/** What the first juror leaves at the own desk, each where a different operation could show it. */
const planted = {
  comment: 'Secreto uno: el plan de salas convence.',
  subcomment: 'Secreto dos: la ruta andina es real.',
  note: 'Secreto tres: preguntar por los permisos.',
  abstention: 'Secreto cuatro: fuimos socios en 2019.',
  reason: 'Secreto cinco: cambié dos filas.',
}

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

/** Both desks used, the first one full of secrets; the media addresses that the first juror was given. */
async function lived() {
  const { core } = makeCore()
  const job = await openContest(core, made)
  const declared = { type: 'DeclareAbstention', submissionId: abstainedId, causeId: 'vinculo' } as const
  await atDesk(job, A, { ...declared, description: planted.abstention })
  for (const jurorId of [A, B]) await fillDesk(job, jurorId)
  const write = (subcriterionId: string | null, text: string) =>
    atDesk(job, A, { type: 'WriteComment', submissionId, subcriterionId, text })
  await write(null, planted.comment)
  await write('1.1', planted.subcomment)
  const notes = [{ id: randomUUID(), page: 1, text: planted.note }]
  const papers = { ...noPapers, notes }
  await ask(core, 'desk.keepPapers', { contestId, jurorId: A, submissionId, papers })
  await atDesk(job, A, { type: 'SealScoresheet' })
  await atDesk(job, A, { type: 'ReopenScoresheet', reason: planted.reason })
  await atDesk(job, A, { type: 'SealScoresheet' })
  const where = { contestId, jurorId: A }
  const { url } = await ask(core, 'desk.dossier', { ...where, submissionId })
  const notice = await ask(core, 'desk.notice', { ...where, submissionId: abstainedId })
  const { file } = await ask(core, 'desk.export', where)
  return { core, job, media: [url.split('/').at(-1) ?? '', notice.id, file.id] }
}

/** A well-formed input for every operation of a desk. */
const inputs = (jurorId: string, file: string): Readonly<Record<string, object>> => {
  const desk = { contestId, jurorId }
  return {
    'desk.load': desk,
    'desk.notebook': desk,
    'desk.keepPapers': { ...desk, submissionId, papers: noPapers },
    'desk.keepDeskPapers': { ...desk, papers: noDeskPapers },
    'desk.dossier': { ...desk, submissionId },
    'desk.notice': { ...desk, submissionId: abstainedId },
    'desk.export': desk,
    'desk.noteExport': { ...desk, file },
    'desk.receipt': { ...desk, file },
    'desk.supplements': desk,
    'desk.addSupplements': desk,
    'desk.act': { ...desk, command: { type: 'SealScoresheet' } },
  }
}

/** What the whole contract answers to whoever asks for that desk, and what else anybody is told, as one text. */
async function everythingSaid({ core }: Job, jurorId: string, file: string): Promise<string> {
  const said: unknown[] = []
  for (const [name, input] of Object.entries(inputs(jurorId, file))) said.push(await core.dispatch(name, input))
  for (const name of ['library.contests', 'app.opened', 'app.idle', 'app.info'])
    said.push(await core.dispatch(name, {}))
  for (const name of ['session.load', 'session.acta', 'session.supplements'])
    said.push(await core.dispatch(name, { contestId }))
  return JSON.stringify(said)
}

const found = (text: string) => Object.values(planted).filter((secret) => text.includes(secret))

async function readable(core: Core, ids: readonly string[]) {
  const sizes = ids.map(async (id) => {
    const grant = core.grants.need(id)
    if (!grant.ok) return 'gone'
    return (await readGrant(grant.value)).ok ? 'read' : 'gone'
  })
  return await Promise.all(sizes)
}

describe('a laptop of several jurors', () => {
  it('has an input here for every operation of a desk', () => {
    expect(Object.keys(inputs(A, '')).sort()).toEqual(Object.keys(deskOperations).sort())
  })

  it('tells the first juror all of the own secrets: the search finds what is there', async () => {
    const { job, core, media } = await lived()
    expect(found(await everythingSaid(job, A, randomUUID()))).toEqual(Object.values(planted))
    expect(await readable(core, media)).toEqual(['read', 'read', 'read'])
  })

  it('tells the second none of them, once the first desk is locked: not at the own desk, not at that one', async () => {
    const { job, core, media } = await lived()
    await ask(core, 'library.lock', { contestId, jurorId: A })
    expect(await readable(core, media)).toEqual(['gone', 'gone', 'gone'])
    for (const jurorId of [B, A]) {
      const said = await everythingSaid(job, jurorId, media[2] ?? '')
      expect(found(said)).toEqual([])
      // That somebody scored, sealed or abstained there shows neither.
      expect(said).not.toMatch(/ScoresheetReopened|AbstentionDeclared/)
    }
    const { contests } = await ask(core, 'library.contests', {})
    const states = contests[0]?.unlocked?.jurors.map(({ jurorId, desk }) => [jurorId, desk])
    expect(states).toEqual(expect.arrayContaining([[A, 'locked']]))
  })

  it('gives the first juror everything back with the own code, and the addresses of before stay gone', async () => {
    const { job, core, media } = await lived()
    await ask(core, 'library.lock', { contestId })
    await unlock(core, job, B)
    await ask(core, 'library.lock', { contestId, jurorId: B })
    await unlock(core, job, A)
    expect(found(await everythingSaid(job, A, randomUUID()))).toEqual(Object.values(planted))
    expect(await readable(core, media)).toEqual(['gone', 'gone', 'gone'])
  })
})
