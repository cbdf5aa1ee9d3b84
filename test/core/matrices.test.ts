// The feedback matrices through dispatch: issued after the closing, looked at, and taken out by DAFO.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importSession } from '../../electron/core/import/import-session.ts'
import { foldable } from '../../shared/contract/values.ts'
import { anonymityFindings, WHOLE } from '../../shared/domain/acta/anonymity.ts'
import { foldSession } from '../../shared/domain/session/evolve.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { ask, finishJob, JURORS, openContest, pathOf, refusalOf } from '../make/main-job.ts'
import { givenTo } from '../make/opened.ts'
import { textOf } from '../make/pdf-tools.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const D1 = 'CDC-D-00001-25'
const edits = [{ submissionId: D1, jurorId: 'jurado-3', part: WHOLE, text: 'Texto que el Jurado redactó de nuevo.' }]

it('are refused before the closing and with a finding open, issued once, shown, and imported', async () => {
  const folder = makeTempDir()
  const made = await makeContestPackage(folder)
  const { core } = makeCore()
  const job = await openContest(core, made)
  const { contestId } = job
  const none = { contestId, edits: [], accepted: [] }
  expect(await refusalOf(core, 'session.issueMatrices', none)).toBe('matrices-too-early')
  expect(await refusalOf(core, 'session.matrix', { contestId, submissionId: D1 })).toBe('matrices-not-issued')
  await finishJob(job)

  // Everybody signs every comment with an own name here, and gives all the same score.
  expect(await refusalOf(core, 'session.issueMatrices', none)).toBe('matrices-identifying')
  const { contest, log } = await ask(core, 'session.load', { contestId })
  const state = foldSession(contest, log.map(foldable))
  const accepted = anonymityFindings(state, edits).map(({ key }) => key)
  const missing = accepted.slice(1)
  expect(await refusalOf(core, 'session.issueMatrices', { contestId, edits, accepted: missing })).toBe(
    'matrices-identifying',
  )
  const { event } = await ask(core, 'session.issueMatrices', { contestId, edits, accepted })
  expect(event).toMatchObject({ type: 'MatricesIssued', edits, accepted })
  const labels = event.type === 'MatricesIssued' ? event.labels : {}
  for (const { id } of contest.submissions) expect(labels[id]?.toSorted()).toEqual([...JURORS])
  expect(new Set(Object.values(labels).map((order) => order.join())).size).toBeGreaterThan(1)
  expect(await refusalOf(core, 'session.issueMatrices', { contestId, edits, accepted })).toBe('matrices-issued')

  const shown = await ask(core, 'session.matrix', { contestId, submissionId: D1 })
  const pdf = readFileSync(await pathOf(core, shown.file.id))
  expect(textOf(pdf)).toContain('Texto que el Jurado redactó de nuevo.')
  expect(textOf(pdf)).not.toContain(contest.jurors[0]?.name)

  const { file } = await ask(core, 'session.export', { contestId })
  const out = join(folder, 'importado')
  const imported = await importSession(await pathOf(core, file.id), out, {
    at: NOW,
    ids: { uuid: () => crypto.randomUUID() },
    package: await givenTo(made.path, made.authority.code),
    rehearsal: contest.rehearsal,
  })
  expect(imported.ok && imported.value.files).toContain('matrices.xlsx')
  expect(readdirSync(join(out, 'matrices')).toSorted()).toEqual(
    contest.submissions.map(({ id }) => `${id}.pdf`).toSorted(),
  )
  expect(readFileSync(join(out, 'matrices', `${D1}.pdf`))).toEqual(pdf)
})
