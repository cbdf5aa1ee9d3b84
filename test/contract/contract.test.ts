// Everything the contract carries arrives the same over both transports: JSON types and bytes only.
import { expect, it } from 'vitest'
import { bytes } from '../../shared/contract/operation.ts'
import { events, operations } from '../../shared/contract/operations.ts'
import { z } from '../../shared/zod.ts'

const CARRIED = new Set<string>([
  ...['string', 'number', 'int', 'boolean', 'null', 'literal', 'enum', 'template_literal'],
  ...['array', 'tuple', 'object', 'record', 'union', 'optional', 'nullable', 'default', 'lazy', 'readonly'],
])

function notCarried(schema: z.ZodType): string[] {
  const found: string[] = []
  z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override({ zodSchema, path }) {
      const isBytes = (zodSchema as unknown) === bytes
      if (!isBytes && !CARRIED.has(zodSchema._zod.def.type)) found.push(`${path.join('.')}: ${zodSchema._zod.def.type}`)
    },
  })
  return found
}

const shapes: [name: string, schema: z.ZodType][] = [
  ...Object.entries(operations).flatMap<[string, z.ZodType]>(([name, { input, output }]) => [
    [`${name} input`, input],
    [`${name} output`, output],
  ]),
  ...Object.entries(events),
]

it.each(shapes)('%s holds JSON and bytes only', (_name, schema) => {
  expect(notCarried(schema)).toEqual([])
})

it.each([
  ['a date', z.date()],
  ['a map', z.map(z.string(), z.int())],
  ['a set', z.set(z.string())],
  ['a big integer', z.bigint()],
  ['undefined', z.undefined()],
  ['a transform', z.string().transform(Number)],
])('%s would be found', (_what, schema) => {
  expect(notCarried(z.strictObject({ value: schema }))).not.toEqual([])
})

it.each(Object.keys(operations))('%s is named area.verb', (name) => {
  expect(name).toMatch(/^[a-z]+\.[a-z][a-zA-Z]*$/)
})
