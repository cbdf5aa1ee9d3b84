// Reads a JSON file in the shape of a schema, or says in a sentence what is wrong and where (Node).
import { readFile } from 'node:fs/promises'
import type { PackProblem } from '../../../shared/bases/pack-problem.ts'
import { shapeProblems, shapeSentence } from '../../../shared/bases/shape-problem.ts'
import { parseJson } from '../../../shared/exchange/json.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { replayText } from '../../../shared/text/replay.ts'
import type { z } from '../../../shared/zod.ts'

const LIMITS = { maxSize: 8_000_000, maxDepth: 32 }

/** The content of a JSON file in the shape of a schema; otherwise a sentence. */
export async function readJsonFile<T extends z.ZodType>(path: string, schema: T): Promise<Result<z.output<T>, string>> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return fail(replayText.unreadable(path))
  const json = parseJson(bytes, LIMITS)
  return json.ok ? shaped(json.value, schema, path) : fail(replayText.notJson(path))
}

/** A value in the shape of a schema; otherwise a sentence about the file that it comes from. */
export function shaped<T extends z.ZodType>(value: unknown, schema: T, path: string): Result<z.output<T>, string> {
  const parsed = schema.safeParse(value, { error: shapeSentence })
  if (parsed.success) return ok(parsed.data)
  const told = deepest(parsed.error.issues.flatMap(problemsOf))
  return fail(replayText.wrongShape(path, told?.path ?? '', told?.problem ?? ''))
}

/** Where a value may have several shapes, what is wrong with the one that misses in the fewest places, or deepest. */
function problemsOf(issue: z.core.$ZodIssue): readonly PackProblem[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return shapeProblems(issue)
  const shapes = issue.errors.map((issues) => issues.flatMap(problemsOf))
  const [nearest = []] = shapes.toSorted((a, b) => places(a) - places(b) || depth(deepest(b)) - depth(deepest(a)))
  const within = issue.path.join('.')
  return nearest.map(({ path, problem }) => ({ path: path && within ? `${within}.${path}` : within + path, problem }))
}

const places = (problems: readonly PackProblem[]) => new Set(problems.map(({ path }) => path)).size

const deepest = (problems: readonly PackProblem[]): PackProblem | undefined =>
  problems.toSorted((a, b) => depth(b) - depth(a))[0]

const depth = (problem: PackProblem | undefined) => problem?.path.split('.').filter((key) => key !== '').length ?? 0
