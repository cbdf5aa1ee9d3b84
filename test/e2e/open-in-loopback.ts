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
  /** Another script than the built host. */
  script?: string
}

/** `kill` ends the host as a power cut would: no handler runs, nothing is flushed. */
export type LoopbackApp = OpenApp & {
  kill(): Promise<void>
  /** A line to the host, which answers each with one. */
  tell(line: string): Promise<void>
}

export async function openInLoopback({
  browser,
  dataDir,
  locale,
  timezoneId,
  viewport,
  watch,
  script = 'dist/main/host.js',
}: Options): Promise<LoopbackApp> {
  const host = spawn(process.execPath, [script, '--with-parent'], {
    env: { ...process.env, ACTA_DATA_DIR: dataDir, TZ: timezoneId },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: host.stdout })
  const [line] = (await once(lines, 'line')) as [string]
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
    async tell(told) {
      const answered = once(lines, 'line')
      host.stdin.write(`${told}\n`)
      await answered
    },
    async kill() {
      const gone = once(host, 'exit')
      host.kill('SIGKILL')
      await gone
      await context.close()
    },
  }
}
