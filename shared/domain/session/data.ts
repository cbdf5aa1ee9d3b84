// The data that a command of the session and the event it becomes share. Runs in every process.
import { z } from '../../zod.ts'
import { SubjectSchema } from '../agreement/subjects/schema.ts'
import { JurorSchema, SubmissionSchema } from '../contest/contest.ts'
import { ScoresheetSchema } from '../scoring/scoresheet.ts'

export const id = z.string().min(1).max(80)
const words = z.string().max(20_000)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.iso.datetime()

/** A resolution or a letter as it is cited; both may be empty in a command, and are refused then. */
export const DocumentSchema = z.strictObject({
  number: z.string().max(400),
  date: z.union([z.iso.date(), z.literal('')]),
})
export type Document = z.output<typeof DocumentSchema>

export const VoteSchema = z.strictObject({ jurorId: id, sense: z.enum(['for', 'against']), reason: words })
export type Vote = z.output<typeof VoteSchema>

export const installation = {
  place: words,
  mode: z.enum(['presencial', 'virtual', 'mixta']),
  startedAt: instant,
  attending: z.array(id),
  dafoRepresentative: words,
  observers: z.array(words),
}
/** Who is in the room beside its minutes: a member, or by name the office's representative or an observer. */
export const PersonSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('member'), jurorId: id }),
  z.strictObject({ role: z.literal('representative'), name: words }),
  z.strictObject({ role: z.literal('observer'), name: words }),
])
export type Person = z.output<typeof PersonSchema>

/** R-JUR-4: somebody arrives or leaves. `hour`, here and below, is when it happened, which is not when it was noted. */
export const attendance = { person: PersonSchema, movement: z.enum(['arrives', 'leaves']), hour: instant }
/** `continuesAt` is null where the jury does not know yet when it goes on. */
export const suspension = { hour: instant, reason: words, continuesAt: instant.nullable(), place: words }
export const resumption = {
  hour: instant,
  place: words,
  mode: installation.mode,
  attending: z.array(id),
  dafoRepresentative: words,
  observers: z.array(words),
}
/** What happened beside the agreements: a power cut, an illness. The Acta prints it. */
export const incident = { hour: instant, text: words }

export const election = { ballots: z.array(z.strictObject({ jurorId: id, candidateId: id })) }

/** R-JUR-3: who leaves and why, the resolution that says so, and who comes instead, if anybody. */
export const composition = {
  leaves: id,
  cause: z.enum(['resignation', 'absence']),
  replacement: JurorSchema.nullable(),
  resolution: DocumentSchema,
  reason: words,
}

export const delivery = { jurorId: id, version: z.int().positive(), fileSha256: sha256, fileName: z.string().max(255) }
export const opening = { agreementId: id, sheets: z.array(ScoresheetSchema) }

/** R-SCO-6: one own score, or the own additional points, with the reason. */
export const revision = {
  jurorId: id,
  submissionId: id,
  change: z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('score'), subcriterionId: id, score: z.int() }),
    z.strictObject({ of: z.literal('bonus'), points: z.int(), grounds: z.array(id) }),
  ]),
  reason: words,
}

export const abstention = { jurorId: id, submissionId: id, causeId: id, description: z.string().max(2_000) }

export const proposal = { agreementId: id, subject: SubjectSchema }
export const vote = { agreementId: id, ...VoteSchema.shape }
export const closing = { agreementId: id }

/** R-VOT-2: a proposal that may not be adopted any more is withdrawn; `reason` is the jury's own word on it. */
export const withdrawal = { agreementId: id, reason: words }

/** R-VOT-3: a lawful means against a tied vote. `rivals` are the submissions that equity compares with. */
export const resolution = { agreementId: id, means: z.enum(['equity', 'casting-vote']), rivals: z.array(id) }

/** A vote that was noted wrongly, as it should read; `why` tells how the mistake came about. */
export const correction = { agreementId: id, ...VoteSchema.shape, why: words }

/** R-AMT-9: submissions that a resolution adds to the aptos, or one that leaves the contest. */
export const supplement = { submissions: z.array(SubmissionSchema).min(1), resolution: DocumentSchema }
export const removal = {
  submissionId: id,
  cause: z.enum(['withdrawn', 'excluded']),
  document: DocumentSchema,
  reason: words,
}

export const question = { requestId: id, submissionId: id.nullable(), question: words }
export const answer = { requestId: id, answer: words }

export const consent = { jurorId: id, consents: z.boolean() }
export const recordingStart = { device: z.enum(['app', 'other']) }
/** `recording`: which one, the first is 1; without it the first that has no file. */
export const recordingFile = {
  fileSha256: sha256,
  fileName: z.string().max(255),
  recording: z.int().positive().optional(),
}

export const description = { text: words }
export const draft = { endedAt: instant, pdfSha256: sha256, recordSha256: sha256 }
export const signature = {
  jurorId: id,
  previousSha256: sha256,
  pdfSha256: sha256,
  certificateSubject: words,
  certificateSha256: sha256,
  /** R-ACT-4: what the signature is called, and what it rests on. */
  nature: z.enum(['electronic', 'digital']),
  infrastructure: z.enum(['iofe', 'other']),
  software: z.enum(['accredited', 'other']),
}

/** A comment as its matrix words it; `part` is a subcriterion or the whole submission (acta/anonymity.ts). */
export const matrixEdits = z.array(z.strictObject({ submissionId: id, jurorId: id, part: id, text: words }))
/** Keys of findings (acta/anonymity.ts). */
export const acceptedFindings = z.array(z.string().max(20_000))

/**
 * R-ACT-6: per submission, the members in the order in which its matrix calls them «Jurado 1», «Jurado 2»…; the comments
 * that the jury words anew so that nobody is known by them; and the findings that it accepts as they are.
 */
export const matrices = {
  labels: z.record(id, z.array(id)),
  edits: matrixEdits.optional(),
  accepted: acceptedFindings.optional(),
}
