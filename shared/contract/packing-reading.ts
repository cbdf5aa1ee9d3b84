// What was read of DAFO's lists and files, as the preparation's screens show it. Runs in every process.
import { z } from '../zod.ts'
import { correction, sheetName } from './packing-sources.ts'

/** In the words that a person reads. `row` as the spreadsheet numbers it, `cell` is «E5» and `content` what it says. */
export const packingFinding = z.strictObject({
  id: z.string(),
  code: z.string(),
  text: z.string(),
  sheet: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  cell: z.string().nullable(),
  content: z.string().nullable(),
  /** One is a proposal, several are a question, none is to be typed. */
  options: z.array(z.string()),
  mayStand: z.boolean(),
  /** The file, where it is about one. */
  file: z.string().nullable(),
})
export type PackingFinding = z.output<typeof packingFinding>

export const foundField = z.strictObject({
  id: z.string(),
  title: z.string(),
  isOptional: z.boolean(),
  /** From 0; null: none. */
  column: z.int().nullable(),
  origin: z.enum(['spelling', 'remembered', 'chosen']).nullable(),
  isRepeated: z.boolean(),
  /** A column no field has, whose cells look like it; a person says so. */
  suggestion: z.int().nullable(),
  /** What the first rows say there. */
  samples: z.array(z.string()),
})
export type FoundField = z.output<typeof foundField>

/** `written`: encoding and delimiter of a CSV. `table` is the name in its file. */
export const foundSheet = z.strictObject({
  name: sheetName,
  table: z.string(),
  written: z.strictObject({ encoding: z.string(), delimiter: z.string() }).nullable(),
  headerRow: z.int(),
  headings: z.array(z.string()),
  fields: z.array(foundField),
  rows: z.int(),
})
export type FoundSheet = z.output<typeof foundSheet>

export const proposedRow = z.strictObject({
  row: z.int(),
  id: z.string(),
  modality: z.string(),
  applicant: z.string(),
  ruc: z.string(),
  region: z.string(),
  title: z.string(),
  people: z.string(),
  requestedCentimos: z.int().nullable(),
  appliesToReserve: z.boolean().nullable(),
  problems: z.int(),
})
export type ProposedRow = z.output<typeof proposedRow>

const dossierLine = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(['matched', 'missing', 'repeated', 'broken']),
  files: z.array(z.string()),
  isByHand: z.boolean(),
  pages: z.int().nullable(),
})
export type DossierLine = z.output<typeof dossierLine>

const looseFile = z.strictObject({ file: z.string(), state: z.enum(['left-over', 'ambiguous', 'left-out']) })
export type LooseFile = z.output<typeof looseFile>

export const packingReading = z.strictObject({
  bases: z.strictObject({
    title: z.string(),
    profiles: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    jurySize: z.int(),
  }),
  /** Every table of the files, for a sheet to be chosen among them. */
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int() })),
  sheets: z.array(foundSheet),
  title: z.string(),
  rehearsal: z.boolean(),
  /** Key, its title and what the sheet «Concurso» says, whatever it is. */
  details: z.array(z.strictObject({ key: z.string(), title: z.string(), value: z.string() })),
  jurors: z.array(z.strictObject({ name: z.string(), profileId: z.string() })),
  received: z.array(z.strictObject({ region: z.string(), count: z.int() })),
  winners: z.array(z.strictObject({ contest: z.string(), applicant: z.string(), work: z.string() })),
  rows: z.array(proposedRow),
  findings: z.array(packingFinding),
  corrections: z.array(z.strictObject({ ...correction.shape, was: z.string(), text: z.string().nullable() })),
  standing: z.array(packingFinding),
  /** Serials that no code has; `letter` is empty where all modalities count together. */
  skippedSerials: z.array(z.strictObject({ letter: z.string(), missing: z.string() })),
  dossiers: z.strictObject({ lines: z.array(dossierLine), loose: z.array(looseFile) }),
  ready: z.boolean(),
})
export type PackingReading = z.output<typeof packingReading>

/** Rows of a list around one of them, as the file has them with its corrections. */
export const excerpt = z.strictObject({
  headings: z.array(z.string()),
  rows: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
})
export type Excerpt = z.output<typeof excerpt>
