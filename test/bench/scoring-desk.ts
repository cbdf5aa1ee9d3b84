// A juror's desk with 500 submissions, most of them scored in full: what the measures of scoring begin with. Runs in Node.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemPorts } from '../../electron/adapters/system-ports.ts'
import { type Core, createCore } from '../../electron/core/core.ts'
import { openDataDir } from '../../electron/core/data-dir.ts'
import { subcriteriaOf } from '../../shared/bases/rule-pack.ts'
import { bases, makeSubmission } from '../make/contest.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { ask, atDesk, openContest } from '../make/main-job.ts'

const SUBMISSIONS = 500
/** The first ones have nothing yet. */
export const OPEN = 20

export const JUROR = 'jurado-1'

export type PreparedDesk = {
  readonly dataDir: string
  readonly contestId: string
  readonly code: string
  readonly submissionIds: readonly string[]
}

export function openCore(dataDir: string): Core {
  const held = openDataDir(dataDir)
  if (!held.ok) throw new Error(`${dataDir} is in use`)
  return createCore({
    dataDir: held.value,
    about: { version: 'bench', host: 'loopback' },
    ports: systemPorts(dataDir),
  })
}

export async function prepareDesk(count = SUBMISSIONS): Promise<PreparedDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'acta-bench-'))
  const submissions = Array.from({ length: count }, (_, at) => makeSubmission('D', at + 1))
  const made = await makeContestPackage(dataDir, { submissions })
  const core = openCore(join(dataDir, 'core'))
  const job = await openContest(core, made)
  const submissionIds = submissions.map(({ id }) => id)
  const subcriteria = subcriteriaOf(bases)
  for (const submissionId of submissionIds.slice(OPEN)) {
    for (const [at, { id: subcriterionId }] of subcriteria.entries())
      await atDesk(job, JUROR, { type: 'GiveScore', submissionId, subcriterionId, score: 1 + (at % bases.scale.max) })
    await atDesk(job, JUROR, {
      type: 'WriteComment',
      submissionId,
      subcriterionId: null,
      text: 'Propuesta coherente, con un plan de salas que se puede comprobar en el expediente.',
    })
  }
  await ask(core, 'library.skipPassphrase', { contestId: job.contestId, jurorId: JUROR })
  await core.close()
  return { dataDir, contestId: job.contestId, code: job.codes[JUROR] ?? '', submissionIds }
}
