// A scenario: a contest, what happened, commands, and what is expected of each. Read from JSON (Node).
import { readFile } from 'node:fs/promises'
import { ContestSchema } from '../../../shared/domain/contest/contest.ts'
import { SessionCommandSchema } from '../../../shared/domain/session/commands.ts'
import { parseJson } from '../../../shared/exchange/json.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { replayText } from '../../../shared/text/replay.ts'
import { z } from '../../../shared/zod.ts'

const text = z.string().min(1)

/** One score for all subcriteria, one for each in the pack's order, or the id of an abstention's cause. */
const score = z.union([z.int(), z.array(z.int()), text])

/** An opening may leave its sheets out: they are made from the scenario's scores. */
const opening = z.strictObject({ type: z.literal('OpenScoresheets'), agreementId: text })
const step = z.strictObject({
  at: z.iso.datetime(),
  actor: text,
  command: z.union([opening, SessionCommandSchema]),
})
export type ScenarioStep = z.output<typeof step>

/** The type of the event that a command answers, or the code of its refusal with its rule. */
const expectation = z.union([text, z.strictObject({ refused: text, rule: text })])
export type Expectation = z.output<typeof expectation>

/** A contest in a file beside the scenario, in the scenario, or the sample. `bases` may name a pack of the app. */
const contest = z.union([
  text,
  z.strictObject({ muestra: z.literal(true) }),
  z.strictObject({ ...ContestSchema.shape, bases: z.union([text, ContestSchema.shape.bases]) }),
])
export type ContestSource = z.output<typeof contest>
export const InlineContestSchema = contest.options[2]

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
  /** One for each command. */
  expect: z.array(expectation).optional(),
})
export type Scenario = z.output<typeof ScenarioSchema>

const LIMITS = { maxSize: 8_000_000, maxDepth: 32 }

/** A JSON file in the shape of a schema; otherwise a sentence that says what is wrong and where in the file. */
export async function readJsonFile<T extends z.ZodType>(path: string, schema: T): Promise<Result<z.output<T>, string>> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return fail(replayText.unreadable(path))
  const json = parseJson(bytes, LIMITS)
  if (!json.ok) return fail(replayText.notJson(path))
  const parsed = schema.safeParse(json.value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return fail(replayText.wrongShape(path, issue?.path.join('.') ?? '', issue?.message ?? ''))
}
