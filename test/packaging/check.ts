// `npm run pack:check`: packages for Linux with a stand-in for Electron and looks into the result: what must be there,
// what must not, the fuses, the file associations; then the app taken out of the package passes the end-to-end specs.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extractAll } from '@electron/asar'
import { contentProblems } from './contents.ts'
import { desktopProblems } from './desktop.ts'
import { makeFakeElectron } from './fake-electron.ts'
import { fuseProblems } from './fuses.ts'

const root = resolve(import.meta.dirname, '../..')
/** What the specs said of the packaged app, for whoever counts. */
const report = process.env['ACTA_E2E_REPORT'] ?? join(root, 'test-results/packaged.json')
const work = mkdtempSync(join(tmpdir(), 'acta-package-'))

async function check(): Promise<string[]> {
  await makeFakeElectron(join(work, 'electron'))
  if (!run('node_modules/vite/bin/vite.js', ['build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn']))
    return ['the app does not build']
  const config = [`-c.electronDist=${join(work, 'electron')}`, `-c.directories.output=${join(work, 'out')}`]
  const env = { CUSTOM_FPM_PATH: join(import.meta.dirname, 'fake-fpm'), FAKE_FPM_OUT: join(work, 'fpm') }
  if (!run('node_modules/electron-builder/cli.js', ['--linux', 'deb', '--x64', '--publish', 'never', ...config], env))
    return ['electron-builder fails']
  const unpacked = join(work, 'out/linux-unpacked')
  const problems = [
    ...contentProblems(root, join(unpacked, 'resources/app.asar')),
    ...(await fuseProblems(join(unpacked, 'acta-jurado'))),
    ...desktopProblems(join(work, 'fpm')),
  ]
  return [...problems, ...runsAlone(join(unpacked, 'resources/app.asar'))]
}

/** Far from this checkout, so that nothing outside the package can be found by accident. */
function runsAlone(asar: string): string[] {
  const app = join(work, 'app')
  extractAll(asar, app)
  const output = `--output=${join(work, 'e2e')}`
  const options = ['test', '--config', 'test/playwright.config.ts', '--project=e*', output]
  const passed = run('node_modules/@playwright/test/cli.js', options, { ACTA_APP_DIR: app, ACTA_E2E_REPORT: report })
  return passed ? [] : ['the packaged app does not pass the end-to-end specs']
}

function run(script: string, options: readonly string[], env: Record<string, string> = {}): boolean {
  const given = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } } as const
  return spawnSync(process.execPath, [join(root, script), ...options], given).status === 0
}

try {
  const problems = await check()
  for (const problem of problems) process.stdout.write(`packaging: ${problem}\n`)
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
