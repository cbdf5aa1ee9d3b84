// The app on the loopback host, in a Chromium page. Runs in Playwright's workers.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Browser, Page, ViewportSize } from '@playwright/test'
import type { OpenApp } from './fixtures.ts'

type Options = {
  browser: Browser
  dataDir: string
  locale: string
  timezoneId: string
  viewport: ViewportSize | null | undefined
  watch: (page: Page) => void
}

/** `kill` ends the host as a power cut would: no handler runs, nothing is flushed. */
export type LoopbackApp = OpenApp & { kill(): Promise<void> }

export async function openInLoopback({
  browser,
  dataDir,
  locale,
  timezoneId,
  viewport,
  watch,
}: Options): Promise<LoopbackApp> {
  const host = spawn(process.execPath, ['dist/main/host.js', '--with-parent'], {
    env: { ...process.env, ACTA_DATA_DIR: dataDir, TZ: timezoneId },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface({ input: host.stdout }), 'line')) as [string]
  const context = await browser.newContext({ locale, timezoneId, viewport: viewport ?? null })
  const page = await context.newPage()
  watch(page)
  await page.goto((JSON.parse(line) as { url: string }).url)
  return {
    page,
    async saved(action, to) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()])
      await download.saveAs(to)
    },
    async close() {
      await context.close()
      const gone = once(host, 'exit')
      host.stdin.end()
      await gone
    },
    async kill() {
      const gone = once(host, 'exit')
      host.kill('SIGKILL')
      await gone
      await context.close()
    },
  }
}
