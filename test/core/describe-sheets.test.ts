// Two versions of one scoresheet, and somebody else's: each is listed with its facts, and nothing is taken in.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, atDesk, fillDesk, openContest, pathOf, pick, receive, sealDesk } from '../make/main-job.ts'
import { makeSharedDir, makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

it('lists both versions of a member, another member’s sheet and what is none', async () => {
  const job = await openContest(makeCore().core, made)
  const { core, contestId } = job
  await fillDesk(job, 'jurado-1')
  const first = await sealDesk(job, 'jurado-1')
  const { contest } = await ask(core, 'desk.load', { contestId, jurorId: 'jurado-1' })
  const causeId = contest.bases.abstentionCauses[0]?.id ?? ''
  const submissionId = 'CDC-D-00001-25'
  await atDesk(job, 'jurado-1', { type: 'DeclareAbstention', submissionId, causeId, description: 'Es mi prima.' })
  const { file } = await ask(core, 'desk.export', { contestId, jurorId: 'jurado-1' })
  const second = await pathOf(core, file.id)
  await fillDesk(job, 'jurado-2')
  const other = await sealDesk(job, 'jurado-2')
  const none = join(makeTempDir(), 'nada.matriz')
  writeFileSync(none, 'no es')

  const files: string[] = []
  for (const path of [second, first, other, none]) files.push(await pick(core, path))
  const { sheets } = await ask(core, 'session.describeSheets', { contestId, files })
  expect(sheets.map(({ sheet }) => sheet && [sheet.jurorId, sheet.version])).toEqual([
    ['jurado-1', 2],
    ['jurado-1', 1],
    ['jurado-2', 1],
    null,
  ])
  expect(sheets[3]?.problem).toContain('no es un archivo de Acta Jurado')
  expect((await ask(core, 'session.load', { contestId })).log).toEqual([])
  await receive(job, first)
  expect((await ask(core, 'session.load', { contestId })).log).toHaveLength(1)
})
