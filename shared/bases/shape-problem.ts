// What zod finds wrong with the shape of a rule pack, as a person reads it. Runs in every process.
import { packShape } from '../text/bases.ts'
import type { z } from '../zod.ts'
import type { PackProblem } from './pack-problem.ts'

type RawIssue = z.core.$ZodRawIssue
type Sized = Extract<RawIssue, { code: 'too_small' | 'too_big' }>

/** The sentence of one issue; the error map of the parse. */
export function shapeSentence(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? packShape.missing : packShape.kind(issue.expected)
    case 'invalid_value':
      return issue.input === undefined ? packShape.missing : packShape.oneOf(issue.values)
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_key':
      return packShape.id
    default:
      return packShape.invalid
  }
}

function tooSmall({ origin, minimum, inclusive }: Extract<Sized, { code: 'too_small' }>): string {
  if (origin === 'string') return packShape.emptyText
  if (origin === 'array') return packShape.shortList(Number(minimum))
  return inclusive === false ? packShape.above(Number(minimum)) : packShape.atLeast(Number(minimum))
}

const tooBig = ({ origin, maximum }: Extract<Sized, { code: 'too_big' }>): string =>
  origin === 'string' ? packShape.longText(Number(maximum)) : packShape.atMost(Number(maximum))

/** The problems of one issue: an unknown field is told where it stands, not where it is missed. */
export function shapeProblems(issue: z.core.$ZodIssue): readonly PackProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), problem: packShape.unknownField }))
  return [{ path: issue.path.join('.'), problem: issue.message }]
}
