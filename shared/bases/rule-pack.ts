// The rule pack: what the Bases of one contest say about the jury's work, as data. Runs in every process.
import { packShape } from '../text/bases.ts'
import { z } from '../zod.ts'
import { REGIONS } from './regions.ts'

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, packShape.id)
const text = z.string().trim().min(1).max(4_000)
const centimos = z.int().nonnegative()

/** The longest comment that any pack may allow: as much as a scoresheet file takes. */
export const MAX_COMMENT_LENGTH = 4_000

/** The rules a pack must cite. A refusal shows the pack's article for its rule. */
export const RULE_IDS = [
  'R-JUR-1',
  'R-JUR-2',
  'R-JUR-3',
  'R-JUR-4',
  'R-SCO-1',
  'R-SCO-2',
  'R-SCO-3',
  'R-SCO-4',
  'R-SCO-5',
  'R-SCO-6',
  'R-ABS-1',
  'R-ABS-2',
  'R-ABS-3',
  'R-ABS-4',
  'R-VOT-1',
  'R-VOT-2',
  'R-VOT-3',
  'R-EQU-1',
  'R-AMT-1',
  'R-AMT-2',
  'R-AMT-3',
  'R-AMT-4',
  'R-AMT-5',
  'R-AMT-6',
  'R-AMT-7',
  'R-AMT-8',
  'R-AMT-9',
  'R-ACT-1',
  'R-ACT-2',
  'R-ACT-3',
  'R-ACT-4',
  'R-ACT-5',
  'R-ACT-6',
  'R-ACT-7',
  'R-ACT-8',
  'R-DAT-1',
  'R-DAT-2',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** What the jury can agree on (R-VOT-2); the election of its president has ballots of its own. */
export const AGREEMENT_KINDS = [
  'opening',
  'award',
  'not-selected',
  'waitlist',
  'desierto',
  'desierto-reserve',
  'tie-break',
  'consensus-score',
  'jury-bonus',
  'revocation',
  'acta',
  'addendum',
  'other',
] as const

const Modality = z.strictObject({
  id,
  /** The letter in a submission code: CDC-D-00017-25. */
  letter: z.string().regex(/^[A-Z]$/, packShape.letter),
  name: text,
  maxRequestCentimos: centimos.positive(),
  /** Part of the reserve that only eligible applicants of this modality can receive (R-AMT-5). */
  reserveCentimos: centimos,
})

const Subcriterion = z.strictObject({
  id,
  text,
  /** What its score counts for: a submission's points are Σ weight × score. */
  weight: z.int().positive().max(1_000),
  /** The text as it reads in one modality, where it differs (R-SCO-1). */
  textByModality: z.record(id, text).optional(),
})

export const RulePackSchema = z.strictObject({
  format: z.literal('acta-jurado/bases'),
  formatVersion: z.literal(1),
  id,
  line: z.string().regex(/^[A-Z]{3}$/, packShape.line),
  year: z.int().min(2000).max(2100),
  title: text,
  entity: text,
  office: text,
  modalities: z.array(Modality).min(1),
  funds: z.strictObject({
    totalCentimos: centimos.positive(),
    reserveCentimos: centimos,
    maxReductionPercent: z.int().min(0).max(100),
    /** Regions whose applicants never use the reserve. */
    reserveExcludedRegions: z.array(z.enum(REGIONS)),
  }),
  scale: z.strictObject({
    min: z.int().nonnegative(),
    max: z.int().positive(),
    /** A word per value, from `min` to `max`. */
    words: z.array(text),
  }),
  criteria: z.array(z.strictObject({ id, name: text, subcriteria: z.array(Subcriterion).min(1) })).min(1),
  bonus: z.strictObject({
    max: z.int().nonnegative(),
    scope: z.enum(['juror', 'jury']),
    grounds: z.array(z.strictObject({ id, text })),
  }),
  comments: z.strictObject({ minLength: z.int().nonnegative(), maxLength: z.int().positive().max(MAX_COMMENT_LENGTH) }),
  jury: z.strictObject({
    size: z.int().positive(),
    profiles: z.array(z.strictObject({ id, text })).min(1),
    /** Members that make a quorum. */
    quorum: z.int().positive(),
    /**
     * When all must be in favour (R-JUR-3): once somebody left during the evaluation, replaced or not; only while
     * nobody replaces that one; or never.
     */
    consensus: z.enum(['from-departure', 'while-incomplete', 'never']),
    /** Whether the scoresheet that a member who left and was not replaced had delivered still counts. */
    leaverScoresheet: z.enum(['withdrawn', 'kept']),
    /**
     * What a member's absence from the room does to a vote (R-JUR-4): it waits for that member, which holds where nothing
     * is said; or those present decide, if they make a quorum.
     */
    absentMember: z.enum(['waits', 'quorum-of-present']).optional(),
  }),
  /** The majority that each kind of agreement needs (R-VOT-1): `absolute` is more than half of the members. */
  majorities: z.record(z.enum(AGREEMENT_KINDS), z.enum(['simple', 'absolute', 'unanimity'])),
  /** The lawful means against a tie, each with its article, in their order (R-VOT-3). */
  tieMeans: z.array(z.strictObject({ id: z.enum(['revote', 'equity', 'casting-vote']), article: text })).min(1),
  /** What a region's share is taken of (R-EQU-1); `population` is in persons, for the base that divides by it. */
  equity: z.strictObject({
    base: z.enum(['received', 'received-per-population']),
    population: z.partialRecord(z.enum(REGIONS), z.int().positive()),
  }),
  /** Who has at most one award (R-AMT-8), in this contest or in all of the year. */
  uniqueness: z.strictObject({
    parties: z.array(z.enum(['applicant', 'legal-representative', 'director'])),
    across: z.enum(['contest', 'year']),
    /** Contests whose winning works are out of this one, as the package's winners name them. */
    excludedWorksOf: z.array(text),
  }),
  /** One list of alternates for the contest, one per modality, or none. */
  waitlist: z.strictObject({ scope: z.enum(['none', 'contest', 'modality']) }),
  /** One Acta for the contest, or one for each modality: then a package carries a single one (R-ACT-1). */
  acta: z.strictObject({ scope: z.enum(['contest', 'modality']), title: text }),
  /** What the documents of the jury's work say in the words of these Bases; see wording.ts for the places in braces. */
  documents: z.strictObject({
    opening: text,
    closing: text,
    /** How the Acta calls the person who attends for the office (XV). */
    representative: text,
    /** The notice of an abstention (R-ABS-1). */
    notice: text,
    statements: z.strictObject({ award: text, waitlist: text, desierto: text, reserve: text, addendum: text }),
  }),
  legalBase: z.array(text).min(1),
  citations: z.record(z.enum(RULE_IDS), text),
  abstentionCauses: z.array(z.strictObject({ id, text })).min(1),
})
export type RulePack = z.output<typeof RulePackSchema>
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]
export type Majority = RulePack['majorities'][AgreementKind]
export type TieMeans = RulePack['tieMeans'][number]['id']

/** The article a refusal cites for a rule. */
export const citation = (pack: RulePack, rule: RuleId) => ({ rule, article: pack.citations[rule] })

export type Subcriterion = z.output<typeof Subcriterion> & { readonly criterionId: string }

const listed = new WeakMap<RulePack['criteria'], readonly Subcriterion[]>()

/** All subcriteria of the pack in order, each with its criterion's id. A pack never changes: they are listed once. */
export function subcriteriaOf({ criteria }: Pick<RulePack, 'criteria'>): readonly Subcriterion[] {
  const known = listed.get(criteria)
  if (known) return known
  const list = criteria.flatMap(({ id: criterionId, subcriteria }) =>
    subcriteria.map((sub) => ({ ...sub, criterionId })),
  )
  listed.set(criteria, list)
  return list
}

/** The most points a submission can get without the bonus (45 in 2025). */
export const maxPoints = (pack: RulePack) =>
  subcriteriaOf(pack).reduce((sum, { weight }) => sum + weight * pack.scale.max, 0)

/** The points of scores by subcriterion id, without the bonus: Σ weight × score, an integer (R-SCO-1). */
export const weighted = (pack: RulePack, scores: Readonly<Record<string, number>>) =>
  subcriteriaOf(pack).reduce((sum, { id: subId, weight }) => sum + weight * (scores[subId] ?? 0), 0)

/** The text of a subcriterion as it reads for a modality (R-SCO-1). */
export const subcriterionText = (
  sub: { text: string; textByModality?: Record<string, string> | undefined },
  modalityId: string,
) => sub.textByModality?.[modalityId] ?? sub.text
