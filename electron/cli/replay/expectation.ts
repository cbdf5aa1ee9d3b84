// Whether what came is what a scenario expected. Pure.
import { isDeepStrictEqual } from 'node:util'
import type { Expectation } from './scenario.ts'
import type { Answer } from './world.ts'

/** A place of the final state that is not as expected. */
export type Difference = { readonly path: string; readonly wanted: unknown; readonly found: unknown }

/** The rule that an accepted step shows is what the scenario tells of it; that of a refusal must be the one cited. */
export function meets({ event, refusal }: Answer, expected: Expectation): boolean {
  if (typeof expected === 'string') return event?.type === expected
  if ('refused' in expected) {
    const { refused, rule, ...facts } = expected
    return refusal?.code === refused && refusal.rule === rule && differences(refusal.facts, facts).length === 0
  }
  const { accepted, rule: _, ...fields } = expected
  return event?.type === accepted && differences(event, fields).length === 0
}

/** Fields that are not named may be anything; everything else, lists too, is compared whole. */
export function differences(found: unknown, wanted: unknown, path: readonly string[] = []): Difference[] {
  if (isFields(wanted) && isFields(found))
    return Object.entries(wanted).flatMap(([key, value]) => differences(found[key], value, [...path, key]))
  return isDeepStrictEqual(found, wanted) ? [] : [{ path: path.join('.'), wanted, found }]
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
