// Reading XLSX and CSV: cells as they stand, places kept, and hostile files refused within limits.
import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { readSpreadsheet } from '../../electron/core/packing/read-spreadsheet.ts'
import { columnLetters, SPREADSHEET_LIMITS } from '../../electron/core/packing/tables.ts'
import { workbook as workbookParts, writeZip } from '../hostile/spreadsheet-cases.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

function written(name: string, content: string | Uint8Array): string {
  const path = join(makeTempDir(), name)
  writeFileSync(path, content)
  return path
}

const workbook = async (rows: (string | number | boolean | Date | null)[][]) =>
  written('lista.xlsx', await writeXlsx({ sheets: [{ name: 'Aptos', rows }] }))

describe('XLSX', () => {
  it('gives text, numbers, days and truth as they stand, with empty rows in their place', async () => {
    const path = await workbook([
      ['Ñandú', 39_995.5, new Date(Date.UTC(2025, 8, 19)), true, null],
      [],
      [' ', null, 'S/ 1.00', false],
    ])
    expect(await readSpreadsheet(path)).toEqual({
      ok: true,
      value: [{ name: 'Aptos', rows: [['Ñandú', 39_995.5, '2025-09-19', 'SÍ'], [], [null, null, 'S/ 1.00', 'NO']] }],
    })
  })

  it('gives a number that is too large for any as text, so that no amount is read from it', async () => {
    const path = join(makeTempDir(), 'lista.xlsx')
    await writeZip(path, workbookParts({ rows: '<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>7</v></c></row>' }))
    expect(await readSpreadsheet(path)).toMatchObject({ value: [{ rows: [['Infinity', 7]] }] })
  })

  it('gives what a formula was worth when it was saved, and never the formula', async () => {
    const path = join(makeTempDir(), 'lista.xlsx')
    const cells = '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("http://x")</f><v>x</v></c>'
    await writeZip(path, workbookParts({ rows: `<row r="1">${cells}</row>` }))
    expect(await readSpreadsheet(path)).toMatchObject({ value: [{ rows: [[2, 'x']] }] })
  })

  it('has a table per sheet', async () => {
    const sheets = ['Aptos', 'Jurado'].map((name) => ({ name, rows: [[name]] }))
    const read = await readSpreadsheet(written('dos.xlsx', await writeXlsx({ sheets })))
    expect(read).toMatchObject({ value: [{ name: 'Aptos' }, { name: 'Jurado', rows: [['Jurado']] }] })
  })

  it('is refused beyond the limits of rows, columns and cells', async () => {
    const tall = Array.from({ length: SPREADSHEET_LIMITS.maxRows + 1 }, () => ['x'])
    const wide = Array.from({ length: SPREADSHEET_LIMITS.maxColumns + 1 }, () => 'x')
    const long = 'x'.repeat(SPREADSHEET_LIMITS.maxCellLength + 1)
    const cases: [string[][], string][] = [
      [tall, 'filas'],
      [[wide], 'columnas'],
      [[[long]], 'caracteres en una celda'],
    ]
    for (const [rows, what] of cases) {
      expect(await readSpreadsheet(await workbook(rows))).toMatchObject({
        error: { code: 'spreadsheet-too-large', facts: { what } },
      })
    }
  })

  it('is refused when it inflates to more than the limit, whatever it declares', async () => {
    const path = join(makeTempDir(), 'bomba.xlsx')
    const zip = new ZipFile()
    zip.addBuffer(Buffer.alloc(SPREADSHEET_LIMITS.maxInflatedBytes + 1), 'xl/worksheets/sheet1.xml')
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(path))
    expect(await readSpreadsheet(path)).toMatchObject({ error: { code: 'spreadsheet-too-large' } })
  })

  it('is refused with too many entries, cut short, or with one byte changed', async () => {
    const path = join(makeTempDir(), 'muchas.xlsx')
    const zip = new ZipFile()
    for (let n = 0; n <= SPREADSHEET_LIMITS.maxEntries; n++) zip.addBuffer(Buffer.from('x'), `e${n}.xml`)
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(path))
    expect(await readSpreadsheet(path)).toMatchObject({ error: { code: 'spreadsheet-too-large' } })
    const whole = await writeXlsx({ sheets: [{ name: 'Aptos', rows: [['x']] }] })
    const broken = { error: { code: 'spreadsheet-unreadable' } }
    expect(await readSpreadsheet(written('corto.xlsx', whole.subarray(0, -30)))).toMatchObject(broken)
    const changed = Uint8Array.from(whole)
    changed[60] = (changed[60] ?? 0) ^ 1
    expect(await readSpreadsheet(written('otro.xlsx', changed))).toMatchObject(broken)
  })

  it('is refused when it is a ZIP of something else, no ZIP at all, or not there', async () => {
    const path = join(makeTempDir(), 'otra.xlsx')
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from('hola'), 'hola.txt')
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(path))
    expect(await readSpreadsheet(path)).toMatchObject({ error: { code: 'spreadsheet-unreadable' } })
    expect(await readSpreadsheet(written('lista.xls', 'no es'))).toMatchObject({ error: { code: 'spreadsheet-type' } })
    expect(await readSpreadsheet('/nada/lista.xlsx')).toMatchObject({ error: { code: 'spreadsheet-unreadable' } })
  })
})

describe('CSV', () => {
  it('gives what begins like a formula as the text it is', async () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x";"y")']
    const quoted = formulas.map((formula) => `"${formula.replaceAll('"', '""')}"`)
    const read = await readSpreadsheet(written('r.csv', `a;b;c;d;e\n${quoted.join(';')}\n`))
    expect(read).toMatchObject({ value: [{ rows: [['a', 'b', 'c', 'd', 'e'], formulas] }] })
  })

  const rows = [['Región', 'Cantidad'], ['LIMA; todo', 'S/ 1,5'], [], ['JUNÍN', '3']]
  const semicolons = 'Región;Cantidad\r\n"LIMA; todo";"S/ 1,5"\r\n;\r\nJUNÍN;3\r\n'
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

  it.each<[string, string | Buffer, string, string]>([
    ['semicolons and a mark', `\ufeff${semicolons}`, 'UTF-8', ';'],
    ['commas', semicolons.replace(/;(?! )/g, ','), 'UTF-8', ','],
    ['tabs', semicolons.replace(/;(?! )/g, '\t'), 'UTF-8', '\t'],
    ['Windows-1252', Buffer.from(semicolons, 'latin1'), 'Windows-1252', ';'],
    ['UTF-16 and its mark', Buffer.from(`\ufeff${semicolons}`, 'utf16le'), 'UTF-16LE', ';'],
    ['UTF-16 and no mark', Buffer.from(semicolons, 'utf16le'), 'UTF-16LE', ';'],
    ['big-endian UTF-16', utf16be(`\ufeff${semicolons}`), 'UTF-16BE', ';'],
    ['big-endian UTF-16 and no mark', utf16be(semicolons), 'UTF-16BE', ';'],
    ['an announced delimiter', `sep=;\r\n${semicolons}`, 'UTF-8', ';'],
  ])('with %s is one table of text under the given name', async (_, content, encoding, delimiter) => {
    expect(await readSpreadsheet(written('r.csv', content), 'Recibidas')).toEqual({
      ok: true,
      value: [{ name: 'Recibidas', rows, written: { encoding, delimiter } }],
    })
  })

  it('keeps the names that hold commas whole, with and without a title above', async () => {
    const lines = ['RELACIÓN DE APTOS, 2025', '', 'Nombre;Perfil', 'QUISPE, ANA;a', 'MAMANI, LUIS;b, y más']
    expect(await readSpreadsheet(written('j.csv', lines.join('\n')))).toMatchObject({
      value: [{ rows: [[lines[0]], [], ['Nombre', 'Perfil'], ['QUISPE, ANA', 'a'], ['MAMANI, LUIS', 'b, y más']] }],
    })
  })

  it('keeps the typographic signs of Windows', async () => {
    const bytes = Buffer.from([0x93, 0x4f, 0x94, 0x3b, 0x80, 0x0a])
    expect(await readSpreadsheet(written('w.txt', bytes))).toMatchObject({ value: [{ rows: [['“O”', '€']] }] })
  })

  it('that is no text is refused', async () => {
    const refused = { error: { code: 'spreadsheet-unreadable' } }
    expect(await readSpreadsheet(written('r.csv', Buffer.from([0x41, 0, 0x01, 0x3b, 0x42])))).toMatchObject(refused)
    const halfPair = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])
    expect(await readSpreadsheet(written('r.csv', halfPair))).toMatchObject(refused)
  })

  it('is refused with too many rows', async () => {
    const path = written('r.csv', 'x\n'.repeat(SPREADSHEET_LIMITS.maxRows + 1))
    expect(await readSpreadsheet(path)).toMatchObject({ error: { facts: { what: 'filas' } } })
  })
})

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters)
})
