// Everything a package is made from, read together: sheets apart, rule packs, dossiers of rows with problems.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { prepareContest, readTables, readyToPack } from '../../electron/core/packing/prepare.ts'
import { bases } from '../make/contest.ts'
import { value } from '../make/supplements.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeTables, setCell } from './lists.ts'

const noDossiers = async (change?: Parameters<typeof makeTables>[0]) =>
  value(await prepareContest({ tables: makeTables(change), bases, dossiers: [] }))

describe('lists and dossiers together', () => {
  it('report the missing dossier of a row that has something else wrong too', async () => {
    const { findings } = await noDossiers((sheets) => setCell(sheets.Aptos, 1, 9, '1,23,456'))
    expect(findings.map(({ code, facts }) => [code, facts['id']])).toEqual([
      ['amount-ambiguous', undefined],
      ['dossier-missing', 'CDC-D-00001-25'],
      ['dossier-missing', 'CDC-C-00002-25'],
    ])
  })

  it('are not ready while one of them has a problem', async () => {
    expect(readyToPack(await noDossiers())).toMatchObject({
      error: { code: 'proposal-unfinished', facts: { count: 2 } },
    })
  })
})

describe('a sheet in a file of its own', () => {
  const written = async (...names: string[]) => {
    const path = join(makeTempDir(), 'hoja.xlsx')
    writeFileSync(path, await writeXlsx({ sheets: names.map((name) => ({ name, rows: [['Nombre']] })) }))
    return path
  }

  it('is that sheet, whatever the file calls it', async () => {
    const read = await readTables([{ path: await written('Hoja1'), sheet: 'Jurado' }])
    expect(read).toEqual({ ok: true, value: [{ name: 'Jurado', rows: [['Nombre']] }] })
  })

  it('is not chosen among several', async () => {
    expect(await readTables([{ path: await written('Hoja1', 'Hoja2'), sheet: 'Jurado' }])).toMatchObject({
      error: { code: 'sheet-not-one', facts: { sheet: 'Jurado', count: 2 } },
    })
  })
})
