// Lists with other headings, other places for them and other parts: found, chosen, remembered, and read the same.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readColumnMemory, rememberColumns } from '../../electron/core/packing/column-memory.ts'
import { columnsToRemember } from '../../electron/core/packing/find-sheets.ts'
import { skippedSerials } from '../../electron/core/packing/numbering.ts'
import { type Guidance, proposeContest } from '../../electron/core/packing/propose-contest.ts'
import { suggestColumn } from '../../electron/core/packing/suggest-column.ts'
import { columnIndex, columnLetters } from '../../electron/core/packing/tables.ts'
import { bases } from '../make/contest.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeTables, setCell } from './lists.ts'

type Change = NonNullable<Parameters<typeof makeTables>[0]>
const propose = (change: Change, guidance?: Guidance) => proposeContest(makeTables(change), bases, guidance)
const codes = (change: Change, guidance?: Guidance) => propose(change, guidance).findings.map(({ code }) => code)
const standing = (ids: readonly string[]) => ({ decisions: { corrections: [], standing: ids, dossiers: {} } })

describe('a list that no sheet is called like', () => {
  it('is «Aptos» when most of its columns are', () => {
    const tables = makeTables().map((table) => (table.name === 'Aptos' ? { ...table, name: 'Hoja1' } : table))
    expect(proposeContest(tables, bases).findings).toEqual([])
    const two = [...tables, { ...tables[0], name: 'Hoja2', rows: tables[0]?.rows ?? [] }]
    expect(proposeContest(two, bases).findings).toMatchObject([{ code: 'sheet-repeated', sheet: 'Aptos' }])
    const choice = { table: 'Hoja2', headerRow: null, columns: {} }
    expect(proposeContest(two, bases, { choices: { Aptos: choice } }).findings).toEqual([])
  })
})

describe('a column', () => {
  const odd: Change = ({ Aptos }) => setCell(Aptos, 0, 9, 'Cuánto pide')
  const choose = (columns: Record<string, number | null>) => ({
    choices: { Aptos: { table: null, headerRow: null, columns } },
  })

  it('with a heading in letters that went wrong is still found', () => {
    expect(codes(({ Aptos }) => setCell(Aptos, 0, 0, 'CÃ³digo'))).toEqual([])
    expect(codes(({ Aptos }) => setCell(Aptos, 0, 3, 'Nº RUC'))).toEqual([])
  })

  it('that is not found is chosen, and so is one of two with the same heading', () => {
    expect(codes(odd)).toEqual(['column-missing'])
    expect(codes(odd, choose({ requested: 9 }))).toEqual([])
    const twice: Change = ({ Aptos }) => setCell(Aptos, 0, 11, 'Monto')
    expect(codes(twice)).toEqual(['column-repeated'])
    expect(codes(twice, choose({ requested: 9 }))).toEqual([])
    expect(propose(twice, choose({ requested: 11 })).findings.map(({ code }) => code)).toEqual([
      'amount-missing',
      'amount-missing',
    ])
  })

  it('that the list has not, though a heading says so, is left out', () => {
    expect(codes(() => undefined, choose({ ruc: null }))).toEqual(['ruc-missing', 'ruc-missing'])
  })

  it('heading in a row a person names', () => {
    const twoHeadings: Change = (sheets) => {
      sheets.Aptos = [sheets.Aptos[0] ?? [], ['(los datos empiezan aquí)'], ...sheets.Aptos]
    }
    expect(propose(twoHeadings).rows.map(({ row }) => row)).toEqual([2, 4, 5])
    const choices = { Aptos: { table: null, headerRow: 3, columns: {} } }
    expect(propose(twoHeadings, { choices }).rows.map(({ row }) => row)).toEqual([4, 5])
  })

  it('chosen once is remembered for lists with the same headings, wherever they begin', async () => {
    const path = join(makeTempDir(), 'columnas.json')
    const chosen = propose(odd, choose({ requested: 9 }))
    expect(await rememberColumns(path, columnsToRemember(chosen.sheets))).toMatchObject({ ok: true })
    const memory = await readColumnMemory(path)
    const later: Change = (sheets) => {
      odd(sheets)
      sheets.Aptos.unshift(['RELACIÓN 2026'], [])
    }
    const again = propose(later, { memory })
    expect(again.findings).toEqual([])
    expect(again.sheets.get('Aptos')?.columns).toMatchObject({ headerRow: 3 })
    expect(again.sheets.get('Aptos')?.columns.columns.get('requested')).toEqual({ index: 9, origin: 'remembered' })
    const other: Change = (sheets) => {
      odd(sheets)
      setCell(sheets.Aptos, 0, 11, 'Observaciones')
    }
    expect(codes(other, { memory })).toEqual(['column-missing'])
    expect(columnsToRemember(propose(() => undefined).sheets)).toEqual([])
  })

  it('memory of another kind is no memory, and a later choice replaces the earlier one', async () => {
    const path = join(makeTempDir(), 'columnas.json')
    expect(await readColumnMemory(path)).toEqual([])
    for (const text of ['{', '[]', '{"format":"acta-jurado-columnas","version":2,"lists":[]}']) {
      writeFileSync(path, text)
      expect(await readColumnMemory(path)).toEqual([])
    }
    const list = (requested: number) => ({ sheet: 'Aptos' as const, signature: 'a'.repeat(64), columns: { requested } })
    await rememberColumns(path, [list(1)])
    await rememberColumns(path, [{ ...list(2), signature: 'b'.repeat(64) }])
    await rememberColumns(path, [list(3)])
    expect((await readColumnMemory(path)).map(({ columns }) => columns['requested'])).toEqual([3, 2])
  })
})

describe('a column whose heading says nothing', () => {
  const suggested = (field: string, change: Change) => {
    const sheet = propose(change).sheets.get('Aptos')
    return sheet ? suggestColumn(field, sheet.table, sheet.columns) : undefined
  }

  it.each([
    ['code', 0],
    ['region', 4],
    ['requested', 9],
    ['reserve', 10],
  ])('is suggested for %s by its cells', (field, column) => {
    expect(suggested(field, ({ Aptos }) => setCell(Aptos, 0, column, '???'))).toBe(column)
  })

  it('is not suggested among several, for texts, or when another field has it', () => {
    const twice: Change = ({ Aptos }) => {
      setCell(Aptos, 0, 9, '???')
      for (const row of [1, 2]) setCell(Aptos, row, 12, 'S/ 1,000.00')
    }
    expect(suggested('requested', twice)).toBeNull()
    expect(suggested('title', ({ Aptos }) => setCell(Aptos, 0, 8, '???'))).toBeNull()
    expect(suggested('requested', () => undefined)).toBeNull()
  })
})

describe('a list in parts', () => {
  it('says the modality above each, repeats its heading, and ends in a total', () => {
    const parts: Change = (sheets) => {
      const [heading = [], first = [], second = []] = sheets.Aptos.map((row) => row.toSpliced(1, 1))
      const [distribution, circulation] = bases.modalities.map(({ name }) => [`MODALIDAD: ${name.toUpperCase()}`])
      sheets.Aptos = [
        ['RELACIÓN DE POSTULACIONES APTAS'],
        distribution ?? [],
        heading,
        first,
        ['TOTAL', null, null, null, null, null, null, null, 98_500],
        circulation ?? [],
        heading,
        second,
      ]
    }
    const { findings, rows } = propose(parts)
    expect(findings).toEqual([])
    expect(rows.map(({ row, submission }) => [row, submission?.modalityId])).toEqual([
      [4, 'distribucion'],
      [8, 'circulacion'],
    ])
  })

  it('needs a column of modalities where nothing above says one', () => {
    expect(codes((sheets) => (sheets.Aptos = sheets.Aptos.map((row) => row.toSpliced(1, 1))))).toEqual([
      'column-missing',
    ])
  })
})

describe('numbers', () => {
  const numbered =
    (...numbers: (number | string | null)[]): Change =>
    (sheets) => {
      const [heading = [], first = [], second = []] = sheets.Aptos
      const third = second.with(0, 'CDC-C-00007-25').with(8, 'OTRA OBRA')
      sheets.Aptos = [
        ['N°', ...heading],
        ...[first, second, third].map((row, index) => [numbers[index] ?? null, ...row]),
      ]
    }

  it.each<[(number | string | null)[], string[]]>([
    [[1, 2, 3], []],
    [[7, 8, 9], []],
    [[1, 2, 1], []],
    [[null, 'a', 1], []],
    [[1, 3, 4], ['numbering-gap']],
    [[1, 1, 2], []],
    [[2, 2, 3], ['numbering-repeated']],
    [
      [3, 2, 9],
      ['numbering-repeated', 'numbering-gap'],
    ],
  ])('%j of the rows', (numbers, expected) => {
    expect(codes(numbered(...numbers))).toEqual(expected)
  })

  it('that are skipped name what is missing, and may stand', () => {
    const gap = propose(numbered(1, 2, 20))
    expect(gap.findings).toMatchObject([
      { cell: 'A4', mayStand: true, facts: { previous: 2, number: 20, missing: expect.stringContaining('… (17)') } },
    ])
    const left = propose(numbered(1, 2, 20), standing(gap.findings.map(({ id }) => id)))
    expect([left.findings, left.standing.length]).toEqual([[], 1])
    // What was said of one gap says nothing of another.
    expect(codes(numbered(1, 2, 21), standing(gap.findings.map(({ id }) => id)))).toEqual(['numbering-gap'])
  })

  it('of the codes that no row has are told, together or by modality', () => {
    expect(propose(numbered()).skippedSerials).toEqual([{ letter: '', missing: '3, 4, 5, 6' }])
    const apart: Change = (sheets) => {
      numbered()(sheets)
      setCell(sheets.Aptos, 2, 1, 'CDC-C-00001-25')
    }
    expect(propose(apart).skippedSerials).toEqual([{ letter: 'C', missing: '2, 3, 4, 5, 6' }])
    expect(skippedSerials([])).toEqual([])
  })
})

it('letters of a column and its index are each other’s', () => {
  for (const index of [0, 25, 26, 99, 701, 702]) expect(columnIndex(columnLetters(index))).toBe(index)
})
