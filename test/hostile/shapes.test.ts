// Files of the corpus whose container holds and whose own shape does not: refused with a sentence where each is taken in.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyFile } from '../../electron/core/verify/verify-file.ts'
import type { Reply } from '../../shared/contract/bridge.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { makeCore } from '../core/make-core.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { install, openContest, pick } from '../make/main-job.ts'
import { keysOf, lockedAt } from '../make/opened.ts'
import { changeOf, earlierOf, issueOf, supplementTo, value } from '../make/supplements.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import type { HostileCase } from './case.ts'
import { scoresheetCases, sessionCases, supplementCases } from './shape-cases.ts'

const folder = makeSharedDir()
const made = await makeContestPackage(folder)
const issue = await issueOf(made)
const { path } = value(await supplementTo(issue, folder, { changes: [changeOf()] }))
const { container } = (await earlierOf(issue, path)).locked
const good = await Promise.all(
  container.entries.map(async ({ name }) => ({ name, bytes: value(await container.read(name)) })),
)
const other = await lockedAt((await makeContestPackage(folder, { id: 'OTRO-2025' })).path)
const { signer: member } = await keysOf(made.path, made.letters[0]?.code ?? '')
const seed = { issue, good, member, foreign: other.jurors[0]?.certificate ?? '' }

const refusalIn = (reply: Reply) => (!reply.ok && reply.error.kind === 'refused' ? reply.error.refusal : undefined)

async function written({ file, write }: HostileCase): Promise<string> {
  const at = join(folder, file)
  await write(at)
  return at
}

/** Its sentence says which file, and has no hole. */
function expectRefused(refusal: ReturnType<typeof refusalIn>, { code, file }: HostileCase): void {
  expect(refusal?.code).toBe(code)
  const sentence = refusal ? refusalText(refusal) : ''
  expect(sentence).toContain(code === 'package-juror-certificate' ? 'jurado-4' : `«${file}»`)
  expect(sentence).not.toContain('undefined')
}

describe('a laptop', () => {
  it.each(supplementCases(seed))('refuses $name: $code', async (hostile) => {
    const { core, contestId } = await openContest(makeCore().core, made)
    const file = await pick(core, await written(hostile))
    expectRefused(refusalIn(await core.dispatch('library.supplement', { contestId, file })), hostile)
  })

  it('takes the one that they were made of', async () => {
    const { core, contestId } = await openContest(makeCore().core, made)
    expect(await core.dispatch('library.supplement', { contestId, file: await pick(core, path) })).toMatchObject({
      ok: true,
    })
  })
})

describe('a room', () => {
  it.each(scoresheetCases(seed))('refuses $name: $code', async (hostile) => {
    const job = await openContest(makeCore().core, made)
    await install(job)
    const { core, contestId } = job
    const file = await pick(core, await written(hostile))
    expectRefused(refusalIn(await core.dispatch('session.receive', { contestId, file })), hostile)
  })
})

describe('a check', () => {
  it.each(sessionCases(seed))('refuses $name: $code', async (hostile) => {
    const checker = { at: NOW, ids: { uuid: () => crypto.randomUUID() } }
    const report = await verifyFile(await written(hostile), checker, { packagePath: null, code: null })
    expectRefused(report.ok ? undefined : report.error, hostile)
  })
})
