// Reads DAFO's spreadsheets (XLSX, or CSV in the encodings and with the delimiters that Excel writes) to plain tables of
// text and numbers, within limits. Runs in the core (Node).
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseCsv } from 'hucre/csv'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { checkZip } from './check-zip.ts'
import { findDelimiter } from './csv-delimiter.ts'
import { decodeText } from './decode-text.ts'
import { RowCollector, SPREADSHEET_LIMITS, type Table, tooLarge } from './tables.ts'

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04]
const TEXT_FILE = /\.(?:csv|tsv|txt)$/i

/**
 * The tables of a file: an XLSX has one per sheet under the sheet's name; a CSV has one, named `csvName`,
 * which says in what encoding and with what delimiter it was read.
 * Refusals: `spreadsheet-unreadable`, `spreadsheet-type`, `spreadsheet-too-large`.
 */
export async function readSpreadsheet(
  path: string,
  csvName = basename(path),
): Promise<Result<readonly Table[], Refusal>> {
  const file = basename(path)
  const bytes = await readLimited(path)
  if (!bytes.ok) return bytes
  if (TEXT_FILE.test(file)) return readCsvTable(bytes.value, csvName, file)
  const isZip = ZIP_MAGIC.every((byte, index) => bytes.value[index] === byte)
  return isZip ? readWorkbook(bytes.value, file) : refuse('spreadsheet-type', { file })
}

async function readLimited(path: string): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  const file = basename(path)
  try {
    const { size } = await stat(path)
    const max = TEXT_FILE.test(file) ? SPREADSHEET_LIMITS.maxTextBytes : SPREADSHEET_LIMITS.maxFileBytes
    if (size > max) return tooLarge(file, 'bytes', max)
    return ok(new Uint8Array(await readFile(path)))
  } catch {
    return refuse('spreadsheet-unreadable', { file })
  }
}

function readCsvTable(bytes: Uint8Array, name: string, file: string): Result<readonly Table[], Refusal> {
  const decoded = decodeText(bytes)
  if (decoded === null) return refuse('spreadsheet-unreadable', { file })
  const { text, delimiter } = findDelimiter(decoded.text)
  const collector = new RowCollector(file)
  for (const [index, row] of parseCsv(text, { delimiter }).entries()) {
    const added = collector.add(index, row)
    if (!added.ok) return added
  }
  return ok([{ name, rows: collector.rows, written: { encoding: decoded.encoding, delimiter } }])
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Result<readonly Table[], Refusal>> {
  const zip = await checkZip(bytes, SPREADSHEET_LIMITS)
  if (!zip.ok && zip.error === 'broken') return refuse('spreadsheet-unreadable', { file })
  if (!zip.ok && zip.error === 'too-many-texts') return tooLarge(file, 'textos distintos', SPREADSHEET_LIMITS.maxTexts)
  if (!zip.ok) return tooLarge(file, 'bytes', SPREADSHEET_LIMITS.maxInflatedBytes)
  try {
    return await readSheets(bytes, file)
  } catch {
    // Whatever the reader trips over, the remedy is the same: save the file anew.
    return refuse('spreadsheet-unreadable', { file })
  }
}

async function readSheets(bytes: Uint8Array, file: string): Promise<Result<readonly Table[], Refusal>> {
  const names = await sheetNames(bytes)
  if (names.length > SPREADSHEET_LIMITS.maxSheets) return tooLarge(file, 'hojas', SPREADSHEET_LIMITS.maxSheets)
  const tables: Table[] = []
  for (const [sheet, name] of names.entries()) {
    const collector = new RowCollector(file)
    for await (const row of streamXlsxRows(bytes, { sheet })) {
      const added = collector.add(row.index, row.values)
      if (!added.ok) return added
    }
    tables.push({ name, rows: collector.rows })
  }
  return ok(tables)
}

async function sheetNames(bytes: Uint8Array): Promise<readonly string[]> {
  const names: string[] = []
  await readXlsx(bytes, {
    sheets: ({ name }) => {
      names.push(name)
      return false
    },
  })
  return names
}
