// The recording through dispatch: only with everybody's consent, each piece on the disk when it is acknowledged, over locks
// and ends of the program, and its hash in the log (R-ACT-7).
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../../electron/core/packing/make-package.ts'
import { verifyFile } from '../../../electron/core/verify/verify-file.ts'
import type { Input } from '../../../shared/contract/operations.ts'
import { makeContestPackage } from '../../make/contest-package.ts'
import {
  agree,
  approveActa,
  ask,
  decide,
  inRoom,
  install,
  type Job,
  JURORS,
  openContest,
  openSheets,
  pathOf,
  pick,
  refusalOf,
  sealAll,
  signActa,
  unlock,
} from '../../make/main-job.ts'
import { recorderPieces, soundOf } from '../../make/webm.ts'
import { makeSharedDir, makeTempDir } from '../../setup/temp-dir.ts'
import { makeClock, makeCore } from '../make-core.ts'

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

const MINUTE = 60_000

async function makeRoom() {
  const clock = makeClock()
  const { core, dataDir } = makeCore(undefined, undefined, clock)
  const job = await openContest(core, made)
  await install(job)
  return { core, dataDir, job, clock, contestId: job.contestId }
}

async function consent({ core, contestId }: Job, consents = true, jurors: readonly string[] = JURORS) {
  for (const jurorId of jurors) await ask(core, 'recording.consent', { contestId, jurorId, consents })
}

const start = async (job: Job, kind: 'audio' | 'video' = 'audio') => {
  const { handle } = await ask(job.core, 'recording.start', { contestId: job.contestId, device: 'app', kind })
  return handle ?? ''
}

/** A page that records: a piece a second by the clock of the core. */
async function record({ core }: Job, clock: { pass(ms: number): void }, handle: string, pieces: readonly Buffer[]) {
  for (const [index, piece] of pieces.entries()) {
    clock.pass(1000)
    const bytes = new Uint8Array(piece)
    await ask(core, 'recording.append', { handle, elapsedMs: (index + 1) * 1000, bytes })
  }
}

const status = (job: Job) => ask(job.core, 'recording.status', { contestId: job.contestId })
const piece = (handle: string): Input<'recording.append'> => ({ handle, elapsedMs: 1000, bytes: new Uint8Array([1]) })
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('R-ACT-7: without everybody’s consent', () => {
  it('nothing starts, and no page gets a microphone', async () => {
    const { core, job, contestId } = await makeRoom()
    const app = { contestId, device: 'app', kind: 'audio' } as const
    expect(core.mayRecord()).toBe(false)
    await consent(job, true, JURORS.slice(0, 2))
    expect(await refusalOf(core, 'recording.start', app)).toBe('recording-consent-missing')
    await consent(job, false, JURORS.slice(2))
    expect(await refusalOf(core, 'recording.start', app)).toBe('recording-consent-missing')
    expect(core.mayRecord()).toBe(false)
    expect(await status(job)).toMatchObject({ isHeard: false, recordings: [] })
    await consent(job, true, JURORS.slice(2))
    expect(core.mayRecord()).toBe(true)
  })

  it('nothing goes on: who takes the consent back ends it, and what was recorded is finished', async () => {
    const { core, job, clock } = await makeRoom()
    await consent(job)
    const handle = await start(job)
    await record(job, clock, handle, recorderPieces(3))
    await consent(job, false, JURORS.slice(1, 2))
    expect(await refusalOf(core, 'recording.append', piece(handle))).toBe('recording-ended')
    expect(core.mayRecord()).toBe(false)
    const { recordings } = await status(job)
    expect(recordings).toMatchObject([
      { number: 1, elapsedMs: 3000, file: { fileName: 'grabacion-cdc-2025-prueba-1.webm' } },
    ])
    expect(recordings[0]?.stoppedAt).not.toBeNull()
  })
})

describe('a recording', () => {
  it('is on the disk piece by piece, and its hash in the log is that of the file that is saved', async () => {
    const { core, job, clock, contestId } = await makeRoom()
    await consent(job)
    const handle = await start(job, 'video')
    await record(job, clock, handle, recorderPieces(2, { video: true }))
    const bytes = new Uint8Array(recorderPieces(3, { video: true })[2] ?? [])
    const answer = await ask(core, 'recording.append', { handle, elapsedMs: 3000, bytes })
    expect(answer.elapsedMs).toBe(3000)
    expect(answer.freeBytes).toBeGreaterThan(0)
    expect(await status(job)).toMatchObject({
      isHeard: true,
      recordings: [{ kind: 'video', bytes: answer.bytes, file: null }],
    })
    expect(await refusalOf(core, 'recording.save', { contestId, number: 1 })).toBe('recording-not-started')
    await ask(core, 'recording.stop', { contestId })
    const [facts] = (await status(job)).recordings
    const { file, chapters, url } = await ask(core, 'recording.save', { contestId, number: 1 })
    const saved = readFileSync(await pathOf(core, file.id))
    expect(file).toMatchObject({ name: 'grabacion-cdc-2025-prueba-1.webm', size: saved.length })
    expect(url).toBe(`/media/${file.id}`)
    expect(sha256(saved)).toBe(facts?.file?.fileSha256)
    expect(saved.toString()).toContain(soundOf(2))
    expect(chapters.name).toBe('grabacion-cdc-2025-prueba-1.vtt')
    expect(await refusalOf(core, 'recording.stop', { contestId })).toBe('recording-not-started')
    // Its address goes with the lock.
    await ask(core, 'library.lock', { contestId })
    expect(core.grants.need(file.id).ok).toBe(false)
  })

  it('has places to go to: the steps and the votes, without the pauses', async () => {
    const { core, job, clock, contestId } = await makeRoom()
    await consent(job)
    const handle = await start(job)
    const pieces = recorderPieces(9)
    await record(job, clock, handle, pieces.slice(0, 3))
    await inRoom(job, { type: 'ProposeAgreement', agreementId: 'uno', subject: { kind: 'other', text: 'Saludar.' } })
    // A break: the page sends nothing.
    clock.pass(10 * MINUTE)
    for (const index of [3, 4]) {
      clock.pass(1000)
      await ask(core, 'recording.append', {
        handle,
        elapsedMs: (index + 1) * 1000,
        bytes: new Uint8Array(pieces[index] ?? []),
      })
    }
    for (const jurorId of JURORS)
      await inRoom(job, { type: 'CastVote', agreementId: 'uno', jurorId, sense: 'for', reason: '' })
    await inRoom(job, { type: 'CloseAgreement', agreementId: 'uno' })
    clock.pass(1000)
    await ask(core, 'recording.append', { handle, elapsedMs: 6000, bytes: new Uint8Array(pieces[5] ?? []) })
    await ask(core, 'recording.stop', { contestId })
    const [facts] = (await status(job)).recordings
    expect(facts?.places).toEqual([
      { elapsedMs: 3000, text: 'Acuerdo 1, propuesta: Saludar.' },
      { elapsedMs: 5000, text: 'Acuerdo 1, votación' },
      { elapsedMs: 5000, text: 'Acuerdo 1, resultado' },
    ])
    const { chapters } = await ask(core, 'recording.save', { contestId, number: 1 })
    const { contest } = await ask(core, 'session.load', { contestId })
    expect(readFileSync(await pathOf(core, chapters.id), 'utf8')).toBe(
      [
        `WEBVTT ${contest.title}, grabación 1`,
        '',
        '1\n00:00:03.000 --> 00:00:05.000\nAcuerdo 1, propuesta: Saludar.',
        '',
        '2\n00:00:05.000 --> 00:00:06.000\nAcuerdo 1, votación',
        '',
        '3\n00:00:05.000 --> 00:00:06.000\nAcuerdo 1, resultado',
        '',
      ].join('\n'),
    )
  })

  it('goes on over the end of the program, in the same file', async () => {
    const { core, dataDir, job, clock, contestId } = await makeRoom()
    await consent(job)
    const handle = await start(job)
    await record(job, clock, handle, recorderPieces(3))
    await core.close()
    const { core: again } = makeCore(undefined, dataDir, clock)
    const next = { ...job, core: again }
    for (const jurorId of JURORS) await unlock(again, next, jurorId)
    expect(await refusalOf(again, 'recording.append', piece(handle))).toBe('recording-ended')
    expect(await status(next)).toMatchObject({ isHeard: false, recordings: [{ elapsedMs: 3000, stoppedAt: null }] })
    const { handle: further, kind } = await ask(again, 'recording.continue', { contestId })
    expect(kind).toBe('audio')
    await record(next, clock, further, recorderPieces(2))
    await ask(again, 'recording.stop', { contestId })
    const [facts] = (await status(next)).recordings
    expect(facts).toMatchObject({ elapsedMs: 5000, stoppedAt: clock.now().toISOString() })
    const { file } = await ask(again, 'recording.save', { contestId, number: 1 })
    const saved = readFileSync(await pathOf(again, file.id))
    expect(sha256(saved)).toBe(facts?.file?.fileSha256)
    expect(saved.toString().match(/segundo 0001/g)).toHaveLength(4)
    expect(await refusalOf(again, 'recording.continue', { contestId })).toBe('recording-not-started')
  })

  it('that ended while nobody could finish it is finished when the room opens again', async () => {
    const { core, dataDir, job, clock, contestId } = await makeRoom()
    await consent(job)
    await record(job, clock, await start(job), recorderPieces(2))
    // Ended by the rules, and the program ends in the same moment.
    const stopping = ask(core, 'recording.stop', { contestId }).catch(() => undefined)
    await core.close()
    await stopping
    const { core: again } = makeCore(undefined, dataDir, clock)
    const next = { ...job, core: again }
    await unlock(again, next, 'jurado-1')
    const [facts] = (await status(next)).recordings
    expect(facts?.file?.fileSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('of a page that comes again is that page’s alone', async () => {
    const { core, job, clock, contestId } = await makeRoom()
    await consent(job)
    const first = await start(job)
    await record(job, clock, first, recorderPieces(2))
    const { handle } = await ask(core, 'recording.continue', { contestId })
    expect(await refusalOf(core, 'recording.append', piece(first))).toBe('recording-ended')
    await record(job, clock, handle, recorderPieces(1))
    clock.pass(6000)
    expect((await status(job)).isHeard).toBe(false)
  })

  it('whose file was changed from outside says so, and keeps no jury from closing its session', async () => {
    const { core, dataDir, job, clock, contestId } = await makeRoom()
    await consent(job)
    await record(job, clock, await start(job), recorderPieces(3))
    await ask(core, 'library.lock', { contestId })
    await unlock(core, job, 'jurado-2')
    const folder = join(dataDir, 'grabaciones')
    const path = join(folder, readdirSync(folder)[0] ?? '')
    const kept = readFileSync(path)
    kept[200] = (kept[200] ?? 0) ^ 1
    writeFileSync(path, kept)
    await ask(core, 'recording.stop', { contestId })
    const [facts] = (await status(job)).recordings
    expect(facts).toMatchObject({ file: null, problem: expect.stringContaining('cambiada desde fuera') })
  })
})

describe('a lock', () => {
  it('does not stop what is being heard, and shuts everything else', async () => {
    const { core, job, clock, contestId } = await makeRoom()
    await consent(job)
    const handle = await start(job)
    await record(job, clock, handle, recorderPieces(2))
    await ask(core, 'library.lock', { contestId })
    const pieces = recorderPieces(4)
    expect(
      await ask(core, 'recording.append', {
        ...piece(handle),
        elapsedMs: 3000,
        bytes: new Uint8Array(pieces[2] ?? []),
      }),
    ).toMatchObject({
      elapsedMs: 3000,
    })
    expect(core.mayRecord()).toBe(true)
    expect(await refusalOf(core, 'recording.status', { contestId })).toBe('desk-locked')
    expect(await refusalOf(core, 'recording.stop', { contestId })).toBe('desk-locked')
    await unlock(core, job, 'jurado-3')
    await ask(core, 'recording.append', { ...piece(handle), elapsedMs: 4000, bytes: new Uint8Array(pieces[3] ?? []) })
    await ask(core, 'recording.stop', { contestId })
    expect((await status(job)).recordings).toMatchObject([{ elapsedMs: 4000, file: { fileName: expect.any(String) } }])
  })

  it('comes after thirty minutes all the same: what a recorder sends shows nobody’s presence', async () => {
    const { core, job, clock, contestId } = await makeRoom()
    await consent(job)
    const handle = await start(job)
    for (let minute = 1; minute <= 29; minute += 1) {
      clock.pass(MINUTE)
      await ask(core, 'recording.append', { ...piece(handle), elapsedMs: minute * 1000 })
    }
    expect((await ask(core, 'app.idle', {})).secondsLeft).toBe(60)
    clock.pass(MINUTE)
    expect(await ask(core, 'recording.append', { ...piece(handle), elapsedMs: 30_000 })).toMatchObject({
      elapsedMs: 30_000,
    })
    expect(await refusalOf(core, 'session.load', { contestId })).toBe('desk-locked')
  })
})

describe('another device', () => {
  it('is noted, gets its file by its hash, and no page records meanwhile', async () => {
    const { core, job, clock, contestId } = await makeRoom()
    await consent(job)
    const { handle } = await ask(core, 'recording.start', { contestId, device: 'other', kind: 'audio' })
    expect(handle).toBeNull()
    expect(await refusalOf(core, 'recording.continue', { contestId })).toBe('recording-not-started')
    clock.pass(MINUTE)
    await agree(job, 'uno', { kind: 'other', text: 'Saludar.' })
    clock.pass(MINUTE)
    await ask(core, 'recording.stop', { contestId })
    // A second one on this app, with its own file, does not take the place of the first.
    await record(job, clock, await start(job), recorderPieces(2))
    await ask(core, 'recording.stop', { contestId })
    const path = join(makeTempDir(), 'grabadora.mp3')
    writeFileSync(path, 'lo que grabó la grabadora')
    await ask(core, 'recording.attach', { contestId, number: 1, file: await pick(core, path) })
    const { recordings } = await status(job)
    expect(recordings.map(({ file }) => file?.fileName)).toEqual(['grabadora.mp3', 'grabacion-cdc-2025-prueba-2.webm'])
    expect(recordings[0]).toMatchObject({
      file: { fileSha256: sha256(readFileSync(path)) },
      elapsedMs: null,
      kind: null,
    })
    expect(recordings[0]?.places.map(({ elapsedMs }) => elapsedMs)).toEqual([MINUTE, MINUTE, MINUTE])
    expect(await refusalOf(core, 'recording.attach', { contestId, number: 1, file: await pick(core, path) })).toBe(
      'recording-not-started',
    )
    expect(await refusalOf(core, 'recording.save', { contestId, number: 1 })).toBe('recording-not-started')
    expect(await refusalOf(core, 'recording.attach', { contestId, number: 1, file: crypto.randomUUID() })).toBe(
      'file-gone',
    )
  })
})

it('closing the session ends what is still running, and the log that is exported has its hash', async () => {
  const clock = makeClock()
  const { core } = makeCore(undefined, undefined, clock)
  const job = await openContest(core, made)
  const { contestId } = job
  await openSheets(job, await sealAll(job))
  await consent(job)
  const handle = await start(job)
  await record(job, clock, handle, recorderPieces(2))
  await decide(job)
  await approveActa(job)
  await signActa(job)
  const { file: session } = await ask(core, 'session.export', { contestId })
  const { log } = await ask(core, 'session.load', { contestId })
  expect(log.slice(-3).map(({ event }) => event.type)).toEqual([
    'RecordingStopped',
    'RecordingAttached',
    'SessionClosed',
  ])
  expect(core.mayRecord()).toBe(false)
  expect(await refusalOf(core, 'recording.append', piece(handle))).toBe('recording-ended')

  // DAFO has the session file and the recording.
  const { file } = await ask(core, 'recording.save', { contestId, number: 1 })
  const path = await pathOf(core, file.id)
  const other = join(makeTempDir(), 'otra.webm')
  writeFileSync(other, 'otra cosa')
  const verified = async (code: string | null, ...recordings: string[]) => {
    const checker = { at: clock.now(), ids: { uuid: () => crypto.randomUUID() } }
    const report = await verifyFile(await pathOf(core, session.id), checker, {
      packagePath: made.path,
      code,
      recordings,
    })
    if (!report.ok) throw new Error(report.error.code)
    const { holds, findings } = report.value
    return [holds, ...findings.flatMap((one) => (one.code === 'recording' ? [one.holds] : []))]
  }
  const code = made.letters[0]?.code ?? ''
  expect(await verified(code)).toEqual([true])
  expect(await verified(code, path)).toEqual([true, true])
  expect(await verified(code, path, other)).toEqual([false, true, false])
  expect(await verified(null, path)).toEqual([false, false])
})
