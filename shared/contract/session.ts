// Operations of the jury's session. All are refused with `desk-locked` until a member's code opened it. Every process.
import { ContestSchema } from '../domain/contest/contest.ts'
import { RoomPapersSchema } from '../domain/notebook/room.ts'
import { RoomCommandSchema } from '../domain/session/commands.ts'
import { abstention, acceptedFindings, matrixEdits, revision } from '../domain/session/data.ts'
import { z } from '../zod.ts'
import { fileRef } from './file-ref.ts'
import type { Operations } from './operation.ts'
import {
  activationCode,
  contestId,
  fileId,
  jurorId,
  pendingSupplement,
  recordedSessionEvent,
  submissionId,
} from './values.ts'

const inContest = z.strictObject({ contestId })

/** The member is named beside it, with the code. */
const own = <Shape extends { readonly jurorId: unknown }>({ jurorId: _jurorId, ...fields }: Shape) => fields

/** What a member alone may do in the room, and only with the own code (R-SCO-6, R-ABS-1). */
export const OwnCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ReviseScore'), ...own(revision) }),
  z.strictObject({ type: z.literal('DeclareAbstention'), ...own(abstention) }),
])
export type OwnCommand = z.output<typeof OwnCommandSchema>

/** One signature of a PDF as the check sees it; `sentence` is what a person reads. */
export const signatureVerdict = z.strictObject({
  field: z.string(),
  signer: z.string(),
  intact: z.boolean(),
  trusted: z.boolean(),
  sentence: z.string(),
})

/** `problem` says why a file is no scoresheet of this contest. */
export const describedSheet = z.strictObject({
  file: fileRef,
  sheet: z.strictObject({ jurorId, version: z.int(), sealedAt: z.string() }).nullable(),
  problem: z.string().nullable(),
})
export type DescribedSheet = z.output<typeof describedSheet>

export const roomOperations = {
  /** The contest and the log of the session. Scores are in it only from the opening on (R-SCO-4). */
  'session.load': {
    input: inContest,
    output: z.strictObject({ contest: ContestSchema, log: z.array(recordedSessionEvent) }),
  },
  'session.act': { input: z.strictObject({ contestId, command: RoomCommandSchema }), output: recordedSessionEvent },
  /** The room's private papers: no other operation reads them, and no file carries them. */
  'session.papers': { input: inContest, output: RoomPapersSchema },
  /** Keeps the fields that are given in the place of those before; on the disk when this answers. */
  'session.keepPapers': {
    input: z.strictObject({ contestId, papers: RoomPapersSchema.partial() }),
    output: z.strictObject({}),
  },
  /**
   * A member's own act, with the activation code of that member, which opens no desk. Wrong codes are slowed down as at the
   * desks. After an abstention also the signed notice (R-ABS-1), and the key of that dossier is gone from this laptop.
   */
  'session.ownAct': {
    input: z.strictObject({ contestId, jurorId, code: activationCode, command: OwnCommandSchema }),
    output: z.strictObject({ recorded: recordedSessionEvent, notice: fileRef.nullable() }),
  },
  /** Takes a juror's .matriz file in, unread: checked, kept, and not shown before the opening. */
  'session.receive': { input: z.strictObject({ contestId, file: fileId }), output: recordedSessionEvent },
  /** What .matriz files tell in the open, each checked and none taken in, for people to choose where there are several. */
  'session.describeSheets': {
    input: z.strictObject({ contestId, files: z.array(fileId).max(100) }),
    output: z.strictObject({ sheets: z.array(describedSheet) }),
  },
  /** What the supplements on this laptop would change in the session. */
  'session.supplements': { input: inContest, output: z.strictObject({ pending: z.array(pendingSupplement) }) },
  /** Changes it, in their order, up to the first step that a rule refuses; what is there already is left alone. */
  'session.addSupplements': {
    input: inContest,
    output: z.strictObject({ events: z.array(recordedSessionEvent) }),
  },
  /** The signed receipt (.acuse) for the member's scoresheet that is in the room's hands now. */
  'session.receipt': {
    input: z.strictObject({ contestId, jurorId }),
    output: z.strictObject({ file: fileRef }),
  },
  /** Opens all scoresheets together, by the adopted agreement. */
  'session.open': {
    input: z.strictObject({ contestId, agreementId: z.string() }),
    output: recordedSessionEvent,
  },
} as const satisfies Operations

/** The Acta: draft, view, signatures, session file. */
export const actaOperations = {
  /** Draws the Acta from the log and records its draft. */
  'session.draft': {
    input: z.strictObject({ contestId, endedAt: z.iso.datetime() }),
    output: recordedSessionEvent,
  },
  /** The Acta as it stands (drafted, approved or signed), with a check of its signatures. Null before a draft. */
  'session.acta': {
    input: inContest,
    output: z.strictObject({
      acta: z
        .strictObject({
          file: fileRef,
          url: z.string(),
          sha256: z.string(),
          signatures: z.array(signatureVerdict),
        })
        .nullable(),
    }),
  },
  /** Signs the approved Acta with a member's PKCS#12 file, into that member's own field. */
  'session.sign': {
    input: z.strictObject({ contestId, jurorId, certificate: fileId, password: z.string().max(1_000) }),
    output: recordedSessionEvent,
  },
  /** Three PKCS#12 certificates of invented people to rehearse the signing with; rehearsals only. */
  'session.rehearsalCertificates': {
    input: inContest,
    output: z.strictObject({
      password: z.string(),
      files: z.array(z.strictObject({ jurorId, file: fileRef })),
    }),
  },
  /** Closes the session (if it is not yet) and gives the signed session file, which the president's key signs. */
  'session.export': { input: inContest, output: z.strictObject({ file: fileRef, sha256: z.string() }) },
} as const satisfies Operations

/** The feedback matrices, after the closing (R-ACT-6). */
export const matrixOperations = {
  /**
   * Draws lots for «Jurado 1–n» of every submission and issues the matrices, with the comments that the jury worded anew
   * and the findings that it accepts. Refused with `matrices-identifying` while another finding is open.
   */
  'session.issueMatrices': {
    input: z.strictObject({ contestId, edits: matrixEdits, accepted: acceptedFindings }),
    output: recordedSessionEvent,
  },
  /** One issued matrix, the very PDF that DAFO gets. */
  'session.matrix': {
    input: z.strictObject({ contestId, submissionId }),
    output: z.strictObject({ file: fileRef, url: z.string() }),
  },
} as const satisfies Operations

export const sessionOperations = {
  ...roomOperations,
  ...actaOperations,
  ...matrixOperations,
} as const satisfies Operations
