// What the wall of the room may show, as data: everything that the projector gets. Runs in every process.
import { z } from '../../zod.ts'

/** What the presidency lets the wall show: the item in hand, a submission under discussion, the table of one modality, or nothing. */
export const projectorShow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item') }),
  z.strictObject({ kind: z.literal('submission'), submissionId: z.string().min(1).max(80) }),
  z.strictObject({ kind: z.literal('table'), modalityId: z.string().min(1).max(80) }),
  z.strictObject({ kind: z.literal('blank') }),
])
export type ProjectorShow = z.output<typeof projectorShow>

const memberOnWall = z.strictObject({
  mark: z.string(),
  name: z.string(),
  sense: z.enum(['for', 'against']).nullable(),
  /** False: abstained from what it is about, and out of the room (R-ABS-2). */
  votes: z.boolean(),
})

/** `headline` and the senses are null, and `sentence` says why, while a member has abstained from what it is about. */
const itemOnWall = z.strictObject({
  number: z.int(),
  isOpen: z.boolean(),
  isReserved: z.boolean(),
  headline: z.string().nullable(),
  members: z.array(memberOnWall),
  sentence: z.string(),
})

/** Null where a member abstained from it: then the wall says only that (R-ABS-2). Never a figure of a score. */
const submissionOnWall = z
  .strictObject({
    code: z.string(),
    title: z.string(),
    applicant: z.string(),
    region: z.string(),
    modality: z.string(),
    requestedCentimos: z.int(),
    fate: z.string(),
  })
  .nullable()

/** At most so many rows are read from four metres; `more` counts the rest, `reserved` those that an abstention hides. */
const tableOnWall = z.strictObject({
  modalityId: z.string(),
  modality: z.string(),
  rows: z.array(z.strictObject({ code: z.string(), title: z.string(), total: z.string(), fate: z.string() })),
  more: z.int(),
  reserved: z.int(),
})

const moneyOnWall = z.strictObject({
  leftCentimos: z.int(),
  freeCentimos: z.int(),
  reserves: z.array(z.strictObject({ modality: z.string(), leftCentimos: z.int() })),
})

/** Everything that the wall gets. `submission` is meant where `shows` says so; else one of `item` and `table`, or neither. */
export const projectorFacts = z.strictObject({
  contest: z.string(),
  isRehearsal: z.boolean(),
  shows: z.enum(['item', 'submission', 'table', 'blank']),
  step: z.enum(['installation', 'election', 'reception', 'opening', 'agreements', 'acta', 'signatures', 'closed']),
  isRecording: z.boolean(),
  item: itemOnWall.nullable(),
  submission: submissionOnWall,
  table: tableOnWall.nullable(),
  money: moneyOnWall.nullable(),
})
export type ProjectorFacts = z.output<typeof projectorFacts>
