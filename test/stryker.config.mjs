// The mutation run over the rules (`npm run mutate`): what is mutated, which tests are asked, where its records lie.
export default {
  mutate: ['shared/domain/**/*.ts'],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  // The tests that cover a mutant are known from the first run; looking for related files again only takes time.
  vitest: { configFile: 'test/vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What runs once at import is mostly schemas: each of their mutants would ask every test, and test/exchange judges them.
  ignoreStatic: true,
  concurrency: 2,
  // A mutant that never ends is noticed by its time; a busy machine must not look like one.
  timeoutMS: 30_000,
  thresholds: { high: 95, low: 90, break: 90 },
  // TypeScript 7 has no program interface for the rewriting of a tsconfig, and the tests run without one.
  tsconfigFile: 'none.json',
  ignorePatterns: ['.cache', 'coverage', 'dist', 'release', 'test-results', 'renderer', 'resources/fonts'],
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandbox',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  allowConsoleColors: false,
}
