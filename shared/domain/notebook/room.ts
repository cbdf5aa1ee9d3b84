// The private papers of the jury's room: scenarios of awards before anything is voted, and what the jury decided so far of
// what its matrices may tell, and what it noted of a submission. No rule reads them, no file carries them; they are sealed under the session's vault, so that
// every member finds them after a lock. Runs in every process.
import { z } from '../../zod.ts'
import { acceptedFindings, matrixEdits } from '../session/data.ts'

const code = z.string().min(1).max(80)

/** An award that is only thought of. `amountCentimos` may break a rule: a draft shows that, and corrects nothing. */
export const DraftAwardSchema = z.strictObject({ submissionId: code, amountCentimos: z.int() })
export type DraftAward = z.output<typeof DraftAwardSchema>

/** `reason` is that of its reductions (R-AMT-3); each proposal starts from it. */
export const ScenarioSchema = z.strictObject({
  id: z.string().min(1).max(80),
  name: z.string().max(80),
  reason: z.string().max(20_000),
  awards: z.array(DraftAwardSchema).max(10_000),
})
export type Scenario = z.output<typeof ScenarioSchema>

/** Before the feedback matrices are issued: comments worded anew, findings accepted (R-ACT-6). */
export const MatrixReviewSchema = z.strictObject({ edits: matrixEdits, accepted: acceptedFindings })
export type MatrixReview = z.output<typeof MatrixReviewSchema>

/** Each field is kept by itself, in the place of what was kept of it before. */
export const RoomPapersSchema = z.strictObject({
  /** What the room noted of a submission while it was discussed, by code. The Acta never tells it. */
  notes: z.record(code, z.string().max(20_000)),
  scenarios: z.array(ScenarioSchema).max(100),
  matrixReview: MatrixReviewSchema,
})
export type RoomPapers = z.output<typeof RoomPapersSchema>

export const emptyRoomPapers: RoomPapers = { notes: {}, scenarios: [], matrixReview: { edits: [], accepted: [] } }
