// The .matriz file: sealed to the jury, committed to in the open, checked unread, and held to its commitment when opened.
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  checkScoresheet,
  openScoresheet,
  publicSheet,
  scoresheetEntries,
} from '../../electron/core/desk/scoresheet-file.ts'
import { type ContainerEntry, writeContainer } from '../../electron/core/exchange/asic-write.ts'
import { sha256 } from '../../electron/core/exchange/sha256.ts'
import type { LockedPackage } from '../../electron/core/packing/locked-package.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { type UnlockedJuror, unlockReception } from '../../electron/core/packing/unlock.ts'
import { makeEnvelope } from '../../electron/core/signing/envelope.ts'
import { verifyFile } from '../../electron/core/verify/verify-file.ts'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
import { fourWords } from '../../shared/exchange/four-words.ts'
import { makeContest, makeScoresheet } from '../make/contest.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { ask, fillDesk, openContest, pathOf, sealDesk } from '../make/main-job.ts'
import { keysOf, lockedAt } from '../make/opened.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

let folder: string
let made: MadePackage
let locked: LockedPackage
let members: readonly UnlockedJuror[]
beforeAll(async () => {
  folder = makeSharedDir()
  made = await makeContestPackage(folder)
  locked = await lockedAt(made.path)
  members = await Promise.all(made.letters.map(({ code }) => keysOf(made.path, code)))
})

const member = (index: number) => {
  const found = members[index]
  if (!found) throw new Error(`no member ${index}`)
  return found
}

const check = (path: string) => checkScoresheet(path, 'x.matriz', { ...locked, packageSha256: made.sha256 }, NOW)
const codeIn = (result: { ok: boolean; error?: unknown }) =>
  result.ok ? 'ok' : (result.error as { code: string }).code

async function sealedByFirst() {
  const job = await openContest(makeCore().core, made)
  await fillDesk(job, 'jurado-1')
  return { job, path: await sealDesk(job, 'jurado-1') }
}

describe('a scoresheet’s file', () => {
  it('shows whose it is, its version and a commitment; no score and no comment', async () => {
    const { path } = await sealedByFirst()
    const sheet = await check(path)
    if (!sheet.ok) throw new Error(sheet.error.code)
    expect(Object.keys(sheet.value.told).sort()).toEqual(
      ['commitment', 'contestId', 'jurorId', 'packageSha256', 'sealedAt', 'version'].sort(),
    )
    expect(sheet.value.told).toMatchObject({ jurorId: 'jurado-1', version: 1, packageSha256: made.sha256 })
    const file = readFileSync(path)
    for (const words of ['Propuesta coherente', 'scores', 'CDC-D-00001-25', made.letters[0]?.name ?? ''])
      expect(file.includes(words), words).toBe(false)
    expect(file.includes(sheet.value.told.commitment)).toBe(true)
  })

  it('is opened by every member of the jury, to what was committed; by DAFO and without a key by nobody', async () => {
    const { path } = await sealedByFirst()
    const sheet = await check(path)
    if (!sheet.ok) throw new Error(sheet.error.code)
    for (const { reading } of members) {
      const opened = await openScoresheet(sheet.value, [reading])
      expect(opened.ok && sha256(canonicalBytes(opened.value))).toBe(sheet.value.told.commitment)
      expect(opened.ok && opened.value.salt).toMatch(/^[0-9a-f]{64}$/)
    }
    const reception = await unlockReception(locked, made.authority.code)
    if (!reception.ok) throw new Error(reception.error.code)
    expect(codeIn(await openScoresheet(sheet.value, [reception.value]))).toBe('envelope-not-for-reader')
    expect(codeIn(await openScoresheet(sheet.value, []))).toBe('sealed-needs-code')
    expect(await openScoresheet(sheet.value, [reception.value, member(2).reading])).toMatchObject({ ok: true })
  })

  it('written again is sealed anew under the same commitment', async () => {
    const { job, path } = await sealedByFirst()
    const again = await ask(job.core, 'desk.export', { contestId: job.contestId, jurorId: 'jurado-1' })
    const other = await pathOf(job.core, again.file.id)
    expect(readFileSync(other).equals(readFileSync(path))).toBe(false)
    const [one, two] = [await check(path), await check(other)]
    expect(one.ok && two.ok && one.value.told.commitment === two.value.told.commitment).toBe(true)
  })

  it('is checked with a member’s code to its scores, and with DAFO’s to its commitment', async () => {
    const { path } = await sealedByFirst()
    const found = async (code: string | null) => {
      const checker = { at: NOW, ids: { uuid: () => randomUUID() } }
      const report = await verifyFile(path, checker, { packagePath: made.path, code })
      return report.ok ? report.value.findings.map((finding) => [finding.code, finding.holds]) : report.error.code
    }
    expect(await found(made.letters[1]?.code ?? '')).toEqual([
      ['sealed-sheet', true],
      ['file-words', true],
      ['committed-sheet', true],
    ])
    for (const code of [made.authority.code, null])
      expect(await found(code)).toEqual([
        ['sealed-sheet', true],
        ['file-words', true],
        ['sealed-sheet-content', true],
      ])
  })

  it('is told by the four words that the desk and the room show of it', async () => {
    const { path } = await sealedByFirst()
    const checker = { at: NOW, ids: { uuid: () => randomUUID() } }
    const report = await verifyFile(path, checker, { packagePath: made.path, code: null })
    const told = report.ok ? report.value.findings.find(({ code }) => code === 'file-words')?.sentence : ''
    expect(told).toContain(`: ${fourWords(sha256(readFileSync(path)))}.`)
  })
})

describe('a scoresheet’s file signed by its own juror', () => {
  const whole = () => ({
    ...makeScoresheet(makeContest(), 'jurado-1'),
    packageSha256: made.sha256,
    salt: '5'.repeat(64),
  })

  /** Sealed and signed like a real one, but for what is changed. */
  async function forge(changes: { told?: object; sheet?: unknown; by?: UnlockedJuror; extra?: ContainerEntry } = {}) {
    const sheet = whole()
    const key = randomBytes(32)
    const path = join(folder, `${randomUUID()}.matriz`)
    const entry = (name: string, bytes: Uint8Array) => ({ name, mime: 'application/json', source: { bytes } })
    const readers = members.map(({ reading }) => reading.certificate)
    const written = await writeContainer(path, {
      header: { kind: 'matriz', contestId: sheet.contestId, fileId: randomUUID(), rehearsal: true, counts: {} },
      entries: [
        entry(scoresheetEntries.public, canonicalBytes({ ...publicSheet(sheet), ...changes.told })),
        entry(scoresheetEntries.key, makeEnvelope(key, readers)),
        { ...entry(scoresheetEntries.sheet, canonicalBytes(changes.sheet ?? sheet)), key },
        ...(changes.extra ? [changes.extra] : []),
      ],
      signers: [(changes.by ?? member(0)).signer],
      at: NOW,
    })
    if (!written.ok) throw new Error(written.error.code)
    return path
  }

  /** What comes of checking it, and then of opening it. */
  async function outcome(changes?: Parameters<typeof forge>[0]) {
    const sheet = await check(await forge(changes))
    if (!sheet.ok) return sheet.error.code
    const opened = await openScoresheet(sheet.value, [member(1).reading])
    return opened.ok ? 'opened' : `then ${opened.error.code}`
  }

  it('opens when it is right', async () => {
    expect(await outcome()).toBe('opened')
  })

  it('comes in and does not open when other scores are sealed than those committed to', async () => {
    expect(await outcome({ sheet: { ...whole(), entries: {} } })).toBe('then scoresheet-commitment')
    expect(await outcome({ sheet: { ...whole(), salt: '6'.repeat(64) } })).toBe('then scoresheet-commitment')
    expect(await outcome({ told: { commitment: '0'.repeat(64) } })).toBe('then scoresheet-commitment')
    expect(await outcome({ told: { version: 2 } })).toBe('then scoresheet-commitment')
    expect(await outcome({ sheet: { no: 'es una matriz' } })).toBe('then scoresheet-malformed')
  })

  it('does not come in for another juror, package or contest, or with other entries', async () => {
    expect(await outcome({ by: member(1) })).toBe('scoresheet-foreign')
    expect(await outcome({ told: { jurorId: 'jurado-2' } })).toBe('scoresheet-foreign')
    expect(await outcome({ told: { jurorId: 'jurado-9' } })).toBe('scoresheet-foreign')
    expect(await outcome({ told: { packageSha256: '0'.repeat(64) } })).toBe('scoresheet-foreign')
    expect(await outcome({ told: { contestId: 'otro' } })).toBe('scoresheet-foreign')
    expect(await outcome({ told: { scores: [1] } })).toBe('scoresheet-malformed')
    const extra = { name: 'nota.txt', mime: 'text/plain', source: { bytes: Buffer.from('x') } }
    expect(await outcome({ extra })).toBe('scoresheet-malformed')
  })
})
