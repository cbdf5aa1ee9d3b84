// What a member does alone in the room: by the rules, with the own code and no other, and without opening a desk.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readGrant } from '../../electron/core/grants.ts'
import type { OwnCommand } from '../../shared/contract/session.ts'
import { foldable } from '../../shared/contract/values.ts'
import { foldSession } from '../../shared/domain/session/evolve.ts'
import { abstainedFrom } from '../../shared/domain/session/state.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, openContest, openSheets, pathOf, refusalOf, sealAll, unlock } from '../make/main-job.ts'
import { textOf } from '../make/pdf-tools.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

const D1 = 'CDC-D-00001-25'
const revise = (reason: string): OwnCommand => ({
  type: 'ReviseScore',
  submissionId: D1,
  change: { of: 'score', subcriterionId: '1.1', score: 5 },
  reason,
})
const abstain: OwnCommand = {
  type: 'DeclareAbstention',
  submissionId: D1,
  causeId: 'vinculo',
  description: 'Trabajé con la empresa en 2024.',
}

it('is recorded as that member, with the own code alone, after the rules let it', async () => {
  const { core } = makeCore()
  const job = await openContest(core, await makeContestPackage(makeTempDir()))
  const { contestId, codes } = job
  const [own = '', others = ''] = [codes['jurado-2'], codes['jurado-3']]
  const as = (code: string, command: OwnCommand) => ({ contestId, jurorId: 'jurado-2', code, command })
  const paths = await sealAll(job)
  expect(await refusalOf(core, 'session.ownAct', as(own, revise('Lo conversado.')))).toBe('scoresheets-not-open')
  await openSheets(job, paths)

  // The room stays open by the first member; the second one's desk is shut.
  await ask(core, 'library.lock', { contestId, jurorId: 'jurado-2' })
  expect(await refusalOf(core, 'session.ownAct', as(own, revise(' ')))).toBe('revision-without-reason')
  expect(await refusalOf(core, 'session.ownAct', as(others, revise('Lo conversado.')))).toBe('activation-code-wrong')
  const { recorded, notice } = await ask(core, 'session.ownAct', as(own, revise('Lo conversado.')))
  expect(recorded).toMatchObject({ actor: 'jurado-2', event: { type: 'ScoreRevised', jurorId: 'jurado-2' } })
  expect(notice).toBeNull()
  expect(await refusalOf(core, 'desk.load', { contestId, jurorId: 'jurado-2' })).toBe('desk-locked')
})

it('R-ABS-1, R-ABS-2: an abstention brings its signed notice, and takes the dossier from the member', async () => {
  const { core } = makeCore()
  const job = await openContest(core, await makeContestPackage(makeTempDir()))
  const { contestId, codes } = job
  const paths = await sealAll(job)
  await openSheets(job, paths)
  const asked = { contestId, jurorId: 'jurado-2', code: codes['jurado-2'] ?? '', command: abstain }
  // Of the three desks that are open the first one reads; with that one shut, and the third, nobody is left who may.
  const { url } = await ask(core, 'session.dossier', { contestId, submissionId: D1 })
  const granted = core.grants.need(url.replace('/media/', ''))
  const pdf = granted.ok ? await readGrant(granted.value) : granted
  expect(pdf.ok && Buffer.from(pdf.value).subarray(0, 5).toString()).toBe('%PDF-')
  const { notice } = await ask(core, 'session.ownAct', asked)
  const text = textOf(readFileSync(await pathOf(core, notice?.id ?? '')))
  expect(text).toContain(D1)
  expect(text).toContain('Trabajé con la empresa en 2024.')
  const { contest, log } = await ask(core, 'session.load', { contestId })
  expect(abstainedFrom(foldSession(contest, log.map(foldable)), D1)).toEqual(['jurado-2'])
  expect(await refusalOf(core, 'session.ownAct', asked)).toBe('already-abstained')

  expect(await refusalOf(core, 'desk.load', { contestId, jurorId: 'jurado-2' })).toBe('desk-locked')
  await unlock(core, job, 'jurado-2')
  const own = await ask(core, 'desk.dossier', { contestId, jurorId: 'jurado-2', submissionId: D1 })
  const gone = core.grants.need(own.url.replace('/media/', ''))
  expect(gone.ok && (await readGrant(gone.value)).ok).toBe(false)
  for (const jurorId of ['jurado-1', 'jurado-3']) await ask(core, 'library.lock', { contestId, jurorId })
  expect(await refusalOf(core, 'session.dossier', { contestId, submissionId: D1 })).toBe('abstained')
  expect(core.grants.need(url.replace('/media/', '')).ok).toBe(false)
  await unlock(core, job, 'jurado-3')
  expect((await ask(core, 'session.dossier', { contestId, submissionId: D1 })).url).not.toBe(url)
})

it('R-SCO-4: no dossier is read in the room before the opening, nor one that the contest has not', async () => {
  const { core } = makeCore()
  const job = await openContest(core, await makeContestPackage(makeTempDir()))
  const { contestId } = job
  expect(await refusalOf(core, 'session.dossier', { contestId, submissionId: D1 })).toBe('scoresheets-not-open')
  await openSheets(job, await sealAll(job))
  expect(await refusalOf(core, 'session.dossier', { contestId, submissionId: 'CDC-D-99999-25' })).toBe(
    'submission-unknown',
  )
})
