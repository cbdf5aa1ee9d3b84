// What a step of the test run counted, read from the reports of vitest and Playwright. Runs in Node.
import { z } from '../../shared/zod.ts'

export type Tally = { readonly passed: number; readonly failed: readonly string[]; readonly skipped: readonly string[] }

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** A file that could not even be loaded is one failure. */
export function tallyVitest(report: unknown): Tally {
  const files = vitestReport.parse(report).testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = tests.filter((test) => test.status === 'failed').map((test) => test.fullName)
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: [...failed, ...unloaded.map((file) => file.name)],
    skipped: tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.fullName),
  }
}

type Suite = { title: string; specs: Spec[]; suites?: Suite[] | undefined }
type Spec = z.output<typeof specReport>

const specReport = z.object({
  title: z.string(),
  tests: z.array(z.object({ projectName: z.string(), status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']) })),
})
const suiteReport: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(specReport),
  get suites() {
    return z.array(suiteReport).optional()
  },
})
const playwrightReport = z.object({
  suites: z.array(suiteReport),
  errors: z.array(z.object({ message: z.string().optional() })),
})

/** A flaky test is a failed one: it did not pass the first time. */
export function tallyPlaywright(report: unknown): Tally {
  const { suites, errors } = playwrightReport.parse(report)
  const tests = suites.flatMap(testsOf)
  const named = (...statuses: string[]) =>
    tests.filter((test) => statuses.includes(test.status)).map((test) => test.name)
  return {
    passed: named('expected').length,
    failed: [...named('unexpected', 'flaky'), ...errors.map((error) => error.message ?? 'an error outside the tests')],
    skipped: named('skipped'),
  }
}

const testsOf = (suite: Suite): { name: string; status: string }[] => [
  ...suite.specs.flatMap((spec) =>
    spec.tests.map(({ projectName, status }) => ({ name: `[${projectName}] ${suite.title}: ${spec.title}`, status })),
  ),
  ...(suite.suites ?? []).flatMap(testsOf),
]

export const addTallies = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
  failed: tallies.flatMap((tally) => tally.failed),
  skipped: tallies.flatMap((tally) => tally.skipped),
})

/** The last line of a test run. */
export const summary = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`
