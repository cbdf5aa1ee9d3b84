// A scenario: a contest, what happened, what is tried, and what is expected. test/scenarios/README.md tells how to write
// one. Runs in the command line (Node).
import { RULE_IDS } from '../../../shared/bases/rule-pack.ts'
import { SubjectSchema } from '../../../shared/domain/agreement/subjects/schema.ts'
import { ContestSchema } from '../../../shared/domain/contest/contest.ts'
import { DeskCommandSchema } from '../../../shared/domain/scoring/desk-events.ts'
import { SessionCommandSchema } from '../../../shared/domain/session/commands.ts'
import { z } from '../../../shared/zod.ts'

const text = z.string().min(1)

/** One score for all subcriteria, one for each in the pack's order, or the id of an abstention's cause. */
const score = z.union([z.int(), z.array(z.int()), text])

/**
 * The type of the event that answers; or that type with the rule it shows and fields of the event; or the code of the
 * refusal with its rule and facts of it.
 */
const expectation = z.union([
  text,
  z.object({ accepted: text, rule: z.enum(RULE_IDS) }).catchall(z.json()),
  z.object({ refused: text, rule: z.enum(RULE_IDS) }).catchall(z.json()),
])
export type Expectation = z.output<typeof expectation>

const about = { at: z.iso.datetime().optional(), actor: text.optional(), expect: expectation.optional() }

/** What usually happens, in one word: words.ts tells what each stands for. As a step by itself nothing of it is refused. */
export const WORDS = [
  'instalado',
  'presidido',
  'entregado',
  'abierto',
  'resuelto',
  'descrito',
  'redactado',
  'aprobado',
  'firmado',
  'cerrado',
  'devuelto',
] as const
export type Word = (typeof WORDS)[number]

const wordStep = z.strictObject({ word: z.enum(WORDS), ...about })

/** An opening may leave its sheets out: they are those of the desks, or made from the scenario's scores. */
const opening = z.strictObject({ type: z.literal('OpenScoresheets'), agreementId: text })
const sessionStep = z.strictObject({ command: z.union([opening, SessionCommandSchema]), ...about })

/** A juror's own desk; `califica` stands for everything that the scenario's scores say of what is still to be scored. */
const deskStep = z.strictObject({ desk: text, command: z.union([z.literal('califica'), DeskCommandSchema]), ...about })

/**
 * Proposed, voted and closed in one step. `for` and `against` give reasons by juror id; who is in neither votes in
 * favour without one.
 */
const agreementStep = z.strictObject({
  acuerdo: z.preprocess(withoutReduction, SubjectSchema),
  id: text.optional(),
  presidedBy: text.optional(),
  for: z.record(text, z.string()).default({}),
  against: z.record(text, z.string()).default({}),
  ...about,
})

/** A cell as DAFO's importer reads it. */
const cellStep = z.strictObject({
  cell: z.enum(['amount', 'region', 'ruc']),
  text: z.union([z.string(), z.number()]),
  ...about,
})

const step = z.union([z.enum(WORDS), wordStep, sessionStep, deskStep, agreementStep, cellStep])
export type ScenarioStep = z.output<typeof step>
export type SessionStep = z.output<typeof sessionStep>
export type DeskStep = z.output<typeof deskStep>
export type AgreementStep = z.output<typeof agreementStep>
export type CellStep = z.output<typeof cellStep>

/** What is not reduced needs no reason: an award and a place in a waitlist may leave it out. */
function withoutReduction(subject: unknown): unknown {
  if (typeof subject !== 'object' || subject === null || !('kind' in subject)) return subject
  if (subject.kind === 'award') return { reductionReason: null, ...subject }
  if (subject.kind !== 'waitlist' || !('entries' in subject) || !Array.isArray(subject.entries)) return subject
  return { ...subject, entries: subject.entries.map((entry: object) => ({ reductionReason: null, ...entry })) }
}

/** A contest in full; `bases` may name a pack of the app, or a pack's file. */
export const WholeContestSchema = z.strictObject({
  ...ContestSchema.shape,
  bases: z.union([text, ContestSchema.shape.bases]),
})
export type WholeContest = z.output<typeof WholeContestSchema>

/** The whole contest of a file, with changes to it: a merge patch. */
const changed = z.strictObject({ file: text, with: z.record(text, z.json()) })

/** What a contest's own file holds. */
export const ContestFileSchema = z.union([WholeContestSchema, changed])

/** The contest of a scenario: the name of its file, or what such a file could hold, or the sample. */
const contest = z.union([text, z.strictObject({ muestra: z.literal(true) }), WholeContestSchema, changed])
export type ContestSource = z.output<typeof contest>

export const ScenarioSchema = z.strictObject({
  title: text,
  /** What it tells, and why it came out so. */
  tells: text,
  contest,
  /** By juror id and submission id; who is not named gives 3 to everything. */
  scores: z.record(text, z.record(text, score)).default({}),
  /** What happened before: none of it may be refused. */
  given: z.array(step).default([]),
  commands: z.array(step).min(1),
  /** Parts of the final state; whatever is named must be exactly so. */
  ends: z.record(text, z.json()).optional(),
})
export type Scenario = z.output<typeof ScenarioSchema>
export type Scores = Scenario['scores']
