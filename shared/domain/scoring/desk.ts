// The juror's desk: scores, bonus, comments, abstention, sealing. Commands in, one event or a refusal out.
// Runs in every process: the core decides with it, the renderer previews with it.
import { citation, type RuleId, subcriteriaOf } from '../../bases/rule-pack.ts'
import { refuse } from '../../refusal.ts'
import { assertNever, ok } from '../../result.ts'
import type { RefusalCode } from '../../text/refusals.ts'
import type { Facts } from '../../text/sentence.ts'
import { z } from '../../zod.ts'
import { decideAbstention } from '../abstention/declare.ts'
import { type Contest, findSubmission } from '../contest/contest.ts'
import type { Decision, Recorded } from '../decision.ts'
import { type Entry, emptyEntry, incompleteSubmissions, type Scoresheet } from './scoresheet.ts'

const id = z.string().min(1).max(60)

export const DeskEventSchema = z.discriminatedUnion('type', [
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
])
export type DeskEvent = z.output<typeof DeskEventSchema>

export const DeskCommandSchema = z.discriminatedUnion('type', [
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
])
export type DeskCommand = z.output<typeof DeskCommandSchema>

/** `entries` holds what was touched; `sealed` is the version handed over, null while the sheet is a draft. */
export type DeskState = {
  readonly contest: Contest
  readonly jurorId: string
  readonly entries: Readonly<Record<string, Entry>>
  readonly sealed: { readonly version: number; readonly at: string } | null
}

export const initialDesk = (contest: Contest, jurorId: string): DeskState => ({
  contest,
  jurorId,
  entries: {},
  sealed: null,
})

export const entryOf = (state: DeskState, submissionId: string): Entry => state.entries[submissionId] ?? emptyEntry

type Of<T extends DeskCommand['type']> = Extract<DeskCommand, { type: T }>

/**
 * Decides a command of the juror who owns the desk.
 * Refusals: `scoresheet-sealed` (R-SCO-3), `submission-unknown`, `abstained` (R-ABS-2), and those of each command.
 */
export function decideDesk(command: DeskCommand, state: DeskState): Decision<DeskEvent> {
  if (state.sealed) return refused(state, 'R-SCO-3', 'scoresheet-sealed', { version: state.sealed.version })
  if (command.type === 'SealScoresheet') return decideSeal(state)
  if (!findSubmission(state.contest, command.submissionId))
    return refused(state, 'R-SCO-1', 'submission-unknown', { submission: command.submissionId })
  if (entryOf(state, command.submissionId).abstention)
    return refused(state, 'R-ABS-2', 'abstained', { submission: command.submissionId })
  switch (command.type) {
    case 'GiveScore':
      return decideScore(command, state)
    case 'ClearScore':
      return decideClear(command, state)
    case 'GiveBonus':
      return decideBonus(command, state)
    case 'WriteComment':
      return decideComment(command, state)
    case 'DeclareAbstention':
      return decideAbstention(command, state.contest.bases)
    default:
      return assertNever(command)
  }
}

const refused = (state: DeskState, rule: RuleId, code: RefusalCode, facts: Facts) =>
  refuse(code, facts, citation(state.contest.bases, rule))

const knows = (state: DeskState, subcriterionId: string) =>
  subcriteriaOf(state.contest.bases).some((sub) => sub.id === subcriterionId)

/** R-SCO-1: an integer on the pack's scale, for a subcriterion of the pack. */
function decideScore({ submissionId, subcriterionId, score }: Of<'GiveScore'>, state: DeskState): Decision<DeskEvent> {
  const { min, max } = state.contest.bases.scale
  if (!knows(state, subcriterionId))
    return refused(state, 'R-SCO-1', 'subcriterion-unknown', { subcriterion: subcriterionId })
  if (score < min || score > max) return refused(state, 'R-SCO-1', 'score-outside-scale', { score, min, max })
  return ok({ type: 'ScoreGiven', submissionId, subcriterionId, score })
}

function decideClear({ submissionId, subcriterionId }: Of<'ClearScore'>, state: DeskState): Decision<DeskEvent> {
  if (entryOf(state, submissionId).scores[subcriterionId] === undefined)
    return refused(state, 'R-SCO-1', 'score-absent', { subcriterion: subcriterionId })
  return ok({ type: 'ScoreCleared', submissionId, subcriterionId })
}

/** R-SCO-2: at most the pack's bonus; more than 0 needs a ground. */
function decideBonus({ submissionId, points, grounds }: Of<'GiveBonus'>, state: DeskState): Decision<DeskEvent> {
  const { bonus } = state.contest.bases
  const unknown = grounds.find((ground) => !bonus.grounds.some((known) => known.id === ground))
  if (points < 0 || points > bonus.max) return refused(state, 'R-SCO-2', 'bonus-too-high', { points, max: bonus.max })
  if (unknown !== undefined) return refused(state, 'R-SCO-2', 'bonus-ground-unknown', { ground: unknown })
  if (points > 0 && grounds.length === 0) return refused(state, 'R-SCO-2', 'bonus-without-ground', { points })
  return ok({ type: 'BonusGiven', submissionId, points, grounds: [...new Set(grounds)] })
}

function decideComment(command: Of<'WriteComment'>, state: DeskState): Decision<DeskEvent> {
  const { submissionId, subcriterionId, text } = command
  const { maxLength } = state.contest.bases.comments
  if (subcriterionId !== null && !knows(state, subcriterionId))
    return refused(state, 'R-SCO-1', 'subcriterion-unknown', { subcriterion: subcriterionId })
  if (text.length > maxLength)
    return refused(state, 'R-SCO-3', 'comment-too-long', { length: text.length, max: maxLength })
  return ok({ type: 'CommentWritten', submissionId, subcriterionId, text })
}

/** R-SCO-3: every submission scored in full and commented, or abstained. */
function decideSeal(state: DeskState): Decision<DeskEvent> {
  const missing = incompleteSubmissions(state.contest, state.entries)
  const [first] = missing
  if (first) return refused(state, 'R-SCO-3', 'scoresheet-incomplete', { count: missing.length, first: first.id })
  return ok({ type: 'ScoresheetSealed', version: 1 })
}

/** Folds one recorded event into the desk. */
export function evolveDesk(state: DeskState, event: Recorded<DeskEvent>): DeskState {
  if (event.type === 'ScoresheetSealed') return { ...state, sealed: { version: event.version, at: event.at } }
  const entry = evolveEntry(entryOf(state, event.submissionId), event)
  return { ...state, entries: { ...state.entries, [event.submissionId]: entry } }
}

function evolveEntry(entry: Entry, event: Recorded<Exclude<DeskEvent, { type: 'ScoresheetSealed' }>>): Entry {
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

/** The sheet that travels, once sealed; every submission of the contest has its entry. Null while it is a draft. */
export function scoresheetOf(state: DeskState, packageSha256: string): Scoresheet | null {
  if (!state.sealed) return null
  return {
    contestId: state.contest.id,
    packageSha256,
    jurorId: state.jurorId,
    version: state.sealed.version,
    sealedAt: state.sealed.at,
    entries: Object.fromEntries(
      state.contest.submissions.map((submission) => [submission.id, entryOf(state, submission.id)]),
    ),
  }
}
