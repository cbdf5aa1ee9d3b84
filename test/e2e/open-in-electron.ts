// The app in Electron, or in its stand-in. Runs in Playwright's workers.
import { _electron, type Page, type ViewportSize } from '@playwright/test'
import { sandboxArguments } from '../setup/chromium.ts'
import type { OpenApp } from './fixtures.ts'

type Options = {
  binary: string
  appFolder: string
  openFiles: readonly string[]
  dataDir: string
  locale: string
  timezoneId: string
  viewport: ViewportSize | null | undefined
  watch: (page: Page) => void
}

export async function openInElectron(options: Options): Promise<OpenApp> {
  const { binary, appFolder, openFiles, dataDir, locale, timezoneId, viewport, watch } = options
  const app = await _electron.launch({
    executablePath: binary,
    args: [appFolder, ...openFiles, `--lang=${locale}`, ...sandboxArguments()],
    env: { ...environment(), ACTA_DATA_DIR: dataDir, TZ: timezoneId, EMULATOR_NODE: process.execPath },
    // Playwright would switch the sandbox off where it is not told.
    chromiumSandbox: sandboxArguments().length === 0,
  })
  const page = await app.firstWindow()
  watch(page)
  if (viewport) await page.setViewportSize(viewport)
  return {
    page,
    async saved(action, to) {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, to)
      await action()
    },
    close: () => app.close(),
  }
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
