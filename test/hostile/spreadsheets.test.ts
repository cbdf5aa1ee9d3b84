// Every hostile spreadsheet of the corpus before its reader: refused with its sentence.
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSpreadsheetApart } from '../../electron/core/packing/read-apart.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { spreadsheetCases } from './spreadsheet-cases.ts'

describe('the corpus', () => {
  it.each(spreadsheetCases)('$name: $code', async ({ file, code, write }) => {
    const path = join(makeTempDir(), file)
    await write(path)
    const read = await readSpreadsheetApart({ path })
    expect(read).toMatchObject({ ok: false, error: { code, facts: { file } } })
    expect(!read.ok && refusalText(read.error)).toContain(`«${file}»`)
    expect(readdirSync(dirname(path))).toEqual([file])
  })
})
