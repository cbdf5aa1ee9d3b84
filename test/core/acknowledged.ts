// A core that scores without end and prints each event it has acknowledged, until somebody kills it. Runs in a child of
// crash.test.ts, which makes one file of it: `node acknowledged.js <data directory> <juror> <activation code>`.
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { systemPorts } from '../../electron/adapters/system-ports.ts'
import { createCore } from '../../electron/core/core.ts'
import { openDataDir } from '../../electron/core/data-dir.ts'
import { subcriteriaOf } from '../../shared/bases/rule-pack.ts'
import { bases } from '../make/contest.ts'
import { ask } from '../make/main-job.ts'

// A kill leaves no time for it later.
flushCompileCache()

const [directory = '', jurorId = '', code = ''] = process.argv.slice(2)
const held = openDataDir(directory)
if (!held.ok) throw new Error(held.error)
const ports = systemPorts(directory)
const core = createCore({ dataDir: held.value, about: { version: '0.0.0', host: 'loopback' }, ports })

const [contest] = (await ask(core, 'library.contests', {})).contests
const desk = { contestId: contest?.contestId ?? '', jurorId }
await ask(core, 'library.unlock', { ...desk, code })
const subcriteria = subcriteriaOf(bases)
for (let turn = 0; ; turn++) {
  const subcriterionId = subcriteria[turn % subcriteria.length]?.id ?? ''
  const score = 1 + (Math.floor(turn / subcriteria.length) % 5)
  const command = { type: 'GiveScore', submissionId: 'CDC-D-00001-25', subcriterionId, score } as const
  const { seq, hash } = await ask(core, 'desk.act', { ...desk, command })
  // Straight to the pipe: what is printed was acknowledged, and nothing waits in a buffer of ours.
  writeSync(1, `${seq} ${hash}\n`)
}
