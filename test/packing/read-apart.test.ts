// Reading a spreadsheet in a thread of its own: the same tables, and an end to what takes too much.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { readSpreadsheetApart } from '../../electron/core/packing/read-apart.ts'
import { readSpreadsheet } from '../../electron/core/packing/read-spreadsheet.ts'
import { SPREADSHEET_LIMITS } from '../../electron/core/packing/tables.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { workbook, writeZip } from '../hostile/spreadsheet-cases.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

function written(name: string, content: string | Uint8Array): string {
  const path = join(makeTempDir(), name)
  writeFileSync(path, content)
  return path
}

it('gives the tables that reading here gives', async () => {
  const rows = [['Ñandú', 39_995.5, null, 'S/ 1.00']]
  const path = written('lista.xlsx', await writeXlsx({ sheets: [{ name: 'Aptos', rows }] }))
  const apart = await readSpreadsheetApart({ path })
  expect(apart).toMatchObject({ ok: true, value: [{ name: 'Aptos', rows }] })
  expect(apart).toEqual(await readSpreadsheet(path))
  const csv = written('r.csv', 'Región;Cantidad\nJUNÍN;3\n')
  expect(await readSpreadsheetApart({ path: csv, csvName: 'Recibidas' })).toMatchObject({
    value: [{ name: 'Recibidas' }],
  })
})

it('gives the refusals that reading here gives', async () => {
  const path = written('lista.xls', 'no es')
  expect(await readSpreadsheetApart({ path })).toEqual(await readSpreadsheet(path))
})

/** As many rows and columns as a list may have; `maxTexts` of its cells differ. */
function fullList() {
  const { maxRows, maxColumns, maxTexts } = SPREADSHEET_LIMITS
  const cellOf = (n: number) => (n < maxTexts ? `texto ${n}` : n)
  const rowOf = (row: number) => Array.from({ length: maxColumns }, (_, column) => cellOf(row * maxColumns + column))
  return writeXlsx({ sheets: [{ name: 'Aptos', rows: Array.from({ length: maxRows }, (_, row) => rowOf(row)) }] })
}

it('reads the largest list there may be', async () => {
  const { maxRows, maxColumns } = SPREADSHEET_LIMITS
  const read = await readSpreadsheetApart({ path: written('plena.xlsx', await fullList()) })
  const [table] = read.ok ? read.value : []
  expect([table?.rows.length, table?.rows.at(-1)?.length]).toEqual([maxRows, maxColumns])
}, 60_000)

it('tells the limit of a book with more texts than a list may have', async () => {
  const path = join(makeTempDir(), 'lista.xlsx')
  await writeZip(path, workbook({ texts: '<si><t>x</t></si>'.repeat(SPREADSHEET_LIMITS.maxTexts + 1) }))
  const beyond = await readSpreadsheetApart({ path })
  expect(!beyond.ok && refusalText(beyond.error)).toContain('(textos distintos, máximo 150000)')
})

it('is stopped by whoever asked for it', async () => {
  const work = new AbortController()
  const path = written('lenta.csv', 'a;b\n'.repeat(1_000_000))
  const reading = readSpreadsheetApart({ path }, work)
  work.abort()
  expect(await reading).toMatchObject({ ok: false, error: { code: 'work-cancelled' } })
})

it('ends what takes longer than its limit', async () => {
  const limit = new AbortController()
  const path = written('lenta.csv', 'a;b\n'.repeat(1_000_000))
  const reading = readSpreadsheetApart({ path }, {}, limit.signal)
  limit.abort()
  const refused = await reading
  expect(refused).toMatchObject({ ok: false, error: { code: 'spreadsheet-too-heavy', facts: { file: 'lenta.csv' } } })
  expect(!refused.ok && refusalText(refused.error)).toContain('«lenta.csv» exige más memoria o más tiempo')
})

it('ends what takes more memory than a list may', async () => {
  const path = written('filas.csv', 'a\n'.repeat(4_900_000))
  expect(await readSpreadsheetApart({ path })).toMatchObject({ error: { code: 'spreadsheet-too-heavy' } })
}, 60_000)
