// One byte changed in a package, a scoresheet or a session file: refused, naming the place, and nothing of it is kept.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import { directoryName } from '../../electron/core/exchange/zip-directory.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { verifySession } from '../../electron/core/verify/verify-session.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { z } from '../../shared/zod.ts'
import { partsOf } from '../exchange/containers.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { fillDesk, finishJob, install, openContest, pick, sealDesk } from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const ids = { uuid: () => crypto.randomUUID() }

let folder: string
let made: MadePackage
beforeAll(async () => {
  folder = makeSharedDir()
  made = await makeContestPackage(folder)
})

type Place = { readonly position: number; readonly name: string }

/** The first byte of every entry's header, of its data, one amid them and the last; and several of the directory. */
function placesIn(zip: Buffer): Place[] {
  let start = 0
  const inEntries = partsOf(zip).flatMap(({ name, data }) => {
    const dataStart = start + 30 + name.length
    const positions = [start, dataStart, dataStart + (data.length >> 1), dataStart + data.length - 1]
    start = dataStart + data.length
    return positions.map((position) => ({ position, name }))
  })
  const inDirectory = [0, 20, 60, zip.length - start - 22, zip.length - start - 1]
  return [...inEntries, ...inDirectory.map((offset) => ({ position: start + offset, name: directoryName }))]
}

const changedAt = (zip: Buffer, position: number) => {
  const changed = Buffer.from(zip)
  changed.writeUInt8((zip[position] ?? 0) ^ 0x01, position)
  return changed
}

/** How many rows each table of a core's database has. */
function rowsOf(dataDir: string): () => Record<string, unknown> {
  const db = new Database(join(dataDir, 'acta-jurado.sqlite'), { readonly: true })
  onTestFinished(() => void db.close())
  const tables = z
    .array(z.string())
    .parse(db.prepare("select name from sqlite_schema where type = 'table'").pluck().all())
  return () =>
    Object.fromEntries(tables.map((name) => [name, db.prepare(`select count(*) from ${name}`).pluck().get()]))
}

/** `attempt` refuses the file at `path` for every changed byte, and says which entry of it does not hold. */
async function expectRefused(path: string, attempt: (path: string) => Promise<Refusal | null>): Promise<number> {
  const zip = readFileSync(path)
  const names = [...partsOf(zip).map(({ name }) => name), directoryName]
  const changed = join(folder, `cambiado-${crypto.randomUUID()}`)
  const places = placesIn(zip)
  for (const { position, name } of places) {
    writeFileSync(changed, changedAt(zip, position))
    const refusal = await attempt(changed)
    const said = refusal === null ? 'accepted' : refusalText(refusal)
    const named = names.filter((candidate) => said.includes(candidate))
    // Damage to the directory may show as the entry it describes.
    expect(
      name === directoryName ? named.length > 0 : named.includes(name),
      `byte ${position} of ${name}: ${said}`,
    ).toBe(true)
  }
  return places.length
}

async function refusalIn(core: Core, operation: string, input: (file: string) => object, path: string) {
  const reply = await core.dispatch(operation, input(await pick(core, path)))
  return !reply.ok && reply.error.kind === 'refused' ? reply.error.refusal : null
}

describe('one byte changed', () => {
  let core: Core
  let dataDir: string
  beforeEach(() => {
    ;({ core, dataDir } = makeCore())
  })

  it('in a package: nothing of it stays', async () => {
    const rows = rowsOf(dataDir)
    const before = rows()
    const tried = await expectRefused(made.path, (path) => refusalIn(core, 'library.open', (file) => ({ file }), path))
    expect(tried).toBeGreaterThan(40)
    expect(rows()).toEqual(before)
    expect(before).toEqual({
      log: 0,
      package: 0,
      file: 0,
      paper: 0,
      rehearsal_code: 0,
      supplement: 0,
      attempt: 0,
      vault_key: 0,
      juror_secret: 0,
    })
  })

  it('in a scoresheet: nothing of it stays', async () => {
    const job = await openContest(core, made)
    await install(job)
    await fillDesk(job, 'jurado-1')
    const path = await sealDesk(job, 'jurado-1')
    const rows = rowsOf(dataDir)
    const before = rows()
    const receive = (file: string) => ({ contestId: job.contestId, file })
    const tried = await expectRefused(path, (changed) => refusalIn(core, 'session.receive', receive, changed))
    expect(tried).toBeGreaterThan(15)
    expect(rows()).toEqual(before)
    expect(before['file']).toBe(0)
    const whole = await core.dispatch('session.receive', receive(await pick(core, path)))
    expect(whole).toMatchObject({ ok: true })
    expect(rows()).toEqual({ ...before, file: 1, log: Number(before['log']) + 1 })
  })

  it('in a session file', async () => {
    const path = await finishJob(await openContest(core, made))
    const tried = await expectRefused(path, async (changed) => {
      const report = await verifySession(changed, { at: NOW, ids })
      return report.ok ? null : report.error
    })
    expect(tried).toBeGreaterThan(40)
  })
})
