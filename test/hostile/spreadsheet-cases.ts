// Spreadsheets made to hurt: bombs, cells at the end of the world, lists that are something else. Runs in Node.
import { createWriteStream } from 'node:fs'
import { truncate, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { SPREADSHEET_LIMITS } from '../../electron/core/packing/tables.ts'
import type { RefusalCode } from '../../shared/text/refusals.ts'
import type { HostileCase } from './case.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'

const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
const relationships = (...all: readonly string[]) =>
  `${xml}<Relationships xmlns="${packaging}/relationships">${all.join('')}</Relationships>`

/** The parts of the smallest workbook: one sheet with these rows, one table of shared texts. */
export function workbook({
  rows = '',
  texts = '<si><t>hola</t></si>',
  dimension = 'A1',
  before = '',
}): Record<string, string> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (part: string, kind: string) => `<Override PartName="${part}" ContentType="${type}.${kind}+xml"/>`
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Aptos" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship(1, 'worksheet', 'worksheets/sheet1.xml'),
      relationship(2, 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': `${xml}${before}<worksheet xmlns="${main}"><dimension ref="${dimension}"/><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${xml}<sst xmlns="${main}">${texts}</sst>`,
  }
}

export async function writeZip(path: string, parts: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const zip = new ZipFile()
  for (const [name, data] of Object.entries(parts)) zip.addBuffer(Buffer.from(data as string), name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

const xlsx = (name: string, code: RefusalCode, parts: () => Record<string, string | Buffer>): HostileCase => ({
  name,
  code,
  file: 'hostil.xlsx',
  write: async (path) => await writeZip(path, parts()),
})

const csv = (name: string, code: RefusalCode, content: () => string | Buffer): HostileCase => ({
  name,
  code,
  file: 'hostil.csv',
  write: async (path) => await writeFile(path, content()),
})

const text = (cell: string) => `<c r="${cell}" t="s"><v>0</v></c>`
const long = 'x'.repeat(SPREADSHEET_LIMITS.maxCellLength)

/** Every cell of many rows refers to one long text: little to store, gigabytes to give back. */
const echoes = () => {
  const columns = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  const row = (number: number) =>
    `<row r="${number}">${columns.map((column) => text(`${column}${number}`)).join('')}</row>`
  return workbook({
    rows: Array.from({ length: 4_000 }, (_, index) => row(index + 1)).join(''),
    texts: `<si><t>${long}</t></si>`,
  })
}

const entities = `<!DOCTYPE z [<!ENTITY a "${'x'.repeat(1_000)}">${'bcdefgh'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefg'[index]};`.repeat(10)}">`)
  .join('')}]>`

const bombs: readonly HostileCase[] = [
  xlsx('a part that inflates to 61 MB', 'spreadsheet-too-large', () => ({
    ...workbook({}),
    'xl/media/imagen.xml': Buffer.alloc(SPREADSHEET_LIMITS.maxInflatedBytes + 1),
  })),
  xlsx('a sheet that inflates to 61 MB of rows', 'spreadsheet-too-large', () =>
    workbook({ rows: '<row r="1"/>'.repeat(5_100_000) }),
  ),
  xlsx('one shared text in a hundred thousand cells', 'spreadsheet-too-large', echoes),
  xlsx('a shared text of 10 MB', 'spreadsheet-too-large', () =>
    workbook({ rows: `<row r="1">${text('A1')}</row>`, texts: `<si><t>${'x'.repeat(10_000_000)}</t></si>` }),
  ),
  xlsx('entities that double themselves', 'spreadsheet-too-large', () =>
    workbook({
      before: entities,
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${'&h;'.repeat(9_000)}</t></is></c></row>`,
    }),
  ),
  xlsx('more entries than a workbook has', 'spreadsheet-too-large', () => ({
    ...workbook({}),
    ...Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`xl/media/${index}.xml`, 'x'])),
  })),
]

const farAway: readonly HostileCase[] = [
  ...['XFD1048576', 'XFD1', 'A1048576', 'A99999999999'].map((cell) =>
    xlsx(`a cell at ${cell}`, 'spreadsheet-too-large', () =>
      workbook({ dimension: `A1:${cell}`, rows: `<row r="${cell.replace(/\D+/, '')}">${text(cell)}</row>` }),
    ),
  ),
]

const broken: readonly HostileCase[] = [
  xlsx('an archive of something else', 'spreadsheet-unreadable', () => ({ 'hola.txt': 'hola' })),
  xlsx('a workbook without its sheet', 'spreadsheet-unreadable', () => {
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = workbook({})
    return rest
  }),
  xlsx('a cell beyond any column', 'spreadsheet-unreadable', () =>
    workbook({ rows: `<row r="1">${text('ZZZZZZ1')}</row>` }),
  ),
  {
    name: 'an XLSX cut in two',
    file: 'hostil.xlsx',
    code: 'spreadsheet-unreadable',
    async write(path) {
      await writeZip(path, workbook({ rows: `<row r="1">${text('A1')}</row>` }))
      await truncate(path, 900)
    },
  },
  {
    name: 'an old XLS',
    file: 'hostil.xls',
    code: 'spreadsheet-type',
    write: async (path) => await writeFile(path, Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  },
  {
    name: 'a file of 21 MB',
    file: 'hostil.xlsx',
    code: 'spreadsheet-too-large',
    async write(path) {
      await writeFile(path, 'PK\x03\x04')
      await truncate(path, SPREADSHEET_LIMITS.maxFileBytes + 1)
    },
  },
]

const texts: readonly HostileCase[] = [
  csv('a line of a million cells', 'spreadsheet-too-large', () => 'a;'.repeat(1_000_000)),
  csv('a cell of a million characters', 'spreadsheet-too-large', () => `Región;Cantidad\n${'x'.repeat(1_000_000)};1\n`),
  csv('a quote that never ends', 'spreadsheet-too-large', () => `Región;Cantidad\n"${'x;\n'.repeat(100_000)}`),
  csv('too many rows', 'spreadsheet-too-large', () => 'x;y\n'.repeat(SPREADSHEET_LIMITS.maxRows + 1)),
  csv('a file of 11 MB', 'spreadsheet-too-large', () => Buffer.alloc(SPREADSHEET_LIMITS.maxTextBytes + 1, 'a\n')),
  csv('zeros', 'spreadsheet-unreadable', () => Buffer.alloc(1_000)),
  csv('a program', 'spreadsheet-unreadable', () => Buffer.from('MZ\x90\0\x03\0\0\0;a;b\n')),
]

export const spreadsheetCases: readonly HostileCase[] = [...bombs, ...farAway, ...broken, ...texts]
