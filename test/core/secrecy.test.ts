// R-SCO-4: before the opening nobody learns from another's sheet anything but that it came. Derived views too: answers,
// file names, sizes, refusals, the database itself.
import { statSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { subcriteriaOf } from '../../shared/bases/rule-pack.ts'
import { bases } from '../make/contest.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import {
  agree,
  ask,
  atDesk,
  fillDesk,
  install,
  type Job,
  JURORS,
  openContest,
  receive,
  refusalOf,
  sealAll,
  sealDesk,
} from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

const start = async () => {
  const { core } = makeCore()
  return { core, job: await openContest(core, made) }
}

/** Every text and number of an answer, at any depth, with the names they stand under. */
function leaves(value: unknown, name = ''): [string, unknown][] {
  if (value === null || typeof value !== 'object') return [[name, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, Array.isArray(value) ? name : key))
}

/** The three desks filled and sealed, the session installed, and all three files in. */
async function received(job: Job) {
  const paths = await sealAll(job)
  await install(job)
  const answers: unknown[] = []
  for (const jurorId of JURORS) answers.push(await receive(job, paths[jurorId]))
  return { paths, answers }
}

describe('before the opening', () => {
  it('no answer of the session holds a score, a comment or anything counted from them', async () => {
    const { core, job } = await start()
    const { answers } = await received(job)
    const session = await ask(core, 'session.load', { contestId: job.contestId })
    const { contests } = await ask(core, 'library.contests', {})
    const said = JSON.stringify([answers, session.log, contests])
    expect(said).not.toContain('Propuesta coherente')
    expect(said).not.toMatch(/score[^s]|total|mean|bonus|comment/i)
    const receipts = session.log.flatMap(({ event }) => (event.type === 'ScoresheetReceived' ? [event] : []))
    expect(receipts.map((event) => Object.keys(event).sort())).toEqual(
      JURORS.map(() => ['fileName', 'fileSha256', 'jurorId', 'type', 'version']),
    )
    const numbers = leaves(session.log).filter(([, value]) => typeof value === 'number')
    expect(new Set(numbers.map(([name]) => name))).toEqual(new Set(['seq', 'version']))
  })

  it('a contest’s card tells whether a desk is begun or sealed, never how far it is', async () => {
    const { core, job } = await start()
    const cards = async () => (await ask(core, 'library.contests', {})).contests[0]?.unlocked?.jurors[1]
    const submissionId = 'CDC-D-00001-25'
    await atDesk(job, 'jurado-2', { type: 'GiveScore', submissionId, subcriterionId: '1.1', score: 5 })
    const begun = await cards()
    await fillDesk(job, 'jurado-2')
    expect(await cards()).toEqual(begun)
    expect(begun?.desk).toBe('draft')
  })

  it('file names say whose sheet it is and its version; sizes do not follow the scores', async () => {
    const sizes: number[] = []
    for (const score of [1, 5]) {
      const { core, job } = await start()
      await fillDesk(job, 'jurado-1', score)
      const path = await sealDesk(job, 'jurado-1')
      const { file } = await ask(core, 'desk.export', { contestId: job.contestId, jurorId: 'jurado-1' })
      expect(file.name).toBe('cdc-2025-prueba-jurado-1-v1.matriz')
      sizes.push(statSync(path).size)
    }
    // An ECDSA signature is a few octets longer or shorter by itself.
    expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0))).toBeLessThan(64)
  })

  it('refusals say nothing about what a sheet holds', async () => {
    const { core, job } = await start()
    await received(job)
    const load = { contestId: job.contestId, agreementId: 'no-existe' }
    expect(await refusalOf(core, 'session.open', load)).toBe('opening-not-agreed')
    const subject = { kind: 'award', submissionId: 'CDC-D-00001-25', amountCentimos: 1, reductionReason: null } as const
    const command = { type: 'ProposeAgreement', agreementId: 'premio', subject } as const
    expect(await refusalOf(core, 'session.act', { contestId: job.contestId, command })).toBe('scoresheets-not-open')
  })

  it('one juror’s desk shows that juror’s events only', async () => {
    const { core, job } = await start()
    for (const [index, jurorId] of JURORS.entries()) await fillDesk(job, jurorId, index + 2)
    for (const jurorId of JURORS) {
      const { log } = await ask(core, 'desk.load', { contestId: job.contestId, jurorId })
      expect(new Set(log.map(({ actor }) => actor))).toEqual(new Set([jurorId]))
      expect(JSON.stringify(log)).not.toMatch(new RegExp(`dice (?!${jurorId})`))
    }
  })
})

describe('after the opening', () => {
  it('all sheets are in the log at once, each as it was sealed', async () => {
    const { core, job } = await start()
    await received(job)
    await agree(job, 'apertura', { kind: 'opening' })
    await ask(core, 'session.open', { contestId: job.contestId, agreementId: 'apertura' })
    const { log } = await ask(core, 'session.load', { contestId: job.contestId })
    const { event } = log.at(-1) ?? {}
    const [sheet] = subcriteriaOf(bases)
    const figures = event?.type === 'ScoresheetsOpened' ? event.sheets : []
    expect(figures.map(({ entries }) => entries['CDC-C-00001-25']?.scores[sheet?.id ?? ''])).toEqual([4, 3, 5])
  })
})
