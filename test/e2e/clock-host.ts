// The loopback host over the built interface, with a clock that moves on when it is told to: "pass <ms>" on its input.
// Runs in Node.
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { systemPorts } from '../../electron/adapters/system-ports.ts'
import { createAssets } from '../../electron/core/assets.ts'
import { createCore } from '../../electron/core/core.ts'
import { openDataDir } from '../../electron/core/data-dir.ts'
import { defaultDataDir } from '../../electron/hosts/default-data-dir.ts'
import { startLoopback } from '../../electron/hosts/loopback.ts'

let aheadMs = 0
const held = openDataDir(defaultDataDir())
if (!held.ok) throw new Error(held.error)
const ports = {
  ...systemPorts(held.value.path),
  clock: { now: () => new Date(Date.now() + aheadMs) },
}
const core = createCore({ dataDir: held.value, about: { version: 'e2e', host: 'loopback' }, ports })
const assets = createAssets({ root: resolve('dist/renderer'), grants: core.grants })
const host = await startLoopback({ core, assets, log: ports.log })
process.stdout.write(`${JSON.stringify({ url: host.url })}\n`)

for await (const line of createInterface({ input: process.stdin })) {
  aheadMs += Number(line.replace('pass ', ''))
  process.stdout.write('passed\n')
}
await host.close()
await core.close()
process.exit(0)
