// The system's programs that the tests use; installed where that is allowed, named where it is not. Runs in Node.
import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromiumPath } from './chromium.ts'

type Tool = { readonly package: string; isThere(): boolean }

const hasCommand = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))

function hasChromium(): boolean {
  try {
    return existsSync(chromiumPath())
  } catch {
    return false
  }
}

/** Debian's names. */
const TOOLS: readonly Tool[] = [
  { package: 'chromium-headless-shell', isThere: hasChromium },
  { package: 'poppler-utils', isThere: () => ['pdftotext', 'pdftoppm', 'pdfsig'].every(hasCommand) },
  { package: 'qpdf', isThere: () => hasCommand('qpdf') },
  { package: 'openssl', isThere: () => hasCommand('openssl') },
  { package: 'unzip', isThere: () => hasCommand('unzip') },
]

const missingPackages = () => TOOLS.filter((tool) => !tool.isThere()).map((tool) => tool.package)

/** Installs what is missing when we are root and there is apt-get; gives what is missing still. */
export function ensureTools(): string[] {
  const missing = missingPackages()
  const mayInstall = process.getuid?.() === 0 && hasCommand('apt-get')
  if (missing.length === 0 || !mayInstall) return missing
  process.stdout.write(`installing ${missing.join(' ')}\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options: SpawnSyncOptions = { env, stdio: ['ignore', 'ignore', 'inherit'] }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options)
  return missingPackages()
}
