// Operations of DAFO's secretary: from a spreadsheet and dossiers to a signed package. Runs in every process.
import { z } from '../zod.ts'
import { fileRef } from './file-ref.ts'
import type { Operations } from './operation.ts'
import { nothing } from './operation.ts'
import { excerpt, packingReading } from './packing-reading.ts'
import { sheetName, packingSources as sources } from './packing-sources.ts'

export const packingOperations = {
  /** Reads everything and writes nothing: what the package would hold, and everything open with its row and column. */
  'packing.read': { input: sources, output: packingReading },
  /** The rows around one of a sheet, to see a cell in its place. */
  'packing.excerpt': {
    input: z.strictObject({ sources, sheet: sheetName, row: z.int().positive().max(5_000) }),
    output: excerpt,
  },
  /** Remembers the columns that were chosen, for the next lists with the same headings. */
  'packing.rememberColumns': { input: sources, output: nothing },
  /** What the package would hold, as a PDF to read before it is made. Refused while `packing.read` finds anything open. */
  'packing.report': { input: sources, output: z.strictObject({ file: fileRef }) },
  /** Makes the package and a letter (PDF) for each code. Refused while `packing.read` finds anything open. */
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
