// A browser of this machine for `npm start`: as an app's window where a Chromium is installed, else as a tab.
// Runs in Node; never packaged.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

export type OpenedIn =
  | { readonly how: 'app-window'; readonly closed: Promise<unknown> }
  | { readonly how: 'browser'; readonly closed?: undefined }

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

const here: Surroundings = { platform: process.platform, env: process.env }

// A browser that cannot start ends at once; one that can stays.
const STAYS_MS = 2_000

/** Opens the address with a profile of its own; undefined when nothing here can. */
export async function openBrowser(url: string, profile: string): Promise<OpenedIn | undefined> {
  const chromium = chromiumPlaces(here).find(existsSync)
  if (chromium !== undefined) {
    const options = [`--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check']
    const closed = await stays(spawn(chromium, options, { stdio: 'ignore' }))
    if (closed !== undefined) return { how: 'app-window', closed: closed.end }
  }
  const [command, ...options] = systemOpener(here.platform, url)
  return (await succeeds(spawn(command, options, { stdio: 'ignore' }))) ? { how: 'browser' } : undefined
}

async function stays(browser: ChildProcess): Promise<{ end: Promise<unknown> } | undefined> {
  const end = once(browser, 'exit').catch(() => undefined)
  const isGone = await Promise.race([end.then(() => true), setTimeout(STAYS_MS, false)])
  return isGone ? undefined : { end }
}

async function succeeds(opener: ChildProcess): Promise<boolean> {
  const code = once(opener, 'exit').then(
    ([exitCode]) => exitCode === 0,
    () => false,
  )
  // An opener that still runs has become the browser itself.
  return Promise.race([code, setTimeout(STAYS_MS, true)])
}

const LINUX_NAMES = [
  ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'brave-browser'],
]
const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const WINDOWS_PATHS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
  'BraveSoftware/Brave-Browser/Application/brave.exe',
]
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']

/** Where browsers that know `--app` are usually installed, the likeliest first. */
export function chromiumPlaces({ platform, env }: Surroundings): string[] {
  if (platform === 'darwin') return MAC_NAMES.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  if (platform === 'win32') {
    const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? [])
    return WINDOWS_PATHS.flatMap((path) => roots.map((root) => join(root, path)))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** The command with which the system opens an address in whatever browser the person uses. */
export function systemOpener(platform: NodeJS.Platform, url: string): [command: string, ...options: string[]] {
  if (platform === 'darwin') return ['open', url]
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', url] : ['xdg-open', url]
}
