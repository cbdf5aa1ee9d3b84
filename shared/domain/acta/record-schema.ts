// What an Acta states, as data (R-ACT-1): the source of its PDF and the machine-readable file beside it.
// It is published, so it has no place for a single member's scores nor for the scores of who was not selected.
// Runs in every process.
import { z } from '../../zod.ts'
import { StatedAgreementSchema } from './record-agreement-schema.ts'
import { DesiertoSchema, ModalitiesSchema, MoneySchema, WaitlistSchema } from './record-result-schema.ts'

const text = z.string()
const count = z.int().nonnegative()
/** A resolution or a letter by its number and its date. */
const document = z.strictObject({ number: text, date: text })

const contest = z.strictObject({
  id: text,
  title: text,
  /** As the Bases call the document. */
  actaTitle: text,
  /** The pack's own words, with places in braces that the session's data fill (shared/bases/wording.ts). */
  wording: z.strictObject({ opening: text, closing: text, representative: text }),
  year: z.int(),
  entity: text,
  office: text,
  rehearsal: z.boolean(),
  basesId: text,
  aptosResolution: document,
  juryResolution: document,
  /** With those that supplements added. */
  aptos: count,
})

/** R-JUR-3: who left, by which resolution, and who came instead, if anybody; no reasons. */
const departure = z.strictObject({
  at: text,
  name: text,
  cause: z.enum(['resignation', 'absence']),
  wasPresident: z.boolean(),
  resolution: document,
  replacement: text.nullable(),
  /** From then on the jury decides by consensus. */
  byConsensus: z.boolean(),
})
export type StatedDeparture = z.output<typeof departure>

/** What happened in the room beside the agreements, in the order of its hours; names as people read them (R-JUR-4). */
const courseStep = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('attendance'),
    hour: text,
    name: text,
    role: z.enum(['member', 'representative', 'observer']),
    movement: z.enum(['arrives', 'leaves']),
  }),
  z.strictObject({
    what: z.literal('suspension'),
    hour: text,
    reason: text,
    continuesAt: text.nullable(),
    place: text,
  }),
  z.strictObject({
    what: z.literal('resumption'),
    hour: text,
    place: text,
    mode: z.enum(['presencial', 'virtual', 'mixta']),
    attending: z.array(text),
    dafoRepresentative: text,
    observers: z.array(text),
  }),
  z.strictObject({ what: z.literal('incident'), hour: text, text }),
])
export type CourseStep = z.output<typeof courseStep>

const session = z.strictObject({
  place: text,
  mode: z.enum(['presencial', 'virtual', 'mixta']),
  startedAt: text,
  endedAt: text,
  /** The members in force, who sign. */
  attending: z.array(z.strictObject({ jurorId: text, name: text, profile: text })),
  presidentId: text,
  departures: z.array(departure),
  /** Only where anything of it happened. */
  course: z.array(courseStep).optional(),
  dafoRepresentative: text,
  observers: z.array(text),
  /** Votes that each candidate had for the presidency; who voted for whom is not in it. */
  election: z.array(z.strictObject({ jurorId: text, name: text, votes: count })),
  /** R-ACT-7: whether every member in force consents, and whether anything was recorded. */
  recording: z.strictObject({ consented: z.boolean(), recorded: z.boolean() }),
})

export const ActaRecordSchema = z.strictObject({
  format: z.literal('acta-jurado/acta'),
  formatVersion: z.literal(1),
  contest,
  session,
  /** `openedAt` for the first time, null when it never was; `counts` is false for a member who left and whose scores are no part of the figures. */
  scoresheets: z.array(
    z.strictObject({
      jurorId: text,
      name: text,
      version: count,
      receivedAt: text,
      fileSha256: text,
      openedAt: text.nullable(),
      counts: z.boolean(),
    }),
  ),
  openedAt: text,
  /** R-AMT-9: submissions that a resolution added, by their codes. */
  supplements: z.array(z.strictObject({ at: text, resolution: document, submissionIds: z.array(text) })),
  /** R-AMT-9: submissions that left the contest, with the document that says so; no reasons. */
  removals: z.array(
    z.strictObject({
      at: text,
      submissionId: text,
      title: text,
      applicant: text,
      cause: z.enum(['withdrawn', 'excluded']),
      document,
    }),
  ),
  /** The cause, never the juror's own description of it. */
  abstentions: z.array(
    z.strictObject({
      submissionId: text,
      title: text,
      juror: text,
      cause: text,
      /** In the sealed sheet, or declared in the session. */
      moment: z.enum(['evaluation', 'session']),
    }),
  ),
  agreements: z.array(StatedAgreementSchema),
  modalities: ModalitiesSchema,
  waitlist: WaitlistSchema,
  desierto: DesiertoSchema,
  money: MoneySchema,
  deliberation: text,
  legalBase: z.array(text),
})
export type ActaRecord = z.output<typeof ActaRecordSchema>
