// A core that does the whole main job and prints each event it has acknowledged, until somebody kills it. Runs in a child
// of crash-job.test.ts: `node acknowledged-job.ts <data directory> <package and letters, as JSON>`.
import { writeSync } from 'node:fs'
import { systemPorts } from '../../electron/adapters/system-ports.ts'
import { type Core, createCore } from '../../electron/core/core.ts'
import { openDataDir } from '../../electron/core/data-dir.ts'
import { finishJob, openContest } from '../make/main-job.ts'

const [directory = '', made = ''] = process.argv.slice(2)
const held = openDataDir(directory)
if (!held.ok) throw new Error(held.error)
const about = { version: '0.0.0', host: 'loopback' } as const
const core = createCore({ dataDir: held.value, about, ports: systemPorts(directory) })

const telling: Core = {
  ...core,
  async dispatch(operation, input) {
    const reply = await core.dispatch(operation, input)
    const value = reply.ok ? (reply.value as { seq?: number; hash?: string }) : {}
    const { jurorId } = input as { jurorId?: string }
    const stream = operation.startsWith('desk.') ? jurorId : 'session'
    // Straight to the pipe: what is printed was acknowledged, and nothing waits in a buffer of ours.
    if (value.hash) writeSync(1, `${stream} ${value.seq} ${value.hash}\n`)
    return reply
  },
}

await finishJob(await openContest(telling, JSON.parse(made)))
writeSync(1, 'done\n')
// Waits for the kill with everything still open, as an app that somebody looks at.
setInterval(() => undefined, 1_000)
