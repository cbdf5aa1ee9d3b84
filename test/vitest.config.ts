// Unit and integration tests on Node. The time zone is odd on purpose: nothing may depend on the one of the machine.
import { join, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

process.env['TZ'] = 'Asia/Kathmandu'

export default defineConfig({
  root,
  resolve: { alias: { electron: join(import.meta.dirname, 'fakes/electron.ts') } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: [join(import.meta.dirname, 'setup/no-console.ts')],
    pool: 'threads',
    maxWorkers: '100%',
    // Cryptography under coverage counters, on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    clearMocks: false,
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts', 'electron/core/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: join(root, 'coverage'),
      // The rules, wholly; the rest never less than it was.
      thresholds: { 'shared/domain/**': { lines: 100, branches: 100 }, lines: 95, branches: 90 },
    },
  },
})
