// The contests of a laptop: packages come in whole and once, and every operation on a desk waits for its code.
import { appendFileSync, copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import { readGrant } from '../../electron/core/grants.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { deskOperations } from '../../shared/contract/desk.ts'
import type { OperationName } from '../../shared/contract/operations.ts'
import { projectorOperations } from '../../shared/contract/projector.ts'
import { sessionOperations } from '../../shared/contract/session.ts'
import { noDeskPapers, noPapers } from '../../shared/domain/notebook/notebook.ts'
import type { JurorCommand } from '../../shared/domain/scoring/desk-events.ts'
import { partsOf } from '../exchange/containers.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, openContest, pick, refusalOf } from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

let folder: string
let made: MadePackage

beforeAll(async () => {
  folder = makeSharedDir()
  made = await makeContestPackage(folder)
})

let core: Core
let dataDir: string
beforeEach(() => {
  ;({ core, dataDir } = makeCore())
})

const kept = () => readdirSync(join(dataDir, 'paquetes')).filter((name) => name.endsWith('.aptos'))

describe('opening a package', () => {
  it('keeps a copy under its hash; the same file again changes nothing and says so', async () => {
    const first = await ask(core, 'library.open', { file: await pick(core, made.path) })
    expect(first).toMatchObject({
      already: false,
      contest: { submissions: 4, members: 3, rehearsal: true, unlocked: null },
    })
    const copy = join(folder, 'copia.aptos')
    copyFileSync(made.path, copy)
    const again = await ask(core, 'library.open', { file: await pick(core, copy) })
    expect(again).toEqual({ ...first, already: true })
    expect(kept()).toEqual([`${made.sha256}.aptos`])
  })

  it('refuses another package of the same contest, and keeps the first', async () => {
    await ask(core, 'library.open', { file: await pick(core, made.path) })
    const other = await makeContestPackage(folder)
    expect(await refusalOf(core, 'library.open', { file: await pick(core, other.path) })).toBe('package-conflict')
    const { contests } = await ask(core, 'library.contests', {})
    expect(contests.map(({ packageSha256 }) => packageSha256)).toEqual([made.sha256])
    expect(kept()).toEqual([`${made.sha256}.aptos`])
  })

  it('asked for twice at once, is opened once', async () => {
    const [one, two] = [await pick(core, made.path), await pick(core, made.path)]
    const opened = await Promise.all([one, two].map((file) => ask(core, 'library.open', { file })))
    expect(opened.map(({ already }) => already).sort()).toEqual([false, true])
  })

  it('says what a member did only to who unlocked that desk', async () => {
    const { contest } = await ask(core, 'library.open', { file: await pick(core, made.path) })
    const { jurorId = '', code = '' } = made.letters[1] ?? {}
    await ask(core, 'library.unlock', { contestId: contest.contestId, jurorId, code })
    const { contests } = await ask(core, 'library.contests', {})
    expect(contests[0]?.unlocked?.jurors.map(({ desk }) => desk)).toEqual(['locked', 'none', 'locked'])
  })

  it('names a contest whose kept package was changed since, at the next start', async () => {
    await ask(core, 'library.open', { file: await pick(core, made.path) })
    await core.close()
    appendFileSync(join(dataDir, 'paquetes', `${made.sha256}.aptos`), 'x')
    const next = makeCore(undefined, dataDir).core
    const { contests, unreadable } = await ask(next, 'library.contests', {})
    expect(contests).toEqual([])
    expect(unreadable).toEqual([{ contestId: 'cdc-2025-prueba', text: expect.stringContaining('.aptos') }])
    const again = await ask(next, 'library.open', { file: await pick(next, made.path) })
    expect(again).toMatchObject({ already: true, contest: { packageSha256: made.sha256 } })
    expect((await ask(next, 'library.contests', {})).unreadable).toEqual([])
  })

  it('finds a byte changed in the kept package when that part of it is read', async () => {
    await ask(core, 'library.open', { file: await pick(core, made.path) })
    await core.close()
    const path = join(dataDir, 'paquetes', `${made.sha256}.aptos`)
    const whole = readFileSync(path)
    const changed = (name: string) => {
      const bytes = Buffer.from(whole)
      const at = bytes.indexOf(partsOf(whole).find((part) => part.name === name)?.data ?? 'nothing')
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
      writeFileSync(path, bytes)
      return makeCore(undefined, dataDir).core
    }
    const unlock = { contestId: 'cdc-2025-prueba', code: made.letters[0]?.code ?? '' }
    const first = changed('contest.json')
    expect(await refusalOf(first, 'library.unlock', unlock)).toBe('container-entry-altered')
    await first.close()
    const second = changed('dossiers/CDC-D-00001-25.pdf')
    const { jurorId } = await ask(second, 'library.unlock', unlock)
    const dossier = { contestId: unlock.contestId, jurorId, submissionId: 'CDC-D-00001-25' }
    const denial: JurorCommand = { type: 'DenyConflict', submissionIds: [dossier.submissionId], dismissed: null }
    await ask(second, 'desk.act', { contestId: unlock.contestId, jurorId, command: denial })
    const { url } = await ask(second, 'desk.dossier', dossier)
    const grant = second.grants.need(url.replace('/media/', ''))
    expect(grant.ok && (await readGrant(grant.value))).toMatchObject({ error: { code: 'sealed-entry-altered' } })
  })

  it('refuses what is no package, and an id that was never given out', async () => {
    const text = join(folder, 'lista.aptos')
    writeFileSync(text, 'no es un paquete')
    expect(await refusalOf(core, 'library.open', { file: await pick(core, text) })).toBe('container-not-ours')
    expect(await refusalOf(core, 'library.open', { file: crypto.randomUUID() })).toBe('file-gone')
    expect(await ask(core, 'library.contests', {})).toEqual({ contests: [], unreadable: [] })
  })
})

describe('codes', () => {
  const unlock = (jurorId: string, code: string) =>
    refusalOf(core, 'library.unlock', { contestId: 'cdc-2025-prueba', jurorId, code })
  const codeOf = (index: number) => made.letters[index]?.code ?? ''

  beforeEach(async () => {
    await ask(core, 'library.open', { file: await pick(core, made.path) })
  })

  it('open their own juror’s desk only', async () => {
    expect(await unlock('jurado-1', codeOf(1))).toBe('activation-code-wrong')
    expect(
      await unlock(
        'jurado-1',
        codeOf(0).replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
      ),
    ).toMatch(/^activation-code-/)
    expect(await unlock('jurado-9', codeOf(0))).toBe('juror-not-in-contest')
    expect(await unlock('jurado-1', codeOf(0).toLowerCase())).toEqual({
      ok: true,
      value: { jurorId: 'jurado-1', passphrase: 'none' },
    })
    const { contests } = await ask(core, 'library.contests', {})
    expect(contests[0]?.unlocked?.jurors.map(({ desk }) => desk)).toEqual(['none', 'locked', 'locked'])
  })

  it('tell by themselves whose they are', async () => {
    const code = codeOf(1)
    expect(await ask(core, 'library.unlock', { contestId: 'cdc-2025-prueba', code })).toMatchObject({
      jurorId: 'jurado-2',
    })
  })

  it('are asked for again after locking', async () => {
    await unlock('jurado-1', codeOf(0))
    const desk = { contestId: 'cdc-2025-prueba', jurorId: 'jurado-1' }
    expect((await ask(core, 'desk.load', desk)).log).toEqual([])
    await ask(core, 'library.lock', desk)
    expect(await refusalOf(core, 'desk.load', desk)).toBe('desk-locked')
  })
})

describe('without a code', () => {
  const contestId = 'cdc-2025-prueba'
  const desk = { contestId, jurorId: 'jurado-1' }
  const submissionId = 'CDC-D-00001-25'
  const file = crypto.randomUUID()
  /** A well-formed input for each: what is refused is the locked desk, not the shape. */
  const inputs: Readonly<Record<string, object>> = {
    'desk.load': desk,
    'desk.act': { ...desk, command: { type: 'SealScoresheet' } },
    'desk.notebook': desk,
    'desk.keepPapers': { ...desk, submissionId, papers: noPapers },
    'desk.keepDeskPapers': { ...desk, papers: noDeskPapers },
    'desk.dossier': { ...desk, submissionId },
    'desk.notice': { ...desk, submissionId },
    'desk.export': desk,
    'desk.noteExport': { ...desk, file },
    'desk.receipt': { ...desk, file: 'filled in below' },
    'desk.supplements': desk,
    'desk.addSupplements': desk,
    'session.issueMatrices': { contestId, edits: [], accepted: [] },
    'session.matrix': { contestId, submissionId: 'CDC-D-00001-25' },
    'session.projector': { contestId },
    'session.show': { contestId, show: { kind: 'blank' } },
    'session.openProjector': { contestId },
    'session.load': { contestId },
    'session.act': { contestId, command: { type: 'DescribeDeliberation', text: 'x' } },
    'session.ownAct': {
      ...desk,
      code: 'x',
      command: {
        type: 'ReviseScore',
        submissionId,
        change: { of: 'score', subcriterionId: '1.1', score: 1 },
        reason: 'x',
      },
    },
    'session.dossier': { contestId, submissionId },
    'session.papers': { contestId },
    'session.keepPapers': { contestId, papers: {} },
    'session.receive': { contestId, file: 'filled in below' },
    'session.receipt': { contestId, jurorId: 'jurado-1' },
    'session.describeSheets': { contestId, files: [] },
    'session.supplements': { contestId },
    'session.addSupplements': { contestId },
    'session.open': { contestId, agreementId: 'a' },
    'session.draft': { contestId, endedAt: '2025-11-20T18:00:00Z' },
    'session.acta': { contestId },
    'session.sign': { contestId, jurorId: 'jurado-1', certificate: file, password: '' },
    'session.rehearsalCertificates': { contestId },
    'session.export': { contestId },
  }

  /** A file that is there, so that it is not what is refused. */
  const takesFile = ['session.receive', 'desk.receipt']

  it('no operation of a desk or a session is forgotten here', () => {
    expect(Object.keys(inputs).sort()).toEqual(
      [...Object.keys(deskOperations), ...Object.keys(sessionOperations), ...Object.keys(projectorOperations)].sort(),
    )
  })

  it.each(Object.keys(inputs))('%s is refused', async (name) => {
    await ask(core, 'library.open', { file: await pick(core, made.path) })
    const picked = takesFile.includes(name) ? { file: await pick(core, made.path) } : {}
    const reply = await core.dispatch(name, { ...inputs[name], ...picked })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { code: 'desk-locked' } } })
  })

  it.each(Object.keys(inputs))('%s knows no contest that was not opened', async (name) => {
    const picked = takesFile.includes(name) ? { file: await pick(core, made.path) } : {}
    const reply = await core.dispatch(name as OperationName, { ...inputs[name], ...picked })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { code: 'contest-unknown' } } })
  })
})

describe('two contests on one laptop', () => {
  it('stay apart: the code of one opens nothing of the other', async () => {
    const other = await makeContestPackage(folder, { id: 'cdc-2025-otro' })
    await openContest(core, made)
    await ask(core, 'library.open', { file: await pick(core, other.path) })
    expect(await refusalOf(core, 'session.load', { contestId: 'cdc-2025-otro' })).toBe('desk-locked')
    expect((await ask(core, 'library.contests', {})).contests).toHaveLength(2)
  })
})
