// Reads DAFO's spreadsheets (XLSX, or CSV with semicolons or commas) to plain tables of text and numbers, within limits.
// Runs in the core (Node).
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseCsv } from 'hucre/csv'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { checkZip } from './check-zip.ts'
import { RowCollector, SPREADSHEET_LIMITS, type Table, tooLarge } from './tables.ts'

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04]

/**
 * The tables of a file: an XLSX has one per sheet under the sheet's name; a CSV has one, named `csvName`.
 * Refusals: `spreadsheet-unreadable`, `spreadsheet-type`, `spreadsheet-too-large`.
 */
export async function readSpreadsheet(
  path: string,
  csvName = basename(path),
): Promise<Result<readonly Table[], Refusal>> {
  const file = basename(path)
  const bytes = await readLimited(path)
  if (!bytes.ok) return bytes
  if (/\.csv$/i.test(file)) return readCsvTable(bytes.value, csvName, file)
  const isZip = ZIP_MAGIC.every((byte, index) => bytes.value[index] === byte)
  return isZip ? readWorkbook(bytes.value, file) : refuse('spreadsheet-type', { file })
}

async function readLimited(path: string): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  const file = basename(path)
  try {
    const { size } = await stat(path)
    if (size > SPREADSHEET_LIMITS.maxFileBytes) return tooLarge(file, 'bytes', SPREADSHEET_LIMITS.maxFileBytes)
    return ok(new Uint8Array(await readFile(path)))
  } catch {
    return refuse('spreadsheet-unreadable', { file })
  }
}

function readCsvTable(bytes: Uint8Array, name: string, file: string): Result<readonly Table[], Refusal> {
  const text = decodeUtf8(bytes)
  if (text === null) return refuse('spreadsheet-unreadable', { file })
  const [firstLine = ''] = text.split(/\r?\n/, 1)
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
  const collector = new RowCollector(file)
  for (const [index, row] of parseCsv(text, { delimiter }).entries()) {
    const added = collector.add(index, row)
    if (!added.ok) return added
  }
  return ok([{ name, rows: collector.rows }])
}

/** The text without its byte order mark; null for anything but UTF-8 (accents would come out wrong unnoticed). */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Result<readonly Table[], Refusal>> {
  const zip = await checkZip(bytes, SPREADSHEET_LIMITS)
  if (!zip.ok && zip.error === 'broken') return refuse('spreadsheet-unreadable', { file })
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
