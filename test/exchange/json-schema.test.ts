// The published schemas of the JSON entries: current, and judged on real files by a validator that is not ours.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import type { Json } from '../../shared/exchange/json.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { lockedAt, openedBy } from '../make/opened.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { exchangeJsonSchema, SCHEMA_FILE } from './json-schema.ts'

const published = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as ReturnType<typeof exchangeJsonSchema>

it('is current', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(exchangeJsonSchema())))
})

it('accepts the entries of a real package, and none that has something else', async () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(published)
  const judge = (entry: string, value: unknown) =>
    ajv.validate(`${published.$id}#/$defs/${entry.replaceAll('/', '~1')}`, value)
  const made = await makeContestPackage(makeTempDir())
  const { container } = await lockedAt(made.path)
  const read = async (name: string) => {
    const bytes = await container.read(name)
    return JSON.parse(bytes.ok ? Buffer.from(bytes.value).toString('utf8') : '') as Record<string, Json>
  }
  const { contest } = await openedBy(made.path, made.authority.code)
  const entries = {
    'header.json': await read('header.json'),
    'aptos/publico.json': await read('publico.json'),
    'aptos/contest.json': contest,
  }
  for (const [entry, value] of Object.entries(entries)) {
    expect(judge(entry, value), `${entry}: ${ajv.errorsText()}`).toBe(true)
    expect(judge(entry, { ...value, title2: 'x' }), entry).toBe(false)
    expect(judge(entry, {}), entry).toBe(false)
  }
})
