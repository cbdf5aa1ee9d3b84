// The receipt for a scoresheet: from the room back to the desk, naming exactly which version was taken in.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { verifyFile } from '../../electron/core/verify/verify-file.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import {
  ask,
  atDesk,
  fillDesk,
  type Job,
  openContest,
  pathOf,
  pick,
  receive,
  refusalOf,
  sealDesk,
} from '../make/main-job.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

let made: MadePackage
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-'))
  made = await makeContestPackage(folder)
  return () => rmSync(folder, { recursive: true, force: true })
})

const laptop = () => openContest(makeCore().core, made)

async function sealed(job: Job, jurorId: string): Promise<string> {
  await fillDesk(job, jurorId)
  return await sealDesk(job, jurorId)
}

async function receiptFor({ core, contestId }: Job, jurorId: string): Promise<string> {
  const { file } = await ask(core, 'session.receipt', { contestId, jurorId })
  expect(file.name).toMatch(/\.acuse$/)
  return pathOf(core, file.id)
}

const take = async ({ core, contestId }: Job, jurorId: string, path: string) => ({
  contestId,
  jurorId,
  file: await pick(core, path, 'acuse.acuse'),
})

describe('a receipt', () => {
  it('goes from the room back to the desk, which then knows the version and the file that was taken in', async () => {
    const [room, desk] = [await laptop(), await laptop()]
    const sheet = await sealed(desk, 'jurado-1')
    const { event: received } = await receive(room, sheet)
    const receipt = await receiptFor(room, 'jurado-1')
    const { event } = await ask(desk.core, 'desk.receipt', await take(desk, 'jurado-1', receipt))
    const fileSha256 = received.type === 'ScoresheetReceived' ? received.fileSha256 : ''
    expect(event).toEqual({ type: 'ScoresheetHandedOver', version: 1, fileSha256 })
    expect(await ask(desk.core, 'desk.receipt', await take(desk, 'jurado-1', receipt))).toMatchObject({ event })
  })

  it('holds for whoever has the package, and says who received what', async () => {
    const room = await laptop()
    await receive(room, await sealed(room, 'jurado-2'))
    const report = await verifyFile(
      await receiptFor(room, 'jurado-2'),
      { at: NOW, ids: { uuid: () => 'x' } },
      { packagePath: made.path, code: null },
    )
    expect(report).toMatchObject({ ok: true, value: { holds: true, kind: 'acuse' } })
    expect(JSON.stringify(report)).toContain('versión 1')
  })

  it('is not given for what was not received', async () => {
    const { core, contestId } = await laptop()
    expect(await refusalOf(core, 'session.receipt', { contestId, jurorId: 'jurado-1' })).toBe('nothing-received')
    expect(await refusalOf(core, 'session.receipt', { contestId, jurorId: 'nadie' })).toBe('nothing-received')
  })

  it('of another member, of an earlier version or of another content is refused at the desk', async () => {
    const [room, desk] = [await laptop(), await laptop()]
    await receive(room, await sealed(room, 'jurado-1'))
    const other = await receiptFor(room, 'jurado-1')
    await sealed(desk, 'jurado-2')
    expect(await refusalOf(desk.core, 'desk.receipt', await take(desk, 'jurado-2', other))).toBe('receipt-of-another')
    // The same member filled this other desk with other scores.
    await fillDesk(desk, 'jurado-1', 2)
    expect(await refusalOf(desk.core, 'desk.receipt', await take(desk, 'jurado-1', other))).toBe('not-sealed')
    await sealDesk(desk, 'jurado-1')
    expect(await refusalOf(desk.core, 'desk.receipt', await take(desk, 'jurado-1', other))).toBe(
      'receipt-other-content',
    )
    await atDesk(room, 'jurado-1', {
      type: 'DeclareAbstention',
      submissionId: 'CDC-D-00001-25',
      causeId: 'parentesco',
      description: 'Mi hermana dirige la obra.',
    })
    expect(await refusalOf(room.core, 'desk.receipt', await take(room, 'jurado-1', other))).toBe('not-sealed')
  })

  it('of another contest, and one with a byte changed, is refused', async () => {
    const folder = makeTempDir()
    const foreign = await openContest(makeCore().core, await makeContestPackage(folder, { id: 'OTRO-2025' }))
    await receive(foreign, await sealed(foreign, 'jurado-1'))
    const desk = await laptop()
    const sheet = await sealed(desk, 'jurado-1')
    const asked = await take(desk, 'jurado-1', await receiptFor(foreign, 'jurado-1'))
    expect(await refusalOf(desk.core, 'desk.receipt', asked)).toBe('container-signature')
    await receive(desk, sheet)
    const bytes = readFileSync(await receiptFor(desk, 'jurado-1'))
    const at = bytes.indexOf('"version":1')
    bytes[at + '"version":'.length] = '2'.charCodeAt(0)
    const changed = join(folder, 'cambiado.acuse')
    writeFileSync(changed, bytes)
    expect(await refusalOf(desk.core, 'desk.receipt', await take(desk, 'jurado-1', changed))).toBe(
      'container-entry-altered',
    )
    expect(await refusalOf(desk.core, 'desk.receipt', await take(desk, 'jurado-1', sheet))).toBe('container-wrong-kind')
  })
})
