// Plain tables of text and numbers, as the spreadsheet readers fill them. Runs in the core (Node).
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Delimiter } from './csv-delimiter.ts'
import type { Encoding } from './decode-text.ts'

/** Text as it stands, a number as it stands; a date is its ISO day, a truth value is SÍ or NO, an empty cell is null. */
export type Cell = string | number | null

/** `rows[0]` is row 1 of the sheet; rows and cells that the file leaves out are there, empty. `written` is of a CSV. */
export type Table = {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly written?: { readonly encoding: Encoding; readonly delimiter: Delimiter }
}

export const SPREADSHEET_LIMITS = {
  maxFileBytes: 20_000_000,
  maxTextBytes: 10_000_000,
  maxInflatedBytes: 60_000_000,
  maxEntries: 1_000,
  maxSheets: 40,
  maxRows: 5_000,
  maxColumns: 100,
  maxCellLength: 5_000,
  maxCharacters: 10_000_000,
  /** Excel keeps each text once for the whole book, and all of them are read before the first row. */
  maxTexts: 150_000,
} as const

export const tooLarge = (file: string, what: string, max: number) =>
  refuse('spreadsheet-too-large', { file, what, max })

/** Puts rows at their place. Empty cells and rows cost nothing, wherever the file says they are. */
export class RowCollector {
  readonly rows: Cell[][] = []
  readonly #file: string
  #characters = 0

  constructor(file: string) {
    this.#file = file
  }

  /** `index` counts from 0. Refuses what lies beyond the limits (`spreadsheet-too-large`). */
  add(index: number, values: readonly (Cell | boolean | Date)[]): Result<void, Refusal> {
    const cells = values.map(toCell)
    const width = cells.findLastIndex((cell) => cell !== null) + 1
    if (width === 0) return ok(undefined)
    const { maxRows, maxColumns, maxCellLength, maxCharacters } = SPREADSHEET_LIMITS
    if (index >= maxRows) return tooLarge(this.#file, 'filas', maxRows)
    if (width > maxColumns) return tooLarge(this.#file, 'columnas', maxColumns)
    if (cells.some((cell) => typeof cell === 'string' && cell.length > maxCellLength))
      return tooLarge(this.#file, 'caracteres en una celda', maxCellLength)
    // One shared text may stand in every cell: little in the file, much once it is read.
    this.#characters += cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0)
    if (this.#characters > maxCharacters) return tooLarge(this.#file, 'caracteres en total', maxCharacters)
    while (this.rows.length <= index) this.rows.push([])
    this.rows[index] = cells.slice(0, width)
    return ok(undefined)
  }
}

function toCell(value: Cell | boolean | Date): Cell {
  if (value === null) return null
  // A number that no double holds is a text that no column takes.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'boolean') return value ? 'SÍ' : 'NO'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return value.trim() === '' ? null : value
}

/** «A», «B», … «AA» for a column counted from 0. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

/** The other way: 0 for «A», 26 for «AA». */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
