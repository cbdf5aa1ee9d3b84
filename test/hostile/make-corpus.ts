// Writes the corpus of hostile files to a folder, to look at or to try on another reader: `node make-corpus.ts FOLDER`.
// Each case has a folder of its number; `index.json` says what each is and how it must be refused.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeContestPackage } from '../make/contest-package.ts'
import { packageCases, seedOf } from './corpus.ts'
import { spreadsheetCases } from './spreadsheet-cases.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('node make-corpus.ts FOLDER')
mkdirSync(folder, { recursive: true })
const made = await makeContestPackage(folder)
const index: { readonly file: string; readonly name: string; readonly code: string }[] = []
for (const [number, { name, code, file, write }] of [
  ...packageCases(seedOf(made.path)),
  ...spreadsheetCases,
].entries()) {
  const place = join(folder, String(number + 1).padStart(3, '0'))
  mkdirSync(place, { recursive: true })
  await write(join(place, file))
  index.push({ file: join(place, file), name, code })
}
writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`)
