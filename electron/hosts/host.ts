// Starts the loopback host from the command line; prints {"url":…} or {"inUse":…} as one line. Never packaged.
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { systemPorts } from '../adapters/system-ports.ts'
import { createAssets } from '../core/assets.ts'
import { createCore } from '../core/core.ts'
import { openDataDir } from '../core/data-dir.ts'
import { defaultDataDir } from './default-data-dir.ts'
import { startLoopback } from './loopback.ts'

const RENDERER = join(import.meta.dirname, '../renderer')

async function start(): Promise<void> {
  const dataDir = openDataDir(defaultDataDir())
  if (!dataDir.ok) return say({ inUse: defaultDataDir() })
  const { path } = dataDir.value
  const ports = systemPorts(path)
  const about = { version: packageJson.version, host: 'loopback' } as const
  const core = createCore({ dataDir: dataDir.value, about, ports })
  const assets = createAssets({ root: RENDERER, grants: core.grants })
  const host = await startLoopback({ core, assets, log: ports.log })
  stopWhenTold(async () => {
    await host.close()
    await core.close()
  })
  say({ url: host.url })
}

const say = (line: { url: string } | { inUse: string }) => void process.stdout.write(`${JSON.stringify(line)}\n`)

function stopWhenTold(close: () => Promise<void>): void {
  const stop = () => void close().then(() => process.exit(0))
  process.once('SIGINT', stop).once('SIGTERM', stop)
  // Whoever started us holds our stdin: when that end closes we go too, so that a killed test run leaves no orphan.
  if (process.argv.includes('--with-parent')) process.stdin.once('end', stop).resume()
}

await start()
