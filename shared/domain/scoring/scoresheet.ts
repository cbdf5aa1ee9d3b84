// A juror's scoresheet: what it holds, when it is complete, how it travels. Runs in every process.
import { citation, MAX_COMMENT_LENGTH, type RulePack, subcriteriaOf, weighted } from '../../bases/rule-pack.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'
import { z } from '../../zod.ts'
import { decideAbstention } from '../abstention/declare.ts'
import { type Contest, findSubmission } from '../contest/contest.ts'

const id = z.string().min(1).max(60)

export const AbstentionSchema = z.strictObject({
  causeId: id,
  description: z.string().min(1).max(2_000),
  declaredAt: z.iso.datetime(),
})
export type Abstention = z.output<typeof AbstentionSchema>

export const BonusSchema = z.strictObject({ points: z.int().nonnegative(), grounds: z.array(id) })
export type Bonus = z.output<typeof BonusSchema>

const comment = z.string().max(MAX_COMMENT_LENGTH)

/** What one juror says of one submission. `comments` is per subcriterion; `comment` is for the submission. */
export const EntrySchema = z.strictObject({
  scores: z.record(id, z.int()),
  bonus: BonusSchema,
  comments: z.record(id, comment),
  comment,
  abstention: AbstentionSchema.nullable(),
})
export type Entry = z.output<typeof EntrySchema>

export const MIN_REASON_LENGTH = 10
export const MAX_REASON_LENGTH = 2_000

/** A juror opened the sealed `version` again, to correct it (R-SCO-3); what was delivered of it stayed so. */
export const ReopeningSchema = z.strictObject({
  version: z.int().positive(),
  reason: z.string().min(1).max(MAX_REASON_LENGTH),
  at: z.iso.datetime(),
})
export type Reopening = z.output<typeof ReopeningSchema>

/** A sealed scoresheet, the content of a `.matriz` file. An abstained entry carries the abstention and nothing else. */
export const ScoresheetSchema = z.strictObject({
  contestId: id,
  packageSha256: z.string().regex(/^[0-9a-f]{64}$/),
  jurorId: id,
  version: z.int().positive(),
  sealedAt: z.iso.datetime(),
  entries: z.record(id, EntrySchema),
  /** Why there are versions after the first, in their order; left out of a sheet that was never opened again. */
  reopenings: z.array(ReopeningSchema).min(1).optional(),
  /** Random, so that the public commitment to a sheet tells nothing of it; a sheet of version 1 has none. */
  salt: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type Scoresheet = z.output<typeof ScoresheetSchema>

export const emptyEntry: Entry = {
  scores: {},
  bonus: { points: 0, grounds: [] },
  comments: {},
  comment: '',
  abstention: null,
}

/** What is still missing in one entry (R-SCO-3): subcriteria without a score, and whether the comment is too short. */
export type Missing = { readonly subcriteria: readonly string[]; readonly comment: boolean }

export function missingIn(bases: RulePack, entry: Entry): Missing {
  if (entry.abstention) return { subcriteria: [], comment: false }
  return {
    subcriteria: subcriteriaOf(bases)
      .map((sub) => sub.id)
      .filter((subcriterionId) => entry.scores[subcriterionId] === undefined),
    comment: entry.comment.trim().length < bases.comments.minLength,
  }
}

export const isComplete = (missing: Missing) => missing.subcriteria.length === 0 && !missing.comment

/** The points of one juror for one submission, without the bonus; integer. */
export const pointsOf = (bases: RulePack, entry: Entry) => weighted(bases, entry.scores)

/** The submissions of the contest that still miss something, in the contest's order (R-SCO-3). */
export const incompleteSubmissions = (contest: Contest, entries: Readonly<Record<string, Entry>>) =>
  contest.submissions.filter(
    (submission) => !isComplete(missingIn(contest.bases, entries[submission.id] ?? emptyEntry)),
  )

/**
 * True when every entry holds only what the pack allows: submissions of the contest, scores on the scale, comments
 * of its length, a bonus with its grounds (R-SCO-1, R-SCO-2), and beside an abstention as a desk takes it nothing else
 * (R-ABS-1, R-ABS-2). A sheet comes from another machine.
 */
export const isSound = (contest: Contest, entries: Readonly<Record<string, Entry>>): boolean =>
  Object.entries(entries).every(
    ([submissionId, entry]) =>
      findSubmission(contest, submissionId) !== undefined &&
      (entry.abstention
        ? isBare(entry) && decideAbstention({ submissionId, ...entry.abstention }, contest.bases).ok
        : hasAllowedScores(contest.bases, entry) &&
          hasAllowedComments(contest.bases, entry) &&
          hasAllowedBonus(contest.bases, entry)),
  )

/** R-SCO-3: each with its reason, in the order of the versions, and of versions before this one. */
export const hasSoundReopenings = ({ version, reopenings = [] }: Scoresheet): boolean =>
  reopenings.every(
    (one, index) =>
      isReason(one.reason) && one.version > (reopenings[index - 1]?.version ?? 0) && one.version < version,
  )

export const isReason = (reason: string) => reason.trim().length >= MIN_REASON_LENGTH

const isBare = ({ scores, bonus, comments, comment }: Entry) =>
  Object.keys({ ...scores, ...comments }).length === 0 &&
  bonus.points === 0 &&
  bonus.grounds.length === 0 &&
  comment === ''

const hasAllowedScores = (bases: RulePack, { scores }: Entry) =>
  Object.entries(scores).every(([subcriterionId, score]) => checkScore(bases, subcriterionId, score).ok)

const hasAllowedComments = (bases: RulePack, { comments, comment: overall }: Entry) =>
  Object.keys(comments).every((subcriterionId) => knows(bases, subcriterionId)) &&
  [overall, ...Object.values(comments)].every(({ length }) => length <= bases.comments.maxLength)

const hasAllowedBonus = (bases: RulePack, { bonus }: Entry) =>
  (bonus.points === 0 || bases.bonus.scope === 'juror') && checkBonus(bases, bonus.points, bonus.grounds).ok

const knows = (bases: RulePack, subcriterionId: string) => subcriteriaOf(bases).some((sub) => sub.id === subcriterionId)

/** R-SCO-1: an integer on the pack's scale, for a subcriterion of the pack. */
export function checkScore(bases: RulePack, subcriterionId: string, score: number): Result<null, Refusal> {
  const { min, max } = bases.scale
  const known = checkSubcriterion(bases, subcriterionId)
  if (!known.ok) return known
  return score < min || score > max
    ? refuse('score-outside-scale', { score, min, max }, citation(bases, 'R-SCO-1'))
    : ok(null)
}

/** Refusal: `subcriterion-unknown` (R-SCO-1). */
export const checkSubcriterion = (bases: RulePack, subcriterionId: string): Result<null, Refusal> =>
  knows(bases, subcriterionId)
    ? ok(null)
    : refuse('subcriterion-unknown', { subcriterion: subcriterionId }, citation(bases, 'R-SCO-1'))

/** R-SCO-1, R-SCO-3: an allowed score for every subcriterion and for nothing else. Refusal: `scores-incomplete`. */
export function checkScores(bases: RulePack, scores: Readonly<Record<string, number>>): Result<null, Refusal> {
  for (const [subcriterionId, score] of Object.entries(scores)) {
    const checked = checkScore(bases, subcriterionId, score)
    if (!checked.ok) return checked
  }
  const missing = subcriteriaOf(bases).filter(({ id: subId }) => scores[subId] === undefined)
  const [first] = missing
  return first
    ? refuse('scores-incomplete', { count: missing.length, first: first.id }, citation(bases, 'R-SCO-3'))
    : ok(null)
}

/**
 * R-SCO-2: at most the pack's points; more than 0 needs a ground. Refusals: `bonus-too-high`, `bonus-ground-unknown`,
 * `bonus-without-ground`.
 */
export function checkBonus(bases: RulePack, points: number, grounds: readonly string[]): Result<null, Refusal> {
  const { bonus } = bases
  const rule = citation(bases, 'R-SCO-2')
  const unknown = grounds.find((ground) => !bonus.grounds.some((known) => known.id === ground))
  if (points < 0 || points > bonus.max) return refuse('bonus-too-high', { points, max: bonus.max }, rule)
  if (unknown !== undefined) return refuse('bonus-ground-unknown', { ground: unknown }, rule)
  return points > 0 && grounds.length === 0 ? refuse('bonus-without-ground', { points }, rule) : ok(null)
}
