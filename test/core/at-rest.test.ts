// What lies on a juror's laptop, byte for byte: no name, title, score or comment can be read in the database, its WAL and
// its shared memory, in the kept package or in the scratch folder, in mid-work and after closing. That the search finds
// what is there, planted text shows.
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { type DeskPapers, noDeskPapers, noPapers } from '../../shared/domain/notebook/notebook.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import {
  agree,
  approveActa,
  ask,
  atDesk,
  decide,
  fillDesk,
  inRoom,
  install,
  type Job,
  openContest,
  openSheets,
  receive,
  sealAll,
} from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

const database = ['acta-jurado.sqlite', 'acta-jurado.sqlite-wal', 'acta-jurado.sqlite-shm'] as const

/** Everything that lies there: the database, the kept packages, what is for this run only. */
const filesOf = (dataDir: string): string[] =>
  readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(dataDir, name)).isFile())

/** In which files one of the texts stands, in UTF-8 or in UTF-16. */
function found(dataDir: string, texts: readonly string[], files = filesOf(dataDir)): string[] {
  return files.flatMap((name) => {
    const bytes = readFileSync(join(dataDir, name))
    const hits = texts.filter((text) => bytes.includes(text) || bytes.includes(text, 0, 'utf16le'))
    return hits.map((text) => `${name}: ${text}`)
  })
}

const REASON = 'No convence el presupuesto, dice quien disiente.'
const NOTED = 'Preguntar por el contrato de la sala.'
const FACT = 'Trabajé con la productora hasta enero.'

/** What files that travel tell in the open, and the database does not: codes of submissions, names of entries. */
const told = ['CDC-D-00001-25', 'matriz.json'] as const

/** Everything that a person or a rule puts into the logs and the files. */
function readable(title: string, names: readonly string[]): string[] {
  const events = ['ScoreGiven', 'CommentWritten', 'AbstentionDeclared', 'JuryInstalled', 'subcriterionId', '"score"']
  const typed = [
    NOTED,
    'bookmarks',
    'relatives',
    'Propuesta coherente',
    'dice jurado-1',
    REASON,
    FACT,
    'SALAS LEE, MARTA',
    'San Borja',
    'j1.matriz',
  ]
  return [...events, ...typed, ...names, title, '%PDF', 'prevHash']
}

async function midWork(job: Job): Promise<string[]> {
  const { contest } = await ask(job.core, 'desk.load', { contestId: job.contestId, jurorId: 'jurado-1' })
  const submissionId = contest.submissions[3]?.id ?? ''
  const causeId = contest.bases.abstentionCauses[0]?.id ?? ''
  await atDesk(job, 'jurado-1', { type: 'DeclareAbstention', submissionId, causeId, description: FACT })
  const noted = {
    ...noPapers,
    bookmarks: [{ page: 3, label: NOTED }],
    notes: [{ id: randomUUID(), page: 2, text: NOTED }],
  }
  const relatives: DeskPapers = { ...noDeskPapers, relatives: [NOTED] }
  const at = { contestId: job.contestId, jurorId: 'jurado-1' }
  await ask(job.core, 'desk.keepPapers', { ...at, submissionId: contest.submissions[0]?.id ?? '', papers: noted })
  await ask(job.core, 'desk.keepDeskPapers', { ...at, papers: relatives })
  const paths = await sealAll(job)
  await install(job)
  for (const path of Object.values(paths)) await receive(job, path, 'j1.matriz')
  await agree(job, 'apertura', { kind: 'opening' }, { 'jurado-3': REASON })
  await ask(job.core, 'session.open', { contestId: job.contestId, agreementId: 'apertura' })
  await inRoom(job, { type: 'DescribeDeliberation', text: REASON })
  return readable(
    contest.title,
    contest.jurors.map(({ name }) => name),
  )
}

describe('the database of a laptop', () => {
  it('holds nothing readable, in mid-work and after closing', async () => {
    const { core, dataDir } = makeCore()
    const texts = await midWork(await openContest(core, made))
    expect(existsSync(join(dataDir, 'acta-jurado.sqlite-wal'))).toBe(true)
    expect(found(dataDir, [...texts, ...told], [...database])).toEqual([])
    expect(found(dataDir, texts)).toEqual([])
    await core.close()
    expect(found(dataDir, [...texts, ...told], [database[0]])).toEqual([])
    expect(found(dataDir, texts)).toEqual([])
    expect(found(dataDir, [...told]).map((hit) => hit.replace(/[0-9a-f]{64}/, '…'))).toEqual([
      'paquetes/….aptos: CDC-D-00001-25',
      'paquetes/….indice.json: CDC-D-00001-25',
    ])
  })

  it('is not joined by the dossiers, notices and Actas that the screen shows', async () => {
    const { core, dataDir } = makeCore()
    const job = await openContest(core, made)
    await openSheets(job, await sealAll(job))
    await decide(job)
    await approveActa(job)
    const desk = { contestId: job.contestId, jurorId: 'jurado-1' }
    const { contest } = await ask(core, 'desk.load', desk)
    const submissionId = contest.submissions[0]?.id ?? ''
    const dossier = await ask(core, 'desk.dossier', { ...desk, submissionId })
    const causeId = contest.bases.abstentionCauses[0]?.id ?? ''
    await atDesk(job, 'jurado-1', { type: 'DeclareAbstention', submissionId, causeId, description: FACT })
    await ask(core, 'desk.notice', { ...desk, submissionId })
    const { acta } = await ask(core, 'session.acta', { contestId: job.contestId })
    expect([dossier.url, acta?.url]).toEqual(Array(2).fill(expect.stringMatching(/^.media.[0-9a-f-]{36}$/)))
    expect(found(dataDir, ['%PDF'])).toEqual([])
  })

  it('is searched well: what is planted there is found, in mid-work and after closing', async () => {
    const { core, dataDir } = makeCore()
    const job = await openContest(core, made)
    await fillDesk(job, 'jurado-1')
    const db = new Database(join(dataDir, 'acta-jurado.sqlite'))
    db.exec("insert into file values ('x', 'y', cast('Propuesta coherente' as blob), cast('prevHash' as blob))")
    expect(found(dataDir, ['Propuesta coherente', 'prevHash', 'ScoreGiven'], [...database]).sort()).toEqual([
      'acta-jurado.sqlite-wal: Propuesta coherente',
      'acta-jurado.sqlite-wal: prevHash',
    ])
    db.close()
    await core.close()
    expect(found(dataDir, ['Propuesta coherente', 'ScoreGiven'])).toEqual(['acta-jurado.sqlite: Propuesta coherente'])
  })

  it('says nothing of a file by its hash, and sizes apart it holds random bytes', async () => {
    const { core, dataDir } = makeCore()
    const job = await openContest(core, made)
    const { 'jurado-1': path } = await sealAll(job)
    await install(job)
    const { event } = await receive(job, path)
    const hash = event.type === 'ScoresheetReceived' ? event.fileSha256 : ''
    await core.close()
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(found(dataDir, [hash])).toEqual([])
  })
})
