// A supplement opens the sheets a second time: the session file carries every version that was opened, and the check
// reads each opened sheet beside the file of its version (R-AMT-9, R-SCO-4).
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { importSession } from '../../electron/core/import/import-session.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import type { Signer } from '../../electron/core/signing/cms.ts'
import { verifySession } from '../../electron/core/verify/verify-session.ts'
import type { LogEntry } from '../../shared/exchange/hash-chain.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import {
  agree,
  approveActa,
  ask,
  decide,
  denyConflicts,
  type Job,
  JURORS,
  openContest,
  openSheets,
  pathOf,
  pick,
  receive,
  scoreSubmission,
  sealAll,
  sealDesk,
  signActa,
  unlock,
} from '../make/main-job.ts'
import { givenTo, keysOf } from '../make/opened.ts'
import { logOf, type Parts, partsOfSession, signAgain, withLog } from '../make/session-forger.ts'
import { additionsOf, issueOf, supplementTo, value } from '../make/supplements.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const LATE = 'CDC-D-00009-25'
const ids = { uuid: () => crypto.randomUUID() }

let folder: string
let made: MadePackage
let path: string | undefined
let parts: Parts
let president: Signer
beforeAll(async () => {
  folder = makeSharedDir()
  made = await makeContestPackage(folder)
})
// The first one makes it, for all of them.
beforeEach(async () => {
  path ??= await openedTwice()
  const keys = await keysOf(made.path, made.letters[1]?.code ?? '')
  president = keys.signer
  parts = await partsOfSession(path, keys.reading)
})

/** A supplement brings a submission to the room and to every desk, and a new code to the third juror. */
async function supplement(job: Job): Promise<Job> {
  const change = { additions: additionsOf(folder, 9), reissue: ['jurado-3'] }
  const { path, letters } = value(await supplementTo(await issueOf(made), folder, change))
  const { core, contestId } = job
  await ask(core, 'library.supplement', { contestId, file: await pick(core, path) })
  await ask(core, 'session.addSupplements', { contestId })
  const next = { ...job, codes: { ...job.codes, 'jurado-3': letters[0]?.code ?? '' } }
  await unlock(core, next, 'jurado-3')
  for (const jurorId of JURORS) await ask(core, 'desk.addSupplements', { contestId, jurorId })
  return next
}

/** From the first opening to the session file, with a second one on the way. */
async function openedTwice(): Promise<string> {
  const before = await openContest(makeCore().core, made)
  await openSheets(before, await sealAll(before))
  const job = await supplement(before)
  for (const jurorId of JURORS) {
    await denyConflicts(job, jurorId)
    await scoreSubmission(job, jurorId, LATE, 4)
    await receive(job, await sealDesk(job, jurorId))
  }
  await agree(job, 'segunda-apertura', { kind: 'opening' })
  await ask(job.core, 'session.open', { contestId: job.contestId, agreementId: 'segunda-apertura' })
  await decide(job)
  await agree(job, 'ultima', { kind: 'not-selected', submissionIds: [LATE], reason: 'No alcanzó el puntaje.' })
  await approveActa(job)
  await signActa(job)
  const { file } = await ask(job.core, 'session.export', { contestId: job.contestId })
  const kept = join(folder, 'dos-aperturas.sesion')
  copyFileSync(await pathOf(job.core, file.id), kept)
  return kept
}

/** What does not hold of a session signed again, as DAFO checks it. */
async function broken(forged: Parts): Promise<string[]> {
  const to = join(folder, `${crypto.randomUUID()}.sesion`)
  const given = await givenTo(made.path, made.authority.code)
  await signAgain(to, 'cdc-2025-prueba', forged, president, given.locked.reception)
  const report = await verifySession(to, { at: NOW, ids, package: given })
  if (!report.ok) return [report.error.code]
  return report.value.findings.filter(({ holds }) => !holds).map(({ code, where }) => `${code} (${where})`)
}

const SUPPLEMENT = 'suplementos/001.suplemento'

it('the session file carries each opened version, and each opened sheet is held against its own', async () => {
  const inOpening = (last: boolean, change: (data: string) => string) => {
    const log = logOf(parts)
    const isOpening = ({ type }: LogEntry) => type === 'ScoresheetsOpened'
    const index = last ? log.findLastIndex(isOpening) : log.findIndex(isOpening)
    const entry = log[index] as LogEntry
    return withLog(parts, log.with(index, { ...entry, data: JSON.parse(change(JSON.stringify(entry.data))) }))
  }

  expect([...parts.keys()].filter((name) => name.startsWith('matrices/')).toSorted()).toEqual(
    JURORS.flatMap((jurorId) => [`matrices/${jurorId}-v1.matriz`, `matrices/${jurorId}.matriz`]),
  )
  expect(await broken(parts)).toEqual([])

  const raise = (data: string) => data.replace('"1.1":3', '"1.1":5')
  expect(await broken(inOpening(false, raise))).toContain('scoresheet (matrices/jurado-2-v1.matriz)')
  expect(await broken(inOpening(true, raise))).toEqual(['scoresheet (matrices/jurado-2.matriz)'])

  const without = new Map(parts)
  without.delete('matrices/jurado-3-v1.matriz')
  expect(await broken(without)).toEqual([
    'scoresheet (matrices/jurado-3-v1.matriz)',
    expect.stringMatching(/^entries /),
  ])
  const exchanged = new Map(parts).set(
    'matrices/jurado-3-v1.matriz',
    parts.get('matrices/jurado-3.matriz') ?? new Uint8Array(),
  )
  expect(await broken(exchanged)).toEqual([
    'scoresheet (matrices/jurado-3-v1.matriz)',
    expect.stringMatching(/^entries /),
  ])
})

it('the session file carries its supplement, and holds and is imported with it, the new keys included', async () => {
  expect(parts.has(SUPPLEMENT)).toBe(true)
  const given = await givenTo(made.path, made.authority.code)
  const report = value(await verifySession(path ?? '', { at: NOW, ids, package: given }))
  expect(report.findings.filter(({ holds }) => !holds)).toEqual([])
  expect(report.findings.map(({ code }) => code)).toContain('supplements')
  const checker = { at: NOW, ids, package: given, rehearsal: true }
  expect(value(await importSession(path ?? '', join(folder, 'importada'), checker)).files).toContain('session.sqlite')
})

it('without the supplement neither the addition nor the new key counts', async () => {
  const without = new Map(parts)
  without.delete(SUPPLEMENT)
  expect(await broken(without)).toEqual(['supplements (suplementos)', 'scoresheet (matrices/jurado-3.matriz)'])
})

it('an addition is the one that the supplement brought, and the supplement the authority’s own', async () => {
  const log = logOf(parts)
  const index = log.findIndex(({ type }) => type === 'SupplementAdded')
  const entry = log[index] as LogEntry
  const otherTitle = JSON.parse(JSON.stringify(entry.data).replace('OBRA D9', 'OTRA OBRA')) as LogEntry['data']
  expect(await broken(withLog(parts, log.with(index, { ...entry, data: otherTitle })))).toContain(
    'supplements (suplementos)',
  )
  const other = await issueOf(await makeContestPackage(folder))
  const foreign = value(await supplementTo(other, folder, { additions: additionsOf(folder, 9) }))
  expect(await broken(new Map(parts).set(SUPPLEMENT, readFileSync(foreign.path)))).toContain(
    `supplements (${SUPPLEMENT})`,
  )
  const second = new Map(parts).set('suplementos/002.suplemento', parts.get(SUPPLEMENT) ?? new Uint8Array())
  expect(await broken(second)).toContain('supplements (suplementos/002.suplemento)')
})
