// From start to the first interactive screen, beside an empty page's start to first paint: same browser, same run, in
// turn. The app's start is its host's process, a browser, and the start screen ready; the empty page's is a browser too.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { chromiumPath, sandboxArguments } from '../setup/chromium.ts'

export type Row = { readonly name: string; readonly unit: 'ms' | '×' | 'MB' | 'n'; readonly values: readonly number[] }

const ROUNDS = 7
const launch = () => chromium.launch({ executablePath: chromiumPath(), args: sandboxArguments() })

/** One round to warm caches, then ROUNDS that count. */
export async function rows(): Promise<readonly Row[]> {
  const app: number[] = []
  const empty: number[] = []
  for (let round = -1; round < ROUNDS; round++) {
    const [appMs, emptyMs] = [await startApp(), await paintEmptyPage()]
    if (round < 0) continue
    app.push(appMs)
    empty.push(emptyMs)
  }
  return [
    { name: 'app: start to first interactive screen', unit: 'ms', values: app },
    { name: 'empty page: start to first paint', unit: 'ms', values: empty },
    { name: 'ratio (at most 3)', unit: '×', values: app.map((value, at) => value / (empty[at] ?? Number.NaN)) },
  ]
}

async function startApp(): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'acta-bench-'))
  const startedAt = performance.now()
  const host = spawn(process.execPath, ['dist/main/host.js', '--with-parent'], {
    env: { ...process.env, ACTA_DATA_DIR: dataDir },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const died = once(host, 'exit').then(([code]) =>
    Promise.reject(new Error(`the host ended with ${code}: build first`)),
  )
  const address = Promise.race([once(createInterface({ input: host.stdout }), 'line'), died])
  const [[text], browser] = await Promise.all([address, launch()])
  const page = await browser.newPage()
  await page.goto((JSON.parse(String(text)) as { url: string }).url)
  await page.locator('main[data-ready]').waitFor()
  const elapsedMs = performance.now() - startedAt
  await browser.close()
  const gone = died.catch(() => undefined)
  host.stdin.end()
  await gone
  await rm(dataDir, { recursive: true, force: true })
  return elapsedMs
}

async function paintEmptyPage(): Promise<number> {
  const startedAt = performance.now()
  const browser = await launch()
  const page = await browser.newPage()
  await page.goto('data:text/html,<!doctype html><title>empty</title><p>empty')
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)
  const elapsedMs = performance.now() - startedAt
  await browser.close()
  return elapsedMs
}
