// Operations of a juror's desk. All are refused with `desk-locked` until the juror's code opened it. Every process.
import { ContestSchema } from '../domain/contest/contest.ts'
import { DeskPapersSchema, NotebookSchema, PapersSchema } from '../domain/notebook/notebook.ts'
import { JurorCommandSchema } from '../domain/scoring/desk-events.ts'
import { z } from '../zod.ts'
import { fileRef } from './file-ref.ts'
import type { Operations } from './operation.ts'
import { deskOf, fileId, juryChange, pendingSupplement, recordedDeskEvent, submissionId } from './values.ts'

export const deskOperations = {
  /**
   * The contest and the log of the desk: the renderer folds it with the same `evolveDesk` as the core. What came before
   * an abstention from the same submission is not in it (R-ABS-2).
   */
  'desk.load': {
    input: z.strictObject(deskOf),
    output: z.strictObject({ contest: ContestSchema, packageSha256: z.string(), log: z.array(recordedDeskEvent) }),
  },
  /** Decides a command and records its event; when this answers, the event is on the disk. */
  'desk.act': { input: z.strictObject({ ...deskOf, command: JurorCommandSchema }), output: recordedDeskEvent },
  /** The juror's private papers: no other operation reads them, and no file carries them. */
  'desk.notebook': { input: z.strictObject(deskOf), output: NotebookSchema },
  /**
   * Keeps the papers of one submission in the place of those before; on the disk when this answers. Refused to a juror
   * who abstained from it (`abstained`, R-ABS-2), whose papers of it went with the abstention.
   */
  'desk.keepPapers': {
    input: z.strictObject({ ...deskOf, submissionId, papers: PapersSchema }),
    output: z.strictObject({}),
  },
  /** The same of the desk as a whole. */
  'desk.keepDeskPapers': { input: z.strictObject({ ...deskOf, papers: DeskPapersSchema }), output: z.strictObject({}) },
  /**
   * Where the dossier can be read (a PDF). Refused to a juror who abstained from it (R-ABS-2), or has not said yet whether
   * there is a conflict (`conflicts-undeclared`, R-ABS-1).
   */
  'desk.dossier': {
    input: z.strictObject({ ...deskOf, submissionId }),
    output: z.strictObject({ url: z.string() }),
  },
  /** The signed notice of an abstention, a PDF with its record attached, for the president and DAFO (R-ABS-1). */
  'desk.notice': { input: z.strictObject({ ...deskOf, submissionId }), output: fileRef },
  /** The signed scoresheet file (.matriz) of a sealed desk. `sha256` is that of the file. */
  'desk.export': {
    input: z.strictObject(deskOf),
    output: z.strictObject({ file: fileRef, sha256: z.string() }),
  },
  /** That file was saved: notes it at the desk, with what was read back from where it was written. */
  'desk.noteExport': { input: z.strictObject({ ...deskOf, file: fileId }), output: recordedDeskEvent },
  /** What the supplements on this laptop would add to the desk, and take out of it; and how they changed the jury. */
  'desk.supplements': {
    input: z.strictObject(deskOf),
    output: z.strictObject({ pending: z.array(pendingSupplement), jury: z.array(juryChange) }),
  },
  /** Does so: what a supplement adds is one event, each removal another, and none is taken over twice (R-AMT-9). */
  'desk.addSupplements': {
    input: z.strictObject(deskOf),
    output: z.strictObject({ events: z.array(recordedDeskEvent) }),
  },
  /** Takes a receipt (.acuse) in: the sealed version is in the president's hands. */
  'desk.receipt': { input: z.strictObject({ ...deskOf, file: fileId }), output: recordedDeskEvent },
} as const satisfies Operations
