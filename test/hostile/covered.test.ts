// Every refusal of files that travel is met: by a file of the corpus, or by name in a test of reading and writing them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exchangeRefusals } from '../../shared/text/refusals/exchange.ts'

const folders = ['hostile', 'exchange', 'signing', 'packing'].map((name) => join(import.meta.dirname, '..', name))
const texts = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('covered.test.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

it.each(Object.keys(exchangeRefusals))('%s', (code) => {
  expect(texts.includes(`'${code}'`)).toBe(true)
})
