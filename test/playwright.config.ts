// End-to-end tests: the same specs in Chromium on the loopback host, and in Electron or its stand-in.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { HostOptions } from './e2e/fixtures.ts'
import { chromiumPath, fakeDevices, sandboxArguments } from './setup/chromium.ts'

const root = resolve(import.meta.dirname, '..')

// Never ask the electron package for its binary: without one it starts a download.
const pathFile = join(root, 'node_modules/electron/path.txt')
const electron = existsSync(pathFile)
  ? join(root, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8'))
  : undefined

/**
 * Axe judges the page, which is the same in every host; the wall is a window of its own; the other two need answers on a wire that
 * can be read, and a process apart that can be killed under the page; a recording needs a browser with a microphone of its own.
 */
const loopbackOnly = ['axe.spec.ts', 'privacy.spec.ts', 'crash.spec.ts', 'projector.spec.ts', 'recording.spec.ts']

/**
 * They ask the host for nothing that another spec does not ask it for too: the stand-in shows the same page in the same browser, so
 * once is enough. Real Electron brings a browser of its own and runs them all.
 */
const pageOnly = [
  'afterwards.spec.ts',
  'conflicts.spec.ts',
  'deliveries.spec.ts',
  'desk-keyboard.spec.ts',
  'keyboard.spec.ts',
  'matrices.spec.ts',
  'matrix.spec.ts',
  'money.spec.ts',
  'room-keyboard.spec.ts',
]

export default defineConfig<object, HostOptions>({
  testDir: 'e2e',
  globalSetup: './e2e/prepare.ts',
  outputDir: join(root, 'test-results/e2e'),
  // Ample: a slow machine is no failure, and what hangs costs no more than this once.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env['ACTA_E2E_REPORT'] ?? join(root, 'test-results/e2e.json') }]],
  use: {
    actionTimeout: 20_000,
    // A trace of every test costs as much as the test. TRACE=1 keeps those of what fails.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    locale: 'es-PE',
    timezoneId: 'Asia/Kathmandu',
    viewport: { width: 1366, height: 768 },
  },
  projects: [
    {
      name: 'loopback',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: chromiumPath(), args: [...sandboxArguments(), ...fakeDevices] },
      },
    },
    {
      name: electron === undefined ? 'emulated' : 'electron',
      testIgnore: electron === undefined ? [...loopbackOnly, ...pageOnly] : loopbackOnly,
      use: { electronBinary: electron ?? join(import.meta.dirname, 'emulator/electron') },
    },
  ],
})
