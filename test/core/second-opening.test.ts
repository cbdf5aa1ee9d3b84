// A supplement opens the sheets a second time: the session file carries every version that was opened, and the check
// reads each opened sheet beside the file of its version (R-AMT-9, R-SCO-4).
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { UnlockedJuror } from '../../electron/core/packing/unlock.ts'
import type { Signer } from '../../electron/core/signing/cms.ts'
import { openEnvelope } from '../../electron/core/signing/envelope.ts'
import { openAggregate } from '../../electron/core/store/aggregate.ts'
import { openStore } from '../../electron/core/store/store.ts'
import { createVault } from '../../electron/core/store/vault.ts'
import { verifySession } from '../../electron/core/verify/verify-session.ts'
import type { Contest, Submission } from '../../shared/domain/contest/contest.ts'
import { decideDesk, evolveDesk, initialDesk } from '../../shared/domain/scoring/desk.ts'
import { DeskEventSchema } from '../../shared/domain/scoring/desk-events.ts'
import { decideSession } from '../../shared/domain/session/decide.ts'
import { SessionEventSchema } from '../../shared/domain/session/events.ts'
import { evolveSession } from '../../shared/domain/session/evolve.ts'
import { initialSession } from '../../shared/domain/session/state.ts'
import type { LogEntry } from '../../shared/exchange/hash-chain.ts'
import { makeSubmission } from '../make/contest.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import {
  agree,
  approveActa,
  ask,
  decide,
  JURORS,
  openContest,
  openSheets,
  pathOf,
  receive,
  scoreSubmission,
  sealAll,
  sealDesk,
  signActa,
  unlock,
} from '../make/main-job.ts'
import { keysOf } from '../make/opened.ts'
import { logOf, type Parts, partsOfSession, signAgain, withLog } from '../make/session-forger.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const LATE = makeSubmission('D', 9)
const resolution = { number: '000812-2025-DAFO-DGIA-VMPCIC/MC', date: '2025-11-19' }

/** What a signed supplement will bring: into the room and onto every desk, while the app is shut. */
function supplement(
  dataDir: string,
  contest: Contest,
  submissions: Submission[],
  jurors: readonly UnlockedJuror[],
): void {
  const store = openStore(join(dataDir, 'acta-jurado.sqlite'))
  const context = { at: NOW.toISOString(), actor: 'jurado-2' }
  const vaultOf = (name: string, reader = jurors[0]) => {
    const envelope = reader && store.vaultKeys.find(name, reader.jurorId)
    const key = envelope && openEnvelope(envelope, reader.reading)
    if (!key?.ok) throw new Error(`no key for ${name}`)
    return createVault(name, key.value)
  }
  const session = openAggregate(store, vaultOf(`session/${contest.id}`), {
    initial: initialSession(contest),
    schema: SessionEventSchema,
    decide: decideSession,
    evolve: evolveSession,
  })
  expect(session.act({ type: 'AddSupplement', submissions, resolution }, context)).toMatchObject({ ok: true })
  for (const juror of jurors) {
    const { jurorId } = juror
    const desk = openAggregate(store, vaultOf(`desk/${contest.id}/${jurorId}`, juror), {
      initial: initialDesk(contest, jurorId),
      schema: DeskEventSchema,
      decide: decideDesk,
      evolve: evolveDesk,
    })
    expect(desk.act({ type: 'AddSupplement', submissions }, context)).toMatchObject({ ok: true })
  }
  store.close()
}

const unlockedJurors = (path: string, codes: readonly string[]): Promise<UnlockedJuror[]> =>
  Promise.all(codes.map((code) => keysOf(path, code)))

/** From the first opening to the session file, with a second one on the way. */
async function openedTwice(folder: string): Promise<{ readonly parts: Parts; readonly president: Signer }> {
  const made = await makeContestPackage(folder)
  const first = makeCore()
  const before = await openContest(first.core, made)
  await openSheets(before, await sealAll(before))
  const { contest } = await ask(first.core, 'session.load', { contestId: before.contestId })
  await first.core.close()
  supplement(first.dataDir, contest, [LATE], await unlockedJurors(made.path, Object.values(before.codes)))
  const job = { ...before, core: makeCore(undefined, first.dataDir).core }
  for (const jurorId of JURORS) {
    await unlock(job.core, job, jurorId)
    await scoreSubmission(job, jurorId, LATE.id, 4)
    await receive(job, await sealDesk(job, jurorId))
  }
  await agree(job, 'segunda-apertura', { kind: 'opening' })
  await ask(job.core, 'session.open', { contestId: job.contestId, agreementId: 'segunda-apertura' })
  await decide(job)
  await agree(job, 'ultima', { kind: 'not-selected', submissionIds: [LATE.id], reason: 'No alcanzó el puntaje.' })
  await approveActa(job)
  await signActa(job)
  const { file } = await ask(job.core, 'session.export', { contestId: job.contestId })
  const { signer, reading } = await keysOf(made.path, before.codes['jurado-2'] ?? '')
  return { parts: await partsOfSession(await pathOf(job.core, file.id), reading), president: signer }
}

it('the session file carries each opened version, and each opened sheet is held against its own', async () => {
  const folder = makeTempDir()
  const { parts, president } = await openedTwice(folder)
  const broken = async (forged: Parts): Promise<string[]> => {
    const path = join(folder, `${crypto.randomUUID()}.sesion`)
    await signAgain(path, 'cdc-2025-prueba', forged, president)
    const report = await verifySession(path, { at: NOW, ids: { uuid: () => crypto.randomUUID() } })
    if (!report.ok) return [report.error.code]
    return report.value.findings.filter(({ holds }) => !holds).map(({ code, where }) => `${code} (${where})`)
  }
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
