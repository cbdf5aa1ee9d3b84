// One `ui` for every spec, whatever host it runs on; it fails a test in whose page something was written to the console.
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, expect, type Locator, type Page } from '@playwright/test'
import { openInElectron } from './open-in-electron.ts'
import { openInLoopback } from './open-in-loopback.ts'
import { type PreparedState, prepared } from './prepared.ts'

export { expect } from '@playwright/test'

export type Ui = {
  readonly page: Page
  readonly host: 'electron' | 'loopback'
  /** Presses a button that asks for files, and picks these. */
  choose(button: Locator, ...paths: string[]): Promise<void>
  /** Does something that ends in saving a file; gives the path where it was saved, under the given name. */
  saved(action: () => Promise<void>, name: string): Promise<string>
  /** What the page wrote to its console, and the errors nobody caught. A spec that expects some empties it. */
  readonly complaints: string[]
}

export type OpenApp = {
  readonly page: Page
  saved(action: () => Promise<void>, to: string): Promise<void>
  close(): Promise<void>
}

export type HostOptions = { electronBinary: string; appFolder: string; sharedBrowser: Browser | undefined }

type Fixtures = { ui: Ui; dataDir: string; openFiles: string[]; startsFrom: PreparedState | null }

export const test = base.extend<Fixtures, HostOptions>({
  electronBinary: ['', { option: true, scope: 'worker' }],
  appFolder: [process.env['ACTA_APP_DIR'] ?? '.', { option: true, scope: 'worker' }],
  /** Paths with which the system opens the app. */
  openFiles: [[], { option: true }],
  /** The work that this app finds done; without it, an app that was never used. */
  startsFrom: [null, { option: true }],
  // Playwright's own `browser` would start Chromium next to Electron too.
  sharedBrowser: [
    async ({ electronBinary, playwright, launchOptions }, use) => {
      const browser = electronBinary === '' ? await playwright.chromium.launch(launchOptions) : undefined
      await use(browser)
      await browser?.close()
    },
    { scope: 'worker' },
  ],
  /** The data directory of this app: its own, gone after the test. */
  dataDir: async ({ startsFrom }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'acta-e2e-'))
    if (startsFrom !== null) await cp(prepared().dataDir(startsFrom), dataDir, { recursive: true })
    await use(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  },
  ui: async (
    { electronBinary, appFolder, sharedBrowser, openFiles, dataDir, locale, timezoneId, viewport },
    use,
    info,
  ) => {
    const surroundings = { dataDir, locale: locale ?? 'es-PE', timezoneId: timezoneId ?? 'UTC', viewport }
    const complaints: string[] = []
    const watch = (page: Page) => watchConsole(page, complaints)
    const app =
      sharedBrowser === undefined
        ? await openInElectron({ ...surroundings, binary: electronBinary, appFolder, openFiles, watch })
        : await openInLoopback({ ...surroundings, browser: sharedBrowser, watch })
    await use(
      await uiOf(app, {
        host: sharedBrowser === undefined ? 'electron' : 'loopback',
        complaints,
        outputPath: (name) => info.outputPath(name),
      }),
    )
    await app.close()
    expect(complaints).toEqual([])
  },
})

type UiOptions = { host: Ui['host']; complaints: string[]; outputPath: (name: string) => string }

/** An open app as the specs and the page objects use it. */
export async function uiOf(app: OpenApp, { host, complaints, outputPath }: UiOptions): Promise<Ui> {
  const { page } = app
  await page.locator('main[data-ready="true"]').waitFor()
  return {
    page,
    host,
    complaints,
    async choose(button, ...paths) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
      await chooser.setFiles(paths)
    },
    async saved(action, name) {
      const path = outputPath(name)
      await app.saved(action, path)
      await expect.poll(() => existsSync(path)).toBe(true)
      return path
    },
  }
}

function watchConsole(page: Page, complaints: string[]): void {
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
}
