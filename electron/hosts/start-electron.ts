// Electron's binary for `npm start`: found, or fetched once, and run. Runs in Node; never packaged.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startText } from '../../shared/text/start.ts'

const DOWNLOAD_LIMIT_MS = 5 * 60_000
const FAILED_AT_ONCE_MS = 10_000

/** The path of the binary, fetched when it is missing and may be; undefined when it cannot be had. */
export async function electronBinary(root: string, say: (line: string) => void): Promise<string | undefined> {
  const found = installedBinary(root)
  if (found !== undefined || process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return found
  say(startText.downloading)
  const install = spawn(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    // What goes wrong there is said in one sentence by whoever opens the app otherwise.
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: DOWNLOAD_LIMIT_MS,
  })
  await once(install, 'exit')
  return installedBinary(root)
}

// Never ask the electron package: without its binary it starts a download without limit.
function installedBinary(root: string): string | undefined {
  const home = join(root, 'node_modules/electron')
  if (!existsSync(join(home, 'path.txt'))) return undefined
  const binary = join(home, 'dist', readFileSync(join(home, 'path.txt'), 'utf8'))
  return existsSync(binary) ? binary : undefined
}

/** True once the app has run and ended; false when Electron does not start here (a missing library or sandbox). */
export async function runElectron(binary: string, root: string, say: (line: string) => void): Promise<boolean> {
  const startedAt = performance.now()
  const electron = spawn(binary, [root], { stdio: 'inherit' })
  process.once('SIGTERM', () => electron.kill('SIGTERM'))
  say(startText.inElectron)
  const code = await new Promise<number | null>((resolve) => {
    electron.once('error', () => resolve(1)).once('exit', resolve)
  })
  return code === 0 || code === null || performance.now() - startedAt > FAILED_AT_ONCE_MS
}
