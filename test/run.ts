// `npm test`: every check of the project, one after the other, whatever fails; the last line says how it went.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { notWholly } from './setup/not-wholly.ts'
import { addTallies, summary, type Tally, tallyPlaywright, tallyVitest } from './setup/tally.ts'
import { ensureTools } from './setup/tools.ts'

const root = resolve(import.meta.dirname, '..')
const reports = join(root, 'test-results')
const unitReport = join(reports, 'unit.json')
const e2eReport = join(reports, 'e2e.json')
const coverageReport = join(root, 'coverage/coverage-summary.json')
const packagedReport = join(reports, 'packaged.json')

type Step = { readonly name: string; run(): Tally }

const steps: readonly Step[] = [
  { name: 'system tools', run: tools },
  { name: 'format and lint', run: () => counted('format and lint', npmRun('lint')) },
  { name: 'types', run: () => counted('types', npmRun('typecheck')) },
  { name: 'unit', run: unit },
  { name: 'build', run: () => counted('build', npmRun('build')) },
  { name: 'e2e', run: e2e },
  { name: 'packaging', run: packaging },
]

function tools(): Tally {
  const missing = ensureTools()
  const failed = missing.length === 0 ? [] : [`system tools: as root, apt-get install ${missing.join(' ')}`]
  return { passed: failed.length === 0 ? 1 : 0, failed, skipped: [] }
}

function unit(): Tally {
  rmSync(coverageReport, { force: true })
  const options = ['--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const tally = reported('unit', unitReport, tallyVitest, npmRun('unit', options))
  if (!existsSync(coverageReport)) return tally
  const partly = notWholly(JSON.parse(readFileSync(coverageReport, 'utf8')), root)
  return { ...tally, failed: [...tally.failed, ...partly] }
}

/** In a browser on the loopback host. Electron's turn (or its stand-in's) comes with the packaged app. */
function e2e(): Tally {
  return reported('e2e', e2eReport, tallyPlaywright, npmRun('e2e', ['--project=loopback']))
}

function packaging(): Tally {
  return reported('packaging', packagedReport, tallyPlaywright, npmRun('pack:check'))
}

function npmRun(script: string, options: readonly string[] = []): boolean {
  const isWindows = process.platform === 'win32'
  const given = ['run', '--silent', script, ...(options.length === 0 ? [] : ['--', ...options])]
  return spawnSync('npm', given, { cwd: root, stdio: 'inherit', shell: isWindows }).status === 0
}

const counted = (name: string, isPassed: boolean): Tally => ({
  passed: isPassed ? 1 : 0,
  failed: isPassed ? [] : [name],
  skipped: [],
})

/** A run that fails though none of its tests does (a coverage threshold, an error between tests) is one failure. */
function reported(name: string, report: string, read: (report: unknown) => Tally, isPassed: boolean): Tally {
  if (!existsSync(report)) return counted(`${name}: no report`, false)
  const tally = read(JSON.parse(readFileSync(report, 'utf8')))
  if (isPassed || tally.failed.length > 0) return tally
  return { ...tally, failed: [`${name}: failed outside its tests (coverage, or an error between tests)`] }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

function timed({ name, run }: Step): Tally {
  say(`\n== ${name}`)
  const startedAt = performance.now()
  const tally = run()
  say(`== ${name}: ${summary(tally)}, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  return tally
}

rmSync(reports, { recursive: true, force: true })
const total = addTallies(steps.map(timed))
for (const name of total.failed) say(`failed: ${name}`)
for (const name of total.skipped) say(`skipped: ${name}`)
say(summary(total))
process.exitCode = total.failed.length === 0 ? 0 : 1
