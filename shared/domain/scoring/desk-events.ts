// What happens at one juror's desk, and what can be asked of it. Runs in every process.
import { z } from '../../zod.ts'
import { ConflictDeniedSchema, DenyConflictSchema } from '../abstention/conflicts.ts'
import { SubmissionSchema } from '../contest/contest.ts'
import { MAX_REASON_LENGTH } from './scoresheet.ts'

const submissions = z.array(SubmissionSchema).min(1)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const id = z.string().min(1).max(60)

/** A file that left the laptop. `isReadBack`: it was read again from where it lies and found equal. `size` in bytes. */
const exportedFile = {
  version: z.int().positive(),
  fileName: z.string().min(1).max(255),
  size: z.int().nonnegative(),
  fileSha256: sha256,
  isReadBack: z.boolean(),
}

/** `number` is of the supplement that says so. */
const removedSubmission = {
  submissionId: id,
  number: z.int().positive(),
  cause: z.enum(['withdrawn', 'excluded']),
}

export const DeskEventSchema = z.discriminatedUnion('type', [
  ConflictDeniedSchema,
  z.strictObject({ type: z.literal('ScoreGiven'), submissionId: id, subcriterionId: id, score: z.int() }),
  z.strictObject({ type: z.literal('ScoreCleared'), submissionId: id, subcriterionId: id }),
  z.strictObject({ type: z.literal('BonusGiven'), submissionId: id, points: z.int(), grounds: z.array(id) }),
  z.strictObject({
    type: z.literal('CommentWritten'),
    submissionId: id,
    /** null: the comment is for the submission as a whole. */
    subcriterionId: id.nullable(),
    text: z.string().max(20_000),
  }),
  z.strictObject({ type: z.literal('AbstentionDeclared'), submissionId: id, causeId: id, description: z.string() }),
  z.strictObject({ type: z.literal('ScoresheetSealed'), version: z.int().positive() }),
  z.strictObject({
    type: z.literal('ScoresheetReopened'),
    version: z.int().positive(),
    reason: z.string().max(MAX_REASON_LENGTH),
  }),
  z.strictObject({ type: z.literal('SupplementAdded'), submissions }),
  z.strictObject({ type: z.literal('SubmissionRemoved'), ...removedSubmission }),
  z.strictObject({ type: z.literal('ScoresheetHandedOver'), version: z.int().positive(), fileSha256: sha256 }),
  z.strictObject({ type: z.literal('ScoresheetExported'), ...exportedFile }),
  z.strictObject({ type: z.literal('DeskPurged') }),
])
export type DeskEvent = z.output<typeof DeskEventSchema>

/** The commands that the juror gives as they are. */
export const JurorCommandSchema = z.discriminatedUnion('type', [
  DenyConflictSchema,
  z.strictObject({ type: z.literal('GiveScore'), submissionId: id, subcriterionId: id, score: z.int() }),
  z.strictObject({ type: z.literal('ClearScore'), submissionId: id, subcriterionId: id }),
  z.strictObject({ type: z.literal('GiveBonus'), submissionId: id, points: z.int(), grounds: z.array(id) }),
  z.strictObject({
    type: z.literal('WriteComment'),
    submissionId: id,
    subcriterionId: id.nullable(),
    text: z.string().max(20_000),
  }),
  z.strictObject({
    type: z.literal('DeclareAbstention'),
    submissionId: id,
    causeId: id,
    description: z.string().max(2_000),
  }),
  z.strictObject({ type: z.literal('SealScoresheet') }),
  z.strictObject({ type: z.literal('ReopenScoresheet'), reason: z.string().max(MAX_REASON_LENGTH) }),
])
export type JurorCommand = z.output<typeof JurorCommandSchema>

/** All commands: those of the juror, and those that the core gives when files come in, go out or are destroyed. */
export const DeskCommandSchema = z.discriminatedUnion('type', [
  ...JurorCommandSchema.options,
  z.strictObject({ type: z.literal('AddSupplement'), submissions }),
  z.strictObject({ type: z.literal('RemoveSubmission'), ...removedSubmission }),
  z.strictObject({ type: z.literal('HandOverScoresheet'), version: z.int().positive(), fileSha256: sha256 }),
  z.strictObject({ type: z.literal('NoteExport'), ...exportedFile }),
  z.strictObject({ type: z.literal('PurgeDesk') }),
])
export type DeskCommand = z.output<typeof DeskCommandSchema>
