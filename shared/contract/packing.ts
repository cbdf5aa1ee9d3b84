// Operations of DAFO's secretary: from a spreadsheet and dossiers to a signed package. Runs in every process.
import { z } from '../zod.ts'
import { fileRef } from './bridge.ts'
import type { Operations } from './operation.ts'
import { fileId } from './values.ts'

/** `answers` decide the questions of an earlier reading, by their id. */
const sources = z.strictObject({
  workbook: fileId,
  dossiers: z.array(fileId).max(2_000),
  answers: z.record(z.string(), z.string()).default({}),
  /** A rehearsal with these lists: another identifier, other keys and codes. */
  asRehearsal: z.boolean().default(false),
})

/** A problem in the sources, in the words that a person reads; `row` as the spreadsheet numbers it, 0 for none. */
export const packingProblem = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  code: z.string(),
  text: z.string(),
})

/** What only a person can decide (a bare «LIMA»): one of `options` comes back in `answers`. */
export const packingQuestion = z.strictObject({
  ...packingProblem.shape,
  id: z.string(),
  options: z.array(z.string()),
})

export const proposedRow = z.strictObject({
  row: z.int(),
  id: z.string(),
  modality: z.string(),
  applicant: z.string(),
  ruc: z.string(),
  region: z.string(),
  title: z.string(),
  requestedCentimos: z.int().nullable(),
  appliesToReserve: z.boolean(),
  dossier: z.string().nullable(),
  problems: z.int(),
})

export const packingOperations = {
  /** Reads everything and writes nothing: what the package would hold, and every problem with its row and column. */
  'packing.read': {
    input: sources,
    output: z.strictObject({
      title: z.string(),
      rehearsal: z.boolean(),
      bases: z.string(),
      jurors: z.array(z.strictObject({ name: z.string(), profile: z.string() })),
      rows: z.array(proposedRow),
      problems: z.array(packingProblem),
      questions: z.array(packingQuestion),
      ready: z.boolean(),
    }),
  },
  /** What the package would hold, as a PDF to read before it is made. Refused while `packing.read` finds a problem. */
  'packing.report': { input: sources, output: z.strictObject({ file: fileRef }) },
  /** Makes the package and a letter (PDF) for each code. Refused while `packing.read` finds a problem. */
  'packing.make': {
    input: sources,
    output: z.strictObject({
      file: fileRef,
      sha256: z.string(),
      letters: z.array(z.strictObject({ jurorId: z.string(), name: z.string(), profile: z.string(), file: fileRef })),
      /** The contest's authority (PKCS#12), and the letter with its code: DAFO keeps both for a later supplement. */
      authority: z.strictObject({ file: fileRef, fingerprint: z.string(), letter: fileRef }),
    }),
  },
  /** The spreadsheet and the dossiers of the sample contest, as files to look at and to try the preparation with. */
  'packing.sampleSources': {
    input: z.strictObject({}),
    output: z.strictObject({ workbook: fileRef, dossiers: z.array(fileRef) }),
  },
} as const satisfies Operations
