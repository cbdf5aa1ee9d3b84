// What happens in a jury's session, in the past tense. One command, one event; an event holds all that its command
// said (see data.ts) and what the decision computed, so that a log can be decided again (see recheck.ts).
// Runs in every process.
import { RULE_IDS } from '../../bases/rule-pack.ts'
import { z } from '../../zod.ts'
import { TIE_OUTCOMES, VOTED_OUTCOMES } from '../agreement/outcome.ts'
import type { Recorded } from '../decision.ts'
import * as data from './data.ts'

export const SessionEventSchema = z.discriminatedUnion('type', [
  // The jury
  z.strictObject({ type: z.literal('JuryInstalled'), ...data.installation }),
  z.strictObject({ type: z.literal('PresidentElected'), ...data.election, presidentId: data.id }),
  z.strictObject({ type: z.literal('CompositionChanged'), ...data.composition }),
  // The sitting
  z.strictObject({ type: z.literal('AttendanceNoted'), ...data.attendance }),
  z.strictObject({ type: z.literal('SessionSuspended'), ...data.suspension }),
  z.strictObject({ type: z.literal('SessionResumed'), ...data.resumption }),
  z.strictObject({ type: z.literal('IncidentNoted'), ...data.incident }),
  // Scores
  z.strictObject({ type: z.literal('ScoresheetReceived'), ...data.delivery }),
  z.strictObject({ type: z.literal('ScoresheetsOpened'), ...data.opening }),
  z.strictObject({ type: z.literal('ScoreRevised'), ...data.revision }),
  z.strictObject({ type: z.literal('AbstentionDeclared'), ...data.abstention }),
  // Agreements
  z.strictObject({
    type: z.literal('AgreementProposed'),
    ...data.proposal,
    number: z.int(),
    eligible: z.array(data.id),
    /** Who presides this item: the president, or another member when the president abstained (R-ABS-2). */
    presidedBy: data.id.nullable(),
    majority: z.enum(['simple', 'absolute', 'unanimity', 'consensus']),
    /** Members of the jury at that moment, for an absolute majority. */
    members: z.int(),
    /** The tied agreement that this one votes again (R-VOT-3). */
    revoteOf: data.id.nullable(),
  }),
  z.strictObject({ type: z.literal('VoteCast'), ...data.vote }),
  z.strictObject({ type: z.literal('AgreementClosed'), ...data.closing, outcome: z.enum(VOTED_OUTCOMES) }),
  z.strictObject({
    type: z.literal('ProposalWithdrawn'),
    ...data.withdrawal,
    /** What stood in the way of its adoption. */
    rule: z.enum(RULE_IDS),
    article: z.string(),
  }),
  z.strictObject({
    type: z.literal('TieResolved'),
    ...data.resolution,
    article: z.string(),
    outcome: z.enum(TIE_OUTCOMES),
  }),
  z.strictObject({ type: z.literal('VoteCorrected'), ...data.correction, outcome: z.enum(VOTED_OUTCOMES) }),
  // The list of aptos
  z.strictObject({ type: z.literal('SupplementAdded'), ...data.supplement }),
  z.strictObject({ type: z.literal('SubmissionRemoved'), ...data.removal }),
  // Information and recording
  z.strictObject({ type: z.literal('InformationRequested'), ...data.question }),
  z.strictObject({ type: z.literal('InformationAnswered'), ...data.answer }),
  z.strictObject({ type: z.literal('RecordingConsentStated'), ...data.consent }),
  z.strictObject({ type: z.literal('RecordingStarted'), ...data.recordingStart }),
  z.strictObject({ type: z.literal('RecordingStopped') }),
  z.strictObject({ type: z.literal('RecordingAttached'), ...data.recordingFile }),
  // The Acta and its family
  z.strictObject({ type: z.literal('DeliberationDescribed'), ...data.description }),
  z.strictObject({ type: z.literal('ActaDrafted'), ...data.draft }),
  z.strictObject({ type: z.literal('ActaSigned'), ...data.signature }),
  z.strictObject({ type: z.literal('SessionClosed') }),
  z.strictObject({ type: z.literal('MatricesIssued'), ...data.matrices }),
])
export type SessionEvent = z.output<typeof SessionEventSchema>
export type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>
/** An event of a type as the log recorded it. */
export type Happened<T extends SessionEvent['type']> = Recorded<EventOf<T>>
