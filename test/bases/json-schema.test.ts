// The published JSON Schema of rule packs: current, explained field by field, and judged by a validator that is not ours.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { readRulePack } from '../../shared/bases/read-rule-pack.ts'
import { packFields } from '../../shared/text/bases-fields.ts'
import { bases } from '../make/contest.ts'
import { ayniBases, qhatuBases } from '../make/packs/contests.ts'
import { packJsonSchema, SCHEMA_FILE, type Schema } from './json-schema.ts'

const published = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as Schema

/** The paths of all fields: `modalities.letter`. */
const fieldsOf = ({ properties = {}, items }: Schema, path = ''): string[] => [
  ...Object.entries(properties).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`
    return [at, ...fieldsOf(field, at)]
  }),
  ...(items ? fieldsOf(items, path) : []),
]

describe('the JSON Schema of rule packs', () => {
  it('is current', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(packJsonSchema())))
  })

  it('says what every field means, and of no other', () => {
    expect(Object.keys(packFields).toSorted()).toEqual(fieldsOf(published).toSorted())
    for (const meaning of Object.values(packFields)) expect(meaning).toMatch(/^\p{Lu}.*\.$/u)
  })

  // `required` of a record names keys that no `properties` lists.
  const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(published)
  const placesOf = (data: unknown) =>
    validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)

  it('holds for every pack that is read', () => {
    for (const pack of [bases, ayniBases, qhatuBases]) expect(placesOf(pack)).toEqual([])
  })

  it.each<[string, unknown, string]>([
    [
      'a reduction above 100 %',
      { ...bases, funds: { ...bases.funds, maxReductionPercent: 101 } },
      '/funds/maxReductionPercent maximum',
    ],
    ['an unknown means against ties', { ...bases, tieMeans: [{ id: 'sorteo', article: 'x' }] }, '/tieMeans/0/id enum'],
    [
      'a criterion without subcriteria',
      { ...bases, criteria: [{ id: 'a', name: 'A', subcriteria: [] }] },
      '/criteria/0/subcriteria minItems',
    ],
    ['a kind of agreement without majority', { ...bases, majorities: {} }, '/majorities required'],
    ['an unknown field', { ...bases, extra: 1 }, ' additionalProperties'],
    [
      'a region that is none',
      { ...bases, equity: { base: 'received', population: { LIMA: 1 } } },
      '/equity/population propertyNames',
    ],
    ['decimals', { ...bases, year: 2025.5 }, '/year type'],
  ])('does not hold, as the pack is not read, for %s', (_, data, place) => {
    expect(placesOf(data)).toContain(place)
    expect(readRulePack(data).ok).toBe(false)
  })
})
