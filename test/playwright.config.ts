// End-to-end tests: the same specs in Chromium on the loopback host, and in Electron or its stand-in.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { HostOptions } from './e2e/fixtures.ts'
import { chromiumPath, sandboxArguments } from './setup/chromium.ts'

const root = resolve(import.meta.dirname, '..')

// Never ask the electron package for its binary: without one it starts a download.
const pathFile = join(root, 'node_modules/electron/path.txt')
const electron = existsSync(pathFile)
  ? join(root, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8'))
  : undefined

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
    trace: 'retain-on-failure',
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
        launchOptions: { executablePath: chromiumPath(), args: sandboxArguments() },
      },
    },
    {
      name: electron === undefined ? 'emulated' : 'electron',
      // Axe judges the page, which is the same here; the stand-in models one window; the other two need what only the loopback host has: answers on a
      // wire that can be read, and a process apart that can be killed under the page.
      testIgnore: ['axe.spec.ts', 'privacy.spec.ts', 'crash.spec.ts', 'projector.spec.ts'],
      use: { electronBinary: electron ?? join(import.meta.dirname, 'emulator/electron') },
    },
  ],
})
