// The tests that a mutation run asks (`npm run mutate`): those of the rules, without files, packages or processes.
import { join, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const setup = join(import.meta.dirname, 'setup')

process.env['TZ'] = 'Asia/Kathmandu'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/{domain,bases}/**/*.test.ts'],
    // The first makes whole packages, the second compares this folder's own text: neither judges a single rule.
    exclude: ['test/domain/scenarios.test.ts', 'test/domain/rule-table.test.ts'],
    setupFiles: [join(setup, 'no-console.ts'), join(setup, 'few-runs.ts')],
    isolate: false,
  },
})
