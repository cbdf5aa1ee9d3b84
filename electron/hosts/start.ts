// `npm start`: builds, then opens the app in Electron, or where that cannot be had in a browser on this machine.
// Runs in Node, from sources; never packaged.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { startText } from '../../shared/text/start.ts'
import { openDataDir } from '../core/data-dir.ts'
import { defaultDataDir } from './default-data-dir.ts'
import { openBrowser } from './start-browser.ts'
import { electronBinary, runElectron } from './start-electron.ts'

const ROOT = resolve(import.meta.dirname, '../..')

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function start(): Promise<number> {
  const dataDir = defaultDataDir()
  const held = openDataDir(dataDir)
  if (!held.ok) return stopped(startText.inUse(dataDir))
  held.value.close()
  if (!build()) return stopped(startText.buildFailed)
  if (canOpenWindows()) {
    const binary = await electronBinary(ROOT, say)
    if (binary !== undefined && (await runElectron(binary, ROOT, say))) return 0
  }
  return serveLoopback(dataDir)
}

function stopped(why: string): number {
  say(why)
  return 1
}

function build(): boolean {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const options = ['build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn']
  const env = { ...process.env, NODE_ENV: 'production' }
  return spawnSync(process.execPath, [vite, ...options], { cwd: ROOT, env, stdio: 'inherit' }).status === 0
}

/** Neither Electron nor Chromium sandboxes root, and both need a screen. */
function canOpenWindows(): boolean {
  if (process.platform !== 'linux') return true
  return process.getuid?.() !== 0 && Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

async function serveLoopback(dataDir: string): Promise<number> {
  const host = spawn(process.execPath, [join(ROOT, 'dist/main/host.js'), '--with-parent'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = once(host, 'exit')
  const said = await firstLine(host)
  if (said === undefined) return stopped(startText.hostFailed)
  if ('inUse' in said) return stopped(startText.inUse(said.inUse))
  process.once('SIGTERM', () => host.stdin.end())
  const openedIn = canOpenWindows() ? await openBrowser(said.url, join(dataDir, 'navegador')) : undefined
  say(sentence(said.url, openedIn?.how))
  // Closing the app's window is how a person ends it; a tab of their browser says nothing when it closes.
  void openedIn?.closed?.then(() => host.stdin.end())
  await gone
  return 0
}

function sentence(url: string, how: 'app-window' | 'browser' | undefined): string {
  if (how === 'app-window') return startText.inAppWindow
  return how === 'browser' ? startText.inBrowser(url) : startText.atAddress(url)
}

async function firstLine(host: ChildProcess): Promise<{ url: string } | { inUse: string } | undefined> {
  if (host.stdout === null) return undefined
  for await (const line of createInterface({ input: host.stdout })) return JSON.parse(line)
  return undefined
}

// Ctrl-C reaches every process of the terminal: this one waits until those it started have closed in order.
process.on('SIGINT', () => undefined)
process.exitCode = await start()
