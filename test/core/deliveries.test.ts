// DAFO changes an issued contest through dispatch: what comes, goes or lost its code, in a file and its letters.
import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCsv } from 'hucre/csv'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import { validityFrom } from '../../electron/core/packing/juror-keys.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { createAuthority } from '../../electron/core/signing/certificates.ts'
import { createPkcs12 } from '../../electron/core/signing/pkcs12.ts'
import { DESK_IDLE_MS } from '../../shared/access/idle.ts'
import type { Input } from '../../shared/contract/operations.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { codeOn } from '../make/letters.ts'
import { ask, pathOf, pick, refusalOf } from '../make/main-job.ts'
import { textOf } from '../make/pdf-tools.ts'
import { stubPdf } from '../make/stub-pdf.ts'
import { changeOf, RESOLUTION, removalOf } from '../make/supplements.ts'
import { makeTables, setCell } from '../packing/lists.ts'
import { makeSharedDir, makeTempDir } from '../setup/temp-dir.ts'
import { makeClock, makeCore } from './make-core.ts'

type Changes = Input<'supplement.make'>['changes']

const GONE = 'CDC-C-00001-25'
const none: Changes = { additions: null, removals: [], reissue: [] }

let made: MadePackage
let key: string
beforeAll(async () => {
  const folder = makeSharedDir()
  made = await makeContestPackage(folder)
  key = join(folder, 'dafo.p12')
  writeFileSync(key, made.authority.pkcs12)
})

const files = async (core: Core, earlier: readonly string[] = []) => ({
  package: await pick(core, made.path),
  authority: await pick(core, key),
  code: made.authority.code,
  earlier: await Promise.all(earlier.map((path) => pick(core, path))),
})
const open = async (core: Core, earlier: readonly string[] = []) =>
  await ask(core, 'supplement.open', await files(core, earlier))

/** A list of one submission with its dossier. */
async function list(core: Core, code: string) {
  const [table] = makeTables((sheets) => {
    setCell(sheets.Aptos, 1, 0, code)
    sheets.Aptos.splice(2)
  })
  const folder = makeTempDir()
  const path = join(folder, 'incorporadas.csv')
  writeFileSync(path, `\ufeff${writeCsv(table?.rows.map((row) => [...row]) ?? [], { delimiter: ';' })}`)
  const dossier = join(folder, `${code}.pdf`)
  writeFileSync(dossier, stubPdf())
  return { workbook: await pick(core, path), dossiers: [await pick(core, dossier)] }
}

const make = async (core: Core, issue: string, changes: Partial<Changes>) =>
  await ask(core, 'supplement.make', { issue, changes: { ...none, ...changes } })

describe('a supplement of DAFO', () => {
  it('is stopped while it is made, at any stage, and is made when asked again', async () => {
    const { core } = makeCore()
    const { issue } = await open(core)
    const additions = { resolution: RESOLUTION, sources: await list(core, 'CDC-D-00042-25') }
    const changes = { ...none, additions }
    let told: number[] = []
    const count = core.on((event, data) => {
      const { done, total } = data as { done: number; total: number }
      if (event === 'progress') told.push(done / total)
    })
    await make(core, issue, { additions })
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
    count()
    for (const share of [0, 0.2, 0.5, 0.8]) {
      told = []
      const stop = core.on((event, data) => {
        const { done, total } = data as { done: number; total: number }
        if (event === 'progress' && done / total >= share) void core.dispatch('app.cancel', { task: 'supplement.make' })
      })
      expect(await refusalOf(core, 'supplement.make', { issue, changes })).toBe('work-cancelled')
      stop()
    }
    expect(await make(core, issue, { additions })).toMatchObject({ number: 1 })
  })

  it('brings, removes and gives a new code; the next one is made with it', async () => {
    const { core } = makeCore()
    const { issue, ...contest } = await open(core)
    expect(contest).toMatchObject({ number: 1, rehearsal: true, earlier: [] })
    expect(contest.submissions.map(({ isGone }) => isGone)).toEqual([false, false, false, false])
    const sources = await list(core, 'CDC-D-00041-25')
    const reading = await ask(core, 'supplement.read', { issue, sources })
    expect(reading).toMatchObject({ ready: true, rows: [{ id: 'CDC-D-00041-25' }] })
    expect(reading.sheets.map(({ name }) => name)).toEqual(['Aptos'])
    const additions = { resolution: RESOLUTION, sources }
    const first = await make(core, issue, { additions, removals: [removalOf(GONE)], reissue: ['jurado-2'] })
    expect(first).toMatchObject({ number: 1, file: { name: `${contest.contestId}-suplemento-1.suplemento` } })
    const path = await pathOf(core, first.file.id)

    const [letter] = first.letters
    const pdf = await readFile(await pathOf(core, letter?.file.id ?? ''))
    expect(textOf(pdf)).toContain(first.file.name)
    const { contestId } = contest
    await ask(core, 'library.open', { file: await pick(core, made.path) })
    await ask(core, 'library.supplement', { contestId, file: await pick(core, path) })
    const code = made.letters[1]?.code ?? ''
    expect(await refusalOf(core, 'library.unlock', { contestId, code })).toBe('activation-code-replaced')
    expect(await ask(core, 'library.unlock', { contestId, code: codeOn(pdf) })).toMatchObject({ jurorId: 'jurado-2' })

    const next = await open(core, [path])
    expect(next).toMatchObject({
      number: 2,
      earlier: [{ number: 1, added: ['CDC-D-00041-25'], removed: [GONE], reissued: ['jurado-2'] }],
    })
    expect(next.submissions.filter(({ isGone }) => isGone).map(({ id }) => id)).toEqual([GONE])
    const again = await ask(core, 'supplement.read', { issue: next.issue, sources })
    expect(again.findings).toMatchObject([{ code: 'submission-known', cell: 'A2', sheet: 'Aptos' }])
    expect(await refusalOf(core, 'supplement.make', { issue: next.issue, changes: { ...none, additions } })).toBe(
      'proposal-unfinished',
    )
    const second = await make(core, next.issue, { removals: [removalOf('CDC-D-00041-25')] })
    const both = [await pathOf(core, second.file.id), path]
    expect(await open(core, both)).toMatchObject({ number: 3 })
    expect(await refusalOf(core, 'supplement.open', await files(core, both.slice(0, 1)))).toBe(
      'supplement-out-of-order',
    )
  })

  it('replaces a member, whose letter tells what to take in; the jury is the new one then', async () => {
    const { core } = makeCore()
    const { issue, jurors } = await open(core)
    const first = await make(core, issue, { members: [changeOf('jurado-2')] })
    expect(first.letters).toMatchObject([{ jurorId: 'jurado-4', name: 'PAREDES LUNA, INÉS' }])
    const pdf = await readFile(await pathOf(core, first.letters[0]?.file.id ?? ''))
    expect(textOf(pdf)).toContain(first.file.name)
    expect(codeOn(pdf)).not.toBe('')
    const next = await open(core, [await pathOf(core, first.file.id)])
    expect(next.earlier).toMatchObject([{ number: 1, left: ['jurado-2'] }])
    expect(next.jurors.map(({ id }) => id)).toEqual(['jurado-1', 'jurado-3', 'jurado-4'])
    expect(next.jurors.at(-1)?.profileId).toBe(jurors[1]?.profileId)
  })

  it('is not opened with another code, another key, or files that went away', async () => {
    const { core } = makeCore()
    const asked = await files(core)
    const code = made.letters[0]?.code ?? ''
    expect(await refusalOf(core, 'supplement.open', { ...asked, code })).toBe('dafo-code-wrong')
    const misspelled = { ...asked, code: `${asked.code}X` }
    expect(await refusalOf(core, 'supplement.open', misspelled)).toBe('activation-code-length')
    const lost = crypto.randomUUID()
    for (const gone of [{ package: lost }, { authority: lost }, { earlier: [lost] }])
      expect(await refusalOf(core, 'supplement.open', { ...asked, ...gone })).toBe('file-gone')
    expect(await refusalOf(core, 'supplement.open', { ...asked, earlier: [asked.package] })).toBe(
      'container-wrong-kind',
    )
  })

  it('is not opened with the key of another authority under the same code', async () => {
    const { core } = makeCore()
    const other = createAuthority({ contestId: 'otro', title: 'otro', ...validityFrom(NOW) })
    const path = join(makeTempDir(), 'otra.p12')
    const { code } = made.authority
    writeFileSync(path, await createPkcs12({ ...other, chain: [], password: code, friendlyName: 'otra' }))
    const asked = { ...(await files(core)), authority: await pick(core, path) }
    expect(await refusalOf(core, 'supplement.open', asked)).toBe('authority-foreign')
  })

  it('changes something, by a document that is cited', async () => {
    const { core } = makeCore()
    const { issue } = await open(core)
    const refused = (changes: Partial<Changes>) =>
      refusalOf(core, 'supplement.make', { issue, changes: { ...none, ...changes } })
    expect(await refused({})).toBe('supplement-empty')
    const document = { number: ' ', date: '2025-09-10' }
    expect(await refused({ removals: [{ ...removalOf(GONE), document }] })).toBe('document-missing')
    const sources = await list(core, 'CDC-D-00041-25')
    expect(await refused({ additions: { resolution: { ...RESOLUTION, date: '' }, sources } })).toBe('document-missing')
    const lost = { ...sources, workbook: crypto.randomUUID() }
    expect(await refused({ additions: { resolution: RESOLUTION, sources: lost } })).toBe('file-gone')
    expect(await refusalOf(core, 'supplement.read', { issue, sources: lost })).toBe('file-gone')
  })

  it('is shut when it is closed, when another is opened, and when nobody is there for long', async () => {
    const clock = makeClock(NOW)
    const { core } = makeCore(undefined, undefined, clock)
    const closed = async (issue: string) => {
      const sources = { workbook: crypto.randomUUID(), dossiers: [] }
      expect(await refusalOf(core, 'supplement.read', { issue, sources })).toBe('issue-closed')
      expect(await refusalOf(core, 'supplement.make', { issue, changes: none })).toBe('issue-closed')
    }
    const first = await open(core)
    const second = await open(core)
    await closed(first.issue)
    await ask(core, 'supplement.close', {})
    await closed(second.issue)
    expect(await ask(core, 'app.idle', {})).toEqual({ secondsLeft: null })
    const third = await open(core)
    const told: string[] = []
    core.on((event) => void told.push(event))
    clock.pass(DESK_IDLE_MS)
    expect(await ask(core, 'app.idle', {})).toEqual({ secondsLeft: null })
    expect(told).toEqual(['locked'])
    await closed(third.issue)
  })
})
