// The state of a jury's session, and what can be asked of it. Its fold over the log is in evolve.ts.
// Runs in every process.
import {
  type Ballot,
  isAdopted,
  type Outcome,
  outcomeOf,
  type TieOutcome,
  type VotedOutcome,
} from '../agreement/outcome.ts'
import type { Subject, SubjectOf } from '../agreement/subjects/schema.ts'
import type { Award } from '../award/budget.ts'
import type { Contest, Submission } from '../contest/contest.ts'
import type { Scoresheet } from '../scoring/scoresheet.ts'
import type { Vote } from './data.ts'
import type { EventOf, SessionEvent } from './events.ts'

type Data<T extends SessionEvent['type']> = Omit<EventOf<T>, 'type'>
type Noted<T extends SessionEvent['type']> = Data<T> & { readonly at: string }

/** Why an agreement lost its effect without a vote of its own: on all it decided, or on one of its submissions. */
export type LossCause =
  | 'abstention'
  | 'composition'
  | 'removal'
  | 'supplement'
  | 'revocation'
  | 'withdrawal'
  | 'sitting'
export type Loss = { readonly at: string; readonly cause: LossCause; readonly submissionId: string | null }

/** Votes as they were noted, before a correction. */
export type CorrectedVote = { readonly was: Vote; readonly why: string; readonly at: string }

export type TieResolution = {
  readonly means: 'equity' | 'casting-vote'
  readonly article: string
  readonly rivals: readonly string[]
  readonly outcome: TieOutcome
  readonly at: string
}

export type Agreement = Ballot & {
  readonly id: string
  /** As it stands in the Acta. */
  readonly number: number
  readonly subject: Subject
  readonly presidedBy: string | null
  readonly revoteOf: string | null
  readonly votes: Readonly<Record<string, Vote>>
  readonly proposedAt: string
  /** `lapsed`: what happened meanwhile ended the vote before its outcome. */
  readonly closed: { readonly at: string; readonly outcome: VotedOutcome | 'lapsed' } | null
  /** The reason and the rule in the way, of a proposal that was withdrawn because it might not be adopted any more. */
  readonly withdrawal: Pick<EventOf<'ProposalWithdrawn'>, 'reason' | 'rule' | 'article'> | null
  readonly tie: TieResolution | null
  readonly corrections: readonly CorrectedVote[]
  readonly losses: readonly Loss[]
}

export type Removal = Noted<'SubmissionRemoved'>
export type Departure = Noted<'CompositionChanged'> & {
  readonly wasPresident: boolean
  /** The jury was installed already (R-JUR-3). */
  readonly duringEvaluation: boolean
}
/** Sheets that an agreement opened, by their members. */
export type Opening = { readonly agreementId: string; readonly at: string; readonly jurorIds: readonly string[] }
/** Whoever is in the room: the members by their ids, the others by their names. */
export type Presence = {
  readonly members: readonly string[]
  readonly representatives: readonly string[]
  readonly observers: readonly string[]
}
export type Suspension = Noted<'SessionSuspended'> & { readonly resumption: Noted<'SessionResumed'> | null }
export type InformationRequest = Noted<'InformationRequested'> & {
  readonly answer: { readonly text: string; readonly at: string } | null
}
export type Recording = {
  readonly device: 'app' | 'other'
  readonly startedAt: string
  readonly stoppedAt: string | null
  readonly file: { readonly fileSha256: string; readonly fileName: string } | null
}

export type SessionState = {
  /** With the submissions that supplements added, and the members who replaced others. */
  readonly contest: Contest
  /** The members in force, in the contest's order (R-JUR-3). */
  readonly members: readonly string[]
  readonly departures: readonly Departure[]
  readonly supplements: readonly Noted<'SupplementAdded'>[]
  readonly removals: readonly Removal[]
  readonly installation: Noted<'JuryInstalled'> | null
  /** Null again when the president leaves the jury. */
  readonly election: Noted<'PresidentElected'> | null
  /** Who is in the room now; while the session is suspended, who was in it last. */
  readonly presence: Presence
  readonly attendance: readonly Noted<'AttendanceNoted'>[]
  readonly suspensions: readonly Suspension[]
  readonly incidents: readonly Noted<'IncidentNoted'>[]
  /**
   * The version in force of each member's sheet, by juror id, with the number of supplements it could know of. What is
   * in it stays unknown until the opening (R-SCO-4).
   */
  readonly received: Readonly<Record<string, Noted<'ScoresheetReceived'> & { readonly supplements: number }>>
  /** As opened; an abstention declared later takes an entry's place (R-ABS-2). Revisions stand apart. */
  readonly sheets: readonly Scoresheet[] | null
  readonly openedAt: string | null
  readonly openings: readonly Opening[]
  readonly revisions: readonly Noted<'ScoreRevised'>[]
  /** Declared in the session, beside those that the sheets bring. */
  readonly abstentions: readonly Noted<'AbstentionDeclared'>[]
  readonly agreements: readonly Agreement[]
  readonly requests: readonly InformationRequest[]
  readonly consents: Readonly<Record<string, boolean>>
  readonly recordings: readonly Recording[]
  readonly deliberation: string
  readonly draft: Noted<'ActaDrafted'> | null
  /** Names the agreement that approved the draft: from then on nothing but signatures (R-ACT-2). */
  readonly approval: { readonly agreementId: string; readonly pdfSha256: string; readonly at: string } | null
  readonly signatures: readonly Noted<'ActaSigned'>[]
  readonly closedAt: string | null
  readonly matrices: Noted<'MatricesIssued'> | null
}

export const initialSession = (contest: Contest): SessionState => ({
  contest,
  members: contest.jurors.map(({ id }) => id),
  departures: [],
  supplements: [],
  removals: [],
  installation: null,
  election: null,
  presence: { members: [], representatives: [], observers: [] },
  attendance: [],
  suspensions: [],
  incidents: [],
  received: {},
  sheets: null,
  openedAt: null,
  openings: [],
  revisions: [],
  abstentions: [],
  agreements: [],
  requests: [],
  consents: {},
  recordings: [],
  deliberation: '',
  draft: null,
  approval: null,
  signatures: [],
  closedAt: null,
  matrices: null,
})

export const findAgreement = (state: SessionState, agreementId: string) =>
  state.agreements.find((agreement) => agreement.id === agreementId)

/** The agreement that an event names. No decision lets another id in, so a missing one is a bug. */
export function agreementOf(state: SessionState, agreementId: string): Agreement {
  const agreement = findAgreement(state, agreementId)
  if (!agreement) throw new Error(`no agreement ${agreementId} in this session`)
  return agreement
}

export const openAgreements = (state: SessionState, ownId?: string) =>
  state.agreements.filter((agreement) => !agreement.closed && agreement.id !== ownId)

/** What the votes say, as they stand. */
export const outcomeOfAgreement = (agreement: Agreement): Outcome => outcomeOf(agreement, agreement.votes)

/** The vote carried a decision: by its outcome, or by the lawful means that resolved its tie (R-VOT-1, R-VOT-3). */
export const wasAdopted = ({ closed, tie }: Agreement) =>
  closed !== null && (isAdopted({ kind: closed.outcome }) || tie?.outcome === 'adopted')

/** It lost its effect on everything it decided. */
export const isVoid = ({ losses }: Agreement) => losses.some((loss) => loss.submissionId === null)

/** It has no effect on this submission any more. */
export const isLifted = ({ losses }: Agreement, submissionId: string) =>
  losses.some((loss) => loss.submissionId === submissionId)

/** Agreements that carry a decision which still has effect. */
export const adopted = (state: SessionState) =>
  state.agreements.filter((agreement) => wasAdopted(agreement) && !isVoid(agreement))

/** The agreements of one kind in force, each with its subject. */
export function inForce<K extends Subject['kind']>(
  state: SessionState,
  kind: K,
): readonly { readonly agreement: Agreement; readonly subject: SubjectOf<K> }[] {
  return adopted(state).flatMap((agreement) =>
    isOfKind(agreement.subject, kind) ? [{ agreement, subject: agreement.subject }] : [],
  )
}

export const isOfKind = <K extends Subject['kind']>(subject: Subject, kind: K): subject is SubjectOf<K> =>
  subject.kind === kind

/** The awards in force, in the order in which they were agreed. */
export const awardsOf = (state: SessionState): (Award & { readonly agreementId: string })[] =>
  inForce(state, 'award').map(({ agreement, subject: { submissionId, amountCentimos } }) => ({
    agreementId: agreement.id,
    submissionId,
    amountCentimos,
  }))

/** The places in waitlists in force, each with its amount, which takes no money. */
export const waitingOf = (state: SessionState): (Award & { readonly agreementNumber: number })[] =>
  inForce(state, 'waitlist').flatMap(({ agreement, subject: { entries } }) =>
    entries
      .filter(({ submissionId }) => !isLifted(agreement, submissionId))
      .map(({ submissionId, amountCentimos }) => ({ agreementNumber: agreement.number, submissionId, amountCentimos })),
  )

export type Fate = 'awarded' | 'waitlisted' | 'not-selected' | 'desierto' | 'withdrawn' | 'excluded' | 'undecided'

/**
 * What became of a submission: it left the contest (R-AMT-9), or what the jury decided of it. A desierto speaks where no
 * other agreement does.
 */
export function fateOf(state: SessionState, submissionId: string): Fate {
  const removal = state.removals.find((one) => one.submissionId === submissionId)
  if (removal) return removal.cause
  const deciding = adopted(state).filter((agreement) => decides(state, agreement, submissionId))
  const decision = deciding.find(({ subject }) => subject.kind !== 'desierto') ?? deciding[0]
  if (!decision) return 'undecided'
  switch (decision.subject.kind) {
    case 'award':
      return 'awarded'
    case 'waitlist':
      return 'waitlisted'
    case 'not-selected':
      return 'not-selected'
    default:
      return 'desierto'
  }
}

/** Whether an agreement in force says what becomes of a submission. */
function decides(state: SessionState, agreement: Agreement, submissionId: string): boolean {
  const { subject } = agreement
  if (isLifted(agreement, submissionId)) return false
  if (subject.kind === 'award') return subject.submissionId === submissionId
  if (subject.kind === 'not-selected') return subject.submissionIds.includes(submissionId)
  if (subject.kind === 'waitlist') return subject.entries.some((entry) => entry.submissionId === submissionId)
  return subject.kind === 'desierto' && reaches(state, agreement, subject, submissionId)
}

/** R-ABS-2: what was decided apart, because a voter of the desierto had abstained from it, is not reached by it. */
function reaches(state: SessionState, { eligible }: Agreement, subject: SubjectOf<'desierto'>, submissionId: string) {
  const absent = abstainedFrom(state, submissionId)
  return covers(subject, state.contest, submissionId) && !eligible.some((jurorId) => absent.includes(jurorId))
}

/** A desierto covers all of the contest, or all of its modality. */
export const covers = ({ modalityId }: SubjectOf<'desierto'>, contest: Contest, submissionId: string) =>
  modalityId === null || contest.submissions.some((one) => one.id === submissionId && one.modalityId === modalityId)

/** Submissions on which the jury has not decided yet, in the contest's order. */
export const undecided = (state: SessionState): Submission[] =>
  state.contest.submissions.filter((submission) => fateOf(state, submission.id) === 'undecided')

/** Submissions that are still in the contest (R-AMT-9). */
export const remaining = (state: SessionState): Submission[] =>
  state.contest.submissions.filter(({ id }) => !state.removals.some((removal) => removal.submissionId === id))

/**
 * Who abstained from a submission: as the opened sheets say (nobody is known by them before the opening, R-SCO-4) and
 * as was declared in the session; in the contest's order.
 */
export function abstainedFrom(state: SessionState, submissionId: string): string[] {
  const declared = new Set([
    ...(state.sheets ?? []).filter((sheet) => sheet.entries[submissionId]?.abstention).map((sheet) => sheet.jurorId),
    ...state.abstentions.filter((one) => one.submissionId === submissionId).map((one) => one.jurorId),
  ])
  return state.contest.jurors.map(({ id }) => id).filter((jurorId) => declared.has(jurorId))
}

/** Members who may vote on something about these submissions: without those who abstained from any (R-ABS-2). */
export function eligibleFor(state: SessionState, submissionIds: readonly string[]): string[] {
  const barred = new Set(submissionIds.flatMap((submissionId) => abstainedFrom(state, submissionId)))
  return state.installation ? state.members.filter((jurorId) => !barred.has(jurorId)) : []
}

/**
 * Submissions on which a member's word is not open yet: all before the opening; after it those that a supplement added
 * (R-AMT-9), and all of them while the sheet of who replaced another is not open (R-JUR-3).
 */
export const unevaluated = (state: SessionState): Submission[] =>
  remaining(state).filter(({ id }) => !state.members.every((jurorId) => openedEntry(state, jurorId, id)))

const openedEntry = ({ sheets }: SessionState, jurorId: string, submissionId: string) =>
  sheets?.find((sheet) => sheet.jurorId === jurorId)?.entries[submissionId]
