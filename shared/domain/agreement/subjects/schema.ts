// What an agreement can be about (R-VOT-2), as data. Runs in every process.
import { z } from '../../../zod.ts'

const id = z.string().min(1).max(80)
const words = z.string().max(20_000)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const unrepeated = (ids: readonly string[]) => new Set(ids).size === ids.length

/** An amount for a submission; the reason is required below the request (R-AMT-3). */
const amount = { submissionId: id, amountCentimos: z.int(), reductionReason: words.nullable() }

/** One place in the waitlist; its order is the list's. */
export const WaitlistEntrySchema = z.strictObject(amount)
export type WaitlistEntry = z.output<typeof WaitlistEntrySchema>

/** A formal correction of the Acta's record: what stands at a path, and what it should read (R-ACT-5). */
export const CorrectionSchema = z.strictObject({ path: z.string().min(1).max(200), before: words, after: words })
export type Correction = z.output<typeof CorrectionSchema>

export const SubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opening') }),
  z.strictObject({ kind: z.literal('award'), ...amount }),
  /** Submissions that get no award, each named once; all must have the same eligible voters. */
  z.strictObject({
    kind: z.literal('not-selected'),
    submissionIds: z.array(id).min(1).refine(unrepeated),
    reason: words,
  }),
  /** Alternates in their order; `modalityId` is null where the pack has one list for the contest. */
  z.strictObject({
    kind: z.literal('waitlist'),
    modalityId: id.nullable(),
    entries: z
      .array(WaitlistEntrySchema)
      .min(1)
      .refine((entries) => unrepeated(entries.map(({ submissionId }) => submissionId))),
  }),
  /** The contest, or one modality of it, declared void with reasons. */
  z.strictObject({ kind: z.literal('desierto'), modalityId: id.nullable(), reason: words }),
  /** What is left of a modality's reserve stays unassigned, with reasons (R-AMT-7). */
  z.strictObject({ kind: z.literal('desierto-reserve'), modalityId: id, leftCentimos: z.int(), reason: words }),
  /** Submissions of equal total in the order the jury gives them (R-VOT-3). */
  z.strictObject({ kind: z.literal('tie-break'), order: z.array(id).min(2).refine(unrepeated), reason: words }),
  /** Scores that the jury agrees on for a submission, by subcriterion id (R-SCO-6). */
  z.strictObject({
    kind: z.literal('consensus-score'),
    submissionId: id,
    scores: z.record(id, z.int()),
    reason: words,
  }),
  /** Additional points where the pack gives them to the jury as a whole (R-SCO-2). */
  z.strictObject({
    kind: z.literal('jury-bonus'),
    submissionId: id,
    points: z.int(),
    grounds: z.array(id),
    reason: words,
  }),
  /** Takes the effect of an earlier agreement: on some of its submissions, or on all when none is named. */
  z.strictObject({
    kind: z.literal('revocation'),
    agreementId: id,
    submissionIds: z.array(id).refine(unrepeated),
    reason: words,
  }),
  z.strictObject({ kind: z.literal('acta'), pdfSha256: sha256 }),
  /** Formal corrections after the signing; names the Acta by its hash (R-ACT-5). */
  z.strictObject({
    kind: z.literal('addendum'),
    actaSha256: sha256,
    corrections: z.array(CorrectionSchema).min(1),
    reason: words,
  }),
  z.strictObject({ kind: z.literal('other'), text: words }),
])
export type Subject = z.output<typeof SubjectSchema>
export type SubjectOf<K extends Subject['kind']> = Extract<Subject, { kind: K }>
