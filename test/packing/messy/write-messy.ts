// A corpus of the sheets that offices really keep, written from one list without problems: other headings and places,
// encodings and delimiters, parts, and cells that want a decision. Every person and company is invented. Runs in Node.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import type { Cell } from '../../../electron/core/packing/tables.ts'
import { makeTables, setCell } from '../lists.ts'

type Rows = (readonly Cell[])[]

/** What a file is called, what it holds, and the kinds of findings that reading it must give, in their order. */
export type MessySheet = {
  readonly file: string
  readonly content: Uint8Array
  readonly expected: readonly string[]
}

const delimited = (rows: Rows, delimiter: string) =>
  rows.map((row) => row.map((cell) => quoted(String(cell ?? ''), delimiter)).join(delimiter)).join('\r\n')

const quoted = (text: string, delimiter: string) =>
  text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text

const aptos = (change: (rows: Rows) => Rows | undefined = () => undefined): Rows => {
  const rows: Rows = [...(makeTables()[0]?.rows ?? [])]
  return change(rows) ?? rows
}

/** With one cell of each kind of trouble; rows and columns count from 0. */
const troubled = () =>
  aptos((rows) => {
    const [heading = [], first = [], second = []] = rows
    const third = second.with(0, 'CDC-C-00007-25').with(8, 'TERCERA OBRA')
    const numbered: Rows = [
      ['N°', ...heading],
      [1, ...first],
      [2, ...second],
      [5, ...third],
    ]
    setCell(numbered, 1, 5, 'LIMA')
    setCell(numbered, 1, 9, 'LA NIÃ‘A Y EL MAR')
    setCell(numbered, 1, 8, 'QUISPE, ROSA y MAMANI, JUAN')
    setCell(numbered, 2, 1, 'CDC C 2 2025')
    setCell(numbered, 2, 6, 'RODRÌGUEZ, INÉS')
    setCell(numbered, 2, 10, 'S/ 55,000.00 (cincuenta y cinco mil)')
    setCell(numbered, 3, 5, 'JUNIM')
    setCell(numbered, 3, 9, 'EL A?O')
    setCell(numbered, 3, 11, 'X')
    return numbered
  })

const published = () =>
  aptos((rows) => {
    const [heading = [], ...submissions] = rows.map((row) => row.toSpliced(3, 1))
    const spelled = heading.map((title) => PUBLISHED[String(title)] ?? title)
    const under = submissions.flatMap((row, at) => [row, [null, null, `(${rows[at + 1]?.[3]})`]])
    return [['MINISTERIO DE CULTURA'], ['RELACIÓN DE POSTULACIONES APTAS'], [], spelled, ...under]
  })

const PUBLISHED: Readonly<Record<string, string>> = {
  'Persona jurídica': 'PERSONA JURÍDICA (RUC)',
  Región: 'DEPARTAMENTO',
  Proyecto: 'NOMBRE DEL PROYECTO',
  'Director(a/es/as)': 'DIRECTOR(A/ES/AS) DEL PROYECTO',
  'Responsable(s)': 'RESPONSABLE(S) DEL PROYECTO',
  'Monto solicitado': 'IMPORTE SOLICITADO',
}

const renamed = () => aptos((rows) => void setCell(rows, 0, 9, 'Cuánto pide'))

/** Each file as the list «Aptos» alone. */
export async function messySheets(): Promise<readonly MessySheet[]> {
  const plain = delimited(aptos(), ';')
  const book = (rows: Rows) => writeXlsx({ sheets: [{ name: 'Hoja1', rows: rows.map((row) => [...row]) }] })
  const missing = ['sheet-missing', 'sheet-missing', 'sheet-missing', 'sheet-missing']
  return [
    { file: 'excel-windows.csv', content: Buffer.from(plain, 'latin1'), expected: missing },
    { file: 'unicode-tabuladores.txt', content: unicode(delimited(aptos(), '\t')), expected: missing },
    { file: 'comas.csv', content: Buffer.from(delimited(aptos(), ',')), expected: missing },
    { file: 'publicada.xlsx', content: await book(published()), expected: missing },
    { file: 'sin-columna.xlsx', content: await book(renamed()), expected: [...missing, 'column-missing'].toSorted() },
    { file: 'con-de-todo.xlsx', content: await book(troubled()), expected: [...missing, ...TROUBLES] },
  ]
}

const TROUBLES = [
  'people-joined',
  'region-lima-undecided',
  'text-mojibake',
  'amount-unreadable',
  'code-malformed',
  'text-grave',
  'numbering-gap',
  'region-unknown',
  'text-lost',
  'yes-no-unreadable',
]

const unicode = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

/** Writes the corpus to a folder, to be looked at and tried in the app. */
export async function writeMessySheets(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const { file, content } of await messySheets()) writeFileSync(join(folder, file), content)
}
