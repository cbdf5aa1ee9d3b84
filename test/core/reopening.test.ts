// A sealed matrix goes out as a file, is opened again with a reason, and goes out as its next version (R-SCO-3).
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Core, saveAs } from '../../electron/core/core.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { fourWords } from '../../shared/exchange/four-words.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import {
  agree,
  ask,
  atDesk,
  fillDesk,
  install,
  type Job,
  openContest,
  pathOf,
  pick,
  receive,
  refusalOf,
  sealAll,
  sealDesk,
} from '../make/main-job.ts'
import { makeSharedDir, makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const jurorId = 'jurado-1'
const reason = 'Cambié dos puntajes de fila, ya los corregí.'
const submissionId = 'CDC-D-00001-25'
const correct = { type: 'GiveScore', submissionId, subcriterionId: '1.1', score: 1 } as const

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

const laptop = () => openContest(makeCore().core, made)

async function exportsOf({ core, contestId }: Job) {
  const { log } = await ask(core, 'desk.load', { contestId, jurorId })
  return log.flatMap(({ event }) => (event.type === 'ScoresheetExported' ? [event] : []))
}

async function saveFile(core: Core, fileId: string, name: string) {
  const saved = await saveAs(core, fileId, join(makeTempDir(), name))
  if (!saved.ok) throw new Error(saved.error.code)
  return saved.value
}

describe('a file of a sealed matrix', () => {
  it('is noted with what was read back from where it was saved, under the name it has there', async () => {
    const job = await laptop()
    const { core, contestId } = job
    await fillDesk(job, jurorId)
    await atDesk(job, jurorId, { type: 'SealScoresheet' })
    const { file, sha256 } = await ask(core, 'desk.export', { contestId, jurorId })
    const note = { contestId, jurorId, file: file.id }
    await saveFile(core, file.id, 'Mi matriz.matriz')
    const { event } = await ask(core, 'desk.noteExport', note)
    const fact = { type: 'ScoresheetExported', version: 1, size: file.size, fileSha256: sha256 }
    expect(event).toEqual({ ...fact, fileName: 'Mi matriz.matriz', isReadBack: true })
    expect(fourWords(sha256)).toMatch(/^[a-z]+( [a-z]+){3}$/)
    expect(await exportsOf(job)).toEqual([event])
  })

  it('is noted as not read back where a browser saved it', async () => {
    const job = await laptop()
    const { core, contestId } = job
    await fillDesk(job, jurorId)
    await atDesk(job, jurorId, { type: 'SealScoresheet' })
    const { file } = await ask(core, 'desk.export', { contestId, jurorId })
    const { event } = await ask(core, 'desk.noteExport', { contestId, jurorId, file: file.id })
    expect(event).toMatchObject({ fileName: file.name, size: file.size, isReadBack: false })
  })

  it('is of the desk that made it, of no other file, and of none once the desk was locked', async () => {
    const job = await laptop()
    const { core, contestId } = job
    await fillDesk(job, jurorId)
    await atDesk(job, jurorId, { type: 'SealScoresheet' })
    const { file } = await ask(core, 'desk.export', { contestId, jurorId })
    const note = (where: object, id: string) =>
      refusalOf(core, 'desk.noteExport', { contestId, jurorId, file: id, ...where })
    expect(await note({ jurorId: 'jurado-2' }, file.id)).toBe('file-gone')
    expect(await note({}, await pick(core, made.path))).toBe('file-gone')
    await ask(core, 'library.lock', { contestId, jurorId })
    expect(core.grants.need(file.id).ok).toBe(false)
    await ask(core, 'library.unlock', { contestId, jurorId, code: job.codes[jurorId] ?? '' })
    expect(await note({}, file.id)).toBe('file-gone')
  })
})

describe('a matrix that is opened again', () => {
  it('takes the place of the one that was delivered, and tells why only once the jury opened all', async () => {
    const job = await laptop()
    const { core, contestId } = job
    const paths = await sealAll(job)
    await install(job)
    for (const path of Object.values(paths)) await receive(job, path)
    expect(await refusalOf(core, 'desk.act', { contestId, jurorId, command: correct })).toBe('scoresheet-sealed')
    await atDesk(job, jurorId, { type: 'ReopenScoresheet', reason })
    expect(await refusalOf(core, 'desk.export', { contestId, jurorId })).toBe('desk-not-sealed')
    await atDesk(job, jurorId, correct)
    await receive(job, await sealDesk(job, jurorId))
    const before = await ask(core, 'session.load', { contestId })
    expect(JSON.stringify(before)).not.toContain(reason)
    await agree(job, 'apertura', { kind: 'opening' })
    const { event } = await ask(core, 'session.open', { contestId, agreementId: 'apertura' })
    const sheets = event.type === 'ScoresheetsOpened' ? event.sheets : []
    const [first, ...others] = sheets.toSorted((a, b) => (a.jurorId < b.jurorId ? -1 : 1))
    expect(first).toMatchObject({ version: 2, reopenings: [{ version: 1, reason }] })
    expect(first?.entries[submissionId]?.scores['1.1']).toBe(1)
    expect(others.map(({ reopenings }) => reopenings)).toEqual([undefined, undefined])
  })

  it('comes too late after the opening', async () => {
    const job = await laptop()
    const { core, contestId } = job
    const paths = await sealAll(job)
    await install(job)
    for (const path of Object.values(paths)) await receive(job, path)
    await agree(job, 'apertura', { kind: 'opening' })
    await ask(core, 'session.open', { contestId, agreementId: 'apertura' })
    await atDesk(job, jurorId, { type: 'ReopenScoresheet', reason })
    await atDesk(job, jurorId, { type: 'SealScoresheet' })
    const { file } = await ask(core, 'desk.export', { contestId, jurorId })
    const late = await pick(core, await pathOf(core, file.id), 'v2.matriz')
    expect(await refusalOf(core, 'session.receive', { contestId, file: late })).toBe('scoresheets-already-open')
  })
})
