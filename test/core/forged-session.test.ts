// A session file falsified by someone who can sign it: the container holds, and the check names what does not.
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderActa } from '../../electron/core/acta/render-acta.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { sessionEntries } from '../../electron/core/session/session-file.ts'
import type { Signer } from '../../electron/core/signing/cms.ts'
import type { GivenPackage } from '../../electron/core/verify/given-package.ts'
import { verifySession } from '../../electron/core/verify/verify-session.ts'
import { ActaRecordSchema } from '../../shared/domain/acta/record-schema.ts'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
import type { LogEntry } from '../../shared/exchange/hash-chain.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { finishJob, JURORS, openContest } from '../make/main-job.ts'
import { givenTo, keysOf } from '../make/opened.ts'
import { logOf, type Parts, partsOfSession, signAgain, withLog } from '../make/session-forger.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

let folder: string
let parts: Parts
let president: Signer
let made: MadePackage
let dafo: GivenPackage
let finished = false

beforeAll(() => {
  folder = makeSharedDir()
})

/** Once for all tests; a core lives no longer than the test that made it. */
async function finish(): Promise<void> {
  if (finished) return
  finished = true
  made = await makeContestPackage(folder)
  const path = await finishJob(await openContest(makeCore().core, made))
  const { signer, reading } = await memberKeys('jurado-2')
  parts = await partsOfSession(path, reading)
  president = signer
  dafo = await givenTo(made.path, made.authority.code)
}

const memberKeys = (member: string) =>
  keysOf(made.path, made.letters.find(({ jurorId }) => jurorId === member)?.code ?? '')

/** The findings that do not hold: their codes and where. */
async function broken(forge: (parts: Parts) => Parts | Promise<Parts>): Promise<string[]> {
  await finish()
  const path = join(folder, `${crypto.randomUUID()}.sesion`)
  await signAgain(path, 'cdc-2025-prueba', await forge(parts), president, dafo.locked.reception)
  const report = await verifySession(path, { at: NOW, ids: { uuid: () => crypto.randomUUID() }, package: dafo })
  if (!report.ok) return [report.error.code]
  return report.value.findings.filter(({ holds }) => !holds).map(({ code, where }) => `${code} (${where})`)
}

/** The log with the data of the first entry that `pick` finds changed by `change`. */
function changed(log: readonly LogEntry[], pick: (entry: LogEntry) => boolean, change: (data: string) => string) {
  const index = log.findIndex(pick)
  const entry = log[index]
  if (!entry) throw new Error('nothing to falsify')
  const before = JSON.stringify(entry.data)
  const after = change(before)
  if (after === before) throw new Error('nothing was falsified')
  return log.with(index, { ...entry, data: JSON.parse(after) as unknown })
}

const inLog = (change: (log: LogEntry[]) => readonly LogEntry[]) => (given: Parts) =>
  withLog(given, change(logOf(given)))
const isOf =
  (type: string, text = '') =>
  (entry: LogEntry) =>
    entry.type === type && JSON.stringify(entry.data).includes(text)
const rules = `rules (${sessionEntries.log})`
const record = `record (${sessionEntries.record})`
const acta = `acta-frozen (${sessionEntries.acta})`

describe('a session file signed again', () => {
  it('holds when nothing was changed', async () => {
    expect(await broken((given) => given)).toEqual([])
  })

  it('with a score that a juror did not give', async () => {
    const found = await broken(
      inLog((log) => changed(log, isOf('ScoresheetsOpened'), (data) => data.replace('"1.1":3', '"1.1":5'))),
    )
    expect(found).toEqual(['scoresheet (matrices/jurado-2.matriz)'])
  })

  it('with a vote turned round', async () => {
    const against = isOf('VoteCast', '"against"')
    const found = await broken(inLog((log) => changed(log, against, (data) => data.replace('"against"', '"for"'))))
    expect(found).toEqual([rules])
  })

  it('with another amount', async () => {
    const found = await broken(
      inLog((log) => changed(log, isOf('AgreementProposed', '4500000'), (data) => data.replace('4500000', '4900000'))),
    )
    expect(found).toEqual([record, acta])
  })

  it('with another reason of a dissent', async () => {
    const found = await broken(
      inLog((log) =>
        changed(log, isOf('VoteCast', 'sustentado'), (data) => data.replace('no está sustentado', 'basta')),
      ),
    )
    expect(found).toEqual([record, acta])
  })

  it.each(['VoteCast', 'AgreementClosed', 'PresidentElected', 'ScoresheetReceived', 'ScoresheetsOpened'])(
    'with a %s left out',
    async (type) => {
      const found = await broken(inLog((log) => log.toSpliced(log.findIndex(isOf(type)), 1)))
      expect(found).toContain(rules)
    },
  )

  it('with two events in another order', async () => {
    const found = await broken(
      inLog((log) => {
        const closing = log.findIndex(isOf('AgreementClosed'))
        const [vote, close] = log.slice(closing - 1, closing + 1)
        return vote && close ? log.toSpliced(closing - 1, 2, close, vote) : log
      }),
    )
    expect(found).toEqual([rules])
  })

  it('with an entry that its chain does not know', async () => {
    const found = await broken((given) => {
      const text = Buffer.from(given.get(sessionEntries.log) ?? []).toString('utf8')
      const other = text.replace('"actor":"jurado-2"', '"actor":"jurado-3"')
      return new Map(given).set(sessionEntries.log, Buffer.from(other))
    })
    expect(found).toContain(`chain (${sessionEntries.log})`)
  })

  it('with one signature fewer than members', async () => {
    const found = await broken(inLog((log) => log.toSpliced(log.findLastIndex(isOf('ActaSigned')), 1)))
    expect(found).toContain(rules)
  })

  it('cut off before its closing', async () => {
    expect(await broken(inLog((log) => log.slice(0, -1)))).toEqual([`closed (${sessionEntries.log})`])
  })

  it('with a record that says something else', async () => {
    const found = await broken((given) => {
      const text = Buffer.from(given.get(sessionEntries.record) ?? []).toString('utf8')
      return new Map(given).set(sessionEntries.record, Buffer.from(text.replace('4500000', '4900000')))
    })
    expect(found).toEqual([record])
  })

  it('with an Acta that says something else', async () => {
    const found = await broken(async (given) => {
      const said = ActaRecordSchema.parse(
        JSON.parse(Buffer.from(given.get(sessionEntries.record) ?? []).toString('utf8')),
      )
      const pdf = await renderActa({ ...said, deliberation: 'Otra cosa.' })
      return new Map(given).set(sessionEntries.acta, pdf)
    })
    const recorded = JURORS.map((juror) => `signed-as-recorded (${sessionEntries.acta}, firma-${juror})`)
    expect(found).toEqual([acta, ...recorded, `signatures (${sessionEntries.acta})`])
  })

  it('with an Acta that something was added to', async () => {
    const found = await broken((given) =>
      new Map(given).set(
        sessionEntries.acta,
        Buffer.concat([given.get(sessionEntries.acta) ?? new Uint8Array(), Buffer.from('\n% más')]),
      ),
    )
    expect(found).toContain(acta)
    expect(found).toContain(`signature (${sessionEntries.acta}, firma-jurado-3)`)
  })

  it('with the scoresheets of two jurors exchanged', async () => {
    const [one, two] = ['matrices/jurado-1.matriz', 'matrices/jurado-2.matriz'] as const
    const found = await broken((given) =>
      new Map(given).set(one, given.get(two) ?? new Uint8Array()).set(two, given.get(one) ?? new Uint8Array()),
    )
    expect(found).toEqual([`scoresheet (${one})`, `scoresheet (${two})`, expect.stringMatching(/^entries /)])
  })

  it('with an entry that nobody reads', async () => {
    const found = await broken((given) => new Map(given).set('matrices/otra.matriz', new Uint8Array([1])))
    expect(found).toEqual([expect.stringMatching(/^entries /)])
  })

  it('with a signature recorded under the certificate of another', async () => {
    const other = 'f'.repeat(64)
    const found = await broken(
      inLog((log) =>
        changed(log, isOf('ActaSigned'), (data) => data.replace(/("certificateSha256":")[0-9a-f]{64}/, `$1${other}`)),
      ),
    )
    expect(found).toEqual([expect.stringMatching(/^signed-as-recorded /)])
  })

  it('with events that nobody in charge recorded, or that are older than the ones before', async () => {
    const actor = await broken(inLog((log) => log.map((entry) => ({ ...entry, actor: 'nadie' }))))
    expect(actor).toEqual([`authorship (${sessionEntries.log})`])
    const old = await broken(
      inLog((log) => log.with(-1, { ...(log.at(-1) as LogEntry), at: '2001-01-01T00:00:00.000Z' })),
    )
    expect(old).toEqual([`authorship (${sessionEntries.log})`])
  })

  it('with nothing sealed, or one entry that is not', async () => {
    await finish()
    const [open, half] = [join(folder, 'abierta.sesion'), join(folder, 'a-medias.sesion')]
    const check = (path: string, given?: GivenPackage) =>
      verifySession(path, {
        at: NOW,
        ids: { uuid: () => crypto.randomUUID() },
        ...(given ? { package: given } : {}),
      })
    await signAgain(open, 'cdc-2025-prueba', parts, president, null)
    for (const given of [undefined, dafo])
      expect(await check(open, given)).toMatchObject({ error: { code: 'session-unsealed' } })
    const { reception } = dafo.locked
    await signAgain(half, 'cdc-2025-prueba', parts, president, reception, sessionEntries.record)
    expect(await check(half, dafo)).toMatchObject({
      error: { code: 'session-unsealed', facts: { entry: sessionEntries.record } },
    })
  })

  it('by a member who does not preside', async () => {
    await finish()
    const path = join(folder, 'de-otro.sesion')
    const { signer } = await memberKeys('jurado-1')
    await signAgain(path, 'cdc-2025-prueba', parts, signer, dafo.locked.reception)
    const report = await verifySession(path, { at: NOW, ids: { uuid: () => crypto.randomUUID() }, package: dafo })
    expect(report.ok && report.value.findings.filter(({ holds }) => !holds).map(({ code: is }) => is)).toEqual([
      'issuer',
    ])
  })

  it('with a contest that has other data', async () => {
    const found = await broken((given) => {
      const contest = JSON.parse(Buffer.from(given.get(sessionEntries.contest) ?? []).toString('utf8')) as object
      return new Map(given).set(sessionEntries.contest, canonicalBytes({ ...contest, title: 'Otro concurso' }))
    })
    expect(found).toContain(record)
  })
})

describe('a session beside a package', () => {
  it('belongs to the package it was opened from, and to no other of the same contest', async () => {
    await finish()
    const another = await makeContestPackage(folder)
    const own = await givenTo(made.path, made.authority.code)
    const other = await givenTo(another.path, another.authority.code)
    const path = join(folder, 'entera.sesion')
    await signAgain(path, 'cdc-2025-prueba', parts, president, own.locked.reception)
    const origin = async (given: typeof own) => {
      const report = await verifySession(path, { at: NOW, ids: { uuid: () => crypto.randomUUID() }, package: given })
      return report.ok && report.value.findings.find(({ code }) => code === 'origin')?.holds
    }
    expect(await origin(own)).toBe(true)
    expect(await origin(other)).toBe(false)
  })
})
