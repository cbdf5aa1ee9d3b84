// What DAFO's secretary gives and decides while a package is prepared. Runs in every process.
import { z } from '../zod.ts'
import { fileId } from './values.ts'

export const sheetName = z.enum(['Aptos', 'Jurado', 'Recibidas', 'Beneficiarios del año', 'Concurso'])
export type SheetName = z.output<typeof sheetName>

/** Rows and columns as the spreadsheet numbers them; column 0 is «A». Null: as found, or none at all. */
const sheetChoice = z.strictObject({
  table: z.string().max(400).nullable(),
  headerRow: z.int().positive().max(5_000).nullable(),
  columns: z.record(z.string().max(60), z.int().nonnegative().max(100).nullable()),
})
export type SheetChoice = z.output<typeof sheetChoice>

const cellText = z.string().max(5_000)
export const correction = z.strictObject({
  sheet: z.string().max(60),
  cell: z.string().max(12),
  /** What the file says there: the correction holds only while it does. */
  was: cellText.nullable(),
  now: cellText,
})
export type Correction = z.output<typeof correction>

const decisions = z.strictObject({
  corrections: z.array(correction).max(5_000),
  /** Findings left as they stand, by id. */
  standing: z.array(z.string().max(20_000)).max(5_000),
  /** Submission ids by the name of a file; empty: the file is left out. */
  dossiers: z.record(z.string().max(255), z.string().max(60)),
})

const typedRows = z.array(z.array(cellText).max(20)).max(500)

/** `apart`: sheets from files of their own; `typed`: sheets written in the app, heading first. Both replace the book's. */
export const packingSources = z.strictObject({
  workbook: fileId,
  apart: z.partialRecord(sheetName, fileId).default({}),
  typed: z.partialRecord(sheetName, typedRows).default({}),
  /** A rule pack of one's own; null: the one of this version. */
  bases: fileId.nullable().default(null),
  dossiers: z.array(fileId).max(2_000),
  /** A rehearsal with these lists: another identifier, other keys and codes. */
  asRehearsal: z.boolean().default(false),
  choices: z.partialRecord(sheetName, sheetChoice).default({}),
  decisions: decisions.default({ corrections: [], standing: [], dossiers: {} }),
})
export type PackingSources = z.output<typeof packingSources>
