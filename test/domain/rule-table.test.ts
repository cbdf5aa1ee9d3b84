// The README of the domain says which file holds which rule, and says it truly.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RuleId } from '../../shared/bases/rule-pack.ts'
import { README, withTable } from './rule-table.ts'

/** The rules of the main path: each has its decision here. */
const PATH: readonly RuleId[] = [
  'R-JUR-1',
  'R-JUR-2',
  'R-JUR-3',
  'R-JUR-4',
  'R-SCO-1',
  'R-SCO-2',
  'R-SCO-3',
  'R-SCO-4',
  'R-SCO-5',
  'R-ABS-1',
  'R-ABS-2',
  'R-ABS-3',
  'R-ABS-4',
  'R-VOT-1',
  'R-VOT-2',
  'R-AMT-2',
  'R-AMT-3',
  'R-AMT-4',
  'R-AMT-5',
  'R-AMT-8',
  'R-ACT-1',
  'R-ACT-2',
]

/** Rules that compute and never refuse by themselves. */
const COMPUTING: readonly RuleId[] = ['R-SCO-5', 'R-ABS-3']

const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file !== 'rule-table.test.ts')
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n')

describe('the table of rules', () => {
  it('is current: run `node test/domain/rule-table.ts` when it is not', () => {
    const readme = readFileSync(README, 'utf8')
    expect(readme).toBe(withTable(readme))
  })

  it.each(PATH)('%s begins the title of a test', (rule) => {
    expect(tests).toMatch(new RegExp(`\\(\\s*'${rule}: `))
  })

  it.each(PATH.filter((rule) => !COMPUTING.includes(rule)))('%s is met as a refusal', (rule) => {
    expect(tests).toContain(`'${rule}'`)
  })
})
