// The juror's desk: scores, bonus, comments, abstention, sealing. Commands in, one event or a refusal out.
// Runs in every process: the core decides with it, the renderer previews with it.
import { citation, type RuleId } from '../../bases/rule-pack.ts'
import { refuse } from '../../refusal.ts'
import { assertNever, ok } from '../../result.ts'
import type { RefusalCode } from '../../text/refusals.ts'
import type { Facts } from '../../text/sentence.ts'
import { checkDeclared, type Denial, decideDenial, withDenial } from '../abstention/conflicts.ts'
import { decideAbstention } from '../abstention/declare.ts'
import { type Contest, findSubmission } from '../contest/contest.ts'
import type { Decision, Recorded } from '../decision.ts'
import { decideExport, decideHandOver, decidePurge, decideReopening } from './desk-delivery.ts'
import type { DeskCommand, DeskEvent, JurorCommand } from './desk-events.ts'
import { added, decideAddition, decideRemoval, removed, wasRemoved } from './desk-supplement.ts'
import {
  checkBonus,
  checkScore,
  checkSubcriterion,
  type Entry,
  emptyEntry,
  incompleteSubmissions,
  type Reopening,
  type Scoresheet,
} from './scoresheet.ts'

export type Removed = Omit<Of<'RemoveSubmission'>, 'type'> & { readonly title: string; readonly at: string }
export type ExportedFile = Omit<Of<'NoteExport'>, 'type'> & { readonly at: string }

/**
 * `entries` holds what was touched. `sealed` is the version in force, null while something is to be scored; what was
 * sealed once is `settled` and admits an abstention only, until the juror opens it again.
 */
export type DeskState = {
  /** With what supplements added, and without what they took out. */
  readonly contest: Contest
  readonly jurorId: string
  readonly denials: Readonly<Record<string, Denial>>
  readonly entries: Readonly<Record<string, Entry>>
  readonly sealed: { readonly version: number; readonly at: string } | null
  readonly lastVersion: number
  readonly settled: readonly string[]
  /** What supplements took out, each with the number of the one that says so (R-AMT-9). */
  readonly removals: readonly Removed[]
  /** Why versions were opened again, for the sheet that travels. */
  readonly reopenings: readonly Reopening[]
  /** The files that left the laptop, of every version. */
  readonly exports: readonly ExportedFile[]
  readonly handedOver: { readonly version: number; readonly fileSha256: string; readonly at: string } | null
  readonly purgedAt: string | null
}

export const initialDesk = (contest: Contest, jurorId: string): DeskState => ({
  contest,
  jurorId,
  denials: {},
  entries: {},
  sealed: null,
  lastVersion: 0,
  settled: [],
  removals: [],
  reopenings: [],
  exports: [],
  handedOver: null,
  purgedAt: null,
})

export const entryOf = (state: DeskState, submissionId: string): Entry => state.entries[submissionId] ?? emptyEntry

type Of<T extends DeskCommand['type']> = Extract<DeskCommand, { type: T }>

/**
 * Decides a command of the juror who owns the desk.
 * Refusals: `desk-purged` (R-DAT-1), `scoresheet-sealed` (R-SCO-3), `submission-unknown`, `submission-removed` (R-AMT-9), `abstained` (R-ABS-2), and
 * those of each command.
 */
export function decideDesk(command: DeskCommand, state: DeskState): Decision<DeskEvent> {
  if (state.purgedAt !== null) return refused(state, 'R-DAT-1', 'desk-purged', {})
  switch (command.type) {
    case 'DenyConflict':
      return decideDenial(command, state)
    case 'SealScoresheet':
      return decideSeal(state)
    case 'ReopenScoresheet':
      return decideReopening(command, state)
    case 'NoteExport':
      return decideExport(command, state)
    case 'AddSupplement':
      return decideAddition(command, state)
    case 'RemoveSubmission':
      return decideRemoval(command, state)
    case 'HandOverScoresheet':
      return decideHandOver(command, state)
    case 'PurgeDesk':
      return decidePurge(state)
    default:
      return decideOnSubmission(command, state)
  }
}

type OnSubmission = Extract<JurorCommand, { submissionId: string }>

/** What was sealed stays as it was, and nothing is given before a conflict was denied; an abstention is possible at any moment (R-ABS-1). */
function decideOnSubmission(command: OnSubmission, state: DeskState): Decision<DeskEvent> {
  const { submissionId } = command
  if (wasRemoved(state, submissionId))
    return refused(state, 'R-AMT-9', 'submission-removed', { submission: submissionId })
  if (!findSubmission(state.contest, submissionId))
    return refused(state, 'R-SCO-1', 'submission-unknown', { submission: submissionId })
  if (entryOf(state, submissionId).abstention)
    return refused(state, 'R-ABS-2', 'abstained', { submission: submissionId })
  if (command.type === 'DeclareAbstention') return decideAbstention(command, state.contest.bases)
  if (state.settled.includes(submissionId))
    return refused(state, 'R-SCO-3', 'scoresheet-sealed', { version: state.lastVersion })
  const declared = checkDeclared(state, submissionId)
  if (!declared.ok) return declared
  switch (command.type) {
    case 'GiveScore':
      return decideScore(command, state)
    case 'ClearScore':
      return decideClear(command, state)
    case 'GiveBonus':
      return decideBonus(command, state)
    case 'WriteComment':
      return decideComment(command, state)
    default:
      return assertNever(command)
  }
}

const refused = (state: DeskState, rule: RuleId, code: RefusalCode, facts: Facts) =>
  refuse(code, facts, citation(state.contest.bases, rule))

function decideScore({ submissionId, subcriterionId, score }: Of<'GiveScore'>, state: DeskState): Decision<DeskEvent> {
  const allowed = checkScore(state.contest.bases, subcriterionId, score)
  return allowed.ok ? ok({ type: 'ScoreGiven', submissionId, subcriterionId, score }) : allowed
}

function decideClear({ submissionId, subcriterionId }: Of<'ClearScore'>, state: DeskState): Decision<DeskEvent> {
  if (entryOf(state, submissionId).scores[subcriterionId] === undefined)
    return refused(state, 'R-SCO-1', 'score-absent', { subcriterion: subcriterionId })
  return ok({ type: 'ScoreCleared', submissionId, subcriterionId })
}

/** R-SCO-2: where the pack gives the points to each member. */
function decideBonus({ submissionId, points, grounds }: Of<'GiveBonus'>, state: DeskState): Decision<DeskEvent> {
  const { bases } = state.contest
  if (bases.bonus.scope === 'jury') return refused(state, 'R-SCO-2', 'bonus-by-jury', {})
  const allowed = checkBonus(bases, points, grounds)
  return allowed.ok ? ok({ type: 'BonusGiven', submissionId, points, grounds: [...new Set(grounds)] }) : allowed
}

function decideComment(command: Of<'WriteComment'>, state: DeskState): Decision<DeskEvent> {
  const { submissionId, subcriterionId, text } = command
  const { bases } = state.contest
  const { maxLength } = bases.comments
  const known = subcriterionId === null ? ok(null) : checkSubcriterion(bases, subcriterionId)
  if (!known.ok) return known
  if (text.length > maxLength)
    return refused(state, 'R-SCO-3', 'comment-too-long', { length: text.length, max: maxLength })
  return ok({ type: 'CommentWritten', submissionId, subcriterionId, text })
}

/** R-SCO-3: every submission scored in full and commented, or abstained. Refusal: `scoresheet-incomplete`. */
function decideSeal(state: DeskState): Decision<DeskEvent> {
  const missing = incompleteSubmissions(state.contest, state.entries)
  const [first] = missing
  if (state.sealed) return refused(state, 'R-SCO-3', 'scoresheet-sealed', { version: state.sealed.version })
  if (first) return refused(state, 'R-SCO-3', 'scoresheet-incomplete', { count: missing.length, first: first.id })
  return ok({ type: 'ScoresheetSealed', version: state.lastVersion + 1 })
}

/** Folds one recorded event into the desk. */
export function evolveDesk(state: DeskState, event: Recorded<DeskEvent>): DeskState {
  switch (event.type) {
    case 'ConflictDenied':
      return { ...state, denials: withDenial(state.denials, event) }
    case 'ScoresheetSealed':
      return sealedAs(state, event.version, event.at)
    case 'SupplementAdded':
      return added(state, event)
    case 'SubmissionRemoved':
      return removed(state, event)
    case 'ScoresheetReopened': {
      const { version, reason, at } = event
      return { ...state, sealed: null, settled: [], reopenings: [...state.reopenings, { version, reason, at }] }
    }
    case 'ScoresheetExported': {
      const { type: _type, actor: _actor, ...file } = event
      return { ...state, exports: [...state.exports, file] }
    }
    case 'ScoresheetHandedOver':
      return { ...state, handedOver: { version: event.version, fileSha256: event.fileSha256, at: event.at } }
    case 'DeskPurged':
      return { ...state, entries: onlyAbstentions(state.entries), reopenings: [], purgedAt: event.at }
    case 'AbstentionDeclared': {
      const next = withEntry(state, event)
      // What was handed over says something else now: the sheet goes out again as its next version.
      return state.sealed ? sealedAs(next, state.sealed.version + 1, event.at) : next
    }
    default:
      return withEntry(state, event)
  }
}

/** R-ABS-2: who abstained stays out of the dossier, on a purged laptop too. */
const onlyAbstentions = (entries: DeskState['entries']): DeskState['entries'] =>
  Object.fromEntries(Object.entries(entries).filter(([, { abstention }]) => abstention !== null))

const sealedAs = (state: DeskState, version: number, at: string): DeskState => ({
  ...state,
  sealed: { version, at },
  lastVersion: version,
  settled: state.contest.submissions.map(({ id }) => id),
})

type EntryEvent = Exclude<Extract<Recorded<DeskEvent>, { submissionId: string }>, { type: 'SubmissionRemoved' }>

const withEntry = (state: DeskState, event: EntryEvent): DeskState => ({
  ...state,
  entries: { ...state.entries, [event.submissionId]: evolveEntry(entryOf(state, event.submissionId), event) },
})

function evolveEntry(entry: Entry, event: EntryEvent): Entry {
  switch (event.type) {
    case 'ScoreGiven':
      return { ...entry, scores: { ...entry.scores, [event.subcriterionId]: event.score } }
    case 'ScoreCleared': {
      const { [event.subcriterionId]: _, ...scores } = entry.scores
      return { ...entry, scores }
    }
    case 'BonusGiven':
      return { ...entry, bonus: { points: event.points, grounds: event.grounds } }
    case 'CommentWritten':
      return event.subcriterionId === null
        ? { ...entry, comment: event.text }
        : { ...entry, comments: { ...entry.comments, [event.subcriterionId]: event.text } }
    case 'AbstentionDeclared':
      // R-ABS-2: earlier scores stop counting and stop being readable; they stay in the log.
      return {
        ...emptyEntry,
        abstention: { causeId: event.causeId, description: event.description, declaredAt: event.at },
      }
    default:
      return assertNever(event)
  }
}

/** The desk after a log of recorded events. */
export const foldDesk = (contest: Contest, jurorId: string, events: readonly Recorded<DeskEvent>[]): DeskState =>
  events.reduce(evolveDesk, initialDesk(contest, jurorId))

/**
 * The sheet that travels, once sealed; every submission that the contest had then has its entry. Null while it is a draft, and on
 * a purged laptop, where there is nothing left to send.
 */
export function scoresheetOf(state: DeskState, packageSha256: string): Scoresheet | null {
  if (!state.sealed || state.purgedAt !== null) return null
  return {
    contestId: state.contest.id,
    packageSha256,
    jurorId: state.jurorId,
    version: state.sealed.version,
    sealedAt: state.sealed.at,
    entries: Object.fromEntries(state.settled.map((submissionId) => [submissionId, entryOf(state, submissionId)])),
    ...(state.reopenings.length > 0 ? { reopenings: [...state.reopenings] } : {}),
  }
}
