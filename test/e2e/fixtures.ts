// One `ui` for every spec, whatever host it runs on; it fails a test in whose page something was written to the console.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, expect, type Locator, type Page } from '@playwright/test'
import { openInElectron } from './open-in-electron.ts'
import { openInLoopback } from './open-in-loopback.ts'

export { expect } from '@playwright/test'

export type Ui = {
  readonly page: Page
  readonly host: 'electron' | 'loopback'
  /** The data directory of this app: its own, empty at first, gone after the test. */
  readonly dataDir: string
  /** Gives files to a field of the page as a person would. */
  choose(field: Locator, ...paths: string[]): Promise<void>
  /** Does something that ends in saving a file; gives the path where it was saved. */
  saved(action: () => Promise<void>): Promise<string>
  /** What the page wrote to its console, and the errors nobody caught. A spec that expects some empties it. */
  readonly complaints: string[]
}

export type OpenApp = {
  readonly page: Page
  saved(action: () => Promise<void>, to: string): Promise<void>
  close(): Promise<void>
}

export type HostOptions = { electronBinary: string; appFolder: string; sharedBrowser: Browser | undefined }

export const test = base.extend<{ ui: Ui; openFiles: string[] }, HostOptions>({
  electronBinary: ['', { option: true, scope: 'worker' }],
  appFolder: [process.env['ACTA_APP_DIR'] ?? '.', { option: true, scope: 'worker' }],
  /** Paths with which the system opens the app. */
  openFiles: [[], { option: true }],
  // Playwright's own `browser` would start Chromium next to Electron too.
  sharedBrowser: [
    async ({ electronBinary, playwright, launchOptions }, use) => {
      const browser = electronBinary === '' ? await playwright.chromium.launch(launchOptions) : undefined
      await use(browser)
      await browser?.close()
    },
    { scope: 'worker' },
  ],
  ui: async ({ electronBinary, appFolder, sharedBrowser, openFiles, locale, timezoneId, viewport }, use, info) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'acta-e2e-'))
    const surroundings = { dataDir, locale: locale ?? 'es-PE', timezoneId: timezoneId ?? 'UTC', viewport }
    const complaints: string[] = []
    const watch = (page: Page) => watchConsole(page, complaints)
    const app =
      sharedBrowser === undefined
        ? await openInElectron({ ...surroundings, binary: electronBinary, appFolder, openFiles, watch })
        : await openInLoopback({ ...surroundings, browser: sharedBrowser, watch })
    await app.page.locator('main[data-ready]').waitFor()
    await use({
      page: app.page,
      host: sharedBrowser === undefined ? 'electron' : 'loopback',
      dataDir,
      complaints,
      choose: (field, ...paths) => field.setInputFiles(paths),
      async saved(action) {
        const path = info.outputPath('saved')
        await app.saved(action, path)
        await expect.poll(() => existsSync(path)).toBe(true)
        return path
      },
    })
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
    expect(complaints).toEqual([])
  },
})

function watchConsole(page: Page, complaints: string[]): void {
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
}
