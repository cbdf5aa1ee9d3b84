// What happens in a jury's session: events in the past tense, commands in the imperative. One command, one event;
// an event holds all that its command said, so that a log can be decided again (see recheck.ts).
// Runs in every process.
import { z } from '../../zod.ts'
import { ScoresheetSchema } from '../scoring/scoresheet.ts'

const id = z.string().min(1).max(80)
const words = z.string().max(20_000)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.iso.datetime()

const unrepeated = (ids: readonly string[]) => new Set(ids).size === ids.length

export const VoteSchema = z.strictObject({ jurorId: id, sense: z.enum(['for', 'against']), reason: words })
export type Vote = z.output<typeof VoteSchema>

/** What an agreement is about (R-VOT-2). */
export const SubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opening') }),
  z.strictObject({
    kind: z.literal('award'),
    submissionId: id,
    amountCentimos: z.int(),
    /** Required when the award is below the request (R-AMT-3). */
    reductionReason: words.nullable(),
  }),
  /** Submissions that get no award, each named once; all must have the same eligible voters. */
  z.strictObject({
    kind: z.literal('not-selected'),
    submissionIds: z.array(id).min(1).refine(unrepeated),
    reason: words,
  }),
  /** The contest, or one modality of it, declared void with reasons. */
  z.strictObject({ kind: z.literal('desierto'), modalityId: id.nullable(), reason: words }),
  z.strictObject({ kind: z.literal('acta'), pdfSha256: sha256 }),
  z.strictObject({ kind: z.literal('other'), text: words }),
])
export type Subject = z.output<typeof SubjectSchema>

const installation = {
  place: words,
  mode: z.enum(['presencial', 'virtual', 'mixta']),
  startedAt: instant,
  attending: z.array(id),
  dafoRepresentative: words,
  observers: z.array(words),
}
const election = { ballots: z.array(z.strictObject({ jurorId: id, candidateId: id })) }
const delivery = { jurorId: id, version: z.int().positive(), fileSha256: sha256, fileName: z.string().max(255) }
const opening = { agreementId: id, sheets: z.array(ScoresheetSchema) }
const proposal = { agreementId: id, subject: SubjectSchema }
const vote = { agreementId: id, ...VoteSchema.shape }
const closing = { agreementId: id }
const description = { text: words }
const draft = { endedAt: instant, pdfSha256: sha256, recordSha256: sha256 }
const signature = {
  jurorId: id,
  previousSha256: sha256,
  pdfSha256: sha256,
  certificateSubject: words,
  certificateSha256: sha256,
}

export const SessionEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('JuryInstalled'), ...installation }),
  z.strictObject({ type: z.literal('PresidentElected'), ...election, presidentId: id }),
  z.strictObject({ type: z.literal('ScoresheetReceived'), ...delivery }),
  z.strictObject({ type: z.literal('ScoresheetsOpened'), ...opening }),
  z.strictObject({ type: z.literal('AgreementProposed'), ...proposal, number: z.int(), eligible: z.array(id) }),
  z.strictObject({ type: z.literal('VoteCast'), ...vote }),
  z.strictObject({
    type: z.literal('AgreementClosed'),
    ...closing,
    outcome: z.enum(['unanimity', 'majority', 'tie', 'rejected']),
  }),
  z.strictObject({ type: z.literal('DeliberationDescribed'), ...description }),
  z.strictObject({ type: z.literal('ActaDrafted'), ...draft }),
  z.strictObject({ type: z.literal('ActaSigned'), ...signature }),
  z.strictObject({ type: z.literal('SessionClosed') }),
])
export type SessionEvent = z.output<typeof SessionEventSchema>

/** The commands that a person gives as they are. */
export const RoomCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('InstallJury'), ...installation }),
  z.strictObject({ type: z.literal('ElectPresident'), ...election }),
  z.strictObject({ type: z.literal('ProposeAgreement'), ...proposal }),
  z.strictObject({ type: z.literal('CastVote'), ...vote }),
  z.strictObject({ type: z.literal('CloseAgreement'), ...closing }),
  z.strictObject({ type: z.literal('DescribeDeliberation'), ...description }),
])
export type RoomCommand = z.output<typeof RoomCommandSchema>

/** All commands: those of the room, and those that the core gives when files come in or go out. */
export const SessionCommandSchema = z.discriminatedUnion('type', [
  ...RoomCommandSchema.options,
  z.strictObject({ type: z.literal('ReceiveScoresheet'), ...delivery }),
  z.strictObject({ type: z.literal('OpenScoresheets'), ...opening }),
  z.strictObject({ type: z.literal('DraftActa'), ...draft }),
  z.strictObject({ type: z.literal('SignActa'), ...signature }),
  z.strictObject({ type: z.literal('CloseSession') }),
])
export type SessionCommand = z.output<typeof SessionCommandSchema>
export type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>
