// Reads JSON that others wrote (files, not our own memory) without trusting it. Runs in every process.
import { fail, ok, type Result } from '../result.ts'
import { canonicalText } from './canonical.ts'
import { utf8Text } from './utf8.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** `maxSize` in UTF-16 units of a text or in bytes; `maxDepth` counts nested objects and arrays. */
export type JsonLimits = { readonly maxSize: number; readonly maxDepth: number }

export const defaultJsonLimits: JsonLimits = { maxSize: 32 * 1024 * 1024, maxDepth: 64 }

export type JsonProblem =
  | 'too-large'
  | 'not-utf8'
  | 'not-json'
  | 'too-deep'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'number-out-of-range'
  | 'lone-surrogate'
  | 'not-canonical'

/**
 * A JSON text or its UTF-8 bytes as plain data. Refuses what later code could misread: more than the limits, the same
 * key twice in one object, `__proto__` as a key, a number beyond ±(2^53 − 1), a lone surrogate.
 */
export function parseJson(
  source: string | Uint8Array,
  limits: JsonLimits = defaultJsonLimits,
): Result<Json, JsonProblem> {
  if (source.length > limits.maxSize) return fail('too-large')
  const text = typeof source === 'string' ? source : utf8Text(source)
  if (text === undefined) return fail('not-utf8')
  let value: Json
  try {
    value = JSON.parse(text)
  } catch {
    return fail('not-json')
  }
  const members = { count: 0 }
  const problem = findProblem(value, limits.maxDepth, members)
  if (problem) return fail(problem)
  return members.count === countMembers(text) ? ok(value) : fail('duplicate-key')
}

/** `parseJson` for what must be written canonically (RFC 8785): any other spelling of the same value is refused. */
export function parseCanonicalJson(
  source: string | Uint8Array,
  limits: JsonLimits = defaultJsonLimits,
): Result<Json, JsonProblem> {
  const parsed = parseJson(source, limits)
  if (!parsed.ok) return parsed
  const text = typeof source === 'string' ? source : utf8Text(source)
  return canonicalText(parsed.value) === text ? parsed : fail('not-canonical')
}

function findProblem(value: Json, depthLeft: number, members: { count: number }): JsonProblem | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : 'lone-surrogate'
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? undefined : 'number-out-of-range'
  if (value === null || typeof value === 'boolean') return undefined
  if (depthLeft === 0) return 'too-deep'
  if (!Array.isArray(value)) {
    const problem = findKeyProblem(Object.keys(value), members)
    if (problem) return problem
  }
  for (const child of Object.values(value)) {
    const problem = findProblem(child, depthLeft - 1, members)
    if (problem) return problem
  }
  return undefined
}

function findKeyProblem(keys: readonly string[], members: { count: number }): JsonProblem | undefined {
  members.count += keys.length
  if (keys.includes('__proto__')) return 'forbidden-key'
  return keys.every((key) => key.isWellFormed()) ? undefined : 'lone-surrogate'
}

/**
 * How many members the objects of a valid JSON text have as written: its colons outside strings. JSON.parse keeps only
 * the last of two equal keys, so a value with fewer keys than this had a duplicate.
 */
function countMembers(text: string): number {
  let count = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') inString = !inString
    else if (inString && char === '\\') at++
    else if (!inString && char === ':') count++
  }
  return count
}
