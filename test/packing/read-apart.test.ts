// Reading a spreadsheet in a thread of its own: the same tables, and an end to what takes too much.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { readSpreadsheetApart } from '../../electron/core/packing/read-apart.ts'
import { readSpreadsheet } from '../../electron/core/packing/read-spreadsheet.ts'
import { refusalText } from '../../shared/text/refusals.ts'
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

it('ends what takes longer than its limit', async () => {
  const limit = new AbortController()
  const path = written('lenta.csv', 'a;b\n'.repeat(1_000_000))
  const reading = readSpreadsheetApart({ path }, limit.signal)
  limit.abort()
  const refused = await reading
  expect(refused).toMatchObject({ ok: false, error: { code: 'spreadsheet-too-heavy', facts: { file: 'lenta.csv' } } })
  expect(!refused.ok && refusalText(refused.error)).toContain('«lenta.csv» exige más memoria o más tiempo')
})

it('ends what takes more memory than a list may', async () => {
  const path = written('filas.csv', 'a\n'.repeat(4_900_000))
  expect(await readSpreadsheetApart({ path })).toMatchObject({ error: { code: 'spreadsheet-too-heavy' } })
}, 60_000)
