// The README of the domain says which file holds which rule, which scenarios show it and what a person reads, and says
// it truly.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import pack from '../../resources/bases/cdc-2025.json' with { type: 'json' }
import { RULE_IDS } from '../../shared/bases/rule-pack.ts'
import { FIELDS, README, withTable } from './rule-table.ts'

const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file !== 'rule-table.test.ts')
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n')

describe('the table of rules', () => {
  it('is current: run `node test/domain/rule-table.ts` when it is not', async () => {
    const readme = readFileSync(README, 'utf8')
    expect(readme).toBe(await withTable(readme))
  })

  it('has a row without a gap for every rule', () => {
    const rows = readFileSync(README, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| R-'))
    expect(rows.map((row) => row.split(' | ')[0])).toEqual(RULE_IDS.map((rule) => `| ${rule}`))
    // Not every rule reads a field of the pack of its own.
    for (const row of rows) expect(row.split(' | ').toSpliced(2, 1)).not.toContain('')
  })

  it.each(Object.entries(FIELDS))('%s names fields that a pack has', (_, fields) => {
    for (const field of fields) expect([field, valuesAt(pack, field.split('.'))]).not.toEqual([field, []])
  })

  it.each(RULE_IDS)('%s begins the title of a test', (rule) => {
    expect(tests).toMatch(new RegExp(`\\(\\s*['\`]${rule}: `))
  })
})

/** What stands at a path of a pack, in every item of the lists on the way. */
function valuesAt(value: unknown, [field, ...rest]: readonly string[]): unknown[] {
  if (field === undefined) return [value]
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, [field, ...rest]))
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined
  return found === undefined ? [] : valuesAt(found, rest)
}
