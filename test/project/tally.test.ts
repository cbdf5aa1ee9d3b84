// What the test run counts: nothing that failed, was skipped or did not load goes unnamed.
import { describe, expect, it } from 'vitest'
import { notWholly } from '../setup/not-wholly.ts'
import { addTallies, summary, tallyPlaywright, tallyVitest } from '../setup/tally.ts'

const test = (fullName: string, status: string) => ({ fullName, status })

describe('vitest', () => {
  it('names what failed, what was skipped and what did not load', () => {
    const tally = tallyVitest({
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            test('one', 'passed'),
            test('two', 'failed'),
            test('three', 'skipped'),
            test('four', 'todo'),
          ],
        },
        { name: 'b.test.ts', status: 'failed', assertionResults: [] },
        { name: 'c.test.ts', status: 'passed', assertionResults: [] },
      ],
    })
    expect(tally).toEqual({ passed: 1, failed: ['two', 'b.test.ts'], skipped: ['three', 'four'] })
  })
})

describe('Playwright', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ projectName: 'loopback', status }] })

  it('counts nested suites, flaky tests as failed, and errors outside the tests', () => {
    const tally = tallyPlaywright({
      suites: [
        {
          title: 'a.spec.ts',
          specs: [spec('one', 'expected'), spec('two', 'flaky')],
          suites: [{ title: 'inner', specs: [spec('three', 'skipped'), spec('four', 'unexpected')] }],
        },
      ],
      errors: [{ message: 'no tests found' }, {}],
    })
    expect(tally.passed).toBe(1)
    expect(tally.skipped).toEqual(['[loopback] inner: three'])
    expect(tally.failed).toEqual([
      '[loopback] a.spec.ts: two',
      '[loopback] inner: four',
      'no tests found',
      'an error outside the tests',
    ])
  })
})

it('sums up in one line', () => {
  const one = { passed: 2, failed: ['x'], skipped: [] }
  expect(summary(addTallies([one, { passed: 1, failed: [], skipped: ['y', 'z'] }]))).toBe(
    '3 passed, 1 failed, 2 skipped',
  )
})

describe('coverage', () => {
  const all = { total: 4, covered: 4 }
  const some = { total: 4, covered: 3 }

  it('names the files of the rules that no test ran wholly, and no others', () => {
    const summary = {
      total: { lines: some, branches: some },
      '/p/shared/domain/a.ts': { lines: all, branches: all },
      '/p/shared/domain/b.ts': { lines: all, branches: some },
      '/p/shared/text/c.ts': { lines: some, branches: some },
    }
    expect(notWholly(summary, '/p')).toEqual(['not wholly tested: shared/domain/b.ts: lines 4 of 4, branches 3 of 4'])
  })
})
