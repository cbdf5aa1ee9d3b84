// Reading a rule pack: every problem at once, each with its path. Runs in every process.
import { fail, ok, type Result } from '../result.ts'
import { contradictions, type PackParts } from './contradictions.ts'
import type { PackProblem } from './pack-problem.ts'
import { type RulePack, RulePackSchema } from './rule-pack.ts'
import { shapeProblems, shapeSentence } from './shape-problem.ts'

const PackPartsSchema = RulePackSchema.partial().strip()

/**
 * A rule pack from unknown data. Answers all its problems at once, in Spanish: those of shape, and those of parts that
 * contradict themselves or each other (a reserve above the total, an incomplete scale, repeated ids, a quorum above the
 * jury). A part without its shape is not judged further; the others are.
 */
export function readRulePack(data: unknown): Result<RulePack, readonly PackProblem[]> {
  const parsed = RulePackSchema.safeParse(data, { error: shapeSentence })
  if (!parsed.success) {
    const { issues } = parsed.error
    const broken = new Set(issues.map(({ path: [part] }) => part))
    return fail([...issues.flatMap(shapeProblems), ...contradictions(partsWithout(data, broken))])
  }
  const problems = contradictions(parsed.data)
  return problems.length > 0 ? fail(problems) : ok(parsed.data)
}

/** What remains has its shape; a part that is absent is a problem of shape already. */
function partsWithout(data: unknown, broken: ReadonlySet<PropertyKey | undefined>): PackParts {
  const entries = typeof data === 'object' && data !== null ? Object.entries(data) : []
  return PackPartsSchema.parse(Object.fromEntries(entries.filter(([part]) => !broken.has(part))))
}
