// Reads a rule pack from a file. Runs in the core (Node).
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PackProblem } from '../../../shared/bases/pack-problem.ts'
import { readRulePack } from '../../../shared/bases/read-rule-pack.ts'
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import { parseJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'

const LIMITS = { maxSize: 1_000_000, maxDepth: 32 }

/** The rule pack of a JSON file. Refusals: `bases-unreadable`, `bases-invalid` with every problem and its path. */
export async function readBases(path: string): Promise<Result<RulePack, Refusal>> {
  const file = basename(path)
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return refuse('bases-unreadable', { file })
  const json = parseJson(bytes, LIMITS)
  if (!json.ok) return refuse('bases-unreadable', { file })
  const bases = readRulePack(json.value)
  if (bases.ok) return ok(bases.value)
  return refuse('bases-invalid', { file, problem: bases.error.map(told).join('; ') })
}

const told = ({ path, problem }: PackProblem) => (path === '' ? problem : `${path}: ${problem}`)
