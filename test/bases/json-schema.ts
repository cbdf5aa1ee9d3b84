// The JSON Schema of rule packs, made from the schema that reads them and from what its fields mean.
// `node test/bases/json-schema.ts && npm run format` writes it; json-schema.test.ts checks that it is current.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RulePackSchema } from '../../shared/bases/rule-pack.ts'
import { packFields } from '../../shared/text/bases-fields.ts'
import { z } from '../../shared/zod.ts'

export const SCHEMA_FILE = join(import.meta.dirname, '../../resources/bases/rule-pack.schema.json')

/** What of JSON Schema 2020-12 a rule pack needs to be walked through. */
export type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly [keyword: string]: unknown
}

/** It knows the shape of a pack, not whether its parts contradict each other: `readRulePack` does. */
export function packJsonSchema(): Schema {
  const { $schema, ...schema } = z.toJSONSchema(RulePackSchema) as Schema
  return { $schema, $id: 'urn:acta-jurado:bases:1', title: 'Bases de un concurso', ...described(schema, '') }
}

/** The schema with what each property means, at any depth. A list and its items have one path. */
function described({ properties, items, ...keywords }: Schema, path: string): Schema {
  const meant = Object.entries(properties ?? {}).map(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`
    return [name, { description: packFields[at], ...described(field, at) }] as const
  })
  return {
    ...keywords,
    ...(items ? { items: described(items, path) } : {}),
    ...(properties ? { properties: Object.fromEntries(meant) } : {}),
  }
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(SCHEMA_FILE, `${JSON.stringify(packJsonSchema(), null, 2)}\n`)
